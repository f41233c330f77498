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
    var words = text.split(whereSeparator: \.isWhitespace).flatMap { Self.words(in: $0) }
    for place in words.indices.dropLast().reversed()
    where Self.marks["\(words[place]) \(words[place + 1])"] != nil {
      let second = words.remove(at: place + 1)
      words[place] += " \(second)"
    }
    let isSaid = words.contains { word in
      word != Self.to && word != Self.slash && word.contains(where: \.isLetter)
        && !Self.presentWords.contains(word)
    }
    // 2012-present; with a slash it is an interval, of which the end alone is at fault.
    let goesOn = words.count > 2 && !text.contains("/") && Self.presentWords.contains(words[words.count - 1])
    guard isSaid || goesOn, words.count <= 14 else { return nil }
    self.words = words
  }

  /// The words of a piece without blanks; a date in numbers stays one, whatever stands between them.
  private static func words(in piece: Substring) -> [String] {
    if isNumeric(piece) { return [String(piece)] }
    var plain = ""
    for scalar in piece.lowercased().unicodeScalars {
      switch scalar {
      case "é", "è", "ê", "ë": plain += "e"
      case "à", "â", "ä": plain += "a"
      case "û", "ù", "ü": plain += "u"
      case "ô", "ö": plain += "o"
      case "î", "ï": plain += "i"
      // The accent of a letter that is written as two.
      case "\u{300}"..."\u{36F}": break
      case "’", "'", ",", "(", ")": plain += " "
      case "–", "—": plain += " \(to) "
      case "/": plain += " \(slash) "
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain.split(separator: " ").flatMap { word -> [String] in
      if word == "-" { return [to] }
      if word == ".." { return [".."] }
      let word = word.last == "." ? word.dropLast() : word
      // c.1998
      if let point = word.firstIndex(of: "."), marks[String(word[..<point])] != nil {
        return [String(word[..<point]), String(word[word.index(after: point)...])]
      }
      // 15-apr-2023, and 2012-present
      let parts = word.split(separator: "-").map(String.init)
      // 5-7 mars 2012
      if parts.count == 2,
        parts.allSatisfy({ 1...2 ~= $0.utf8.count && isDigits($0) })
      {
        return [parts[0], to, parts[1]]
      }
      if parts.count == 2,
        presentWords.contains(parts[1]) || month(parts[0]) != nil && month(parts[1]) != nil
      {
        return [parts[0], to, parts[1]]
      }
      return parts.count > 1 && parts.contains { month($0) != nil } ? parts : [String(word)]
    }
  }

  var meaning: Meaning? { span(words) ?? date(words) }

  // MARK: Spans

  /// What stands for a long dash.
  private static let to = "→"
  private static let slash = "/"

  private func span(_ words: [String]) -> Meaning? {
    if let meaning = season(words) ?? fromTo(words) { return meaning }
    guard let (opening, rest) = opening(of: words), let said = said(rest) else { return nil }
    let date = said.text
    let remark = said.remark.isEmpty ? "" : "; \(said.remark)"
    switch opening {
    case .since:
      return Meaning(
        candidates: ["\(date)/..", date],
        message:
          "what goes on since then has an open end, '..'; leave the end empty where nobody knows it\(remark)")
    case .until:
      return Meaning(
        candidates: ["/\(date)", date],
        message: "what ended then has its start before the slash, or nothing where nobody knows it\(remark)")
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
    var links: Set<String> = [
      Self.to, Self.slash, "or", "ou", "to", "until", "till", "through", "a", "au", "jusqu", "jusque", "aux",
    ]
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
    let texts = [rest[(link + 1)...], last].map { $0.joined(separator: " ") }
    let isPresent = texts.contains { Self.presentWords.contains($0) || $0 == ".." }
    // May 13 - June 20, 2014: what could be a short year is a day where the end has one, and the year.
    let isCompleted =
      last.count > 2 && rest[..<link].count == 2
      && !rest[..<link].contains { $0.utf8.count == 4 && Int($0) != nil }
    let completed = isCompleted ? said(rest[..<link], completedBy: last) : nil
    let whole = completed ?? said(rest[..<link])
    // March/2020 is a month of its year, and no span.
    if [Self.to, Self.slash].contains(rest[link]), last.count == 1, whole == nil,
      let date = said(rest[..<link], completedBy: last)
    {
      return Meaning(
        candidates: [date.text], message: "a date is written in numbers, the year first",
        isCertain: date.isCertain && date.isPlain)
    }
    guard let end = isPresent ? Said(text: "..") : said(last),
      let start = whole ?? said(rest[..<link], completedBy: last)
    else { return nil }
    // A date that is not exact may begin or end a span as well, but no choice of dates.
    let isExact = start.isPlain && end.isPlain
    let isChoice = links.contains("and") || ["or", "ou"].contains(rest[link])
    guard isExact || !isChoice && EDTFInterval.read("\(start.text)/\(end.text)") != nil else { return nil }
    if ["or", "ou"].contains(rest[link]) {
      return Meaning(
        candidates: ["[\(start.text),\(end.text)]"],
        message: "one of several dates, in numbers, is in brackets")
    }
    var message = "a span has a slash between its dates, and the dates are in numbers"
    for remark in Set([start.remark, end.remark]).sorted() where !remark.isEmpty { message += "; \(remark)" }
    let span = "\(start.text)/\(end.text)"
    if EDTFInterval.read(span) == nil, EDTFInterval.read("\(end.text)/\(start.text)") != nil {
      if whole == nil, let meaning = overNewYear(start, end) { return meaning }
      message = "the end lies before the start"
    }
    // Between two dates may be all the time, or some day of it, and so may June/July 2020.
    let isBetween = links.contains("and") || rest[link] == Self.slash && whole == nil
    if isBetween { message += "; one day between the two is [\(start.text)..\(end.text)]" }
    return Meaning(
      candidates: [span, "\(end.text)/\(start.text)", "[\(start.text)..\(end.text)]"], message: message,
      isCertain: start.isCertain && end.isCertain && !isBetween && EDTFInterval.read(span) != nil)
  }

  /// `Dec-Jan 2014`: months of two years, of which the text names one.
  private func overNewYear(_ start: Said, _ end: Said) -> Meaning? {
    func moved(_ said: Said, by years: Int) -> String? {
      Int(said.text.prefix(4)).map { padded($0 + years, to: 4) + said.text.dropFirst(4) }
    }
    guard start.isPlain, end.isPlain, let earlier = moved(start, by: -1), let later = moved(end, by: 1) else {
      return nil
    }
    let spans = ["\(earlier)/\(end.text)", "\(start.text)/\(later)"]
    return Meaning(
      candidates: spans, message: "a span over New Year has two years; this may be \(spans[0]) or \(spans[1])"
    )
  }

  /// `winter 2013/2014`, `summer 2014-15`: one season that two years share.
  private func season(_ words: [String]) -> Meaning? {
    let rest = words.dropFirst().filter { ![Self.slash, Self.to, "of", "de", "l"].contains($0) }
      .flatMap { $0.split { "/-".contains($0) }.map(String.init) }
    guard let first = words.first, ["winter", "hiver", "summer", "ete"].contains(first), rest.count == 2,
      rest[0].utf8.count == 4, let year = Int(rest[0]), let short = Int(rest[1]),
      rest[1].utf8.count == 4 ? short == year + 1 : rest[1].utf8.count == 2 && short == (year + 1) % 100
    else { return nil }
    return Meaning(
      candidates: [EDTFDiagnosis.months(ofSeason: 3, in: rest[0])],
      message: "a season begins on no agreed day; brackets hold its months")
  }

  /// A start that leaves its month or its year to the end: `5 March to 7 May 2022`, `15 to 20 April 2023`.
  private func said(_ start: ArraySlice<String>, completedBy end: ArraySlice<String>) -> Said? {
    guard let year = end.last(where: { $0.utf8.count == 4 && Self.isDigits($0) }) else { return nil }
    if let said = said(start + [year]) { return said }
    guard let month = end.first(where: { Self.month($0) != nil }) else { return nil }
    return said(start + [month, year])
  }

  static let presentWords: Set<String> = [
    "present", "the present", "now", "today", "ongoing", "date", "aujourd hui", "maintenant", "present jour",
    "nos jours",
    "ce jour", "en cours",
  ]

  static let relativeWords: Set<String> = [
    "yesterday", "tomorrow", "last week", "last month", "last year", "this month", "this year", "hier",
    "demain",
    "l an dernier", "l annee derniere", "cette annee", "le mois dernier", "ce mois",
  ]
}
