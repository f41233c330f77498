/// Positions in the order of the days that belong to them, with those days.
struct SortedPositions {
  private(set) var positions: [Int32] = []
  private(set) var days: [Int32] = []

  /// Sorts ascending positions; those of one day keep their order.
  ///
  /// The days go along with the positions, because looking each up again would cost more than to carry it. The calendar
  /// has fewer than 2²² days, so that two rounds over eleven bits sort any of them.
  ///
  /// - Parameters:
  ///   - unsorted: the positions.
  ///   - all: for each position its day.
  /// - Complexity: O(*n*) in the number of positions.
  init(_ unsorted: some RandomAccessCollection<Int32>, byDaysOf all: Column<Int32>) {
    guard let low = unsorted.lazy.map({ all[Int($0)] }).min() else { return }
    var keys = unsorted.map { UInt64(UInt32(all[Int($0)] - low)) << 32 | UInt64(UInt32($0)) }
    if keys.count < 256 {
      keys.sort()
    } else {
      var target = [UInt64](repeating: 0, count: keys.count)
      for round: UInt64 in [32, 43] {
        Self.sort(keys, into: &target, by: round)
        swap(&keys, &target)
      }
    }
    positions = keys.map { Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF) }
    days = keys.map { Int32(truncatingIfNeeded: $0 >> 32) + low }
  }

  private static func sort(_ keys: [UInt64], into target: inout [UInt64], by shift: UInt64) {
    var places = [Int](repeating: 0, count: 2_048)
    for key in keys { places[Int(key >> shift) & 2_047] += 1 }
    var sum = 0
    for digit in places.indices { (places[digit], sum) = (sum, sum + places[digit]) }
    target.withUnsafeMutableBufferPointer { target in
      places.withUnsafeMutableBufferPointer { places in
        for key in keys {
          let digit = Int(key >> shift) & 2_047
          target[places[digit]] = key
          places[digit] &+= 1
        }
      }
    }
  }
}
