extension EDTFDiagnosis {
  // A span whose two dates are written in different ways, each of which is read by itself.

  /// Where a span may be joined, the surer joints first: a long dash, an arrow, dots or a hyphen beside a blank; a slash or
  /// a hyphen, which may as well stand within a date.
  private var joints: [[Range<Int>]] {
    var sorts: [[Range<Int>]] = [[], []]
    for offset in scalars.indices {
      let (scalar, next) = (scalars[offset], offset + 1 < scalars.count ? scalars[offset + 1] : " ")
      let previous = offset > 0 ? scalars[offset - 1] : " "
      switch scalar {
      case "-" where next == ">": sorts[0].append(offset..<offset + 2)
      case "-" where previous == ">", ">" where previous == "-": break
      case "." where next == "." && previous != ".": sorts[0].append(offset..<offset + 2)
      case _ where scalar == "→" || Self.isForeignDash(scalar): sorts[0].append(offset..<offset + 1)
      case "-":
        let isLoose = offset > 0 && (previous == " " || next == " ") && offset + 1 < scalars.count
        sorts[isLoose ? 0 : 1].append(offset..<offset + 1)
      case "/": sorts[1].append(offset..<offset + 1)
      default: break
      }
    }
    return sorts
  }

  /// A span of two dates in words, in numbers, or one in either, whatever stands between them.
  ///
  /// Nothing that is written is left out: both sides of the joint are read to their ends.
  func halves() -> EDTFError? {
    guard scalars.count <= 80, !scalars.contains(where: { "[]{}:;".unicodeScalars.contains($0) })
    else { return nil }
    if DatePhrase(text)?.isSeason == true { return nil }
    if let error = doubtedDate() { return error }
    for joints in joints {
      // Two dates and a joint have no more marks than this.
      if joints.count > 8 { return nil }
      let slashes = joints.filter { scalars[$0.lowerBound] == "/" }
      let joint = slashes.isEmpty ? joints : slashes
      if joint.count == 1, isPlain(joint[0]) { return nil }
      var readings: [Reading] = []
      for joint in joints {
        let sides = (trimmed(0..<joint.lowerBound), trimmed(joint.upperBound..<scalars.count))
        if let error = endingInDash(sides.0, sides.1, at: joint) { return error }
        for isDayFirst in [true, false] {
          guard let reading = reading(sides.0, sides.1, at: joint, isDayFirst: isDayFirst),
            !readings.contains(where: { $0.text == reading.text })
          else { continue }
          readings.append(reading)
        }
      }
      if let first = readings.first { return refuse(readings, first) }
    }
    return nil
  }

  /// `15/04/2023?` and `06/2014?`.
  private func doubtedDate() -> EDTFError? {
    guard let mark = text.last, "?~%".contains(mark), scalars.contains("/"), !text.contains(where: \.isLetter)
    else {
      return nil
    }
    let dates = dates(text)
    guard !dates.isEmpty else { return nil }
    return refuse(
      .notISO, at: 0, "a date is written year, month, day, with '-' between them\(doubt(dates))",
      instead: dates,
      isAsked: dates.count > 1)
  }

  /// The dates that a text may be, the one with the day before the month first.
  private func dates(_ text: String) -> [String] {
    let dates = [true, false].compactMap { half(text, isDayFirst: $0, isEnd: false)?.text }
    return Set(dates).count < dates.count ? Array(dates.prefix(1)) : dates
  }

  private struct Reading {
    let text: String
    let remarks: Set<String>
    let isCertain: Bool
    /// Whether the later date was written first.
    let isSwapped: Bool
    let joint: Range<Int>
  }

  private func refuse(_ readings: [Reading], _ first: Reading) -> EDTFError {
    let isWorded = scalars.contains { $0.properties.isAlphabetic }
    let code: EDTFError.Code =
      switch scalars[first.joint.lowerBound] {
      case _ where isWorded: .inWords
      case "-": .dashedInterval
      case ".": .dottedInterval
      case "/": .notISO
      default: .dash
      }
    var message = "an interval has a slash between its dates, and a date is written year, month, day"
    if code == .dottedInterval { message += "; with dots, one date of several stands in brackets" }
    for remark in readings.reduce(into: Set<String>(), { $0.formUnion($1.remarks) }).sorted() {
      message += "; \(remark)"
    }
    if readings.count > 1 {
      message += "; this may be \(readings.map(\.text).joined(separator: " or "))"
    } else if first.isSwapped {
      message += "; the end lies before the start"
    }
    return refuse(
      code, at: isWorded ? 0 : first.joint.lowerBound, message, instead: readings.map(\.text),
      isCertain: readings.count == 1 && first.isCertain && !first.isSwapped, isAsked: readings.count > 1)
  }

