/// One side of a span.
public enum Endpoint: Hashable, Sendable {
  /// A date, however precise.
  case date(EDTFDate)

  /// `..`: no limit on this side, as far as anyone knows.
  case open

  /// Nothing written: there is a limit, and nobody knows when.
  case unknown
}

extension Endpoint: CustomStringConvertible {
  /// The endpoint as it is written beside the slash.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }

  /// The first and the last day that the endpoint may mean, where it is a date.
  func bounds(tolerance: Tolerance) -> ClosedRange<Day>? {
    guard case .date(let date) = self else { return nil }
    return date.bounds(tolerance: tolerance)
  }
}
