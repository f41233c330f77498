/// A set in brackets, one of whose members is meant.
struct OneOfSet: Hashable, Sendable {
  /// A date, or all dates from one to another; a range without an end on one side is unlimited there.
  enum Member: Hashable, Sendable {
    case date(CalendarDate)
    case range(CalendarDate, CalendarDate)
    case upTo(CalendarDate)
    case onwards(CalendarDate)
  }

  /// At least one.
  let members: [Member]

  func bounds(tolerance: Tolerance) -> ClosedRange<Day> {
    var lower = Day.max
    var upper = Day.min
    for member in members {
      let bounds = member.bounds(tolerance: tolerance)
      lower = min(lower, bounds.lowerBound)
      upper = max(upper, bounds.upperBound)
    }
    return min(lower, upper)...upper
  }
}

extension OneOfSet {
  /// The first days between its members of which it means none; nil where it means all days from its first to its last.
  var gap: ClosedRange<Day>? {
    let stretches = DaySet(members.map { $0.bounds(tolerance: .none) }).stretches
    return zip(stretches, stretches.dropFirst()).lazy
      .map { ($0.upperBound.advanced(by: 1), $1.lowerBound.advanced(by: -1)) }
      .first { $0 <= $1 }.map { $0...$1 }
  }
}

extension OneOfSet.Member {
  func bounds(tolerance: Tolerance) -> ClosedRange<Day> {
    switch self {
    case .date(let date):
      return date.bounds(tolerance: tolerance)
    case .range(let first, let last):
      // Reading refuses a range whose end lies before its start even without the tolerance.
      let lower = first.bounds(tolerance: tolerance).lowerBound
      return lower...max(lower, last.bounds(tolerance: tolerance).upperBound)
    case .upTo(let last):
      return Day.min...last.bounds(tolerance: tolerance).upperBound
    case .onwards(let first):
      return first.bounds(tolerance: tolerance).lowerBound...Day.max
    }
  }
}

extension OneOfSet: CustomStringConvertible {
  var description: String {
    "[\(members.map(\.description).joined(separator: ","))]"
  }
}

extension OneOfSet.Member: CustomStringConvertible {
  var description: String {
    switch self {
    case .date(let date): date.description
    case .range(let first, let last): "\(first)..\(last)"
    case .upTo(let last): "..\(last)"
    case .onwards(let first): "\(first).."
    }
  }
}
