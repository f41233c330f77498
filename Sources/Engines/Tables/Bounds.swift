package import EDTF

/// The four bounds of a period as numbers, with what tells why they leave a doubt.
///
/// Days are counted from 1970-01-01, both ends included. An open start is the first day of the calendar and an open end
/// its last. The day on which somebody last looked is folded into `e0`: of a period with an open end it is the last day on
/// which that is known to be open, even where the period begins later.
package struct Bounds: Hashable, Sendable {
  /// The first day on which it may have begun.
  package let s0: Int32
  /// The last day on which it may have begun.
  package let s1: Int32
  /// The last day on which it is known to have gone on, if it had begun.
  package let e0: Int32
  /// The last day on which it may have gone on.
  package let e1: Int32
  /// Why the start leaves a doubt, as the bit of the reason; 0 where it leaves none.
  package let startDoubt: UInt8
  /// Why the end leaves a doubt, as the bit of the reason; 0 where it leaves none.
  package let endDoubt: UInt8
  /// Which sides are known by sightings alone: 1 the start, 2 the end, 3 both.
  package let sighted: UInt8

  /// A period that went on at no time, which stands for a term without any.
  package static let never = Bounds(
    s0: .max, s1: .max, e0: .min, e1: .min, startDoubt: 0, endDoubt: 0, sighted: 0)

  /// Of a period nothing is known.
  package static let undated = Bounds(
    s0: Day.min.number, s1: Day.max.number, e0: Day.min.number, e1: Day.max.number,
    startDoubt: Reasons.unknownStart.rawValue, endDoubt: Reasons.unknownEnd.rawValue, sighted: 0)

  /// The bounds of an interval.
  package init(_ interval: UncertainInterval) {
    let sides = interval.sides
    let isUnknown = (start: sides.start >= Self.unknown, end: sides.end >= Self.unknown)
    s0 = interval.start.lowerBound.number
    s1 = interval.start.upperBound.number
    e1 = interval.end.upperBound.number
    startDoubt = s0 == s1 ? 0 : (isUnknown.start ? Reasons.unknownStart : .impreciseStart).rawValue
    if let horizon = interval.horizon {
      e0 = min(interval.end.lowerBound, horizon).number
      endDoubt = Reasons.beyondAsOf.rawValue
    } else {
      e0 = interval.end.lowerBound.number
      endDoubt = e0 == e1 ? 0 : (isUnknown.end ? Reasons.unknownEnd : .impreciseEnd).rawValue
    }
    sighted = (sides.start == Self.sighted ? 1 : 0) + (sides.end == Self.sighted ? 2 : 0)
  }

  private init(
    s0: Int32, s1: Int32, e0: Int32, e1: Int32, startDoubt: UInt8, endDoubt: UInt8, sighted: UInt8
  ) {
    (self.s0, self.s1, self.e0, self.e1) = (s0, s1, e0, e1)
    (self.startDoubt, self.endDoubt, self.sighted) = (startDoubt, endDoubt, sighted)
  }

  // As `UncertainInterval.sides` counts them: a date, open, unknown, unknown but for a sighting.
  private static let unknown: UInt8 = 2
  private static let sighted: UInt8 = 3
}
