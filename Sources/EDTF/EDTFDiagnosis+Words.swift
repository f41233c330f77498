extension EDTFDiagnosis {
  /// Dates as people say them, in English and French: `15 April 2023`, `since 2023`, `fin avril 2023`, `Q2 2023`.
  func words() -> EDTFError? {
    guard scalars.count <= 80, scalars.contains(where: { $0.properties.isAlphabetic }),
      let phrase = DatePhrase(text), let meaning = phrase.meaning
    else { return nil }
    return refuse(
      .inWords, at: 0, meaning.message, instead: meaning.candidates, isCertain: meaning.isCertain)
  }
}

/// A date, or a span, in the words of a person.
private struct DatePhrase {
  /// What the words mean.
  struct Meaning {
    var candidates: [String]
    var message: String
    var isCertain = false
  }

  /// One date, in the notation of files.
  private struct Said {
    var text: String
    /// Whether it is a plain date, which a span can begin or end with.
    var isPlain = true
    /// Whether nothing else can have been meant.
    var isCertain = true
    var remark = ""
  }

  private let words: [String]

  /// The words without case, accents and points; nil where none of them is one that dates are said with.
  init?(_ text: String) {
    var plain = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "é", "è", "ê", "ë": plain += "e"
      case "à", "â", "ä": plain += "a"
      case "û", "ù", "ü": plain += "u"
      case "ô", "ö": plain += "o"
      case "î", "ï": plain += "i"
      case "’", "'", ",", "(", ")": plain += " "
      case "–", "—", "/": plain += " \(DatePhrase.to) "
      default: plain.unicodeScalars.append(scalar)
      }
    }
    words = plain.split(whereSeparator: \.isWhitespace).map { word in
      word == "-" ? DatePhrase.to : word.last == "." ? String(word.dropLast()) : String(word)
    }
    let isSaid = words.contains { word in
      word != DatePhrase.to && word.contains(where: \.isLetter) && !DatePhrase.presentWords.contains(word)
    }
    guard isSaid, words.count <= 12 else { return nil }
  }

  var meaning: Meaning? { span(words) ?? date(words) }

  // MARK: Spans

  /// What stands for a slash or a long dash.
  private static let to = "→"

  private func span(_ words: [String]) -> Meaning? {
    if let meaning = fromTo(words) { return meaning }
    guard let (opening, rest) = opening(of: words), let said = said(rest) else { return nil }
    let date = said.text
    switch opening {
    case .since:
      return Meaning(
        candidates: ["\(date)/..", date],
        message: "what goes on since then has an open end, '..'; leave the end empty where nobody knows it")
    case .until:
      return Meaning(
        candidates: ["/\(date)", date],
        message: "what ended then has its start before the slash, or nothing where nobody knows it")
    case .before:
      guard let last = Self.neighbour(of: date, by: -1) else { return nil }
      return Meaning(
        candidates: ["[..\(last)]/", "[..\(last)]"],
        message:
          "what began before then is written \"[..\(last)]/\", what had ended by then '/\(last)'; which is meant?"
      )
    case .after:
      guard let first = Self.neighbour(of: date, by: 1) else { return nil }
      return Meaning(
        candidates: ["[\(first)..]/", "[\(first)..]"],
        message:
          "what began after then is written \"[\(first)..]/\", and what went on after it '\(date)/'; which is meant?"
      )
    }
  }

  private enum Opening { case since, until, before, after }

  private func opening(of words: [String]) -> (Opening, ArraySlice<String>)? {
    for (phrase, opening) in Self.openings {
      let parts = phrase.split(separator: " ").map(String.init)
      if words.starts(with: parts), words.count > parts.count {
        return (opening, words.dropFirst(parts.count))
      }
    }
    return nil
  }

  /// The longer phrases first.
  private static let openings: [(String, Opening)] = [
    ("a partir de", .since), ("a partir du", .since), ("a compter de", .since), ("as from", .since),
    ("as of", .since), ("starting", .since), ("since", .since), ("from", .since), ("depuis", .since),
    ("des", .since),
    ("jusqu en", .until), ("jusqu a", .until), ("jusqu au", .until), ("jusque", .until), ("up to", .until),
    ("until", .until), ("till", .until), ("through", .until), ("before", .before), ("avant", .before),
    ("prior to", .before), ("after", .after), ("apres", .after),
  ]

  /// `from X to Y`, `X – Y`, `between X and Y`, `de X à Y`.
  private func fromTo(_ words: [String]) -> Meaning? {
    var rest = words[...]
    var links: Set<String> = [Self.to, "to", "until", "till", "through", "a", "au", "jusqu", "jusque", "aux"]
    if let first = rest.first, ["between", "entre"].contains(first) {
      links = ["and", "et"]
      rest = rest.dropFirst()
    } else if let first = rest.first, ["from", "de", "du", "depuis"].contains(first) {
      rest = rest.dropFirst()
    }
    guard let link = rest.indices.first(where: { links.contains(rest[$0]) && $0 > rest.startIndex }) else {
      return nil
    }
    var last = rest[(link + 1)...]
    if let filler = last.first, ["en", "au", "a"].contains(filler) { last = last.dropFirst() }
    let joined = last.joined(separator: " ")
    let isPresent = Self.presentWords.contains(joined)
    guard let start = said(rest[..<link]), let end = isPresent ? Said(text: "..") : said(last) else {
      return nil
    }
    // `15 to 20 April 2023` leaves the month and the year to its end.
    guard start.isPlain, end.isPlain else { return nil }
    return Meaning(
      candidates: ["\(start.text)/\(end.text)", "[\(start.text)..\(end.text)]"],
      message: "a span has a slash between its dates, and the dates are in numbers",
      isCertain: start.isCertain && end.isCertain)
  }

  private static let presentWords: Set<String> = [
    "present", "the present", "now", "today", "ongoing", "date", "aujourd hui", "maintenant", "present jour",
    "nos jours",
    "ce jour", "en cours",
  ]

  // MARK: Dates

  private func date(_ words: [String]) -> Meaning? {
    if Self.presentWords.contains(words.joined(separator: " ")) || words == ["en", "cours"] {
      return Meaning(
        candidates: ["/.."],
        message: "a file outlives its writer's present; what goes on has an open end, '..'")
    }
    guard let said = said(words[...]), said.text != words.joined(separator: " ") else { return nil }
    let remark = said.remark.isEmpty ? "" : "; \(said.remark)"
    return Meaning(
      candidates: [said.text], message: "a date is written in numbers, the year first\(remark)",
      isCertain: said.isCertain && said.isPlain)
  }

  /// One date in the notation of files; nil where the words say none, or more.
  private func said(_ words: ArraySlice<String>) -> Said? {
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
    return calendar(words)
  }

  private static let fillers: Set<String> = [
    "the", "of", "in", "on", "en", "le", "la", "l", "d", "de", "du", "au", "year", "annee", "annees",
  ]
  private static let marks: [String: String] = [
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

  /// A day, a month, a quarter, a half, a season, a decade.
  private func calendar(_ words: [String]) -> Said? {
    var year: String?
    var month: Int?
    var day: Int?
    var unit: String?
    var remark = ""
    var pieces: [String] = words
    // 2023-Q2, 2023Q2
    if pieces.count == 1, pieces[0].utf8.count <= 8, Self.unit(String(pieces[0].suffix(2))) != nil,
      // 1950S2 is a year with two significant digits.
      pieces[0].contains("-") || !pieces[0].contains("s")
    {
      let head = pieces[0].dropLast(2)
      pieces = [head.last == "-" ? String(head.dropLast()) : String(head), String(pieces[0].suffix(2))]
    }
    for word in pieces {
      if let number = Int(word), word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        if word.utf8.count == 4 {
          if year != nil { return nil }
          year = word
        } else if 1...31 ~= number, word.utf8.count <= 2 {
          if day != nil { return nil }
          day = number
        } else {
          return nil
        }
      } else if let named = Self.month(word) {
        if month != nil { return nil }
        month = named
      } else if let ordinal = Self.ordinal(word) {
        if day != nil { return nil }
        day = ordinal
      } else if let code = Self.unit(word) ?? (word.hasPrefix("~") ? word : nil) {
        unit = code
      } else if let number = Self.numerals[word] {
        if day != nil { return nil }
        day = number
      } else if ["quarter", "trimestre"].contains(word), let number = day, 1...4 ~= number {
        (unit, day) = ("~\(32 + number)", nil)
      } else if ["half", "semestre"].contains(word), let number = day, 1...2 ~= number {
        (unit, day) = ("~\(39 + number)", nil)
      } else if let season = Self.seasons[word] {
        unit = season
        remark = "seasons differ between the hemispheres, and this is the northern one"
      } else if word.utf8.count == 5, word.hasSuffix("0s"), let number = Int(word.prefix(4)) {
        return Said(text: "\(number / 10)X", isCertain: false)
      } else {
        return nil
      }
    }
    guard let year, year != "0000" else { return nil }
    if let unit {
      guard month == nil, day == nil else { return nil }
      if unit.hasPrefix("~") { return Said(text: "\(year)-\(unit.dropFirst())") }
      return Said(
        text:
          "[\(unit.replacing("Y", with: year).replacing("Z", with: padded((Int(year) ?? 0) + 1, to: 4)))]",
        isPlain: false, isCertain: false, remark: remark)
    }
    guard let month else { return day == nil ? Said(text: year) : nil }
    let text = "\(year)-\(padded(month, to: 2))" + (day.map { "-\(padded($0, to: 2))" } ?? "")
    return EDTFDate.read(text) == nil ? nil : Said(text: text)
  }

  private static let seasons = [
    "spring": "Y-03..Y-05", "printemps": "Y-03..Y-05", "summer": "Y-06..Y-08", "ete": "Y-06..Y-08",
    "autumn": "Y-09..Y-11", "fall": "Y-09..Y-11", "automne": "Y-09..Y-11", "winter": "Y-12..Z-02",
    "hiver": "Y-12..Z-02",
  ]

  private static let numerals = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "premier": 1, "deuxieme": 2, "troisieme": 3,
    "quatrieme": 4,
  ]

  /// The code of a quarter or a half: `q2`, `t2`, `h1`, `s1`.
  private static func unit(_ word: String) -> String? {
    guard word.utf8.count == 2, let letter = word.first, let number = word.last?.wholeNumberValue else {
      return nil
    }
    switch letter {
    case "q" where 1...4 ~= number, "t" where 1...4 ~= number: return "~\(32 + number)"
    case "h" where 1...2 ~= number, "s" where 1...2 ~= number: return "~\(39 + number)"
    default: return nil
    }
  }

  /// `1st`, `22nd`, `1er`, `2e`.
  private static func ordinal(_ word: String) -> Int? {
    for ending in ["st", "nd", "rd", "th", "er", "re", "eme", "e"] where word.hasSuffix(ending) {
      if let number = Int(word.dropLast(ending.count)), 1...31 ~= number { return number }
    }
    return nil
  }

  /// The number of a month by its name, or by as many letters of it as tell it from the others.
  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    for names in months {
      if let number = names.firstIndex(of: word) { return number + 1 }
      let begun = names.indices.filter { names[$0].hasPrefix(word) }
      if begun.count == 1 { return begun[0] + 1 }
    }
    return nil
  }

  private static let months = [
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november",
      "december",
    ],
    [
      "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
      "novembre",
      "decembre",
    ],
  ]

  /// The unit before or after a year, a month or a day.
  private static func neighbour(of date: String, by step: Int) -> String? {
    guard let days = EDTFDate.read(date)?.bounds(tolerance: .none) else { return nil }
    let day = step < 0 ? days.lowerBound.advanced(by: -1) : days.upperBound.advanced(by: 1)
    let text = String("\(day)".prefix(date.utf8.count))
    return EDTFDate.read(text) == nil ? nil : text
  }
}
