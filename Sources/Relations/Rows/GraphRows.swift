public import EDTF
public import Synchronization

/// The fast path of a graph: its actors and relations by number.
///
/// A row is where an actor or a relation stands among all of its graph, in the order of their identifiers. Who asks many
/// questions about many relations asks here, because a number is cheaper than what it stands for; everything else of a
/// graph speaks of identifiers and of values.
public struct GraphRows: Sendable {
  @usableFromInline let graph: RelationGraph

  @inlinable
  init(_ graph: RelationGraph) {
    self.graph = graph
  }

  /// The relation of a row.
  ///
  /// - Precondition: `row` is one that the graph has given.
  /// - Complexity: O(1), or O(log *n*) in the number of relations that were not read in bulk.
  public func relation(at row: Int) -> Relation { graph.storage.relation(at: row) }

  /// The row of a relation; nil where the graph has none of that identifier.
  ///
  /// - Complexity: O(log *n*).
  public func row(of relation: Relation.ID) -> Int? { graph.storage.position(of: relation) }

  /// The actor of a row.
  ///
  /// - Precondition: `row` is one that the graph has given.
  /// - Complexity: O(1), or O(log *n*) where some actors have nothing but an identifier and a kind.
  public func actor(at row: Int) -> Actor { graph.storage.actors[row] }

  /// The row of an actor; nil where the graph has none of that identifier.
  ///
  /// - Complexity: O(log *n*).
  public func row(of actor: Actor.ID) -> Int? { graph.storage.actors.position(of: actor) }

  /// Adds the rows of the relations that touch the actor of a row and hold on a day, certainly or possibly.
  ///
  /// A list that is kept from one question to the next needs no fresh memory. The same as of the view of that day.
  ///
  /// - Complexity: O(*k*) in the number of relations of the actor; of those that hold on the day where it has many.
  public func append(touching actor: Int, on day: Day, to rows: inout [Int32]) {
    guard graph.storage.incidences.uncertain.isEmpty else {
      let dateQuery = DateQuery(day)
      let selection = RowSelection(day: day.number, kinds: nil, closed: true, open: true)
      return graph.storage.append(of: actor, selection, to: &rows) {
        graph.storage.answer($0, at: dateQuery).certainty != .no
      }
    }
    guard graph.storage.actors.indices.contains(actor) else { return }
    if !graph.storage.incidences.append(of: actor, on: day.number, to: &rows) {
      graph.storage.append(ofHub: actor, on: day.number, to: &rows)
    }
    withExtendedLifetime(graph.storage) {}
  }

  /// Visits the rows of the relations that began after a day and no later than another, by start, and of those that
  /// held on the first and no longer on the second, by end.
  ///
  /// Those whose days are not exact are left out. It is what ``started(after:through:)`` and ``ended(from:before:)``
  /// give, for as long as the visit lasts.
  ///
  /// - Complexity: O(1).
  @inlinable
  public func visitChanges(
    from first: Day, to last: Day, _ body: (_ began: Span<Int32>, _ ended: Span<Int32>) -> Void
  ) {
    defer { withExtendedLifetime(graph.storage) {} }
    guard graph.storage.atHand.tellChanges.load(ordering: .acquiring) else {
      let changes = graph.storage.changes(after: first.number, through: last.number)
      return body(changes.began.span, changes.ended.span)
    }
    body(
      graph.storage.atHand.started.positions(after: first.number, through: last.number).span,
      graph.storage.atHand.ended.positions(after: first.number - 1, through: last.number - 1).span)
  }

  /// The rows of the relations that began after a day and no later than another, by start.
  ///
  /// Those whose days are not exact are left out. Those without a
  /// beginning began on the first day of the calendar.
  ///
  /// - Complexity: O(1).
  public func started(after first: Day, through last: Day) -> RowList {
    RowList(graph.storage.index.started(after: first.number, through: last.number))
  }

  /// The rows of the relations that held on a day and no longer on another, their last day being between, by end.
  ///
  /// Those whose days are not exact are left out.
  ///
  /// - Complexity: O(1).
  public func ended(from first: Day, before last: Day) -> RowList {
    RowList(graph.storage.index.ended(from: first.number, before: last.number))
  }

  /// The rows of the relations that touch the actor of a row, by start.
  ///
  /// Those whose days are not exact come last, in the order of their identifiers.
  ///
  /// - Complexity: O(1), or O(*k*) in the number of relations of the actor where some of them are not exact.
  public func touching(_ actor: Int) -> RowList {
    guard graph.storage.actors.indices.contains(actor) else { return RowList(Column()) }
    let incidences = graph.storage.incidences
    let exact = incidences.positions.slice(incidences.run(of: actor))
    if incidences.uncertain.isEmpty { return RowList(exact) }
    return RowList(Column(Array(exact) + incidences.uncertain(of: actor)))
  }
}

extension RelationGraph {
  /// The fast path: actors and relations by number.
  @inlinable
  public var rows: GraphRows { GraphRows(self) }

  /// How many relations there are, those that follow from pacts included.
  ///
  /// - Complexity: O(1).
  public var relationCount: Int { storage.relationCount }

  /// How many relations hold on a day, certainly or possibly.
  ///
  /// - Complexity: O(1), besides O(*u*) in the number of relations whose days are not exact.
  @inlinable
  public func count(on day: Day) -> Int {
    guard storage.atHand.tellCounts.load(ordering: .acquiring) else {
      return storage.countOfAll(on: day.number)
    }
    defer { withExtendedLifetime(storage) {} }
    return storage.atHand.started.count(through: day.number)
      - storage.atHand.ended.count(through: day.number - 1)
  }

  /// How many bytes the relations take.
  ///
  /// - Complexity: O(1).
  public var memory: GraphMemory {
    GraphMemory(
      columns: storage.columns.byteCount, indexes: storage.index.byteCount + storage.incidences.byteCount,
      identifiers: storage.plainIDs.byteCount + storage.actors.ids.byteCount)
  }
}

extension Storage {
  /// Adds what holds on a day of an actor with many relations, or on a day that has no code, to a list, in no order.
  @inline(never)
  func append(ofHub actor: Int, on day: Int32, to list: inout [Int32]) {
    incidences.visit(of: actor, on: day, closed: true, open: true, in: self) {
      list.append(contentsOf: $0)
    }
  }

  /// The number of a kind in the columns.
  ///
  /// - Complexity: O(log *n*) in the number of kinds.
  func number(ofKind id: RelationKind.ID) -> Int? {
    kindList.position(of: id)
  }
}

/// Rows of relations in an order that the question says, without a copy.
///
/// They share the memory of their graph, and keep it.
public struct RowList: RandomAccessCollection, Sendable {
  private let column: Column<Int32>

  init(_ column: Column<Int32>) {
    self.column = column
  }

  /// The place of the first row.
  public var startIndex: Int { 0 }

  /// The place after that of the last row.
  public var endIndex: Int { column.count }

  /// The row at a place.
  public subscript(place: Int) -> Int32 { column[place] }

  /// Calls a function with all rows at once.
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Int32>) throws -> Result
  ) rethrows -> Result? {
    try column.withContiguousStorageIfAvailable(body)
  }
}
