extension EDTFDiagnosis {
  /// Where in the text a piece stands.
  enum Position: Hashable, Sendable {
    case alone
    case start
    case end
    case member
  }

  /// The first fault of one date or one side of an interval; nil where it has none.
  func piece(_ range: Range<Int>, at position: Position) -> EDTFError? {
    let piece = string(range)
    if position != .alone, position != .member, piece.isEmpty || piece == ".." { return nil }
    if EDTFDate.read(piece) != nil { return nil }
    return set(range) ?? word(range, at: position) ?? dots(range, at: position) ?? smallX(range)
      ?? unknownField(range)
      ?? exponentialYear(range) ?? qualifiers(range) ?? dashedInterval(range, at: position)
      ?? fields(range, at: position) ?? noDate(range)
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

  /// `20??`, `2014-??`, `2014-05-??`.
  private func unknownField(_ range: Range<Int>) -> EDTFError? {
    let marks = offsets(of: "?", in: range)
    let unspecified = string(range).replacing("?", with: "X")
    guard marks.count > 1, let first = marks.first, EDTFDate.read(unspecified) != nil else { return nil }
    return refuse(
      .unspecifiedDigit, at: first,
      "digits that nobody knows are capital X, and '?' behind a date doubts all of it",
      instead: [replacing(range, with: unspecified)])
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
    // What is no date without the mark may be two, of which one is doubted.
    let isDate = bare.isEmpty || EDTFDate.read(bare) != nil
    let candidates = isDate ? [replacing(range, with: bare + mark)] : []
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

extension EDTFDiagnosis {
  /// What is wrong with the fields of a date, from the left.
  func fields(_ range: Range<Int>, at position: Position) -> EDTFError? {
    guard let last = range.last else {
      return refuse(.empty, at: range.lowerBound, "a date is missing here")
    }
    let isQualified = "?~%".unicodeScalars.contains(scalars[last])
    let core = isQualified ? range.lowerBound..<last : range
    if scalars[range.lowerBound] == "-", isDigit(range.lowerBound + 1) {
      return yearOutOfRange(range, isEarly: true, at: position)
    }
    if let error = otherOrder(core) { return error }
    let fields = split(core, at: offsets(of: "-", in: core))
    guard fields.allSatisfy({ $0.allSatisfy { isDigit($0) || scalars[$0] == "X" } }) else { return nil }
    return year(fields[0], of: range, isQualified: isQualified, at: position)
      // What has more fields is more than a date.
      ?? (2...3 ~= fields.count ? month(fields, of: core) : nil)
      ?? (fields.count == 3 ? day(fields, of: core) : nil)
  }

  /// `22.03.2012`, `22-03-2012` and `20120322`.
  private func otherOrder(_ core: Range<Int>) -> EDTFError? {
    let marks = offsets(of: "-", in: core)
    var candidates: [String] = []
    if core.count == 8 || core.count == 6, core.allSatisfy(isDigit) {
      let ends = core.count == 8 ? [4, 6, 8] : [4, 6]
      let starts = [0, 4, 6]
      let fields = zip(starts, ends).map { core.lowerBound + $0..<core.lowerBound + $1 }
      candidates = isoCandidates(fields)
    } else if marks.isEmpty || marks[0] - core.lowerBound <= 2 {
      candidates = isoCandidates(split(core, at: marks.isEmpty ? offsets(of: ".", in: core) : marks))
    }
    if candidates.isEmpty, let error = decimals(core) { return error }
    let isShort = core.count == 8 && marks.count == 2
    if candidates.isEmpty, core.count <= 10,
      let fault = faultyDate(split(core, at: isShort ? marks : offsets(of: ".", in: core)), in: core)
    {
      return fault
    }
    guard !candidates.isEmpty else { return nil }
    return refuse(
      .notISO,
      at: core.lowerBound,
      "a date is written year, month, day, with '-' between them\(doubt(candidates))",
      instead: candidates.map { replacing(core, with: $0) },
      // A spreadsheet shows 2014.10 as 2014.1, and 2014.5 is the middle of a year as well.
      isCertain: candidates.count == 1 && !core.allSatisfy(isDigit) && core.count > 6,
      isAsked: candidates.count == 2
    )
  }

  /// `2020.0` and `41234.5`, as programs write numbers that they took a year or a cell of a spreadsheet for.
  private func decimals(_ core: Range<Int>) -> EDTFError? {
    guard let point = offsets(of: ".", in: core).first else { return nil }
    let (whole, rest) = (core.lowerBound..<point, point + 1..<core.upperBound)
    guard number(whole) != nil, number(rest) != nil,
      whole.count == 5 || whole.count == 4 && rest.allSatisfy({ scalars[$0] == "0" })
    else { return nil }
    return refuse(
      .notISO, at: point, "a year, or the number of a day in a spreadsheet, has no decimals",
      instead: [replacing(core, with: string(whole))], isCertain: whole.count == 4)
  }

  private func year(
    _ field: Range<Int>, of range: Range<Int>, isQualified: Bool, at position: Position
  ) -> EDTFError? {
    let year = string(field)
    if field.isEmpty { return nil }
    guard year.contains("X") else {
      if field.count > 4 { return yearOutOfRange(range, isEarly: false, at: position) }
      if year == "0000" { return yearOutOfRange(range, isEarly: true, at: position) }
      if field.count < 4 {
        return refuse(
          .shortYear,
          at: field.lowerBound,
          "a year has four digits",
          // 202? is a decade whose last digit nobody knows.
          instead: field.count < 3
            ? []
            : isQualified
              ? [replacing(range, with: "\(year)X")]
              : field.upperBound == range.upperBound ? [replacing(field, with: "0\(year)")] : []
        )
      }
      return nil
    }
    let digits = year.prefix { $0 != "X" }
    let candidates: [String] =
      switch digits.count {
      case 0: withUnknown(range, at: position)
      case 1: [replacing(range, with: "[\(digits)000..\(digits)999]")]
      default: [replacing(range, with: digits.padding(with: "X", to: 4))]
      }
    return refuse(
      .unspecifiedDigit,
      at: field.lowerBound + digits.count,
      "of a year the last digit or the last two may be X, and nothing follows",
      instead: year.count == 4 ? candidates : []
    )
  }

  private func yearOutOfRange(_ range: Range<Int>, isEarly: Bool, at position: Position) -> EDTFError {
    let opens = position == (isEarly ? .start : .end)
    // Days are counted from 1899-12-30 in the cells of spreadsheets.
    if range.count == 5, let number = number(range), 20_000...60_000 ~= number {
      let day = Day(number: Int32(number) - 25_569)
      return refuse(
        .yearOutOfRange, at: range.lowerBound,
        "the years are 0001 to 9999; as the number of a day in a spreadsheet this is \(day)",
        instead: [replacing(range, with: "\(day)")])
    }
    // The year 0 alone is that before the year 1; with a month or a day of nought it is how databases fill a gap.
    if range.count > 4, range.allSatisfy({ scalars[$0] == "0" || scalars[$0] == "-" }) {
      return refuse(
        .yearOutOfRange,
        at: range.lowerBound,
        "'\(string(range))' is how databases write that they know no date; what nobody knows is left empty"
          + (position == .end ? ", and an end that is open is '..'" : ""),
        instead: withUnknown(range, at: position),
        // Of an end only a person knows whether it is unknown or open.
        isCertain: position == .start
      )
    }
    return refuse(
      .yearOutOfRange,
      at: range.lowerBound,
      "the years are 0001 to 9999",
      instead: opens ? [replacing(range, with: "..")] : []
    )
  }
}

extension StringProtocol {
  fileprivate func padding(with character: Character, to count: Int) -> String {
    self + String(repeating: character, count: Swift.max(0, count - self.count))
  }
}
