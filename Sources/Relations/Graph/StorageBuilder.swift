import EDTF

/// Puts the relations of a table and the others into one order, that of their identifiers.
struct StorageBuilder {
  private let table: RelationTable
  private let kinds: [RelationKind.ID: RelationKind]
  private let actorIndex: [Actor.ID: Int]
  private let lives: [[Extent]]
  private let asOf: Day?
  private let kindNumbers: [RelationKind.ID: UInt16]
  /// For each kind of the table its number here.
  private let tableKinds: [UInt16]
  /// For each actor of the table its position.
  private let tableActors: [Int32]
  private var nextRow = 0

  private(set) var kindList: [RelationKind]
  private(set) var columns = Columns()
  private(set) var details = Details()
  let plainIDs: TextPool
  private(set) var signed: [Int32] = []

  init(
    table: RelationTable, kinds: [RelationKind.ID: RelationKind], actorIndex: [Actor.ID: Int],
    lives: [[Extent]], asOf: Day?
  ) {
    let table = table.ids.isAscending ? table : table.selecting(table.ids.ascendingNumbers)
    self.table = table
    self.kinds = kinds
    self.actorIndex = actorIndex
    self.lives = lives
    self.asOf = asOf
    plainIDs = table.ids
    kindList = kinds.values.sorted { $0.id < $1.id }
    let numbers = Dictionary(
      kindList.enumerated().map { ($1.id, UInt16(clamping: $0)) }, uniquingKeysWith: { $1 })
    kindNumbers = numbers
    tableKinds = table.kindIDs.map { numbers[$0] ?? 0 }
    tableActors = table.actorIDs.map { Int32(actorIndex[$0] ?? 0) }
    columns.reserveCapacity(table.count)
  }

  /// Adds a relation that is not of the table; they come in the order of their identifiers.
  mutating func append(_ relation: Relation, terms: [[Extent]], pact: Int?) {
    while nextRow < table.count, Relation.ID(table.ids[nextRow]) < relation.id { appendRow() }
    let position = columns.count
    let from = actorIndex[relation.from] ?? 0
    let to = relation.to.flatMap { actorIndex[$0] }
    let kind = kinds[relation.kind] ?? RelationKind(id: relation.kind)
    var limits: [Int] = []
    if !kind.isLineage {
      limits = [from, to == from ? nil : to].compactMap { $0 }.filter { !lives[$0].isEmpty }
    }
    // The life of a pact is not counted beside its own terms.
    let isLimited = limits.contains { $0 != pact }
    columns.append(
      kind: kindNumbers[relation.kind] ?? 0, from: Int32(from), to: to.map { Int32($0) } ?? -1,
      days: isLimited ? nil : exactDays(of: terms))
    if let sign = relation.sign, sign != kind.sign { signed.append(Int32(position)) }
    details.positions.append(Int32(position))
    details.relations.append(relation)
    details.terms.append(terms)
    details.limits.append(limits)
    details.pactOfTerms.append(pact)
    details.index[relation.id] = position
  }

  mutating func finish() {
    if details.count == 0 {
      columns.append(table, kinds: tableKinds, actors: tableActors)
      nextRow = table.count
    }
    while nextRow < table.count { appendRow() }
  }

  private mutating func appendRow() {
    columns.append(
      kind: tableKinds[Int(table.kinds[nextRow])], from: tableActors[Int(table.from[nextRow])],
      to: tableActors[Int(table.to[nextRow])], days: (table.start[nextRow], table.end[nextRow]))
    nextRow += 1
  }

  /// The first and the last day of terms that leave no doubt but, of an open end, after the as-of day of the graph.
  private func exactDays(of terms: [[Extent]]) -> (start: Int32, end: Int32)? {
    guard terms.count == 1, terms[0].count == 1 else { return nil }
    let extent = terms[0][0]
    guard extent.start.lowerBound == extent.start.upperBound, extent.end.lowerBound == extent.end.upperBound
    else { return nil }
    let isOpen = extent.end.lowerBound == .max
    guard !isOpen || extent.horizon == asOf else { return nil }
    return (extent.start.lowerBound.number, extent.end.lowerBound.number)
  }
}

extension Columns {
  /// Adds all rows of a table.
  fileprivate mutating func append(_ table: RelationTable, kinds: [UInt16], actors: [Int32]) {
    self.kinds = table.kinds.map { kinds[Int($0)] }
    from = table.from.map { actors[Int($0)] }
    to = table.to.map { actors[Int($0)] }
    start = table.start
    end = table.end
  }
}
