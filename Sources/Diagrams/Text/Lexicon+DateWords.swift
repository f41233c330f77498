import EDTF

extension Lexicon {
  private var isFrench: Bool { language == "fr" }

  /// A date without marks of doubt, in the style asked for; what has no words stays as it is written.
  func date(_ text: String) -> String {
    guard dates == .words else { return text }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    if ends.count == 2 { return between(String(ends[0]), String(ends[1])) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.count == 4, year.allSatisfy(\.isNumber) else { return text }
    guard parts.count > 1 else { return text }
    guard let number = Int(parts[1]), parts[1].count == 2 else { return text }
    if parts.count == 2 { return part(number).map { "\($0) \(year)" } ?? text }
    guard parts.count == 3, 1...12 ~= number, let day = Int(parts[2]) else { return text }
    let month = months[number - 1]
    return isFrench && day == 1 ? "1er \(month) \(year)" : "\(day) \(month) \(year)"
  }

  func date(_ day: Day) -> String { date(day.description) }

  func date(_ dateQuery: DateQuery) -> String { date(dateQuery.description) }

  /// From one date to another.
  func between(_ first: String, _ last: String) -> String {
    let (first, last) = (date(first), date(last))
    guard isFrench else { return "\(first) to \(last)" }
    return "\(isDay(first) ? "du" : "de") \(first) \(isDay(last) ? "au" : "à") \(last)"
  }

  /// Whether a French date is one of a day, which has an article.
  func isDay(_ date: String) -> Bool {
    guard date.first?.isNumber == true else { return false }
    return dates == .words ? date.contains(" ") : date.split(separator: "-").count == 3
  }

  /// A month, a quarter or a half of a year, each by its number in EDTF.
  private func part(_ number: Int) -> String? {
    switch number {
    case 1...12: months[number - 1]
    case 33...36: isFrench ? "\(ordinal(number - 32)) trimestre" : "\(ordinal(number - 32)) quarter of"
    case 40...41: isFrench ? "\(ordinal(number - 39)) semestre" : "\(ordinal(number - 39)) half of"
    default: nil
    }
  }

  private func ordinal(_ number: Int) -> String {
    isFrench ? (number == 1 ? "1er" : "\(number)e") : ["first", "second", "third", "fourth"][number - 1]
  }

  private var months: [String] {
    isFrench
      ? [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre",
      ]
      : [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
      ]
  }
}
