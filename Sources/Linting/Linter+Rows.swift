import EDTF
import Relations

extension Linter {
  /// What is wrong with the days of rows of the table, which are all exact.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  mutating func checkRowDates() {
    let (starts, ends) = (table.start, table.end)
    // In a graph with dates of the years around it, the first day of a spreadsheet is one of them.
    let zeros = (hasDatesAround1900 ? Day.zeros.filter { !Day.firstOfSpreadsheets.contains($0) } : Day.zeros)
      .map(\.number)
    let (firstZero, lastZero) = (zeros.min() ?? .max, zeros.max() ?? .min)
    // Nearly all days come after the last of them.
    let isZero = { (day: Int32) in firstZero <= day && day <= lastZero && zeros.contains(day) }
    let last = lastDay?.number ?? .max
    let open = Day.max.number
    let areStates = table.kindIDs.map { kinds[$0].map { $0.temporality == .state } ?? true }
    for row in starts.indices {
      let (start, end) = (starts[row], ends[row])
      let isState = areStates[Int(table.kinds[row])]
      if isState ? start == end || end > last && end < open : end == open || end > last {
        let relation = table.relation(row)
        let when = location(ofRow: row).appending("when")
        checkPeriods(
          relation.when, of: relation.id.rawValue, isState: isState, status: relation.status, at: when)
      }
      guard isZero(start) || isZero(end) || start > last else { continue }
      let when = location(ofRow: row).appending("when")
      for (day, place) in [(start, when), (end, when.appending("end"))]
      where isZero(day) && hasRoom(for: .sentinelDate) {
        reportSentinel("\(Day(number: day))", at: place)
      }
      if start > last, hasRoom(for: .futureStart) {
        reportFuture(table.relation(row).id.rawValue, start: Day(number: start), at: when)
      }
    }
  }
}

extension TableColumns {
  /// The rows between actors that something else ties as well, and all others; both in order.
  ///
  /// - Parameters:
  ///   - ties: the ends of what else there is.
  ///   - isClose: whether rows of a kind count as something else.
  /// - Complexity: O(*n*) in the number of rows and ties.
  func rows(
    tying ties: [(Actor.ID, Actor.ID?)], or isClose: (RelationKind.ID) -> Bool
  ) -> (close: [Int32], others: [Int32]) {
    var pairs: Set<UInt64> = []
    if !isEmpty, !ties.isEmpty {
      let numbers = Dictionary(
        actorIDs.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
      for case (let one, let other?) in ties {
        if let one = numbers[one], let other = numbers[other] { pairs.insert(Self.pair(one, other)) }
      }
    }
    let isCloseKind = kindIDs.map(isClose)
    if isCloseKind.contains(true) {
      for row in 0..<count where isCloseKind[Int(kinds[row])] { pairs.insert(Self.pair(from[row], to[row])) }
    }
    if pairs.isEmpty { return ([], Array(0..<Int32(count))) }
    var close: [Int32] = []
    var others: [Int32] = []
    for row in 0..<count {
      if pairs.contains(Self.pair(from[row], to[row])) {
        close.append(Int32(row))
      } else {
        others.append(Int32(row))
      }
    }
    return (close, others)
  }

  private static func pair(_ one: Int32, _ other: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: min(one, other))) << 32 | UInt64(UInt32(bitPattern: max(one, other)))
  }

  /// The kinds and the actors that some row names.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  var used: (kinds: [RelationKind.ID], actors: [Actor.ID]) {
    var usesKind = Array(repeating: false, count: kindIDs.count)
    var usesActor = Array(repeating: false, count: actorIDs.count)
    for row in 0..<count {
      usesKind[Int(kinds[row])] = true
      usesActor[Int(from[row])] = true
      usesActor[Int(to[row])] = true
    }
    return (
      kindIDs.indices.filter { usesKind[$0] }.map { kindIDs[$0] },
      actorIDs.indices.filter { usesActor[$0] }.map { actorIDs[$0] }
    )
  }
}
