/// Ascending positions in the order of the days that belong to them; those of one day keep their order.
///
/// The calendar has fewer than 2²² days, so that two rounds over eleven bits sort any of them.
///
/// - Complexity: O(*n*) in the number of positions.
func sorted(_ positions: [Int32], byDaysOf days: Column<Int32>) -> [Int32] {
  if positions.count < 256 {
    let keyed = positions.map { (day: days[Int($0)], position: $0) }
    return keyed.sorted { ($0.day, $0.position) < ($1.day, $1.position) }.map(\.position)
  }
  guard let low = positions.lazy.map({ days[Int($0)] }).min() else { return [] }
  var source = positions
  var target = [Int32](repeating: 0, count: positions.count)
  days.withUnsafeBufferPointer { days in
    for round: Int32 in [0, 11] {
      var places = [Int](repeating: 0, count: 2_048)
      for position in source { places[Int((days[Int(position)] - low) >> round) & 2_047] += 1 }
      var sum = 0
      for digit in places.indices { (places[digit], sum) = (sum, sum + places[digit]) }
      target.withUnsafeMutableBufferPointer { target in
        places.withUnsafeMutableBufferPointer { places in
          for position in source {
            let digit = Int((days[Int(position)] - low) >> round) & 2_047
            target[places[digit]] = position
            places[digit] += 1
          }
        }
      }
      swap(&source, &target)
    }
  }
  return source
}
