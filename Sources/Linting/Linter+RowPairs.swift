import EDTF
import Relations

extension Linter {
  /// Duplicates, overlaps and opposite signs among the rows that no fact ties the ends of.
  ///
  /// - Complexity: O(*n* log *n*) in the number of rows.
  mutating func checkRowPairs() {
    let pairs = RowPairs(table, rows: rows, kinds: kinds, asOf: contents.asOf)
    for pair in pairs.groups {
      for same in pairs.groupsOfOneKind(in: pair) { checkRows(pairs.order[same], of: pairs) }
      if let mixed = pairs.oppositeSigns(in: pairs.order[pair]), hasRoom(for: .mixedSigns) {
        reportMixed(
          table.relation(mixed.negative), table.relation(mixed.positive), on: mixed.day,
          at: location(ofRow: mixed.negative))
      }
    }
  }

  /// Rows of one kind between the same ends, in order of their days.
  private mutating func checkRows(_ group: ArraySlice<Int32>, of pairs: RowPairs) {
    var distinct: [Int] = []
    for row in group.lazy.map({ Int($0) }) {
      guard let first = distinct.last, table.start[first] == table.start[row],
        table.end[first] == table.end[row]
      else {
        distinct.append(row)
        continue
      }
      if hasRoom(for: .duplicateRelation) {
        reportDuplicate(table.relation(row), of: table.relation(first), at: location(ofRow: row))
      }
    }
    guard distinct.count > 1, pairs.isState[Int(table.kinds[distinct[0]])] else { return }
    let spans = distinct.compactMap { row in pairs.certainDays(of: row).map { (row: row, days: $0) } }
      .sorted {
        ($0.days.lowerBound, $0.days.upperBound, $0.row) < ($1.days.lowerBound, $1.days.upperBound, $1.row)
      }
    for (earlier, later) in zip(spans, spans.dropFirst())
    where earlier.days.overlaps(later.days) && hasRoom(for: .overlappingRelations) {
      reportOverlap(
        of: table.relation(later.row), with: table.relation(earlier.row),
        from: Day(number: later.days.lowerBound), at: location(ofRow: later.row))
    }
  }
}

/// Rows of a table in the order of their ends, so that those between the same two actors are neighbours.
struct RowPairs {
  let table: TableColumns
  /// By the kind's number, whether it lasts.
  let isState: [Bool]
  /// The rows by their ends, then by kind, direction, days and position.
  private(set) var order: [Int32] = []
  private let isMutual: [Bool]
  private let signs: [Sign]
  private let asOf: Int32

  init(_ table: TableColumns, rows: [Int32], kinds: [RelationKind.ID: RelationKind], asOf: Day?) {
    self.table = table
    self.asOf = (asOf ?? .max).number
    let kinds = table.kindIDs.map { kinds[$0] }
    isState = kinds.map { $0?.temporality == .state }
    isMutual = kinds.map { $0?.direction == .mutual }
    signs = kinds.map { $0?.sign ?? .neutral }
    order = sorted(rows)
  }

  /// The rows by their lower end in one round, then those of each such end among themselves.
  private func sorted(_ rows: [Int32]) -> [Int32] {
    var places = [Int](repeating: 0, count: table.actorIDs.count + 1)
    for row in rows { places[low(Int(row)) + 1] += 1 }
    for actor in places.indices.dropFirst() { places[actor] += places[actor - 1] }
    let starts = places
    var order = [Int32](repeating: 0, count: rows.count)
    for row in rows {
      order[places[low(Int(row))]] = row
      places[low(Int(row))] += 1
    }
    order.withUnsafeMutableBufferPointer { order in
      for (start, end) in zip(starts, starts.dropFirst()) where end - start > 1 {
        order[start..<end].sort { isBefore(Int($0), Int($1)) }
      }
    }
    return order
  }

  private func low(_ row: Int) -> Int { Int(min(table.from[row], table.to[row])) }

