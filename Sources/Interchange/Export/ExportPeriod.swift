package import EDTF

/// A period as it goes out: in EDTF, and as the days between which it began and ended.
package struct ExportPeriod: Sendable {
  /// The period as it is written.
  package let written: Period
  /// Its days; nil where what is known of it excludes itself.
  package let interval: UncertainInterval?

  init(_ written: Period, tolerance: Tolerance, asOf: Day?) {
    self.written = written
    interval = try? written.interval(tolerance: tolerance, asOf: asOf)
  }

  /// The period in EDTF.
  package var text: String { written.span.description }

  // A bound that the calendar alone sets is none.

  /// The first day on which it may have begun; nil where there is none.
  package var startEarliest: Day? { bound(interval?.start.lowerBound) }
  /// The last day on which it may have begun; nil where there is none, and where it has no beginning.
  package var startLatest: Day? { bound(interval?.start.upperBound) }
  /// The first day on which it may have ended; nil where there is none, and where it has no end.
  package var endEarliest: Day? { bound(interval?.end.lowerBound) }
  /// The last day on which it may have ended; nil where there is none.
  package var endLatest: Day? { bound(interval?.end.upperBound) }

  /// Whether each of its ends is one day, or open.
  package var isExact: Bool {
    guard let interval else { return false }
    return interval.start.lowerBound == interval.start.upperBound
      && interval.end.lowerBound == interval.end.upperBound
  }

  /// Whether it says more than its span does: that it is over, or when it was seen.
  package var saysMore: Bool { written != Period(written.span) }

  private func bound(_ day: Day?) -> Day? {
    day.flatMap { $0 == .min || $0 == .max ? nil : $0 }
  }
}
