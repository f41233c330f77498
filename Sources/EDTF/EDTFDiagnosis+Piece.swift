extension EDTFDiagnosis {
  /// Where in the text a piece stands.
  enum Position: Hashable, Sendable {
    case alone
    case start
    case end
    case member
  }

  private static let presentWords: Set<String> = ["present", "now", "today", "ongoing", "current"]
  private static let unknownWords: Set<String> = ["unknown", "?", "none", "null", "nil", "n.a.", "na", "-"]

  /// The first fault of one date or one side of an interval; nil where it has none.
  func piece(_ range: Range<Int>, at position: Position) -> EDTFError? {
    let piece = string(range)
    if position != .alone, position != .member, piece.isEmpty || piece == ".." { return nil }
    if EDTFDate.read(piece) != nil { return nil }
    return set(range) ?? word(range, at: position) ?? dots(range, at: position) ?? smallX(range)
      ?? exponentialYear(range) ?? qualifiers(range) ?? dashedInterval(range, at: position)
      ?? fields(range, at: position) ?? noDate(range)
  }

  /// The whole text with a side of an interval left unknown; a text that has one side only gains the other.
  func withUnknown(_ range: Range<Int>, at position: Position) -> [String] {
    switch position {
    case .alone: ["/"]
    case .start, .end: [replacing(range, with: "")]
    case .member: []
    }
  }

  private func word(_ range: Range<Int>, at position: Position) -> EDTFError? {
    let word = string(range).lowercased()
    if EDTFDiagnosis.presentWords.contains(word) {
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
    guard EDTFDiagnosis.unknownWords.contains(word) else { return nil }
    return refuse(
      .unknownWord,
      at: range.lowerBound,
      "a date that nobody knows is left empty beside the slash",
      instead: withUnknown(range, at: position),
      isCertain: position == .start || position == .end
    )
  }

  private func dots(_ range: Range<Int>, at position: Position) -> EDTFError? {
    let dots = offsets(of: ".", in: range)
    guard let first = dots.first, let last = dots.last, last > first, last - first == dots.count - 1 else {
      return nil
    }
    let (before, after) = (string(range.lowerBound..<first), string(last + 1..<range.upperBound))
    if before.isEmpty && after.isEmpty {
      return refuse(
        .openAlone,
        at: range.lowerBound,
        "two dots are an open side of an interval",
        instead: position == .alone ? ["../.."] : [replacing(range, with: "..")]
      )
    }
    let interval = "\(before.isEmpty ? ".." : before)/\(after.isEmpty ? ".." : after)"
    return refuse(
      .dottedInterval,
      at: first,
      "an interval has a slash between its dates; with dots, one date of several stands in brackets",
      instead: (position == .alone ? [interval] : []) + [replacing(range, with: "[\(before)..\(after)]")]
    )
  }

  private func smallX(_ range: Range<Int>) -> EDTFError? {
    guard
      let offset = range.first(where: { scalars[$0] == "x" }),
      range.allSatisfy({ isDigit($0) || "xX-?~%".unicodeScalars.contains(scalars[$0]) })
    else { return nil }
    return refuse(
      .lowerCaseX,
      at: offset,
      "an unspecified digit is a capital X",
      instead: [replacing(range, with: string(range).uppercased())],
      isCertain: true
    )
  }

  private func exponentialYear(_ range: Range<Int>) -> EDTFError? {
    guard let first = range.first else { return nil }
    let isMarked = scalars[first] == "Y" || scalars[first] == "y"
    let exponent = range.first {
      "EeSs".unicodeScalars.contains(scalars[$0]) && isDigit($0 - 1) && isDigit($0 + 1)
    }
    guard isMarked && range.dropFirst().contains(where: isDigit) || exponent != nil else { return nil }
    let digits = isMarked ? string(first + 1..<range.upperBound) : string(first..<(exponent ?? first))
    return refuse(
      .exponentialYear,
      at: isMarked ? first : exponent ?? first,
      "a year is four digits, 0001 to 9999, without 'Y', an exponent or significant digits",
      instead: [replacing(range, with: digits)]
    )
  }

  private func qualifiers(_ range: Range<Int>) -> EDTFError? {
    let marks = "?~%".unicodeScalars
    let offsets = range.filter { marks.contains(scalars[$0]) }
    guard let first = offsets.first, first < range.upperBound - 1 else { return nil }
    let kinds = Set(offsets.map { scalars[$0] })
    let mark = kinds.count == 1 ? String(scalars[first]) : "%"
    let bare = range.filter { !marks.contains(scalars[$0]) }.map { String(scalars[$0]) }.joined()
    let candidates = [replacing(range, with: bare + mark)]
    if first == range.upperBound - offsets.count {
      return refuse(
        .doubleQualifier,
        at: first,
        "one mark follows a date; '%' is '?' and '~'",
        instead: candidates,
        isCertain: true
      )
    }
    return refuse(
      .innerQualifier,
      at: first,
      "a mark within a date, for one field of it, is not understood; a mark after it is for all",
      instead: candidates
    )
  }

  private func dashedInterval(_ range: Range<Int>, at position: Position) -> EDTFError? {
    // Two dates of level 1 and a dash have no more scalars than this.
    guard range.count <= 23 else { return nil }
    for dash in offsets(of: "-", in: range) {
      let (before, after) = (string(range.lowerBound..<dash), string(dash + 1..<range.upperBound))
      guard EDTFDate.read(before) != nil, EDTFDate.read(after) != nil else { continue }
      let separator = position == .member ? ".." : "/"
      return refuse(
        .dashedInterval,
        at: dash,
        "an interval has a slash between its dates",
        instead: [replacing(dash..<dash + 1, with: separator)]
      )
    }
    return nil
  }
}
