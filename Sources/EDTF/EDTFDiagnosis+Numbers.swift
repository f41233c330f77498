extension EDTFDiagnosis {
  // Dates in numbers that are no dates yet: two in one, a year of two digits, a day that no month has.

  /// A date and the end of another with a dash between them that is longer than a hyphen, or has blanks around it.
  func dashedPair() -> EDTFError? {
    let dashes = scalars.indices.filter { offset in
      Self.isForeignDash(scalars[offset])
        || scalars[offset] == "-" && isBlank(offset - 1) && isBlank(offset + 1)
    }
    guard dashes.count == 1, let dash = dashes.first else { return nil }
    let (first, second) = (trimmed(0..<dash), trimmed(dash + 1..<scalars.count))
    return shortenedYears(first, second, at: dash) ?? shortenedMonths(first, second, at: dash)
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
      // With blanks it may be a year as well.
      return isBlank(dash - 1)
        ? refuse(.dashedInterval, at: dash, "either date of an interval is written whole")
        : refuse(.dash, at: dash, "a date has '-' between its fields", instead: [day])
    }
    return refuse(
      .dash, at: dash, "this may be the months \(months), or \(day), a day", instead: [months, day],
      isAsked: true)
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
      // With hyphens the year may come first, as in files.
      let orders = [[2, 1, 0], [2, 0, 1]] + (scalars[fields[0].upperBound] == "-" ? [[0, 1, 2]] : [])
      var dates: [String] = []
      for order in orders {
        let year = Self.year(ofTwoDigits: numbers[order[0]])
        let date = ([year] + order.dropFirst().map { numbers[$0] }).map { padded($0, to: 2) }.joined(
          separator: "-")
        if EDTFDate.read(date) != nil, !dates.contains(date) { dates.append(date) }
      }
      return refuse(
        .shortYear, at: fields[2].lowerBound, "a year has four digits\(doubt(dates))",
        instead: dates.map { replacing(whole, with: $0) }, isAsked: dates.count > 1)
    }
    let (day, month, year) = (numbers[0], numbers[1], numbers[2])
    guard lengths[2] == 4, 1...12 ~= month, 1...9999 ~= year else { return nil }
    if day == 0 {
      return refuse(
        .zeroField, at: fields[0].lowerBound, "there is no day 00",
        instead: [replacing(whole, with: "\(string(fields[2]))-\(padded(month, to: 2))")])
    }
    guard 29...31 ~= day else { return nil }
    let count = Day.count(inMonth: month, of: year)
    return refuse(
      .noSuchDay, at: fields[0].lowerBound, "\(Self.monthNames[month - 1]) \(year) has \(count) days",
      instead: [replacing(whole, with: "\(string(fields[2]))-\(padded(month, to: 2))-\(count)")])
  }

  /// The year that its last two digits stand for: of this century up to 2030.
  static func year(ofTwoDigits digits: Int) -> Int { digits + (digits > 30 ? 1900 : 2000) }

  func isBlank(_ offset: Int) -> Bool {
    scalars.indices.contains(offset) && scalars[offset].properties.isWhitespace
  }
}
