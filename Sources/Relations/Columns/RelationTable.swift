import EDTF

/// Plain relations in columns: an identifier, a kind, two ends, a first day, and a last day or none.
///
/// It holds what bulk files are made of without a ``Relation`` for each row. Whatever has more to it, such as a claim
/// or an imprecise date, is kept as a ``Relation`` beside it.
package struct RelationTable: Sendable {
  /// The kinds that occur, by their numbers.
  package var kindIDs: [RelationKind.ID] = []
  /// The actors that occur, by their numbers.
  package var actorIDs: [Actor.ID] = []
  /// The identifiers of the rows, in ASCII.
  package private(set) var ids = TextPool()
  /// For each row the number of its kind.
  package private(set) var kinds = GrowingColumn<UInt16>()
  /// For each row the number of the actor that it starts from.
  package private(set) var from = GrowingColumn<Int32>()
  /// For each row the number of the actor that it points to, which is another.
  package private(set) var to = GrowingColumn<Int32>()
  /// For each row its first day, counted from 1970-01-01.
  package private(set) var start = GrowingColumn<Int32>()
  /// For each row its last day, no earlier than the first; that of `Day.max` where it has none.
  package private(set) var end = GrowingColumn<Int32>()

  /// A table without rows.
  package init() {}

  /// How many rows there are.
  package var count: Int { kinds.count }

  package var isEmpty: Bool { kinds.isEmpty }

  package mutating func reserveCapacity(_ count: Int) {
    ids.reserveCapacity(count, byteCount: 8 * count)
    kinds.reserveCapacity(count)
    from.reserveCapacity(count)
    to.reserveCapacity(count)
    start.reserveCapacity(count)
    end.reserveCapacity(count)
  }

  /// Adds a row but for its actors; false, and nothing is added, where the table is full.
  package mutating func append(
    id: UnsafeBufferPointer<UInt8>, kind: UInt16, start: Int32, end: Int32
  ) -> Bool {
    guard count < Int(Int32.max), ids.append(id) else { return false }
    kinds.append(kind)
    self.start.append(start)
    self.end.append(end)
    return true
  }

  /// Adds the actors of the rows that have none yet, two a row.
  package mutating func append(ends: [Int32]) {
    for place in stride(from: 0, to: ends.count - 1, by: 2) {
      from.append(ends[place])
      to.append(ends[place + 1])
    }
  }

  /// Adds a row; false, and nothing is added, where the table is full.
  package mutating func append(
    id: UnsafeBufferPointer<UInt8>, kind: UInt16, from: Int32, to: Int32, start: Int32, end: Int32
  ) -> Bool {
    guard append(id: id, kind: kind, start: start, end: end) else { return false }
    self.from.append(from)
    self.to.append(to)
    return true
  }

  /// A row as a relation.
  package func relation(_ row: Int) -> Relation {
    Relation(
      id: Relation.ID(ids[row]), kind: kindIDs[Int(kinds[row])], from: actorIDs[Int(from[row])],
      to: actorIDs[Int(to[row])], when: Period.exact(start: start[row], end: end[row]))
  }

  /// The rows as relations.
  package var relations: [Relation] { (0..<count).map { relation($0) } }

  /// The table with some of the rows, in the order given.
  package func selecting(_ rows: some Collection<Int32>) -> RelationTable {
    var table = RelationTable()
    table.kindIDs = kindIDs
    table.actorIDs = actorIDs
    table.ids = ids.selecting(rows)
    table.kinds = kinds.selecting(rows)
    table.from = from.selecting(rows)
    table.to = to.selecting(rows)
    table.start = start.selecting(rows)
    table.end = end.selecting(rows)
    return table
  }
}

extension Period {
  /// The period of exact days, none where they are in no order; `Day.max` as the last means that it has no end.
  static func exact(start: Int32, end: Int32) -> [Period] {
    let last: Endpoint = end == Columns.open ? .open : .date(EDTFDate(Day(number: end)))
    let span = try? EDTFInterval(start: .date(EDTFDate(Day(number: start))), end: last)
    return span.map { [Period($0)] } ?? []
  }
}
