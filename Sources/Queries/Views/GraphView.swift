public import EDTF
public import Relations

/// A graph on a date, and a choice of its relations.
///
/// A view is a value: cheap to make, cheap to narrow, and it works only when it is asked.
///
/// ```swift
/// let view = graph.at("2023-10-15").only(.alliance)
/// for tie in view.allies(of: "mali") { print(tie.actor, tie.certainty) }
/// ```
public struct GraphView: Sendable {
  /// The graph.
  public let graph: RelationGraph
  /// The date, or the dates on some of which the relations hold.
  public private(set) var dateQuery: DateQuery
  /// Of each choice at least one filter admits the relation.
  private(set) var choices: [[RelationFilter]] = []
  /// The least certainty that the view shows.
  private(set) var floor: Certainty = .possible
  /// The certainty above which it shows nothing.
  private(set) var ceiling: Certainty = .certain
  private(set) var witness: Source.ID?
  private(set) var knownAt: Day?

  init(graph: RelationGraph, dateQuery: DateQuery) {
    self.graph = graph
    self.dateQuery = dateQuery
  }

  /// The same choice of relations on another date.
  ///
  /// - Complexity: O(1).
  public func moved(to dateQuery: DateQuery) -> GraphView {
    var view = self
    view.dateQuery = dateQuery
    return view
  }

  /// The view with the relations alone that at least one of the filters admits.
  ///
  /// - Complexity: O(1).
  public func only(_ filters: RelationFilter...) -> GraphView {
    only(filters)
  }

  /// The view with the relations alone that at least one of the filters admits; all where there is no filter.
  ///
  /// - Complexity: O(1).
  public func only(_ filters: [RelationFilter]) -> GraphView {
    guard !filters.isEmpty else { return self }
    var view = self
    view.choices.append(filters)
    return view
  }

  /// The view with what is certain alone, or what is possible alone, of what it shows.
  ///
  /// A view of `.no` shows nothing, since no view shows what does not hold.
  ///
  /// - Complexity: O(1).
  public func only(_ certainty: Certainty) -> GraphView {
    var view = self
    view.floor = max(floor, certainty)
    view.ceiling = min(ceiling, certainty)
    return view
  }

  /// The view with what is certain, or what is possible, whatever it shows of either.
  func showing(_ certainty: Certainty) -> GraphView {
    var view = self
    (view.floor, view.ceiling) = (certainty, certainty)
    return view
  }

  /// The view according to one source: its claims alone, with its own dates and status where it gives them.
  ///
  /// - Complexity: O(1).
  public func according(to source: Source.ID) -> GraphView {
    var view = self
    view.witness = source
    return view
  }

  /// The view from what had been published by a day.
  ///
  /// A relation counts if some claim's source had surely been published by then; a source without a date
  /// never counts, because nobody can say. Where claims of it came later, the editors of today know more than one could
  /// then: the dates are those of the claims that were out, if each of these gives some, and so is the status.
  ///
  /// - Complexity: O(1).
  public func known(at day: Day) -> GraphView {
    var view = self
    view.knownAt = day
    return view
  }

  /// The relations that certainly or possibly hold, by identifier.
  ///
  /// - Complexity: O(*k* log *k*) in the number of relations shown on a day, where filters are of kind and sign and
  ///   dates exact; O(*n*) in the number of relations of the graph otherwise.
  public var relations: [Holding] {
    rows.all.sorted().compactMap { holding(Int($0)) }
  }

  /// The relations that touch an actor and certainly or possibly hold, by identifier.
  ///
  /// - Parameter rollUp: Whether the relations of the actor's components, operations and missions count for
  ///   it.
  /// - Complexity: O(*k* log *k*) in the number of relations of the actor, whatever the date.
  public func relations(of actor: Actor.ID, rollUp: Bool = false) -> [Holding] {
    if rollUp { return rolledUpRelations(of: actor) }
    guard let position = graph.storage.actors.position(of: actor) else { return [] }
    return rows.touching(position).sorted().compactMap { holding(Int($0)) }
  }

