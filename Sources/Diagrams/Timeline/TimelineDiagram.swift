public import EDTF
import Queries
public import Relations

/// The picture of what happened when: for each actor what it was, its pacts, and a row a relation.
///
/// A tick is an end whose date is known, an arrow one that goes on, a fading one an end whose date is uncertain;
/// a diamond is an event, with its date and words beside it. Time runs on a linear scale. Whoever stands in an actor in the other pictures (its junta,
/// organs and leaders) counts for it here too. No placement is needed, and nothing of Graphviz.
public struct TimelineDiagram: Sendable {
  /// The actors, a block each, in the order of the rows.
  public let actors: [Actor.ID]
  /// The days shown, both ends included.
  public let period: ClosedRange<Day>
  private let graph: RelationGraph
  private let options: DiagramOptions

  /// The most relations and events that a timeline has room for.
  static let rowLimit = 2_000

  /// Whether the timeline of a pact shows its parties: those of a pact that ties them to each other, and that are not so many
  /// that their relations, some two thousand of sixty parties, leave no room for anything else.
  package static func canShowParties(of pact: Pact, in graph: RelationGraph) -> Bool {
    pact.parties.count <= 60 && tiesParties(pact, in: graph)
  }

  /// Whether a pact ties its parties to each other.
  package static func tiesParties(_ pact: Pact, in graph: RelationGraph) -> Bool {
    let kinds = Set(pact.obligedKinds)
    return graph.relationKinds.contains { $0.direction == .mutual && kinds.contains($0.id) }
  }

  /// Makes the timeline of some actors.
  ///
  /// - Parameters:
  ///   - actors: The actors in the order of their rows; those that the graph lacks, or that are named again, are
  ///     left out.
  ///   - period: The days shown; nil for what the graph covers, up to its as-of day.
  ///   - options: Language, theme, kinds and version count; the rest is for pictures of a date.
  public init(
    _ graph: RelationGraph, of actors: [Actor.ID], during period: ClosedRange<Day>? = nil,
    options: DiagramOptions = DiagramOptions()
  ) {
    var seen: Set<Actor.ID> = []
    self.graph = graph
    self.actors = actors.filter { graph.actor($0) != nil && seen.insert($0).inserted }
    self.period = period ?? Self.usualPeriod(of: graph)
    self.options = options.withoutEmptyWords
  }

  /// Makes the timeline of everybody who can have a place in a picture and a relation in the period, by sort.
  ///
  /// - Complexity: O(*n*) in the number of relations and actors.
  public init(
    ofAll graph: RelationGraph, during period: ClosedRange<Day>? = nil,
    options: DiagramOptions = DiagramOptions()
  ) {
    let days = period ?? Self.usualPeriod(of: graph)
    let view = graph.at(DateQuery(days)).only(options.kinds.sorted().map { .kind($0) })
    let related = Set(view.relations.flatMap { [$0.relation.from] + ($0.relation.to.map { [$0] } ?? []) })
    let order = Dictionary(
      ActorKind.Category.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    // Governments, organs and persons that stand in nobody have a block of their own.
    let alone = LayoutScene(graph).usuallyDrawn
    let actors = graph.actors
      .filter { related.contains($0.id) && (LayoutScene.isDrawable($0, in: graph) || alone.contains($0.id)) }
      .sorted { left, right in
        let (first, second) = (graph.kind(of: left).category, graph.kind(of: right).category)
        return (order[first] ?? 0, left.id) < (order[second] ?? 0, right.id)
      }
    self.init(graph, of: actors.map(\.id), during: days, options: options)
  }

  /// Draws the timeline.
  ///
  /// - Complexity: O(*r* · *d*) in the number of relations of an actor and of the dates on which they change.
  public func picture() -> Diagram.Picture {
    var builder = TimelineBuilder(graph: graph, period: period, options: options)
    let scene = builder.build(actors)
    var writer = TimelineWriter(scene)
    let svg = writer.write()
    return Diagram.Picture(bytes: svg, title: writer.title.whole, notes: notes(on: scene), unplaced: [])
  }

  private func notes(on scene: TimelineScene) -> [String] {
    var notes: [String] = []
    if let note = Folding.note(of: scene.folded) { notes.append(note) }
    if let bound = scene.bound {
      notes.append(
        "\(bound.all) relations are more than a timeline has room for: drawn are the first \(bound.shown) to begin; "
          + "--from, --to and --kind choose others")
    }
    let rows = scene.blocks.reduce(0) { $0 + $1.pacts.count + $1.rows.count }
    if rows > 200 {
      notes.append("\(rows) rows are more than a reader takes in; name fewer actors, or try --kind")
    }
    return notes
  }

  /// What the graph covers, up to its as-of day; else from its first date of change to its last.
  private static func usualPeriod(of graph: RelationGraph) -> ClosedRange<Day> {
    let dates = graph.datesOfChange
    var first = dates.first ?? graph.asOf ?? Day(number: 0)
    var last = graph.asOf ?? dates.last ?? first
    if let covered = graph.coverage?.when, let interval = try? Period(covered).interval(tolerance: .none) {
      let days = interval.possibleDays
      if days.lowerBound != .min { first = days.lowerBound }
      if days.upperBound != .max { last = min(days.upperBound, graph.asOf ?? .max) }
    }
    return min(first, last)...max(first, last)
  }
}
