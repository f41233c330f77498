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
struct DatePhrase {
  /// What the words mean.
  struct Meaning {
    var candidates: [String]
    var message: String
    var isCertain = false
  }

  /// One date, in the notation of files.
  struct Said {
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
}