  /// The actors that certainly or possibly exist, by identifier.
  ///
  /// - Complexity: O(*n*) in the number of actors.
  public var actors: [Actor] {
    graph.storage.actors.indices
      .filter { graph.storage.existence(of: $0, at: dateQuery).certainty != .no }
      .map { graph.storage.actors[$0] }
  }

  /// A relation as the view reads it.
  struct Reading {
    let position: Int
    /// With the dates, the status and the claims of the source asked, where one is.
    let relation: Relation
    let kind: RelationKind
    /// The periods that stand in for its own terms.
    let claimed: [UncertainInterval]?
  }

  /// The relation at a row, if the view shows it.
  ///
  /// - Complexity: O(*s*) in the number of its periods.
  func holding(_ row: Int) -> Holding? {
    reading(of: row).flatMap { holding($0) }
  }

  /// The relation, if the view shows it by its certainty.
  ///
  /// - Parameters:
  ///   - ways: The ways in which it counts for other actors; the one that asks for nothing where it counts by itself.
  ///   - ends: For whom it counts.
  func holding(
    _ reading: Reading, through ways: [CountingWay] = [CountingWay()],
    ends: (from: Actor.ID, to: Actor.ID?)? = nil
  ) -> Holding? {
    var answer = Answer.no
    for way in ways { answer = answer.or(self.answer(reading, through: way)) }
    guard answer.certainty != .no, answer.certainty >= floor, answer.certainty <= ceiling else { return nil }
    return Holding(relation: reading.relation, kind: reading.kind, answer: answer, ends: ends)
  }

  /// The relation at a row as the view reads it, whenever it holds; nil where the view leaves it out.
  func reading(of row: Int) -> Reading? {
    let storage = graph.storage
    let kind = storage.kind(at: row)
    var relation = storage.relation(at: row)
    var claimed: [UncertainInterval]?
    if witness != nil || knownAt != nil {
      guard let testimony = testimony(on: relation) else { return nil }
      claimed = testimony.intervals
      relation = testimony.relation
    }
    let isChosen = choices.allSatisfy { filters in filters.contains { $0.admits(relation, of: kind) } }
    guard isChosen else { return nil }
    return Reading(position: row, relation: relation, kind: kind, claimed: claimed)
  }

  /// The relation as the admitted claims have it; nil where none speaks of it.
  private func testimony(on relation: Relation) -> (relation: Relation, intervals: [UncertainInterval]?)? {
    let claims = relation.claims.filter { claim in
      if let witness, claim.source != witness { return false }
      guard let knownAt else { return true }
      guard let date = graph.source(claim.source)?.date else { return false }
      return date.bounds(tolerance: graph.tolerance).upperBound <= knownAt
    }
    guard !claims.isEmpty else { return nil }
    let isWhole = claims.count == relation.claims.count
    var relation = relation
    relation.claims = claims
    // What a claim leaves out is as the editors have it.
    if witness == nil, isWhole { return (relation, nil) }
    let statuses = claims.compactMap(\.status)
    if let status = statuses.first, witness != nil || statuses.count == claims.count {
      relation.status = status
    }
    let periods = claims.flatMap(\.when)
    guard !periods.isEmpty, witness != nil || !claims.contains(where: \.when.isEmpty) else {
      return (relation, nil)
    }
    relation.when = periods
    let intervals = periods.compactMap { try? $0.interval(tolerance: graph.tolerance, asOf: graph.asOf) }
    return (relation, intervals)
  }
}

extension GraphView {
  /// A relation, if the view shows it: what ``relations`` has of it, without a list of the others.
  ///
  /// - Complexity: O(*s*) in the number of its periods, besides holding it by its identifier.
  package func relation(_ id: Relation.ID) -> Holding? {
    graph.rows.row(of: id).flatMap { holding($0) }
  }
}
