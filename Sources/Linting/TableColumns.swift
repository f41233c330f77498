import Relations

/// The rows of a table, in arrays.
///
/// They are read many times over, and arrays are what this module reads without a call for each element.
struct TableColumns {
  let kindIDs: [RelationKind.ID]
  let actorIDs: [Actor.ID]
  let kinds: [UInt16]
  let from: [Int32]
  let to: [Int32]
  let start: [Int32]
  let end: [Int32]
  private let table: RelationTable

  init(_ table: RelationTable) {
    self.table = table
    kindIDs = table.kindIDs
    actorIDs = table.actorIDs
    kinds = Array(table.kinds)
    from = Array(table.from)
    to = Array(table.to)
    start = Array(table.start)
    end = Array(table.end)
  }

  var count: Int { kinds.count }

  var isEmpty: Bool { kinds.isEmpty }

  /// A row as a relation.
  func relation(_ row: Int) -> Relation { table.relation(row) }
}
