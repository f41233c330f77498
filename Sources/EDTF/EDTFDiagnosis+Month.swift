extension EDTFDiagnosis {
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  /// What is wrong with the second field.
  func month(_ fields: [Range<Int>], of core: Range<Int>) -> EDTFError? {
    let (year, month) = (string(fields[0]), string(fields[1]))
    let offset = fields[1].lowerBound
    switch month {
    case "XX":
      return fields.count == 2 || string(fields[2]) == "XX"
        ? nil
        : unspecified(
          fields[2],
          "a day is not known without its month",
          instead: replacing(core, with: "\(year)-XX")
        )
    case "X":
      return unspecified(fields[1], "an unspecified month is XX", instead: replacing(fields[1], with: "XX"))
    case "0X":
      return unspecifiedDigit(of: fields[1], core, from: "\(year)-01", through: "\(year)-09")
    case "1X":
      return unspecifiedDigit(of: fields[1], core, from: "\(year)-10", through: "\(year)-12")
    default:
      break
    }
    guard let number = number(fields[1]), fields[1].count <= 2, !fields[1].isEmpty else { return nil }
    if fields[1].count == 1, number > 0 {
      return singleDigit(fields, of: core, at: offset)
    }
    // 2014-25-12 is a day before its month; a season has no days.
    let isDayFirst =
      fields.count == 3 && number <= 31 && (self.number(fields[2]).map { 1...12 ~= $0 } ?? false)
    if let error = twoYears(number, year: year, fields, core, at: offset) { return error }
    switch number {
    case 0:
      // 1999-00 is how people write two years.
      if fields.count == 2, let first = self.number(fields[0]), first % 100 == 99 {
        let years = "\(year)/\(padded(first + 1, to: 4))"
        return refuse(
          .zeroField, at: offset, "there is no month 00; this may be the years \(years), or \(year)",
          instead: [replacing(core, with: years), replacing(core, with: year)])
      }
      return refuse(
        .zeroField, at: offset, "there is no month 00", instead: [replacing(core, with: year)],
        isCertain: fields.count == 2 || self.number(fields[2]) == 0)
    case 1...12:
      return nil
    case 21...32 where !isDayFirst:
      return season(number, year: year, core, at: offset)
    case 33...36, 40, 41:
      guard fields.count > 2 else { return nil }
      let candidate = replacing(core, with: "\(year)-\(month)")
      return refuse(
        .noSuchDay,
        at: fields[2].lowerBound,
        "a part of a year has no days",
        instead: [candidate]
      )
    case 37...39:
      let months = Self.months(ofPart: number, in: year)
      let message = "a third of a year is not understood; brackets hold its months"
      return refuse(.thirdOfYear, at: offset, message, instead: [replacing(core, with: months)])
    default:
      return refuse(
        .noSuchMonth,
        at: offset,
        "a year has 12 months",
        instead: otherMonths(fields, number, core)
      )
    }
  }

  /// What a field that is no month may have been: a day before its month, or the end of an interval of years.
  private func otherMonths(_ fields: [Range<Int>], _ month: Int, _ core: Range<Int>) -> [String] {
    let year = string(fields[0])
    if fields.count > 2 {
      let swapped = "\(year)-\(string(fields[2]))-\(string(fields[1]))"
      return EDTFDate.read(swapped) == nil ? [] : [replacing(core, with: swapped)]
    }
    guard let number = number(fields[0]), month > number % 100, !scalars.contains("["),
      // 2023-42 is no span of what has been.
      number < 2000 || month <= 30
    else { return [] }
    return [replacing(core, with: "\(year)/\(year.prefix(2))\(string(fields[1]))")]
  }

  /// What is wrong with the third field and those after it.
  func day(_ fields: [Range<Int>], of core: Range<Int>) -> EDTFError? {
    let (year, month, day) = (string(fields[0]), string(fields[1]), string(fields[2]))
    let offset = fields[2].lowerBound
    guard let yearNumber = number(fields[0]), let monthNumber = number(fields[1]), 1...12 ~= monthNumber
    else {
      return nil
    }
    let count = Day.count(inMonth: monthNumber, of: yearNumber)
    if day == "X" {
      return unspecified(fields[2], "an unspecified day is XX", instead: replacing(fields[2], with: "XX"))
    }
    if day.count == 2, day.hasSuffix("X"), let tens = day.first?.wholeNumberValue, tens <= 3 {
      let (first, last) = (max(1, tens * 10), min(count, tens * 10 + 9))
      return unspecifiedDigit(
        of: fields[2],
        core,
        from: "\(year)-\(month)-\(padded(first, to: 2))",
        through: "\(year)-\(month)-\(padded(last, to: 2))"
      )
    }
    guard let number = number(fields[2]), !fields[2].isEmpty, fields[2].count <= 2 else { return nil }
    if number == 0, year == "1900", month == "01" {
      return refuse(
        .zeroField, at: offset,
        "there is no day 00; this is how a spreadsheet shows 0 as a date, where nobody knows one",
        instead: core == 0..<scalars.count ? ["/"] : [replacing(core, with: "")])
    }
    if number == 0 {
      return refuse(
        .zeroField,
        at: offset,
        "there is no day 00",
        instead: [replacing(core, with: "\(year)-\(month)")],
        isCertain: true
      )
    }
    if fields[2].count == 1 { return singleDigit(fields, of: core, at: offset) }
    guard number > count else { return nil }
    if number == 99 {
      return refuse(
        .noSuchDay, at: offset,
        "99 is how data sets write that they know no day; what nobody knows is left out",
        instead: [replacing(core, with: "\(year)-\(month)")])
    }
    return refuse(
      .noSuchDay,
      at: offset,
      "\(EDTFDiagnosis.monthNames[monthNumber - 1]) \(year) has \(count) days",
      instead: [replacing(core, with: "\(year)-\(month)-\(count)")]
    )
  }

  private func singleDigit(_ fields: [Range<Int>], of core: Range<Int>, at offset: Int) -> EDTFError {
    let padded = fields.map { $0.count == 1 && isDigit($0.lowerBound) ? "0\(string($0))" : string($0) }
    let candidate = replacing(core, with: padded.joined(separator: "-"))
    // 1998-9 is how people write two years.
    if fields.count == 2, core == 0..<scalars.count, let year = number(fields[0]),
      let last = number(fields[1]), last > year % 10
    {
      let years = "\(string(fields[0]))/\(EDTF.padded(year / 10 * 10 + last, to: 4))"
      return refuse(
        .singleDigit, at: offset,
        "a month has two digits, and a year four; this may be \(candidate), a month, or the years \(years)",
        instead: [candidate, years], isAsked: true)
    }
    return refuse(
      .singleDigit, at: offset, "a month and a day have two digits", instead: [candidate], isCertain: true)
  }

  private func unspecified(_ field: Range<Int>, _ message: String, instead candidate: String) -> EDTFError {
    refuse(.unspecifiedDigit, at: field.lowerBound, message, instead: [candidate])
  }

  private func unspecifiedDigit(
    of field: Range<Int>,
    _ core: Range<Int>,
    from first: String,
    through last: String
  ) -> EDTFError {
    unspecified(
      field,
      "a month or a day is unspecified as a whole; brackets hold a part of them",
      instead: replacing(core, with: "[\(first)..\(last)]")
    )
  }

  /// The codes 21 to 24 are seasons of either hemisphere, 25 to 28 those of the north, 29 to 32 of the south.
  private func season(_ code: Int, year: String, _ core: Range<Int>, at offset: Int) -> EDTFError {
    let name = Self.seasonNames[(code - 21) % 4]
    let north = Self.months(ofSeason: (code - 21) % 4, in: year)
    let south = Self.months(ofSeason: (code - 19) % 4, in: year)
    let message =
      switch code {
      case 21...24: "a season has other months north and south: \(name) is \(north) or \(south)"
      default: "a season begins on no agreed day; brackets hold its months"
      }
    return refuse(.season, at: offset, message, instead: [replacing(core, with: code > 28 ? south : north)])
  }

  private static let seasonNames = ["spring", "summer", "autumn", "winter"]

  /// `2023-24`, `1939-40`: how people write two years, and in EDTF a part of the first.
  private func twoYears(
    _ code: Int, year: String, _ fields: [Range<Int>], _ core: Range<Int>, at offset: Int
  ) -> EDTFError? {
    guard 21...41 ~= code, fields.count == 2, let number = Int(year), number % 100 + 1 == code else {
      return nil
    }
    let years = "\(year)/\(padded(number + 1, to: 4))"
    let (kind, part): (EDTFError.Code, String) =
      switch code {
      case 21...32: (.season, "\(Self.seasonNames[(code - 21) % 4]), which is other months north and south")
      case 37...39: (.thirdOfYear, "a third of the year")
      default: (.shortYear, code > 39 ? "a half of the year" : "a quarter of the year")
      }
    let months = Self.months(ofPart: code, in: year)
    return refuse(
      kind, at: offset, "this may be the years \(years), or in EDTF \(part), \(months)",
      instead: [replacing(core, with: years), replacing(core, with: months)], isAsked: true)
  }

  /// The months of a part of a year by its code: a season of the north, or of the south from 29; a quarter, a third, a half.
  static func months(ofPart code: Int, in year: String) -> String {
    if code < 33 { return months(ofSeason: (code < 29 ? code - 21 : code - 19) % 4, in: year) }
    let (first, count) = code < 37 ? (33, 3) : code < 40 ? (37, 4) : (40, 6)
    let start = (code - first) * count + 1
    return "[\(year)-\(padded(start, to: 2))..\(year)-\(padded(start + count - 1, to: 2))]"
  }

  /// The three months of a northern season from spring, 0, to winter, 3.
  static func months(ofSeason season: Int, in year: String) -> String {
    let first = 3 + 3 * season
    let last =
      if first < 12 {
        "\(year)-\(padded(first + 2, to: 2))"
      } else if let next = Int(year).map({ $0 + 1 }), next <= 9999 {
        "\(padded(next, to: 4))-02"
      } else {
        "\(year)-12"
      }
    return "[\(year)-\(padded(first, to: 2))..\(last)]"
  }
}
