/// A span with what else is known of it: that it is over, and when it was seen.
public struct Period: Hashable, Sendable {
  /// When it began and ended, as written.
  public var span: EDTFInterval

  /// Whether it is over where the span does not say when: it ended no later than the as-of day.
  public var hasEnded: Bool

  /// When it was first seen, though it may have begun before.
  public var firstSeen: EDTFDate?

  /// When it was last seen, though it may have gone on.
  public var lastSeen: EDTFDate?

  /// The day on which someone last looked at this period; before that of the graph.
  public var asOf: Day?

  /// The sides that nobody knows, though days are written there: those that are left for them by something else that had to
  /// go on with it.
  package var unknownSides: Sides = []

  /// A span with what else is known of it.
  public init(
    _ span: EDTFInterval,
    hasEnded: Bool = false,
    firstSeen: EDTFDate? = nil,
    lastSeen: EDTFDate? = nil,
    asOf: Day? = nil
  ) {
    self.span = span
    self.hasEnded = hasEnded
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.asOf = asOf
  }
}

extension Period {
  /// The start, the end, or both.
  package struct Sides: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let start = Sides(rawValue: 1)
    package static let end = Sides(rawValue: 2)
  }
}

extension Period {
  /// The days on which it may have begun and ended.
  ///
  /// - Parameters:
  ///   - tolerance: how far `~`, `?` and `%` widen a date.
  ///   - asOf: the day through which an open end is known to be open, and by which a period that is over had
  ///     ended; nil where that has no limit. The period's own comes first.
  /// - Throws: ``EDTFError`` where what is known excludes itself: a sighting outside the span, a last
  ///   sighting before the first, or a period that was over before it began.
  public func interval(
    tolerance: Tolerance = .standard, asOf: Day? = nil
  ) throws(EDTFError) -> UncertainInterval {
    let asOf = self.asOf ?? asOf
    let first = firstSeen?.bounds(tolerance: tolerance)
    let last = lastSeen?.bounds(tolerance: tolerance)
    if let first, let last, last.upperBound < first.lowerBound {
      throw contradiction("it was last seen before it was first seen")
    }
    let interval = UncertainInterval(
      start: startBounds(tolerance: tolerance),
      end: endBounds(tolerance: tolerance, asOf: asOf),
      horizon: asOf,
      startSide: unknownSides.contains(.start) ? .unknown : side(of: span.start),
      endSide: unknownSides.contains(.end) ? .unknown : side(of: effectiveEnd),
      sightings: [first, last].compactMap { $0 }
    )
    guard let interval else {
      throw contradiction("it would have to end before it began or was seen, or begin after it was seen")
    }
    return interval
  }

  /// The end, which is unknown rather than open where the period is over.
  private var effectiveEnd: Endpoint {
    hasEnded && span.end == .open ? .unknown : span.end
  }

  private func startBounds(tolerance: Tolerance) -> ClosedRange<Day> {
    switch span.start {
    case .date(let date): date.bounds(tolerance: tolerance)
    case .open: Day.min...Day.min
    case .unknown: Day.min...Day.max
    }
  }

  private func endBounds(tolerance: Tolerance, asOf: Day?) -> ClosedRange<Day> {
    switch effectiveEnd {
    case .date(let date): date.bounds(tolerance: tolerance)
    case .open: Day.max...Day.max
    case .unknown: Day.min...(hasEnded ? asOf ?? .max : .max)
    }
  }

  private func side(of endpoint: Endpoint) -> UncertainInterval.Side {
    switch endpoint {
    case .date: .dated
    case .open: .open
    case .unknown: firstSeen != nil || lastSeen != nil ? .sighted : .unknown
    }
  }

  private func contradiction(_ message: String) -> EDTFError {
    EDTFError(
      code: .contradiction,
      text: span.description,
      offset: 0,
      message: "what is known of this spell excludes itself: \(message)",
      suggestion: nil
    )
  }
}
