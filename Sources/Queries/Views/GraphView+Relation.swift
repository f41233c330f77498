package import Relations

extension GraphView {
  /// A relation, if the view shows it: what ``relations`` has of it, without a list of the others.
  ///
  /// - Complexity: O(*s*) in the number of its periods, besides holding it by its identifier.
  package func relation(_ id: Relation.ID) -> Holding? {
    graph.rows.row(of: id).flatMap { holding($0) }
  }
}
