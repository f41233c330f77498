extension EDTFDiagnosis {
  /// Dates as people say them, in English and French: `15 April 2023`, `since 2023`, `fin avril 2023`, `Q2 2023`.
  func words() -> EDTFError? {
    guard scalars.count <= 80, scalars.contains(where: { $0.properties.isAlphabetic }),
      var phrase = DatePhrase(text)
    else { return nil }
    // A date in numbers may have its month first; then both readings of the whole are named.
    let meanings = [true, false].compactMap { isDayFirst in
      phrase.isDayFirst = isDayFirst
      return phrase.meaning
    }
    guard let meaning = meanings.first else { return nil }
    if meanings.count > 1, let first = meaning.candidates.first(where: reads),
      let second = meanings[1].candidates.first(where: reads), first != second
    {
      return refuse(
        .inWords, at: 0, "\(meaning.message); this may be \(first) or \(second)", instead: [first, second],
        isAsked: true)
    }
    return refuse(
      .inWords, at: 0, meaning.message, instead: meaning.candidates, isCertain: meaning.isCertain,
      isAsked: meaning.isAsked)
  }
}

/// A date, or a span, in the words of a person.
struct DatePhrase {
  /// What the words mean.
  struct Meaning {
    var candidates: [String]
    var message: String
    var isCertain = false
    /// Whether the message asks which of the candidates is meant.
    var isAsked = false
  }

  /// One date, in the notation of files.
  struct Said {
    var text: String
    /// Whether it is a plain date, which a span can begin or end with.
    var isPlain = true
    /// Whether nothing else can have been meant.
    var isCertain = true
    /// Whether the remark names what else may have been meant.
    var isAsked = false
    var remark = ""

    /// The date with a mark after it, which nobody can be sure to have meant for it alone.
    func marked(_ mark: String) -> Said {
      Said(text: text + mark, isPlain: false, isCertain: false, remark: remark)
    }
  }

  private let words: [String]

  /// Whether a date in numbers that can be read either way has its day before its month.
  var isDayFirst = true

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

  /// What a text means whose whole is one date; nil where it is a span, or more.
  var alone: Said? { said(words[...]) }

  var meaning: Meaning? { span(words) ?? date(words) }

  // MARK: Spans

  /// What stands for a long dash.
  static let to = "→"
  static let slash = "/"

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
        message: "what began before then is written \"[..\(last)]/\", what had ended by then '/\(last)'",
        isAsked: true)
    case .by:
      guard said.isPlain else { return nil }
      return Meaning(
        candidates: ["[..\(date)]/", "[..\(date)]"],
        message: "what had begun by then is written \"[..\(date)]/\", what had ended by then '/\(date)'",
        isAsked: true)
    case .after:
      guard let first = Self.neighbour(of: date, by: 1) else { return nil }
      return Meaning(
        candidates: ["[\(first)..]/", "[\(first)..]"],
        message:
          "what began after then is written \"[\(first)..]/\", and what went on after it '\(date)/'",
        isAsked: true)
    case .point, .down:
      // Half of a span whose other half is not there, or a date with its preposition.
      let span = opening == .point ? "/\(date)" : "\(date)/.."
      guard said.isPlain else { return nil }
      return Meaning(
        candidates: [date, span],
        message: "this may be '\(date)', or the half of a span, '\(span)'\(remark)", isAsked: true)
    }
  }

  private enum Opening { case since, until, before, by, after, point, down }

  private func opening(of words: [String]) -> (Opening, ArraySlice<String>)? {
    if let last = words.last, ["onward", "onwards"].contains(last) { return (.since, words.dropLast()) }
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
    ("prior to", .before), ("no later than", .by), ("not later than", .by), ("by", .by),
    ("au plus tard en", .by), ("au plus tard le", .by), ("after", .after), ("apres", .after),
    ("au", .point), ("du", .down), ("de", .down),
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
    } else if let first = rest.first, ["from", "since", "de", "du", "depuis"].contains(first) {
      rest = rest.dropFirst()
    }
    guard let link = rest.indices.first(where: { links.contains(rest[$0]) && $0 > rest.startIndex }) else {
      return nil
    }
    var last = rest[(link + 1)...]
    if let filler = last.first, ["en", "au", "a"].contains(filler) { last = last.dropFirst() }
    let texts = [rest[(link + 1)...], last].map { $0.joined(separator: " ") }
    let isPresent = texts.contains { Self.presentWords.contains($0) || ["..", "date"].contains($0) }
    // May 13 - June 20, 2014: what could be a short year is a day where the end has one, and the year.
    // April 15-20, 2023
    let hasDay =
      last.first.map { $0.utf8.count <= 2 && Self.isDigits($0) } == true
      && !last.contains { Self.month($0) != nil }
    let isCompleted =
      (last.count > 2 || last.count == 2 && hasDay) && rest[..<link].count == 2
      && !rest[..<link].contains { $0.utf8.count == 4 && Int($0) != nil }
    let completed = isCompleted ? said(rest[..<link], completedBy: last) : nil
    let own = completed == nil ? said(rest[..<link]) : nil
    let whole = completed ?? own
    // March/2020 is a month of its year, and no span.
    if [Self.to, Self.slash].contains(rest[link]), last.count == 1, whole == nil,
      let date = said(rest[..<link], completedBy: last)
    {
      return Meaning(
        candidates: [date.text], message: "a date is written in numbers, the year first",
        isCertain: date.isCertain && date.isPlain)
    }
    let endMonth = rest[..<link].first { Self.month($0) != nil }
    guard
      let end = isPresent ? Said(text: "..") : said(last) ?? endMonth.flatMap({ said(last + [$0]) }),
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
      if own == nil, let meaning = overNewYear(start, end) { return meaning }
      message = "the end lies before the start"
    }
    // Between two dates may be all the time, or some day of it, and so may June/July 2020.
    let isBetween = links.contains("and") || rest[link] == Self.slash && whole == nil
    let day = "[\(start.text.bound(first: true))..\(end.text.bound(first: false))]"
    if isBetween { message += "; one day between the two is \(day)" }
    return Meaning(
      candidates: [span, "\(end.text)/\(start.text)", day], message: message,
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
      candidates: spans,
      message: "a span over New Year has two years; this may be \(spans[0]) or \(spans[1])",
      isAsked: true)
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

  /// Whether it is one season that two years share.
  var isSeason: Bool { season(words) != nil }
}

extension String {
  /// The first or the last date of a set in brackets; of a date alone, itself.
  fileprivate func bound(first: Bool) -> String {
    guard hasPrefix("["), hasSuffix("]"), let dots = firstRange(of: "..") else { return self }
    return String(
      first ? self[index(after: startIndex)..<dots.lowerBound] : self[dots.upperBound...].dropLast())
  }
}
