extension EDTFDiagnosis {
  // What stands in the place of a date that nobody knows, or of several.

  private static let unknownWords: Set<String> = [
    "unknown", "?", "none", "null", "nil", "n.a.", "na", "undated", "n.d.", "s.d.", "inconnu",
    "inconnue",
  ]

  static func isUnknown(_ text: String) -> Bool { unknownWords.contains(text.lowercased()) }

  /// Whether one word stands for a side of a span that is open or unknown.
  static func standsForNone(_ text: String) -> Bool {
    !text.contains(where: \.isWhitespace) && (isUnknown(text) || DatePhrase.isPresent(text))
  }

  /// The whole text with a side of an interval left unknown; a text that has one side only gains the other.
  func withUnknown(_ range: Range<Int>, at position: Position) -> [String] {
    switch position {
    case .alone: ["/"]
    case .start, .end: [replacing(range, with: "")]
    case .member: []
    }
  }

  func word(_ range: Range<Int>, at position: Position) -> EDTFError? {
    let word = string(range)
    if DatePhrase.isPresent(word) {
      let candidates =
        switch position {
        case .alone: ["/.."]
        case .end: [replacing(range, with: "..")]
        case .member: [replacing(range, with: "")]
        case .start: [String]()
        }
      return refuse(
        .presentWord,
        at: range.lowerBound,
        "a file outlives its writer's present; what goes on has an open end, '..'",
        instead: candidates,
        isCertain: position == .end
      )
    }
    return Self.isUnknown(word) ? unknown(range, at: position) : nil
  }

  /// A text that says nothing but that something goes on.
  func present() -> EDTFError? {
    DatePhrase.isPresent(text) ? word(0..<scalars.count, at: .alone) : nil
  }

  /// The refusal of a word for what nobody knows.
  func unknown(_ range: Range<Int>, at position: Position) -> EDTFError {
    refuse(
      .unknownWord,
      at: range.lowerBound,
      expectation == .date
        ? "a date that nobody knows is left out" : "a date that nobody knows is left empty beside the slash",
      instead: withUnknown(range, at: position),
      isCertain: position == .start || position == .end
    )
  }

  /// `n/a`, whose slash is not that of an interval.
  func notAvailable() -> EDTFError? {
    let lower = text.lowercased()
    // A spreadsheet writes #N/A.
    let word = lower.contains("#n/a") ? "#n/a" : "n/a"
    let length = word.unicodeScalars.count
    // A few letters are of another length when they are small.
    guard lower.unicodeScalars.count == scalars.count, lower.hasPrefix(word) || lower.hasSuffix(word) else {
      return nil
    }
    let isStart = lower.hasPrefix(word)
    let range = isStart ? 0..<length : scalars.count - length..<scalars.count
    if scalars.count == length { return unknown(range, at: .alone) }
    guard scalars[isStart ? length : range.lowerBound - 1] == "/" else { return nil }
    return unknown(range, at: isStart ? .start : .end)
  }

  /// A dash in the place of a date, `–/2020`, `2020/-` or `–`: people write it for what nobody knows and for what goes on.
  ///
  /// Word processors make long dashes of hyphens, so that all of them are one.
  func dashForDate() -> EDTFError? {
    let pieces = split(0..<scalars.count, at: offsets(of: "/", in: 0..<scalars.count)).map { piece in
      piece.filter { !scalars[$0].properties.isWhitespace }
    }
    guard pieces.count <= 2 else { return nil }
    let isDash = pieces.map { piece in
      !piece.isEmpty && piece.allSatisfy { scalars[$0] == "-" || Self.isForeignDash(scalars[$0]) }
    }
    guard let first = isDash.firstIndex(of: true) else { return nil }
    let offset = pieces[first].first ?? 0
    if expectation == .date {
      guard pieces.count == 1 else { return nil }
      return refuse(.dash, at: offset, "a dash is no date; leave out what nobody knows")
    }
    let sides = zip(pieces, isDash).map { piece, isDash in
      isDash ? "" : piece.map { String(scalars[$0]) }.joined()
    }
    let unknown = sides.count == 2 ? "\(sides[0])/\(sides[1])" : "/"
    let open = sides.count == 2 ? zip(sides, isDash).map { $1 ? ".." : $0 }.joined(separator: "/") : ""
    return refuse(
      .dash, at: offset,
      sides.count == 2
        ? "a dash may stand for what nobody knows, '\(unknown)', or for a side that is open, '\(open)'"
        : "a dash is no date; a slash says that it began and ended",
      instead: [unknown], isAsked: sides.count == 2)
  }

  /// `2020/2021; 2023/2024`: to make one span of several would fill the gaps between them.
  func severalSpans() -> EDTFError? {
    guard text.utf8.count <= 400, let (spans, offset) = listedSpans(), spans.count > 1 else { return nil }
    // 2012 / 2013 is one span with blanks in it.
    if reads(scalars.filter { !$0.properties.isWhitespace }.map { String($0) }.joined()) { return nil }
    let oneOf = spans.allSatisfy { EDTFDate.read($0) != nil } ? "[\(spans.joined(separator: ","))]" : ""
    let isOne = !oneOf.isEmpty && EDTFDate.read(oneOf) != nil
    return refuse(
      .severalSpans, at: offset,
      "these are \(spans.count) dates or spans: YAML has a list of them, [\(spans.joined(separator: ", "))], and a table "
        + "a row for each" + (isOne ? "; one of them, and nobody knows which, is \"\(oneOf)\"" : ""))
  }

  /// The spans that stand in a text with commas, semicolons, blanks or a word between them, and where the second begins;
  /// nil where a piece is none.
  private func listedSpans() -> (spans: [String], offset: Int)? {
    var words: [(text: String, offset: Int)] = []
    var word = ""
    var depth = 0
    for (offset, scalar) in scalars.enumerated() {
      if scalar == "[" { depth += 1 }
      if scalar == "]" { depth -= 1 }
      if depth == 0, scalar.properties.isWhitespace || ",;&+|".unicodeScalars.contains(scalar) {
        if !word.isEmpty { words.append((word, offset - word.unicodeScalars.count)) }
        word = ""
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    if !word.isEmpty { words.append((word, scalars.count - word.unicodeScalars.count)) }
    // 2014/2015 or 2016 has a choice within, and is no list.
    let hasChoice = words.contains { ["or", "ou"].contains($0.text.lowercased()) }
    words.removeAll { ["and", "et", "or", "ou", "und", "y"].contains($0.text.lowercased()) }
    guard words.count > 1, !hasChoice || Set(words.map { $0.text.contains("/") }).count == 1,
      words.allSatisfy({ word in
        word.text.contains { $0.isNumber } && EDTFInterval.read(word.text) != nil
      })
    else { return nil }
    return (words.map(\.text), words[1].offset)
  }
}
