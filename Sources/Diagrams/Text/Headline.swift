/// What a picture is called: what it is of, and the date, which is never cut.
struct Headline: Hashable {
  /// In one line.
  let whole: String
  /// The date or dates alone, as they begin a title that takes more than a line.
  let date: String
  /// The title without the date.
  let subject: String

  /// The title in lines of a width: as it is where that is one line, else the date first.
  func lines(width: Double, size: Double) -> [String] {
    if TextMetrics.width(of: whole, size: size, weight: .bold) <= width { return [whole] }
    return TextMetrics.lines(date, width: width, size: size, weight: .bold, limit: 2)
      + TextMetrics.lines(subject, width: width, size: size, weight: .bold, limit: 3)
  }
}