  /// Whether both sides of a joint are as files have them, or nearly, so that what is at fault is looked for in its place.
  private func isPlain(_ joint: Range<Int>) -> Bool {
    let sides = [trimmed(0..<joint.lowerBound), trimmed(joint.upperBound..<scalars.count)]
    if scalars[joint.lowerBound] == "/" {
      return sides.allSatisfy { side in
        let isNumeric = side.unicodeScalars.allSatisfy { "0123456789X-.?~%".unicodeScalars.contains($0) }
        return isNumeric && !side.contains("?-") || Self.standsForNone(side)
      }
    }
    return (isTight(joint) || scalars[joint.lowerBound] == ".")
      && sides.allSatisfy { EDTFDate.read($0) != nil && !$0.contains { "?~%".contains($0) } }
  }

  /// Whether a joint is a hyphen without a blank before it.
  private func isTight(_ joint: Range<Int>) -> Bool {
    scalars[joint.lowerBound] == "-" && joint.count == 1 && !isBlank(joint.lowerBound - 1)
  }

  /// `2012–` and `March 2012 -`, and `–2012`.
  private func endingInDash(_ first: String, _ second: String, at joint: Range<Int>) -> EDTFError? {
    guard first.isEmpty != second.isEmpty, joint.count == 1, scalars[joint.lowerBound] != "/",
      scalars[joint.lowerBound] != "-" || second.isEmpty,
      case let dates = dates(first + second), dates.count == 1, let date = dates.first,
      date.contains(where: \.isNumber)
    else { return nil }
    if second.isEmpty {
      return refuse(
        .dash, at: joint.lowerBound,
        "what ends in a dash may go on, '\(date)/..', or end when nobody knows, '\(date)/'",
        instead: ["\(date)/..", "\(date)/"], isAsked: true)
    }
    return refuse(
      .dash, at: joint.lowerBound,
      "what begins with a dash may have begun when nobody knows, '/\(date)', or be a year before the year 1, "
        + "which no file holds",
      instead: ["/\(date)"], isAsked: true)
  }

  /// What two texts mean together, both with the day before the month or both after it.
  private func reading(_ first: String, _ second: String, at joint: Range<Int>, isDayFirst: Bool) -> Reading?
  {
    let mark = scalars[joint.lowerBound]
    // What leaves out the month or the year has them from the other side: 15-20/04/2023, 2023-04-15/05-20.
    let sides = completed(first, second)
    // Of 2022-2024 after a word nobody knows whether the word is for both.
    let isTight = isTight(joint)
    if isTight, first.contains(" "), DatePhrase.isDigits(second) { return nil }
    // A day that has its month from the other side stands before it.
    if sides.first != first, DatePhrase.isDigits(first), !isDayFirst { return nil }
    guard var start = half(sides.first, isDayFirst: isDayFirst, isEnd: false),
      var end = half(sides.second, isDayFirst: isDayFirst, isEnd: true)
    else { return nil }
    // Where the joint is also the mark between the fields, nobody writes one date from the year and the other to it.
    let orders = Set(
      [sides.first, sides.second].compactMap { $0.contains(Character(mark)) ? $0.firstField == 4 : nil })
    if orders.count > 1 { return nil }
    if start.text.hasSuffix("~"), !sides.first.hasSuffix("~"), end.isPlain, !end.text.isEmpty,
      end.text != ".."
    {
      start.remark = "'~' is for the start alone, unless the end has one as well"
    }
    guard (start.text + end.text).contains(where: \.isNumber) else { return nil }
    // In 2014-? it is the month that nobody knows.
    let isUnknown = mark != "/" && mark != "." && (start.text.isEmpty || end.text.isEmpty)
    if isUnknown, isTight { return nil }
    // Dots may be a choice of days as well, and hyphens may be anything among hyphens.
    let isDoubtful = mark == "." || isTight && scalars.allSatisfy { $0 == "-" || "0"..."9" ~= $0 }
    if mark == ".", sides.first.isEmpty { start.text = ".." }
    if mark == ".", sides.second.isEmpty { end.text = ".." }
    let isSwapped = !reads(interval(start.text, end.text))
    let text = isSwapped ? interval(end.text, start.text) : interval(start.text, end.text)
    guard reads(text) else { return nil }
    return Reading(
      text: text, remarks: Set([start.remark, end.remark].filter { !$0.isEmpty }),
      isCertain: start.isCertain && end.isCertain && !isUnknown && !isDoubtful, isSwapped: isSwapped,
      joint: joint)
  }

