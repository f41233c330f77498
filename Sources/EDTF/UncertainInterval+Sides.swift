extension UncertainInterval {
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
