/// The two versions of the files that a user names, as git's ranges are written.
struct RevisionRange {
  /// The name of the earlier version.
  let first: String
  /// The name of the later version; nil for the files as they are.
  let second: String?
  /// Whether the earlier version is the last that both have in common.
  let isFromMergeBase: Bool

  /// How the later version is called in an answer.
  var secondName: String { second ?? "working tree" }

  /// Reads `A..B`, `A...B`, or either without `B` for the files as they are; `A` alone is `A..`.
  ///
  /// - Returns: nil where there is no name.
  init?(_ text: String) {
    let separator = text.firstRange(of: "...") ?? text.firstRange(of: "..")
    let first = separator.map { String(text[..<$0.lowerBound]) } ?? text
    let second = separator.map { String(text[$0.upperBound...]) } ?? ""
    guard !text.isEmpty, !second.contains("..") else { return nil }
    if first.isEmpty, second.isEmpty { return nil }
    // To git these are what is to be left out of a list.
    if first.hasPrefix("^") || second.hasPrefix("^") { return nil }
    self.first = first.isEmpty ? "HEAD" : first
    self.second = second.isEmpty ? nil : second
    isFromMergeBase = separator.map { text[$0].count == 3 } ?? false
  }
}
