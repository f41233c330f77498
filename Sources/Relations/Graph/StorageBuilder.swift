import EDTF

/// Puts the relations of a table and the others into one order, that of their identifiers.
struct StorageBuilder {
  private let table: RelationTable
  private let kinds: [RelationKind.ID: RelationKind]
  private let actorIndex: [Actor.ID: Int]
  private let actors: ActorList
  private let asOf: Day?
  private let kindNumbers: [RelationKind.ID: UInt16]
  /// For each kind of the table its number here.
  private let tableKinds: [UInt16]
  /// For each actor of the table its position.
  private let tableActors: [Int32]
  private var nextRow = 0

  private(set) var kindList: [RelationKind]
  private var builder: ColumnsBuilder
  private(set) var columns = Columns()
  private(set) var details = Details()
  private var positions: [Int32] = []
  let plainIDs: TextList
  private(set) var signed: [Int32] = []

  init(
    table: RelationTable, kinds: [RelationKind.ID: RelationKind], actorIndex: [Actor.ID: Int],
    actors: ActorList, asOf: Day?
  ) {
    let table = table.ids.isAscending ? table : table.selecting(table.ids.ascendingNumbers)
    self.table = table
    self.kinds = kinds
    self.actorIndex = actorIndex
    self.actors = actors
    self.asOf = asOf
    plainIDs = table.ids.texts
    kindList = kinds.values.sorted { $0.id < $1.id }
    let numbers = Dictionary(
      kindList.enumerated().map { ($1.id, UInt16(clamping: $0)) }, uniquingKeysWith: { $1 })
    kindNumbers = numbers
    tableKinds = table.kindIDs.map { numbers[$0] ?? 0 }
    tableActors = table.actorIDs.map { Int32(actorIndex[$0] ?? 0) }
    builder = ColumnsBuilder(capacity: table.count)
  }

  /// Adds a relation that is not of the table; they come in the order of their identifiers.
  mutating func append(_ relation: Relation, terms: [[UncertainInterval]], pact: Int?) {
    while nextRow < table.count, Relation.ID(table.ids[nextRow]) < relation.id { appendRow() }
    let position = builder.count
    let from = actorIndex[relation.from] ?? 0
    let to = relation.to.flatMap { actorIndex[$0] }
    let kind = kinds[relation.kind] ?? RelationKind(id: relation.kind)
    var limits: [Int] = []
    if !kind.isLineage {
      limits = [from, to == from ? nil : to].compactMap { $0 }.filter { !actors.life(at: $0).isEmpty }
    }
    // The life of a pact is not counted beside its own terms.
    let lives = limits.filter { $0 != pact }.map { actors.life(at: $0) }
    builder.append(
      kind: kindNumbers[relation.kind] ?? 0, from: Int32(from), to: to.map { Int32($0) } ?? -1,
      days: exactDays(of: terms, limitedBy: lives))
    if let sign = relation.sign, sign != kind.sign { signed.append(Int32(position)) }
    positions.append(Int32(position))
    details.relations.append(relation)
    details.terms.append(terms)
    details.limits.append(limits)
    details.pactOfTerms.append(pact)
  }

  mutating func finish() {
    if details.count == 0 {
      columns = Columns(table, kinds: tableKinds, actors: tableActors)
      return
    }
    while nextRow < table.count { appendRow() }
    columns = builder.finish()
    details.positions = Column(positions)
  }

  private mutating func appendRow() {
    builder.append(
      kind: tableKinds[Int(table.kinds[nextRow])], from: tableActors[Int(table.from[nextRow])],
      to: tableActors[Int(table.to[nextRow])], days: (table.start[nextRow], table.end[nextRow]))
    nextRow += 1
  }

  /// The first and the last day on which terms hold together, where they leave no doubt but, of an open end, after the
  /// as-of day of the graph, and where lives that limit them surely last as long; nil otherwise.
  private func exactDays(
    of terms: [[UncertainInterval]], limitedBy lives: [[UncertainInterval]]
  ) -> (start: Int32, end: Int32)? {
    var (start, end) = (Day.min, Day.max)
    for term in terms {
      guard term.count == 1, term[0].hasExactDays else { return nil }
      start = max(start, term[0].start.lowerBound)
      end = min(end, term[0].end.lowerBound)
    }
    // In the indexes the last day of the calendar is one that never comes.
    guard start <= end, start < .max else { return nil }
    for term in terms where term[0].end.lowerBound == .max {
      let look = term[0].horizon
      guard end == .max ? look == asOf : look.map({ end <= $0 }) ?? true else { return nil }
    }
    let outlast = lives.allSatisfy { life in
      guard life.count == 1, let days = life[0].certainDays else { return false }
      return days.lowerBound <= start && end <= days.upperBound
    }
    return outlast ? (start.number, end.number) : nil
  }
}

extension UncertainInterval {
  /// Whether its first and its last day are known, or open.
  fileprivate var hasExactDays: Bool {
    start.lowerBound == start.upperBound && end.lowerBound == end.upperBound
  }
}

extension Columns {
  /// The columns of the rows of a table.
  fileprivate convenience init(_ table: RelationTable, kinds: [UInt16], actors: [Int32]) {
    self.init(
      kinds: Column(count: table.count) { kinds[Int(table.kinds[$0])] },
      from: Column(count: table.count) { actors[Int(table.from[$0])] },
      to: Column(count: table.count) { actors[Int(table.to[$0])] }, start: table.start.column,
      end: table.end.column)
  }
}
