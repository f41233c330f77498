extension ScratchMemory {
  /// Sorts ascending positions by the days that belong to them; those of one day keep their order, and those whose day
  /// is the last one of the calendar, which never comes, are left out.
  ///
  /// The calendar has fewer than 2²² days, so that two rounds over eleven bits sort any of them.
  ///
  /// - Parameters:
  ///   - positions: the positions.
  ///   - all: for each position its day.
  ///   - body: is given the sorted positions, and for each its day.
  /// - Complexity: O(*n*) in the number of positions.
  mutating func withSorted<Result>(
    _ positions: some Collection<Int32>, byDaysOf all: Column<Int32>,
    _ body: (Column<Int32>, UnsafeMutableBufferPointer<Int32>, inout ScratchMemory) -> Result
  ) -> Result {
    var (low, count) = (Int32.max, 0)
    for position in positions {
      let day = all[Int(position)]
      if day == Columns.open { continue }
      low = min(low, day)
      count += 1
    }
    return withRoom(for: count, of: Int32.self) { days, bench in
      let sorted = ColumnBuffer<Int32>(count: count)
      let elements = sorted.elements
      bench.withRoom(for: count, of: UInt64.self) { room, _ in
        var keys = room
        let source = positions.lazy.filter { all[Int($0)] != Columns.open }.map {
          UInt64(UInt32(bitPattern: all[Int($0)] - low)) << 32 | UInt64(UInt32(bitPattern: $0))
        }
        func put(_ key: UInt64, at place: Int) {
          elements[place] = Int32(truncatingIfNeeded: key)
          days[place] = Int32(truncatingIfNeeded: key >> 32) + low
        }
        if count < 256 {
          _ = keys.initialize(from: source)
          keys.sort()
          for (place, key) in keys.enumerated() { put(key, at: place) }
        } else {
          Self.distribute(source, by: 32) { keys[$1] = $0 }
          Self.distribute(keys, by: 43) { put($0, at: $1) }
        }
      }
      return body(sorted.finish(), days, &bench)
    }
  }

  /// Puts keys in the order of eleven of their bits.
  @inline(__always)
  private static func distribute(
    _ keys: some Sequence<UInt64>, by shift: UInt64, _ put: (_ key: UInt64, _ place: Int) -> Void
  ) {
    var places = [Int](repeating: 0, count: 2_048)
    for key in keys { places[Int(truncatingIfNeeded: key >> shift) & 2_047] += 1 }
    var sum = 0
    for digit in places.indices { (places[digit], sum) = (sum, sum + places[digit]) }
    places.withUnsafeMutableBufferPointer { places in
      for key in keys {
        let digit = Int(truncatingIfNeeded: key >> shift) & 2_047
        put(key, places[digit])
        places[digit] &+= 1
      }
    }
  }
}