  private func high(_ row: Int) -> Int32 { max(table.from[row], table.to[row]) }

  /// Whether a row leads from its higher end to its lower one, which means nothing of a mutual kind.
  private func isBackward(_ row: Int) -> Bool {
    table.from[row] > table.to[row] && !isMutual[Int(table.kinds[row])]
  }

  private func isBefore(_ one: Int, _ other: Int) -> Bool {
    let (high, otherHigh) = (high(one), high(other))
    if high != otherHigh { return high < otherHigh }
    if table.kinds[one] != table.kinds[other] { return table.kinds[one] < table.kinds[other] }
    let (isBackward, otherIsBackward) = (isBackward(one), isBackward(other))
    if isBackward != otherIsBackward { return otherIsBackward }
    if table.start[one] != table.start[other] { return table.start[one] < table.start[other] }
    if table.end[one] != table.end[other] { return table.end[one] < table.end[other] }
    return one < other
  }

  /// The places in the order of more than one row between the same two actors.
  var groups: [Range<Int>] {
    runs(in: order.indices) { low($0) == low($1) && high($0) == high($1) }
  }

  /// The places among these of more than one row of one kind and direction.
  func groupsOfOneKind(in group: Range<Int>) -> [Range<Int>] {
    runs(in: group) { table.kinds[$0] == table.kinds[$1] && isBackward($0) == isBackward($1) }
  }

  private func runs(in range: Range<Int>, of areAlike: (Int, Int) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = range.lowerBound
    for place in range where place > start {
      if areAlike(Int(order[place - 1]), Int(order[place])) { continue }
      if place - start > 1 { runs.append(start..<place) }
      start = place
    }
    if range.upperBound - start > 1 { runs.append(start..<range.upperBound) }
    return runs
  }

  /// The days on which a row surely holds: an open end is certain up to the last look.
  func certainDays(of row: Int) -> ClosedRange<Int32>? {
    let start = table.start[row]
    let end = table.end[row] == Day.max.number ? asOf : table.end[row]
    return start <= end ? start...end : nil
  }

  // MARK: Signs

  /// The first negative state of a pair that surely goes on beside a positive one.
  ///
  /// - Complexity: O(*n* log *n*) in the rows of the pair.
  func oppositeSigns(in group: ArraySlice<Int32>) -> (negative: Int, positive: Int, day: Day)? {
    let opponents = states(in: group, of: .negative)
    guard !opponents.isEmpty else { return nil }
    let friends = states(in: group, of: .positive).sorted {
      ($0.days.lowerBound, $0.row) < ($1.days.lowerBound, $1.row)
    }
    // Of the friends up to each, the one that goes on longest.
    var longest: [(row: Int, days: ClosedRange<Int32>)] = []
    for friend in friends {
      let last = longest.last ?? friend
      longest.append(friend.days.upperBound > last.days.upperBound ? friend : last)
    }
    for opponent in opponents.sorted(by: { $0.row < $1.row }) {
      var range = 0..<friends.count
      while !range.isEmpty {
        let middle = (range.lowerBound + range.upperBound) / 2
        let hasBegun = friends[middle].days.lowerBound <= opponent.days.upperBound
        range = hasBegun ? middle + 1..<range.upperBound : range.lowerBound..<middle
      }
      guard range.lowerBound > 0 else { continue }
      let friend = longest[range.lowerBound - 1]
      if friend.days.overlaps(opponent.days) {
        let day = friend.days.clamped(to: opponent.days).lowerBound
        return (opponent.row, friend.row, Day(number: day))
      }
    }
    return nil
  }

  private func states(in group: ArraySlice<Int32>, of sign: Sign) -> [(row: Int, days: ClosedRange<Int32>)] {
    group.compactMap { row in
      let kind = Int(table.kinds[Int(row)])
      guard signs[kind] == sign, isState[kind] else { return nil }
      return certainDays(of: Int(row)).map { (Int(row), $0) }
    }
  }
}
