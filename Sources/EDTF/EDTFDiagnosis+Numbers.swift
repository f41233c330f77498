extension EDTFDiagnosis {
  // Dates in numbers that are no dates yet: two in one, a year of two digits, a day that no month has.

  /// Two dates with a dash between them that is longer than a hyphen, has blanks around it, or joins dates with other marks
  /// between their fields.
  func dashedPair() -> EDTFError? {
    let dashes = scalars.indices.filter { offset in
      Self.isForeignDash(scalars[offset])
        || scalars[offset] == "-" && (isBlank(offset - 1) && isBlank(offset + 1) || joinsMarked(offset))
    }
    guard dashes.count == 1, let dash = dashes.first else { return nil }
    let (first, second) = (trimmed(0..<dash), trimmed(dash + 1..<scalars.count))
    if second.isEmpty, !first.isEmpty, EDTFDate.read(first) != nil {
      return refuse(
        .dash, at: dash,
        "what ends in a dash may go on, '\(first)/..', or end when nobody knows, '\(first)/'",
        instead: ["\(first)/..", "\(first)/"], isAsked: true)
    }
    if first.isEmpty, EDTFDate.read(second) != nil {
      return refuse(
        .dash, at: dash,
        "what begins with a dash may have begun when nobody knows, '/\(second)', or be a year before the year 1, "
          + "which no file holds",
        instead: ["/\(second)"], isAsked: true)
    }
    if let error = shortenedYears(first, second, at: dash) ?? shortenedMonths(first, second, at: dash) {
      return error
    }
    let pairs = pairs(first, second)
    guard !pairs.isEmpty else { return nil }
    return refuse(
      Self.isForeignDash(scalars[dash]) ? .dash : .dashedInterval, at: dash,
      "an interval has a slash between its dates, and a date is written year, month, day\(remark(on: pairs))",
      instead: pairs.map(\.text), isCertain: pairs.count == 1 && !pairs[0].isSwapped, isAsked: pairs.count > 1
    )
  }

  /// Whether a hyphen is the only one, with as many slashes or as many points on either side: `2020/03/04-2021/05/06`.
  private func joinsMarked(_ hyphen: Int) -> Bool {
    guard offsets(of: "-", in: 0..<scalars.count).count == 1 else { return false }
    return ["/", "."].contains { (mark: Unicode.Scalar) in
      let before = offsets(of: mark, in: 0..<hyphen).count
      return before > 0 && before == offsets(of: mark, in: hyphen..<scalars.count).count
    }
  }

  /// `2010–11`, `1999–00` and `1998–9`: a month of the year, or the year in which it ended.
  private func shortenedYears(_ first: String, _ second: String, at dash: Int) -> EDTFError? {
    guard first.utf8.count == 4, 1...2 ~= second.utf8.count, let year = Int(first), let short = Int(second)
    else {
      return nil
    }
    let unit = second.utf8.count == 2 ? 100 : 10
    let last = year / unit * unit + short + (short > year % unit ? 0 : unit)
    // Nothing is written like that which lasted for two generations.
    if last - year > 50 { return nil }
    let years = interval(first, padded(last, to: 4))
    let month = "\(first)-\(padded(short, to: 2))"
    guard EDTFDate.read(month) != nil else {
      return refuse(
        .dash, at: dash, "an interval of years has four digits in both, '\(years)'", instead: [years])
    }
    return refuse(
      .dash, at: dash, "this may be the years \(years), or \(month), a month", instead: [years, month],
      isAsked: true)
  }

  /// `2014-05–06`: the months of a range, or a day whose hyphen became a long dash.
  private func shortenedMonths(_ first: String, _ second: String, at dash: Int) -> EDTFError? {
    guard Self.isForeignDash(scalars[dash]) || isBlank(dash - 1), first.utf8.count == 7,
      second.utf8.count == 2,
      Int(second) != nil, EDTFDate.read(first) != nil
    else { return nil }
    let months = interval(first, "\(first.prefix(5))\(second)")
    let day = "\(first)-\(second)"
    guard reads(months) else {
      return refuse(.dash, at: dash, "a date has '-' between its fields", instead: [day])
    }
    return refuse(
      .dash, at: dash, "this may be the months \(months), or \(day), a day", instead: [months, day],
      isAsked: true)
  }

  /// Two dates between slashes: `2022/05/04/2022/06/05`, `04/05/2022/..`.
  func slashedPair(_ pieces: [Range<Int>]) -> EDTFError? {
    guard pieces.count == 4 || pieces.count == 6 else { return nil }
    for count in pieces.count == 6 ? [3] : [3, 1] {
      let first = string(pieces[0].lowerBound..<pieces[count - 1].upperBound)
      let second = string(pieces[count].lowerBound..<scalars.count)
      let pairs = pairs(first, second)
      if pairs.isEmpty { continue }
      return refuse(
        .notISO, at: 0,
        "a date is written year, month, day, with '-' between them, and an interval has one slash\(remark(on: pairs))",
        instead: pairs.map(\.text), isCertain: pairs.count == 1 && !pairs[0].isSwapped,
        isAsked: pairs.count > 1)
    }
    return nil
  }

  /// Three numbers of which one is not what a date has there.
  func faultyDate(_ fields: [Range<Int>], in whole: Range<Int>) -> EDTFError? {
    let numbers = fields.compactMap(number)
    let lengths = fields.map(\.count)
    guard numbers.count == 3, fields.count == 3, lengths.allSatisfy({ 1...4 ~= $0 }) else { return nil }
    if lengths[0] == 4, numbers[2] == 0, 1...12 ~= numbers[1] {
      return refuse(
        .zeroField, at: fields[2].lowerBound, "there is no day 00",
        instead: [replacing(whole, with: "\(string(fields[0]))-\(padded(numbers[1], to: 2))")])
    }
    guard lengths[0] <= 2, lengths[1] <= 2 else { return nil }
    if lengths[2] == 2 {
      let year = Self.year(ofTwoDigits: numbers[2])
      let dates = [[1, 0], [0, 1]].map { order in
        ([year] + order.map { numbers[$0] }).map { padded($0, to: 2) }.joined(separator: "-")
      }
      .filter { EDTFDate.read($0) != nil }
      return refuse(
        .shortYear, at: fields[2].lowerBound,
        "a year has four digits\(doubt(dates.first == dates.last ? [] : dates))",
        instead: dates.map { replacing(whole, with: $0) }, isAsked: Set(dates).count > 1)
    }
    let (day, month, year) = (numbers[0], numbers[1], numbers[2])
    guard lengths[2] == 4, 1...12 ~= month, 1...9999 ~= year, 29...31 ~= day else { return nil }
    let count = Day.count(inMonth: month, of: year)
    return refuse(
      .noSuchDay, at: fields[0].lowerBound, "\(Self.monthNames[month - 1]) \(year) has \(count) days",
      instead: [replacing(whole, with: "\(string(fields[2]))-\(padded(month, to: 2))-\(count)")])
  }

  /// The year that its last two digits stand for: of this century up to 2030.
  static func year(ofTwoDigits digits: Int) -> Int { digits + (digits > 30 ? 1900 : 2000) }

  // MARK: Readings

  /// An interval that two texts may mean together.
  private struct Pair {
    let text: String
    /// Whether the later date was written first.
    let isSwapped: Bool
  }

  /// What two texts may mean together, both with the day before the month or both after it.
  private func pairs(_ first: String, _ second: String) -> [Pair] {
    var pairs: [Pair] = []
    for isDayFirst in [true, false] {
      guard let start = date(first, isDayFirst: isDayFirst), let end = date(second, isDayFirst: isDayFirst)
      else {
        continue
      }
      let isSwapped = !reads(interval(start, end))
      let text = isSwapped ? interval(end, start) : interval(start, end)
      if reads(text), !pairs.contains(where: { $0.text == text }) {
        pairs.append(Pair(text: text, isSwapped: isSwapped))
      }
    }
    return pairs
  }

  private func interval(_ start: String, _ end: String) -> String {
    expectation == .span ? "\(start)/\(end)" : "[\(start)..\(end)]"
  }

  /// A text as a date of a file; an open or unknown end as it is.
  private func date(_ text: String, isDayFirst: Bool) -> String? {
    if text.isEmpty || text == ".." || EDTFDate.read(text) != nil { return text }
    let piece = EDTFDiagnosis(of: text, as: .date, corrections: 0)
    for mark in ["/", ".", "-"] as [Unicode.Scalar] {
      let fields = piece.split(
        0..<piece.scalars.count, at: piece.offsets(of: mark, in: 0..<piece.scalars.count))
      let (first, second) = piece.isoReadings(fields)
      if first == nil, second == nil { continue }
      // A month and a year, and a date after its year, have one order.
      let hasOneOrder = fields.count == 2 || fields[0].count == 4
      return hasOneOrder ? first ?? second : isDayFirst ? first : second
    }
    return nil
  }

  /// The other reading, or that the later date was written first.
  private func remark(on pairs: [Pair]) -> String {
    if pairs.count == 2 { return "; this may be \(pairs[0].text) or \(pairs[1].text)" }
    return pairs.contains(where: \.isSwapped) ? "; the end lies before the start" : ""
  }

  private func isBlank(_ offset: Int) -> Bool {
    scalars.indices.contains(offset) && scalars[offset].properties.isWhitespace
  }

  private func trimmed(_ range: Range<Int>) -> String {
    string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
