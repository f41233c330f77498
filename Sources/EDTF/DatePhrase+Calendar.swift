extension DatePhrase {
  /// A day, a month, a quarter, a half, a season, a decade.
  func calendar(_ words: [String]) -> Said? {
    var year: String?
    var month: Int?
    var day: Int?
    /// A part of a year, by its code in EDTF.
    var part: Int?
    var short: Int?
    /// Whether it is the last quarter, or the last half, of which the word is yet to come.
    var isLast = false
    var remark = ""
    if words.count == 1, let numbers = numbers(words[0]) { return numbers }
    var pieces: [String] = words
    // 2023-Q2, 2023Q2
    if pieces.count == 1, pieces[0].utf8.count <= 8, Self.partOfYear(String(pieces[0].suffix(2))) != nil,
      // 1950S2 is a year with two significant digits.
      pieces[0].contains("-") || !pieces[0].contains("s")
    {
      let head = pieces[0].dropLast(2)
      pieces = [head.last == "-" ? String(head.dropLast()) : String(head), String(pieces[0].suffix(2))]
    }
    for word in pieces {
      if let number = Int(word), Self.isDigits(word) {
        if word.utf8.count == 4 {
          if year != nil { return nil }
          year = word
        } else if 1...31 ~= number, word.utf8.count <= 2 {
          if day != nil {
            guard short == nil, word.utf8.count == 2 else { return nil }
            short = number
          } else {
            day = number
          }
        } else if word.utf8.count == 2, short == nil {
          short = number
        } else {
          return nil
        }
      } else if let named = Self.month(word) {
        if month != nil { return nil }
        month = named
      } else if let ordinal = Self.ordinal(word) {
        if day != nil { return nil }
        day = ordinal
      } else if let code = Self.partOfYear(word) {
        if part != nil { return nil }
        part = code
      } else if let number = Self.numerals[word] {
        if day != nil { return nil }
        day = number
      } else if ["quarter", "trimestre"].contains(word), let number = day ?? (isLast ? 4 : nil),
        1...4 ~= number
      {
        if part != nil { return nil }
        (part, day, isLast) = (32 + number, nil, false)
      } else if ["half", "semestre", "moitie"].contains(word), let number = day ?? (isLast ? 2 : nil),
        1...2 ~= number
      {
        if part != nil { return nil }
        (part, day, isLast) = (39 + number, nil, false)
      } else if ["last", "dernier", "derniere"].contains(word) {
        isLast = true
      } else if let season = Self.seasons[word] {
        if part != nil { return nil }
        part = season
        remark = "seasons differ between the hemispheres, and this is the northern one"
      } else if pieces.count == 1, word.utf8.count == 5, word.hasSuffix("0s"),
        let number = Int(word.prefix(4))
      {
        let isCentury = number.isMultiple(of: 100)
        return Said(
          text: "\(number / 10)X", isCertain: false, isAsked: isCentury,
          remark: isCentury
            ? "this may be \(number / 10)X, the decade, or \(number / 100)XX, the century" : "")
      } else {
        return nil
      }
    }
    // Apr-23
    let isDayOrYear =
      year == nil && short == nil && month != nil && words.count == 2 && Self.month(words[0]) != nil
    if isDayOrYear { (short, day) = (day, nil) }
    if year == nil, let short, month != nil {
      year = String(EDTFDiagnosis.year(ofTwoDigits: short))
      remark =
        isDayOrYear && 1...31 ~= short
        ? "a year has four digits, and this may be a day whose year is missing" : "a year has four digits"
    } else if short != nil {
      return nil
    }
    guard let year, year != "0000", !isLast else { return nil }
    if let part {
      guard month == nil, day == nil else { return nil }
      guard 21...24 ~= part else {
        let text = "\(year)-\(part)"
        if EDTFDate.read(text) != nil { return Said(text: text) }
        // 1939-40 may be two years as well.
        return Said(text: EDTFDiagnosis.months(ofPart: part, in: year), isPlain: false)
      }
      let months = EDTFDiagnosis.months(ofSeason: part - 21, in: year)
      return Said(text: months, isPlain: false, isCertain: false, remark: remark)
    }
    guard let month else { return day == nil ? Said(text: year) : nil }
    let text = "\(year)-\(padded(month, to: 2))" + (day.map { "-\(padded($0, to: 2))" } ?? "")
    if EDTFDate.read(text) != nil { return Said(text: text, isCertain: short == nil, remark: remark) }
    let count = Day.count(inMonth: month, of: Int(year) ?? 1)
    return Said(
      text: "\(text.dropLast(2))\(count)", isCertain: false,
      remark: "\(EDTFDiagnosis.monthNames[month - 1]) \(year) has \(count) days")
  }

  /// Whether a piece is digits with marks between them, as `04/05/2022`, `05/2022` and `2022-05-04` are, and `2014/2016` is
  /// not.
  static func isNumeric(_ piece: Substring) -> Bool {
    let isMarked = piece.last.map { "?~%".contains($0) } ?? false
    let fields = piece.dropLast(isMarked ? 1 : 0).split(omittingEmptySubsequences: false) {
      "/.-".contains($0)
    }
    return (fields.count == 3 || fields.count == 2 && fields[0].utf8.count <= 2 && fields[1].utf8.count == 4)
      && fields.allSatisfy { 1...4 ~= $0.utf8.count && isDigits($0) }
  }

  /// Whether a piece is digits alone, without a sign.
  static func isDigits(_ piece: some StringProtocol) -> Bool { piece.utf8.allSatisfy { 0x30...0x39 ~= $0 } }

  /// A date in numbers, in the order of a file or in another.
  private func numbers(_ word: String) -> Said? {
    guard word.first?.isNumber == true, !word.contains(where: \.isLetter),
      word.contains(where: { "/.-".contains($0) })
    else { return nil }
    if EDTFDate.read(word) != nil { return Said(text: word) }
    if let date = EDTFDiagnosis.date(word, isDayFirst: isDayFirst) { return Said(text: date) }
    if EDTFDiagnosis.date(word, isDayFirst: !isDayFirst) != nil { return nil }
    let error = EDTFDiagnosis(of: word, as: .date, corrections: 1).error()
    guard !error.isAsked, let text = error.suggestion, EDTFDate.read(text) != nil else { return nil }
    return Said(text: text, isPlain: !text.hasPrefix("["), isCertain: error.isCertain, remark: error.message)
  }

  private static let seasons = [
    "spring": 21, "printemps": 21, "summer": 22, "ete": 22, "autumn": 23, "fall": 23, "automne": 23,
    "winter": 24, "hiver": 24,
  ]

  private static let numerals = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "premier": 1, "deuxieme": 2, "troisieme": 3,
    "quatrieme": 4, "premiere": 1, "seconde": 2,
  ]

  /// The code of a quarter or a half: `q2`, `t2`, `h1`, `s1`.
  static func partOfYear(_ word: String) -> Int? {
    guard word.utf8.count == 2, let letter = word.first, let number = word.last?.wholeNumberValue else {
      return nil
    }
    switch letter {
    case "q" where 1...4 ~= number, "t" where 1...4 ~= number: return 32 + number
    case "h" where 1...2 ~= number, "s" where 1...2 ~= number: return 39 + number
    default: return nil
    }
  }

  /// `1st`, `22nd`, `1er`, `2e`.
  static func ordinal(_ word: String) -> Int? {
    for ending in ["st", "nd", "rd", "th", "er", "re", "eme", "e"] where word.hasSuffix(ending) {
      if let number = Int(word.dropLast(ending.count)), 1...31 ~= number { return number }
    }
    return nil
  }

  /// The number of a month by its name, or by as many letters of it as tell it from the others.
  static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    for names in months {
      if let number = names.firstIndex(of: word) { return number + 1 }
      let begun = names.indices.filter { names[$0].hasPrefix(word) }
      if begun.count == 1 { return begun[0] + 1 }
    }
    return nil
  }

  private static let months = [
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november",
      "december",
    ],
    [
      "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
      "novembre",
      "decembre",
    ],
  ]

  /// The unit before or after a year, a month or a day.
  static func neighbour(of date: String, by step: Int) -> String? {
    guard let days = EDTFDate.read(date)?.bounds(tolerance: .none) else { return nil }
    let day = step < 0 ? days.lowerBound.advanced(by: -1) : days.upperBound.advanced(by: 1)
    let text = String("\(day)".prefix(date.utf8.count))
    return EDTFDate.read(text) == nil ? nil : text
  }
}
