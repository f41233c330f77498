/// A line of a YAML file as somebody meant it who got the blanks wrong.
struct PlainLine {
  /// The column of the first character behind the dashes of a list, from 0.
  let column: Int
  /// The column of the first dash, or of the first character.
  let dashes: Int
  /// What stands there.
  private let text: Substring

  init(_ line: String) {
    var rest = line.drop { $0 == " " }
    dashes = line.count - rest.count
    while rest.hasPrefix("- ") { rest = rest.dropFirst(2).drop { $0 == " " } }
    column = line.count - rest.count
    text = rest.hasSuffix("\r") ? rest.dropLast() : rest
  }

  /// Whether nothing but a comment stands on it.
  var isBlank: Bool { text.isEmpty || text.first == "#" }

  /// The key that a colon ends; nil where there is none.
  var key: String? {
    guard let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy(Self.isOfKey),
      colon > text.startIndex
    else { return nil }
    let next = text.index(after: colon)
    return next == text.endIndex || text[next] == " " ? String(text[..<colon]) : nil
  }

  /// Whether a text without quotes or brackets stands behind the key, which goes on in deeper lines.
  var hasPlainValue: Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    guard let first = text[text.index(after: colon)...].first(where: { $0 != " " }) else { return false }
    return !"\"'[{|>#".contains(first)
  }

  /// The line with the colon and the blank that are missing behind its first word, as in `id R1` or `id:R1`; nil where it is
  /// of another form.
  var keyWithoutColon: String? {
    let end = text.firstIndex { !Self.isOfKey($0) } ?? text.endIndex
    let word = text[..<end]
    let value = text[end...].drop { $0 == " " || $0 == ":" }
    guard ContentsReader.keysOfItems.contains(String(word)), !value.isEmpty, end < text.endIndex,
      key == nil, !value.contains(":")
    else { return nil }
    return "\(column > dashes ? "- " : "")\(word): \(value)"
  }

  private static func isOfKey(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}

extension ContentsReader {
  /// The keys that something in a list or mapping of a graph may begin with.
  fileprivate static let keysOfItems: Set<String> = Set(
    relationKeys + statementKeys + partyKeys + actorKeys + sourceKeys + claimKeys)
}
