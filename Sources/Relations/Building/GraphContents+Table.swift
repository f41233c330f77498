extension GraphContents {
  /// The rows of the table that need a closer look than a table gets, in order.
  ///
  /// Those are rows whose identifier is used twice, whose kind or end is unknown, or which the life of an end limits.
  ///
  /// - Complexity: O(*n*) in the number of rows where their identifiers are ascending, else O(*n* log *n*).
  package func rowsNeedingCare() -> [Int32] {
    if table.isEmpty { return [] }
    var rows = rowsWithSharedIDs()
    let kinds = allRelationKinds
    let kindNeedsCare = table.kindIDs.map { kinds[$0] == nil }
    var isPlain = [Actor.ID: Bool](minimumCapacity: actors.count + pacts.count)
    for actor in actors { isPlain[actor.id] = actor.existence.isEmpty }
    for pact in pacts { isPlain[pact.id] = pact.when.isEmpty }
    let actorNeedsCare = table.actorIDs.map { isPlain[$0] != true }
    if kindNeedsCare.contains(true) || actorNeedsCare.contains(true) {
      for row in 0..<table.count
      where kindNeedsCare[Int(table.kinds[row])] || actorNeedsCare[Int(table.from[row])]
        || actorNeedsCare[Int(table.to[row])]
      {
        rows.insert(Int32(row))
      }
    }
    return rows.sorted()
  }

  private func rowsWithSharedIDs() -> Set<Int32> {
    var rows: Set<Int32> = []
    var order: [Int32]?
    if !table.ids.isAscending {
      let ascending = table.ids.ascendingNumbers
      for (left, right) in zip(ascending, ascending.dropFirst())
      where table.ids.isSame(Int(left), Int(right)) {
        rows.formUnion([left, right])
      }
      order = ascending
    }
    guard !written.isEmpty || !pacts.isEmpty else { return rows }
    let kinds = allRelationKinds
    let ids = order.map { table.ids.selecting($0) } ?? table.ids
    var taken = Set(written.map(\.id.rawValue))
    for (_, pact, _) in pactsWithinLimit(kinds) {
      taken.formUnion(self.rows(of: pact, kinds).map(\.relation.id.rawValue))
    }
    for id in taken {
      guard let number = ids.firstNumber(of: id) else { continue }
      rows.insert(order.map { $0[number] } ?? Int32(number))
    }
    return rows
  }

  /// Keeps rows of the table as relations of their own, after those there are.
  package mutating func write(rows: [Int32]) {
    if rows.isEmpty { return }
    written += rows.map { table.relation(Int($0)) }
    let gone = Set(rows)
    table = table.selecting((0..<Int32(table.count)).filter { !gone.contains($0) })
  }

  /// The contents with every row that needs care as a relation of its own.
  var settled: GraphContents {
    var contents = self
    contents.write(rows: rowsNeedingCare())
    return contents
  }
}
