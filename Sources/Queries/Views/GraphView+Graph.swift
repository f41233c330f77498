import EDTF
package import Relations

extension GraphView {
  /// The graph with the relations that the view shows alone, with the dates, the status and the claims that it gives
  /// them; for pictures, which show a graph.
  ///
  /// Where the view is narrowed to what is certain or possible, a relation is there on the days on which it is so.
  ///
  /// - Parameter isMovable: whether other dates than that of the view will be asked for; if not, a relation is there
  ///   where it is shown on that date.
  /// - Complexity: O(*n* log *n*) in the number of relations of the graph.
  package func graph(isMovable: Bool) -> RelationGraph {
    // Who is what does not change with which of the relations are shown, but with who speaks.
    let isPart = !choices.isEmpty || floor != .possible || ceiling != .certain
    var whole: RelationGraph?
    if isPart, witness != nil || knownAt != nil {
      var view = GraphView(graph: graph, dateQuery: dateQuery)
      if let witness { view = view.according(to: witness) }
      if let knownAt { view = view.known(at: knownAt) }
      whole = view.graph(isMovable: isMovable)
    } else if isPart {
      whole = graph
    }
    let storage = graph.storage
    var rows: [NarrowedRow] = []
    for position in 0..<storage.relationCount {
      guard let reading = reading(of: position) else { continue }
      if !isMovable, holding(reading) == nil { continue }
      var row = NarrowedRow(reading.relation, position: position, claimed: reading.claimed)
      if isMovable, let mask = mask(of: position, claimed: reading.claimed) {
        if mask.isEmpty { continue }
        row.mask = mask.stretches.compactMap {
          UncertainInterval(from: $0.lowerBound, through: $0.upperBound)
        }
      }
      rows.append(row)
    }
    return RelationGraph(graph, of: rows, partOf: whole)
  }

  /// The days on which a relation is as certain as the view is narrowed to; nil where it is not narrowed.
  private func mask(of row: Int, claimed: [UncertainInterval]?) -> DaySet? {
    if floor == .possible, ceiling == .certain { return nil }
    let certain = graph.storage.days(of: row, claimed: claimed, atLeast: .certain)
    if floor == .certain { return ceiling == .certain ? certain : DaySet([]) }
    return graph.storage.days(of: row, claimed: claimed, atLeast: .possible).subtracting(certain)
  }
}
