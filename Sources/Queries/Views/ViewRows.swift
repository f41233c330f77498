public import Relations

/// The fast path of a view: the relations that it shows, by number.
///
/// See ``GraphRows`` for what a row is.
public struct ViewRows: Sendable {
  let view: GraphView

  /// The rows of the relations that the view shows, in no order.
  ///
  /// ``GraphRows/relation(at:)`` gives the relation of each.
  ///
  /// - Complexity: O(*k*) in the number shown on a day, where filters are of kind and sign and dates exact; O(*n*) in
  ///   the number of relations of the graph otherwise.
  public var all: [Int32] {
    var rows: [Int32] = []
    append(to: &rows)
    return rows
  }

  /// Adds the rows of the relations that the view shows to a list, in no order.
  ///
  /// A list that is kept from one question to the next needs no fresh memory.
  ///
  /// - Complexity: that of ``all``.
  public func append(to rows: inout [Int32]) {
    view.graph.storage.append(view.selection, to: &rows, shows: view.shows)
  }

  /// Visits the rows of the relations that the view shows, without a list of them all, in no order.
  ///
  /// - Complexity: that of ``all``.
  public func visit(_ body: (Span<Int32>) -> Void) {
    view.graph.storage.visitRuns(view.selection, shows: view.shows) { body($0.span) }
  }

  /// The rows of the relations that the view shows and that touch the actor of a row, in no order.
  ///
  /// - Complexity: O(*k*) in the number of relations of the actor; of those that hold on a day where it has many.
  public func touching(_ actor: Int) -> [Int32] {
    var rows: [Int32] = []
    append(touching: actor, to: &rows)
    return rows
  }

  /// Adds the rows of the relations that the view shows and that touch the actor of a row to a list.
  ///
  /// - Complexity: that of ``touching(_:)``.
  public func append(touching actor: Int, to rows: inout [Int32]) {
    view.graph.storage.append(of: actor, view.selection, to: &rows, shows: view.shows)
  }

  /// A shortest path between the actors of two rows along relations that the view shows, whatever their direction.
  ///
  /// Both ends search at once, a step at a time where fewer actors wait: Pohl, "Bi-directional Search", 1971.
  ///
  /// - Returns: one of the shortest paths; nil where there is none.
  /// - Complexity: O(*k*) in the number of relations of the actors met; O(*n*) in those of the graph where the view is
  ///   narrowed by more than kinds, signs and a day.
  public func shortestPath(from source: Int, to target: Int) -> RelationPath? {
    view.graph.storage.shortestPath(from: source, to: target, view.selection, shows: view.shows)
  }

  /// The groups of actors that relations the view shows tie together, whatever their direction.
  ///
  /// - Complexity: O(*n* + *k*) nearly, in the number of actors and of relations shown.
  public func components() -> ActorGroups {
    view.graph.storage.components(view.selection, shows: view.shows)
  }
}
