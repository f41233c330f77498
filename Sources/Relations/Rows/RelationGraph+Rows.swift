public import EDTF
public import Synchronization

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
