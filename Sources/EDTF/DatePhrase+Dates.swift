extension DatePhrase {
  func date(_ words: [String]) -> Meaning? {
    if Self.relativeWords.contains(words.joined(separator: " ")) {
      return Meaning(candidates: [], message: "a file outlives its writer's present; write the day itself")
    }
    guard let said = said(words[...]), said.text != words.joined(separator: " ") else { return nil }
    let remark = said.remark.isEmpty ? "" : "; \(said.remark)"
    return Meaning(
      candidates: [said.text], message: "a date is written in numbers, the year first\(remark)",
      isCertain: said.isCertain && said.isPlain, isAsked: said.isAsked)
  }

  /// One date in the notation of files; nil where the words say none, or more.
  func said(_ words: ArraySlice<String>) -> Said? {
    // 2014 au: what follows is not there.
    if let last = words.last, Self.fillers.contains(last), !["year", "annee"].contains(last) { return nil }
    if let day = words.firstIndex(where: { Self.weekdays[$0] != nil }) {
      return said(words, onDayOfWeekAt: day)
    }
    // At the beginning alone: between dates it is the joint of a span.
    let isAt = words.first.map { ["a", "au", "at"].contains($0) } ?? false
    let words = words.dropFirst(isAt ? 1 : 0).filter { !Self.fillers.contains($0) }
    guard let first = words.first else { return nil }
    if let last = words.last, let mark = last.last, "?~%".contains(mark), last.utf8.count > 1 {
      guard let date = said(words.dropLast() + [String(last.dropLast())]), date.isPlain else { return nil }
      return date.marked(String(mark))
    }
    let rest = words.dropFirst()
    if let mark = Self.marks[first] {
      guard let date = said(rest), date.isPlain else { return nil }
      return date.marked(mark)
    }
    if let part = Self.parts[first], !rest.isEmpty {
      guard let date = said(rest), date.isPlain else { return nil }
      return Self.part(part, of: date.text)
    }
    for prefix in ["mid-", "mi-"] where first.hasPrefix(prefix) {
      return said([String(prefix.dropLast()), String(first.dropFirst(prefix.count))] + rest)
    }
    if let years = Self.decadeOrCentury(words) { return years }
    let named = words.filter { !Self.decadeWords.contains($0) }
    guard var date = calendar(named), named.count < words.count else { return calendar(words) }
    guard date.text.utf8.count == 4, date.text.hasSuffix("0") else { return nil }
    date.text = date.text.dropLast() + "X"
    date.isCertain = false
    return date
  }

  /// `années 90`, `the sixties`, `20th century`, `XXe siècle`.
  private static func decadeOrCentury(_ words: [String]) -> Said? {
    if words.count == 1, let tens = decades.firstIndex(of: words[0]) {
      return Said(text: "19\(tens + 2)X", isCertain: false)
    }
    guard words.count == 2 else { return nil }
    if decadeWords.contains(words[0]), isDigits(words[1]), words[1].utf8.count == 2, words[1].hasSuffix("0") {
      let tens = words[1].prefix(1)
      // Those of the last century and of this one.
      let isAsked = tens < "3"
      return Said(
        text: "19\(tens)X", isCertain: false, isAsked: isAsked,
        remark: isAsked ? "this may be 19\(tens)X or 20\(tens)X" : "")
    }
    guard ["century", "siecle"].contains(words[1]) else { return nil }
    let ending = ["eme", "e"].first { words[0].hasSuffix($0) } ?? ""
    let roman = centuries.firstIndex(of: String(words[0].dropLast(ending.count)))
    guard let century = roman.map({ $0 + 1 }) ?? ordinal(words[0]), century <= 21 else { return nil }
    return Said(
      text: "\(padded(century - 1, to: 2))XX", isCertain: false,
      remark: "a century is written by its first two digits")
  }

  private static let decades = [
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
  ]

  private static let centuries = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
    "xvii",
    "xviii", "xix", "xx", "xxi",
  ]

  /// A date with its day of the week, which has to be that of the date.
  private func said(_ words: ArraySlice<String>, onDayOfWeekAt place: Int) -> Said? {
    var rest = Array(words)
    let name = rest.remove(at: place - words.startIndex)
    guard let weekday = Self.weekdays[name], var date = said(rest[...]) else { return nil }
    guard let day = EDTFDate.read(date.text)?.singleDay else { return nil }
    // 1970-01-01 was a Thursday, which is the fourth.
    let own = (Int(day.number) % 7 + 7 + 3) % 7
    if own != weekday {
      date.isCertain = false
      date.remark = "\(date.text) is a \(Self.weekdayNames[own])"
    }
    return date
  }

  private static let weekdayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let weekdays: [String: Int] = {
    let french = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    let names = zip(weekdayNames, french).enumerated()
    return Dictionary(
      names.flatMap { [($1.0.lowercased(), $0), (String($1.0.lowercased().prefix(3)), $0), ($1.1, $0)] },
      uniquingKeysWith: { first, _ in first })
  }()

  private static let decadeWords: Set<String> = ["annees", "decennie", "decade"]

  private static let fillers: Set<String> = [
    "the", "of", "in", "on", "en", "le", "la", "l", "les", "d", "de", "du", "des", "year", "annee",
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
    if fields.count == 1, date.utf8.count == 4, !date.hasSuffix("X") {
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
