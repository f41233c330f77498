extension Incidences {
  /// Visits what holds of an actor on a day among the relations with exact days, in runs.
  ///
  /// - Complexity: O(*k*) in the number visited for a hub; in that of the actor's relations for any other.
  @inline(__always)
  func visit(
    of actor: Int, on day: Int32, closed: Bool, open: Bool, in storage: Storage,
    _ body: (UnsafeBufferPointer<Int32>) -> Void
  ) {
    if let hub = hub(of: actor) { return hubs.visit(hub, on: day, closed: closed, open: open, body) }
    defer { withExtendedLifetime(self) {} }
    Gathering.withBuffer(body) { gathering in
      _ = visitPlaces(of: actor, on: day, closed: closed, open: open, in: storage) { place in
        gathering.append(positions.unkept, place..<place + 1, body)
        return false
      }
    }
  }

  /// Adds what holds of an actor on a day among the relations with exact days to a list, by start.
  ///
  /// - Returns: false, and nothing is added, where it is a hub, or the day has no code.
  /// - Complexity: O(*k*) in the number of its relations.
  @inline(__always)
  func append(of actor: Int, on day: Int32, to list: inout [Int32]) -> Bool {
    let run = run(of: actor)
    guard run.count < Self.hubDegree, let code = window.code(of: day) else { return false }
    // Room for nothing would be noted down in the storage that all empty arrays share.
    if run.isEmpty { return true }
    // The list would count a reference to what the loop reads these from.
    let (codes, positions) = (codes, positions.unkept)
    list.append(addingCapacity: run.count) { room in
      room.withUnsafeMutableBufferPointer { room, count in
        var next = count
        _ = codes.visitPlaces(run, by: code, closed: true, open: true) { place in
          room[next] = positions[place]
          next &+= 1
          return false
        }
        count = next
      }
    }
    return true
  }

  /// Visits the places of what holds of an actor on a day among the relations with exact days, by start, until told to
  /// stop.
  ///
  /// - Returns: whether it was told to.
  /// - Complexity: O(*k*) in the number of relations of the actor.
  @inline(__always)
  func visitPlaces(
    of actor: Int, on day: Int32, closed: Bool, open: Bool, in storage: Storage, _ body: (Int) -> Bool
  ) -> Bool {
    guard closed || open else { return false }
    if let code = window.code(of: day) {
      return codes.visitPlaces(run(of: actor), by: code, closed: closed, open: open, body)
    }
    for place in run(of: actor) {
      let position = Int(positions[place])
      guard storage.columns.start[position] <= day, storage.columns.end[position] >= day else { continue }
      if ends[place] == DayWindow.open ? open : closed, body(place) { return true }
    }
    return false
  }

  @inline(__always)
  private var codes: DayCodes { DayCodes(starts: starts.unkept, ends: ends.unkept) }

  /// The group of a hub; nil for any other actor.
  ///
  /// - Complexity: O(log *n*) in the number of hubs.
  private func hub(of actor: Int) -> Int? {
    if run(of: actor).count < Self.hubDegree { return nil }
    let found = hubActors.countOfLess(than: Int32(actor))
    return found < hubActors.count && hubActors[found] == actor ? found : nil
  }
}

/// The codes of the first and the last days of places, for whoever keeps their memory.
private struct DayCodes: BitwiseCopyable {
  let starts: UnsafeBufferPointer<UInt16>
  let ends: UnsafeBufferPointer<UInt16>

  /// Visits the places of a run that hold on the day of a code, until told to stop.
  @inline(__always)
  func visitPlaces(
    _ run: Range<Int>, by code: UInt16, closed: Bool, open: Bool, _ body: (Int) -> Bool
  ) -> Bool {
    let last = closed ? code...(open ? DayWindow.open : DayWindow.open - 1) : DayWindow.open...DayWindow.open
    let limit = run.count > 64 ? firstPlace(in: run, after: code) : run.upperBound
    var place = run.lowerBound
    while place < limit {
      var held = held(from: place, to: limit, startingBy: code, endingIn: last)
      while held != 0 {
        if body(place &+ held.trailingZeroBitCount) { return true }
        held &= held &- 1
      }
      place &+= 16
    }
    return false
  }

  /// Which of sixteen places from one on have a first day no later than a day, and a last one among others: a bit each.
  @inline(__always)
  private func held(
    from place: Int, to limit: Int, startingBy code: UInt16, endingIn last: ClosedRange<UInt16>
  ) -> UInt16 {
    guard place &+ 16 <= starts.count else {
      var held: UInt16 = 0
      for other in place..<limit where starts[other] <= code && last.contains(ends[other]) {
        held |= 1 << UInt16(truncatingIfNeeded: other &- place)
      }
      return held
    }
    // A loop of so simple a form that the compiler takes all sixteen together.
    var held: UInt16 = 0
    for lane: UInt16 in 0..<16 {
      let other = place &+ Int(lane)
      let begins: UInt16 = starts[other] <= code ? 1 : 0
      let lasts: UInt16 = ends[other] >= last.lowerBound ? 1 : 0
      let ended: UInt16 = ends[other] <= last.upperBound ? 1 : 0
      held |= (begins & lasts & ended) &<< lane
    }
    let left = limit &- place
    return left < 16 ? held & (1 &<< UInt16(truncatingIfNeeded: left) &- 1) : held
  }

  /// The first of some places whose first day comes after a day.
  ///
  /// - Complexity: O(log *k*) in their number.
  private func firstPlace(in run: Range<Int>, after code: UInt16) -> Int {
    // No day of the window has the greatest code.
    run.lowerBound + UnsafeBufferPointer(rebasing: starts[run]).countOfLess(than: code + 1)
  }
}
