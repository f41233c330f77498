extension DatePhrase {
  func date(_ words: [String]) -> Meaning? {
    if Self.presentWords.contains(words.joined(separator: " ")) || words == ["en", "cours"] {
      return Meaning(
        candidates: ["/.."],
        message: "a file outlives its writer's present; what goes on has an open end, '..'")
    }
    if Self.relativeWords.contains(words.joined(separator: " ")) {
      return Meaning(candidates: [], message: "a file outlives its writer's present; write the day itself")
    }
    guard let said = said(words[...]), said.text != words.joined(separator: " ") else { return nil }
    let remark = said.remark.isEmpty ? "" : "; \(said.remark)"
    return Meaning(
      candidates: [said.text], message: "a date is written in numbers, the year first\(remark)",
      isCertain: said.isCertain && said.isPlain)
  }

  /// One date in the notation of files; nil where the words say none, or more.
  func said(_ words: ArraySlice<String>) -> Said? {
    let words = words.filter { !Self.fillers.contains($0) }
    guard let first = words.first else { return nil }
    let rest = words.dropFirst()
    if let mark = Self.marks[first] {
      guard var date = said(rest), date.isPlain else { return nil }
      date.text += mark
      date.isPlain = false
      date.isCertain = false
      return date
    }
    if let part = Self.parts[first], !rest.isEmpty {
      guard let date = said(rest), date.isPlain else { return nil }
      return Self.part(part, of: date.text)
    }
    for prefix in ["mid-", "mi-"] where first.hasPrefix(prefix) {
      return said([String(prefix.dropLast()), String(first.dropFirst(prefix.count))] + rest)
    }
    let named = words.filter { !Self.decadeWords.contains($0) }
    guard var date = calendar(named), named.count < words.count else { return calendar(words) }
    guard date.text.utf8.count == 4, date.text.hasSuffix("0") else { return nil }
    date.text = date.text.dropLast() + "X"
    date.isCertain = false
    return date
  }

  private static let decadeWords: Set<String> = ["annees", "decennie", "decade"]

  private static let fillers: Set<String> = [
    "the", "of", "in", "on", "en", "le", "la", "l", "les", "d", "de", "du", "des", "au", "year", "annee",
  ]
  static let marks: [String: String] = [
    "c": "~", "ca": "~", "circa": "~", "about": "~", "around": "~", "approximately": "~", "approx": "~",
    "roughly": "~",
    "vers": "~", "environ": "~", "env": "~", "autour": "~", "perhaps": "?", "maybe": "?", "probably": "?",
    "possibly": "?",
    "probablement": "?", "sans doute": "?", "peut-etre": "?",
  ]
  private static let parts: [String: Int] = [
    "early": 0, "beginning": 0, "start": 0, "debut": 0, "mid": 1, "middle": 1, "mi": 1, "milieu": 1,
    "late": 2, "end": 2,
    "fin": 2,
  ]

  /// A third of a year or of a month.
  private static func part(_ third: Int, of date: String) -> Said? {
    let fields = date.split(separator: "-")
    let remark = "where the source says no more, brackets hold the days or months that it may be"
    if date.utf8.count == 4, date.hasSuffix("X"), !date.hasSuffix("XX") {
      let years = [("0", "3"), ("4", "6"), ("7", "9")][third]
      let decade = date.dropLast()
      return Said(
        text: "[\(decade)\(years.0)..\(decade)\(years.1)]", isPlain: false, isCertain: false,
        remark: "where the source says no more, brackets hold the years that it may be")
    }
    if fields.count == 1, date.utf8.count == 4 {
      let months = [("01", "04"), ("05", "08"), ("09", "12")][third]
      return Said(
        text: "[\(date)-\(months.0)..\(date)-\(months.1)]", isPlain: false, isCertain: false, remark: remark)
    }
    guard fields.count == 2, let year = Int(fields[0]), let month = Int(fields[1]), 1...12 ~= month else {
      return nil
    }
    let last = third == 2 ? Day.count(inMonth: month, of: year) : (third + 1) * 10
    let first = "\(date)-\(padded(third * 10 + 1, to: 2))"
    return Said(
      text: "[\(first)..\(date)-\(padded(last, to: 2))]", isPlain: false, isCertain: false, remark: remark)
  }
}
