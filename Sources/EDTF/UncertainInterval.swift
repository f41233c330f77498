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
  package var knownThrough: Day {
    guard let horizon else { return end.lowerBound }
    return min(end.lowerBound, horizon)
  }
}

extension UncertainInterval {
  /// Whether any of several periods of one relation went on, on some day of a date query.
  ///
  /// The greatest of the answers. Where the date query lies after a last sighting in one period whose end is
  /// unknown, and before a first sighting in another whose start is unknown, a possible answer says so
  /// besides (``Reasons/betweenSightings``).
  ///
  /// Without any period the answer is no.
  ///
  /// - Complexity: O(*n*²) for *n* periods that were sighted, O(*n*) otherwise.
  public static func answer(whereAny periods: [UncertainInterval], in dateQuery: DateQuery) -> Answer {
    var answer = Answer.no
    for period in periods {
      answer = answer.or(period.answer(in: dateQuery))
      if answer.certainty == .certain { return answer }
    }
    guard answer.certainty == .possible, isBetweenSightings(dateQuery.days, of: periods) else {
      return answer
    }
    return answer.or(.possible(.betweenSightings))
  }

  private static func isBetweenSightings(_ days: ClosedRange<Day>, of periods: [UncertainInterval]) -> Bool {
    periods.indices.contains { earlier in
      periods[earlier].endSide == .sighted && periods[earlier].end.lowerBound < days.lowerBound
        && periods.indices.contains { later in
          later != earlier && periods[later].startSide == .sighted
            && days.upperBound < periods[later].start.upperBound
        }
    }
  }
}

extension UncertainInterval {
  /// Whether it went on, on a day.
  ///
  /// Certain from the latest start through the earliest end, where that is open no further than the horizon;
  /// possible from the earliest start through the latest end otherwise.
  ///
  /// - Complexity: O(1).
  public func answer(on day: Day) -> Answer {
    guard start.lowerBound <= day, day <= end.upperBound else { return .no }
    if start.upperBound <= day, day <= knownThrough { return .certain }
    var reasons: Reasons = []
    if day < start.upperBound { reasons.formUnion(startReason) }
    if day > end.lowerBound { reasons.formUnion(endReason) }
    if let horizon, day > horizon { reasons.formUnion(.beyondAsOf) }
    return .possible(reasons)
  }

  /// Whether it went on, on some day of a date query.
  ///
  /// Certain where every way in which the bounds can fall has a day in common with the date query.
  /// `2012-03/2012-03` is certain in 2012, though it is certain on no single day.
  ///
  /// - Complexity: O(1).
  public func answer(in dateQuery: DateQuery) -> Answer {
    dateQuery.isSingleDay
      ? answer(on: dateQuery.days.lowerBound)
      : UncertainInterval.answer(whereAll: [self], in: dateQuery)
  }

  /// Why the start leaves a doubt; nothing where it is a single day.
  var startReason: Reasons {
    if start.lowerBound == start.upperBound { return [] }
    return startSide.isUnknown ? .unknownStart : .impreciseStart
  }

  /// Why the end leaves a doubt; nothing where it is a single day.
  var endReason: Reasons {
    if end.lowerBound == end.upperBound { return [] }
    return endSide.isUnknown ? .unknownEnd : .impreciseEnd
  }
}

extension UncertainInterval {
  /// Whether nobody knows when it began, and when it ended, whatever days leave room for it.
  package var hasUnknownSides: (start: Bool, end: Bool) { (startSide.isUnknown, endSide.isUnknown) }

  /// What is known of either side beside its days, as a number each.
  package var sides: (start: UInt8, end: UInt8) { (startSide.rawValue, endSide.rawValue) }

  /// The interval with given bounds and sides, as another one had them; nil where none can have them.
  package init?(
    start: ClosedRange<Day>, end: ClosedRange<Day>, horizon: Day?, sides: (start: UInt8, end: UInt8)
  ) {
    guard start.lowerBound <= end.lowerBound, start.upperBound <= end.upperBound,
      let startSide = Side(rawValue: sides.start), let endSide = Side(rawValue: sides.end),
      horizon == nil || endSide == .open
    else { return nil }
    self.init(
      start: start, end: end, horizon: horizon, startSide: startSide, endSide: endSide, sightings: [])
  }
}