  /// The sides in numbers, either with the fields that it leaves to the other.
  private func completed(_ first: String, _ second: String) -> (first: String, second: String) {
    let parts = [first, second].map { side in
      side.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    }
    guard let mark = (first + second).first(where: { "/.-".contains($0) }),
      parts.allSatisfy({ $0.allSatisfy { 1...4 ~= $0.utf8.count && DatePhrase.isDigits($0) } }),
      parts[0].count != parts[1].count
    else { return (first, second) }
    if parts[1].count == 3, parts[1][2].utf8.count == 4, parts[0].allSatisfy({ $0.utf8.count <= 2 }) {
      return ((parts[0] + parts[1].dropFirst(parts[0].count)).joined(separator: String(mark)), second)
    }
    guard parts[0].count == 3, parts[0][0].utf8.count == 4, parts[1].count == 2,
      parts[1].allSatisfy({ $0.utf8.count <= 2 })
    else { return (first, second) }
    return (first, (parts[0].prefix(1) + parts[1]).joined(separator: String(mark)))
  }

  /// One side of a span; nil where it is no date, or more than one.
  private func half(_ text: String, isDayFirst: Bool, isEnd: Bool) -> DatePhrase.Said? {
    if text.isEmpty || text == ".." { return DatePhrase.Said(text: text) }
    if Self.isUnknown(text) { return DatePhrase.Said(text: "") }
    if DatePhrase.isPresent(text) { return isEnd ? DatePhrase.Said(text: "..") : nil }
    if let date = EDTFDate.read(text) {
      return DatePhrase.Said(text: text, isCertain: date.qualifier == nil)
    }
    for word in [" or ", " ou "] {
      guard let choice = text.firstRange(of: word) else { continue }
      let members = "[\(text[..<choice.lowerBound]),\(text[choice.upperBound...])]"
      return EDTFDate.read(members).map { _ in DatePhrase.Said(text: members, isCertain: false) }
    }
    if let mark = text.last, "?~%".contains(mark) {
      let rest = text.dropLast().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard let date = half(rest, isDayFirst: isDayFirst, isEnd: false), date.isPlain, !date.text.isEmpty
      else { return nil }
      return date.marked(String(mark))
    }
    if let date = Self.date(text, isDayFirst: isDayFirst) { return DatePhrase.Said(text: date) }
    if DatePhrase.isNumeric(text[...]) {
      let error = EDTFDiagnosis(of: text, as: .date, corrections: 0).error()
      guard error.code == .noSuchDay, let date = error.suggestion else { return nil }
      return DatePhrase.Said(text: date, isCertain: false, remark: error.message)
    }
    // A day or a month whose year the other side has is completed by the words.
    let digits = text.split { !$0.isNumber }
    guard digits.isEmpty || digits.contains(where: { $0.utf8.count == 4 }), var phrase = DatePhrase(text)
    else {
      return nil
    }
    phrase.isDayFirst = isDayFirst
    return phrase.alone
  }

  /// A piece without blanks around it, and with one between its words.
  func trimmed(_ range: Range<Int>) -> String {
    string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Two dates as one span, or where one date is wanted as some day of it.
  func interval(_ start: String, _ end: String) -> String {
    guard expectation == .date else { return "\(start)/\(end)" }
    return "[\(start == ".." ? "" : start)..\(end == ".." ? "" : end)]"
  }

  /// A date in numbers as one of a file; nil where it is none.
  static func date(_ text: String, isDayFirst: Bool) -> String? {
    let piece = EDTFDiagnosis(of: text, as: .date, corrections: 0)
    let whole = 0..<piece.scalars.count
    if piece.scalars.count == 8, whole.allSatisfy(piece.isDigit) {
      return piece.isoReadings([0..<4, 4..<6, 6..<8]).first
    }
    for mark in ["/", ".", "-"] as [Unicode.Scalar] {
      let fields = piece.split(whole, at: piece.offsets(of: mark, in: whole))
      let (first, second) = piece.isoReadings(fields)
      if first == nil, second == nil { continue }
      // After a year the month comes first everywhere, and 2014.1 is no month for sure.
      if fields[0].count == 4 { return mark == "." && fields.count == 2 ? nil : first }
      return fields.count == 2 ? first ?? second : isDayFirst ? first : second
    }
    return nil
  }
}

extension String {
  /// How long the first run of digits is.
  fileprivate var firstField: Int { prefix { $0.isNumber }.count }
}
