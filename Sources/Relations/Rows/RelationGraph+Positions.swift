public import EDTF
public import Synchronization

// A position is where an actor or a relation stands among all of its graph, in the order of their identifiers. Questions
// about many relations answer in positions, because a number is cheaper than what it stands for.
extension RelationGraph {
  /// How many relations there are, those that follow from pacts included.
  ///
  /// - Complexity: O(1).
  public var relationCount: Int { storage.relationCount }

  /// The relation at a position.
  ///
  /// - Precondition: `position` is one that the graph has given.
  /// - Complexity: O(1), or O(log *n*) in the number of relations that were not read in bulk.
  public func relation(at position: Int) -> Relation { storage.relation(at: position) }

  /// The position of a relation; nil where the graph has none of that identifier.
  ///
  /// - Complexity: O(log *n*).
  public func position(of relation: Relation.ID) -> Int? { storage.position(of: relation) }

  /// The actor at a position.
  ///
  /// - Precondition: `position` is one that the graph has given.
  /// - Complexity: O(1), or O(log *n*) where some actors have nothing but an identifier and a kind.
  public func actor(at position: Int) -> Actor { storage.actors[position] }

  /// The position of an actor; nil where the graph has none of that identifier.
  ///
  /// - Complexity: O(log *n*).
  public func position(of actor: Actor.ID) -> Int? { storage.actors.position(of: actor) }

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

  /// Adds the positions of the relations that touch the actor at a position and hold on a day, certainly or possibly.
  ///
  /// A list that is kept from one question to the next needs no fresh memory. The same as of the view of that day.
  ///
  /// - Complexity: O(*k*) in the number of relations of the actor; of those that hold on the day where it has many.
  public func appendPositions(of actor: Int, on day: Day, to positions: inout [Int32]) {
    guard storage.incidences.uncertain.isEmpty else {
      let dateQuery = DateQuery(day)
      let selection = RowSelection(day: day.number, kinds: nil, closed: true, open: true)
      return storage.append(of: actor, selection, to: &positions) {
        storage.answer($0, at: dateQuery).certainty != .no
      }
    }
    guard storage.actors.indices.contains(actor) else { return }
    if !storage.incidences.append(of: actor, on: day.number, to: &positions) {
      storage.append(ofHub: actor, on: day.number, to: &positions)
    }
    withExtendedLifetime(storage) {}
  }

  /// Visits the positions of the relations that began after a day and no later than another, by start, and of those that
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
    defer { withExtendedLifetime(storage) {} }
    guard storage.atHand.tellChanges.load(ordering: .acquiring) else {
      let changes = storage.changes(after: first.number, through: last.number)
      return body(changes.began.span, changes.ended.span)
    }
    body(
      storage.atHand.started.positions(after: first.number, through: last.number).span,
      storage.atHand.ended.positions(after: first.number - 1, through: last.number - 1).span)
  }

  /// The positions of the relations that began after a day and no later than another, by start.
  ///
  /// Those whose days are not exact are left out. Those without a
  /// beginning began on the first day of the calendar.
  ///
  /// - Complexity: O(1).
  public func started(after first: Day, through last: Day) -> Positions {
    Positions(storage.index.started(after: first.number, through: last.number))
  }

  /// The positions of the relations that held on a day and no longer on another, their last day being between, by end.
  ///
  /// Those whose days are not exact are left out.
  ///
  /// - Complexity: O(1).
  public func ended(from first: Day, before last: Day) -> Positions {
    Positions(storage.index.ended(from: first.number, before: last.number))
  }

  /// The positions of the relations that touch the actor at a position, by start.
  ///
  /// Those whose days are not exact come last, in the order of their identifiers.
  ///
  /// - Complexity: O(1), or O(*k*) in the number of relations of the actor where some of them are not exact.
  public func positions(of actor: Int) -> Positions {
    guard storage.actors.indices.contains(actor) else { return Positions(Column()) }
    let incidences = storage.incidences
    let exact = incidences.positions.slice(incidences.run(of: actor))
    if incidences.uncertain.isEmpty { return Positions(exact) }
    return Positions(Column(Array(exact) + incidences.uncertain(of: actor)))
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
