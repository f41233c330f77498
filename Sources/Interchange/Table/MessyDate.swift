import EDTF

/// The notation of the R package messydates: `1816..` is on that day or later, `..1816` on it or earlier, `1816..1820`
/// between the two, `{1816,1818}` one of them; `?`, `~` and `%` as in EDTF, after the date or before it.
enum MessyDate {
  static func reading(of text: String, on side: DateSide) -> DateReading {
    let none = DateReading.bad("‘\(text.shortened)’ is no date of messydates")
    if text == "NA" { return .missing(.unknown) }
    if text.hasPrefix("{"), text.hasSuffix("}") {
      let members = String(text.dropFirst().dropLast()).pieces(between: ",").map(member)
      guard members.allSatisfy({ $0 != nil }), !members.isEmpty else { return none }
      return DateValue(edtf: "[\(members.compactMap { $0 }.joined(separator: ","))]").map { .date($0) }
        ?? none
    }
    let parts = text.pieces(between: "..")
    if text.contains("..") {
      guard 1...2 ~= parts.count, let first = member(parts[0]) else { return none }
      let last = parts.count == 2 ? member(parts[1]) : nil
      let set =
        text.hasPrefix("..")
        ? "[..\(first)]" : parts.count == 1 ? "[\(first)..]" : "[\(first)..\(last ?? "")]"
      return DateValue(edtf: set).map { .date($0) } ?? none
    }
    // The calendar of a graph begins in the year 1: what began before has always been there.
    if isBeforeTheCalendar(text) { return side == .start ? .missing(.open) : none }
    guard let date = member(text), let value = DateValue(edtf: date) else { return none }
    return .date(value)
  }

  private static func isBeforeTheCalendar(_ text: String) -> Bool {
    text.hasSuffix("BC") || text.hasSuffix("BCE")
      || text.hasPrefix("-") && text.dropFirst().first.map(\.isNumber) == true
  }

  /// A date as EDTF writes it; nil where it is none.
  private static func member(_ text: String) -> String? {
    var marks = Set(text.filter { "?~%".contains($0) })
    var date = text.filter { !"?~%".contains($0) }
    let fields = date.split(separator: "-", omittingEmptySubsequences: false)
    // A month and a year whose month was filled up to four digits.
    if fields.count == 2, fields.allSatisfy({ $0.utf8.count == 4 }), let month = Int(fields[0]),
      1...12 ~= month
    {
      date = "\(fields[1])-\(fields[0].suffix(2))"
    }
    if marks == ["?", "~"] { marks = ["%"] }
    guard marks.count <= 1, DateValue(edtf: date) != nil else { return nil }
    return date + (marks.first.map(String.init) ?? "")
  }
}
