extension Day: LosslessStringConvertible {
  /// Reads `YYYY-MM-DD` and nothing else; nil where that is no day of the years 0001 to 9999.
  public init?(_ text: String) {
    var text = text
    let day = text.withUTF8 { bytes -> Day? in
      var scanner = Scanner(bytes)
      guard let date = scanner.takeCalendarDate(), scanner.isAtEnd else { return nil }
      return date.singleDay
    }
    guard let day else { return nil }
    self = day
  }

  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = civil
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// A number in decimal digits, with zeros before it up to a width.
func padded(_ number: Int, to width: Int) -> String {
  var text = String(number)
  while text.utf8.count < width { text = "0" + text }
  return text
}
