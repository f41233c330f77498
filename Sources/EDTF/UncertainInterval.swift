/// The bounds of a period: the days on which it may have begun, and those on which it may have ended.
///
/// It begins on one day of `start` and ends on one day of `end`, not before it began, both days included.
/// The bounds are normalised: each day of either has a day of the other with which it goes together, so that
/// `start.lowerBound <= end.lowerBound` and `start.upperBound <= end.upperBound`.
public struct UncertainInterval: Hashable, Sendable {
  /// What is known of one side, beside its days.
  enum Side: UInt8, Hashable, Sendable {
    case dated
    case open
    case unknown
    /// Unknown, but for a sighting.
    case sighted

    var isUnknown: Bool { self == .unknown || self == .sighted }
  }

  /// The days on which it may have begun; `Day.min` alone where it has no start.
  public let start: ClosedRange<Day>

  /// The days on which it may have ended; `Day.max` alone where it has no end.
  public let end: ClosedRange<Day>

  /// The last day on which an open end is known to be open.
  ///
  /// Nil where the end is not open, or where it has no limit. It is the as-of day, or a later sighting.
  public let horizon: Day?

  let startSide: Side
  let endSide: Side

  /// Every day, certainly.
  public static let always = UncertainInterval(
    start: Day.min...Day.min,
    end: Day.max...Day.max,
    horizon: nil,
    startSide: .open,
    endSide: .open
  )

  /// The interval from one whole day through another; nil where the last day is before the first.
  ///
  /// `Day.min` as the first day means that it has no start, `Day.max` as the last that it has no end.
  /// The horizon counts for an end that is open, and for no other.
  public init?(from first: Day, through last: Day, horizon: Day? = nil) {
    self.init(start: first...first, end: last...last, horizon: horizon)
  }

  /// The interval that begins and ends on some day of two ranges; nil where it surely ends before it begins.
  ///
  /// `Day.min` alone as the start means that it has none, `Day.max` alone as the end likewise.
  /// The horizon counts for an end that is open, and for no other.
  public init?(start: ClosedRange<Day>, end: ClosedRange<Day>, horizon: Day? = nil) {
    self.init(
      start: start,
      end: end,
      horizon: horizon,
      startSide: start.upperBound == .min ? .open : .dated,
      endSide: end.lowerBound == .max ? .open : .dated,
      sightings: []
    )
  }

  /// Normalises the bounds, each sighting being days on one of which it went on.
  ///
  /// Nil where the bounds and the sightings exclude each other.
  init?(
    start: ClosedRange<Day>,
    end: ClosedRange<Day>,
    horizon: Day?,
    startSide: Side,
    endSide: Side,
    sightings: [ClosedRange<Day>]
  ) {
    // It had begun by the last day on which each sighting may have been, and had not ended before the first.
    var latestStart = min(start.upperBound, end.upperBound)
    var earliestEnd = max(end.lowerBound, start.lowerBound)
    var lastLook = horizon
    for sighting in sightings {
      latestStart = min(latestStart, sighting.upperBound)
      earliestEnd = max(earliestEnd, sighting.lowerBound)
      // Who saw it later than the as-of day has looked later.
      lastLook = lastLook.map { max($0, sighting.lowerBound) }
    }
    guard start.lowerBound <= latestStart, earliestEnd <= end.upperBound else { return nil }
    self.init(
      start: start.lowerBound...latestStart,
      end: earliestEnd...end.upperBound,
      horizon: endSide == .open ? lastLook : nil,
      startSide: startSide,
      endSide: endSide
    )
  }

  private init(
    start: ClosedRange<Day>,
    end: ClosedRange<Day>,
    horizon: Day?,
    startSide: Side,
    endSide: Side
  ) {
    self.start = start
    self.end = end
    self.horizon = horizon
    self.startSide = startSide
    self.endSide = endSide
  }

  /// Every day on which it may have gone on.
  public var possibleDays: ClosedRange<Day> {
    start.lowerBound...end.upperBound
  }

  /// Every day on which it went on, whatever its bounds; nil where there is none.
  public var certainDays: ClosedRange<Day>? {
    start.upperBound <= knownThrough ? start.upperBound...knownThrough : nil
  }

  /// The last day through which it is known to go on, once it has begun.
  var knownThrough: Day {
    guard let horizon else { return end.lowerBound }
    return min(end.lowerBound, horizon)
  }
}
