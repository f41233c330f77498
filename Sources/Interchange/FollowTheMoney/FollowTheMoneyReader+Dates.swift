import EDTF

extension FollowTheMoneyReader {
  /// When a link held: from its start to its end, where it is not over on a day that nobody says; a date beside these is a
  /// day on which it was seen, but of a payment the day.
  static func periods(
    of values: Values, _ schema: String, isOver: Bool, in network: inout NetworkAssembler
  ) -> [Period] {
    func dates(_ name: String) -> [EDTFDate] {
      values[name].compactMap { text in
        let date = NetworkDates.date(text)
        if date == nil { network.noteUnmapped(text, of: "\(name) of links") }
        return date
      }
    }
    let (starts, ends) = (dates("startDate"), dates("endDate"))
    for (name, count) in [("startDate", starts.count), ("endDate", ends.count)] where count > 1 {
      network.noteLost("further values of \(name) of links", count - 1)
    }
    var seen = dates("date").map { ($0, $0.bounds(tolerance: .none).lowerBound) }.sorted { $0.1 < $1.1 }.map(
      \.0)
    guard !(starts + ends + seen).isEmpty || isOver else { return [] }
    var (start, end) = (starts.first.map(Endpoint.date), ends.first.map(Endpoint.date))
    if schema == "Payment", start == nil, end == nil, let day = seen.first {
      (start, end) = (.date(day), .date(day))
      network.noteLost("further values of date of links", seen.count - 1)
      seen = []
    }
    network.noteLost("further values of date of links", max(0, seen.count - 2))
    let isOver = isOver && end == nil
    let isStated = start != nil || end != nil
    let last: Endpoint = end ?? (isOver || !isStated ? .unknown : .open)
    guard let span = try? EDTFInterval(start: start ?? .unknown, end: last) else {
      network.noteUnmapped(
        "\(values["startDate"].first ?? "")/\(values["endDate"].first ?? "")", of: "dates of an edge")
      return []
    }
    var period = Period(span, hasEnded: isOver)
    (period.firstSeen, period.lastSeen) = (seen.count > 1 ? seen.first : nil, seen.last)
    guard (try? period.interval(tolerance: .none)) != nil else {
      network.noteUnmapped(
        values["date"].joined(separator: ", "), of: "date of links, outside of its start and end")
      return [Period(span, hasEnded: isOver)]
    }
    return [period]
  }
}
