package import EDTF

/// A spell as it goes out: in EDTF, and as the days between which it began and ended.
package struct ExportPeriod: Sendable {
  /// The spell as it is written.
  package let spell: Spell
  /// Its days; nil where what is known of it excludes itself.
  package let extent: Extent?

  init(_ spell: Spell, tolerance: Tolerance, asOf: Day?) {
    self.spell = spell
    extent = try? spell.extent(tolerance: tolerance, asOf: asOf)
  }

  /// The spell in EDTF.
  package var text: String { spell.span.description }

  // A bound that the calendar alone sets is none.

  /// The first day on which it may have begun; nil where there is none.
  package var startEarliest: Day? { bound(extent?.start.lowerBound) }
  /// The last day on which it may have begun; nil where there is none, and where it has no beginning.
  package var startLatest: Day? { bound(extent?.start.upperBound) }
  /// The first day on which it may have ended; nil where there is none, and where it has no end.
  package var endEarliest: Day? { bound(extent?.end.lowerBound) }
  /// The last day on which it may have ended; nil where there is none.
  package var endLatest: Day? { bound(extent?.end.upperBound) }

  /// Whether each of its ends is one day, or open.
  package var isExact: Bool {
    guard let extent else { return false }
    return extent.start.lowerBound == extent.start.upperBound
      && extent.end.lowerBound == extent.end.upperBound
  }

  /// Whether it says more than its span does: that it is over, or when it was seen.
  package var saysMore: Bool { spell != Spell(spell.span) }

  private func bound(_ day: Day?) -> Day? {
    day.flatMap { $0 == .min || $0 == .max ? nil : $0 }
  }
}
