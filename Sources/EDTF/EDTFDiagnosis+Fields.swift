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
    return year(fields[0], of: range, at: position)
      ?? (fields.count > 1 ? month(fields, of: core) : nil)
      ?? (fields.count > 2 ? day(fields, of: core) : nil)
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
    guard !candidates.isEmpty else { return nil }
    return refuse(
      .notISO,
      at: core.lowerBound,
      "a date is written year, month, day, with '-' between them\(doubt(candidates))",
      instead: candidates.map { replacing(core, with: $0) },
      isCertain: candidates.count == 1 && !core.allSatisfy(isDigit)
    )
  }

  private func year(_ field: Range<Int>, of range: Range<Int>, at position: Position) -> EDTFError? {
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
          instead: field.count == 3 ? [replacing(field, with: "0\(year)")] : []
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
