import EDTF
public import Graphviz
import Queries
public import Relations

extension LayoutScene {
  /// The most dates that are looked at to find out who is ever drawn.
  static let dateLimit = 400

  /// The most pacts whose parties are kept together, those in force on most dates: where there are more, nothing keeps
  /// strangers out of all of them.
  static let groupLimit = 40

  /// The effort beyond which places hardly get better.
  public static let thorough = 60

  /// Places the actors on the union of all dates.
  ///
  /// - Parameters:
  ///   - kept: A placement whose actors must not move; new actors find room beside them.
  ///   - extra: Actors that get a place though no picture of the whole graph shows them.
  ///   - effort: How many layouts are compared where nothing is kept; the search that follows tries moves in
  ///     proportion. The least does for a first look; what is kept beside a graph is worth ``thorough``.
  ///   - placesEverybody: Whether those get a place as well whom an option alone brings into a picture: persons, organs,
  ///     juntas and parts, with `unfolding` or as a focus.
  ///   - isolation: Whether Graphviz works in this process or in a worker.
  /// - Throws: What Graphviz says against it.
  /// - Complexity: In proportion to the effort where nothing is kept; one layout otherwise.
  public func place(
    keeping kept: Placement? = nil, adding extra: [Actor.ID] = [], effort: Int = 3,
    placesEverybody: Bool = false, in isolation: Isolation = .process
  ) throws(GraphvizError) -> PlacementResult {
    let drawn = problem(with: extra)
    var (placement, report) = try Diagrams.place(drawn, keeping: kept, seeds: effort, in: isolation)
    if placesEverybody, let all = problem(adding: everybodyElse(than: drawn), to: drawn) {
      // They come last, so that they take the room that others leave.
      let (whole, more) = try Diagrams.place(all, keeping: placement, in: isolation)
      placement = whole
      report.besides = more.placed
    }
    return PlacementResult(placement: placement, report: report)
  }

  /// The actors that no picture shows without being asked for them.
  private func everybodyElse(than drawn: PlacementProblem) -> [Actor.ID] {
    let known = Set(drawn.nodes.map(\.id))
    return graph.actors.map(\.id).filter { !known.contains($0.rawValue) }
  }

  /// A problem with more actors, each near those whom it has a relation with or belongs to; nil where there are none.
  private func problem(adding others: [Actor.ID], to drawn: PlacementProblem) -> PlacementProblem? {
    guard !others.isEmpty else { return nil }
    let nodes =
      drawn.nodes
      + others.map { id in
        let size = size(of: id)
        return PlacementProblem.Node(id: id.rawValue, width: Double(size.width), height: Double(size.height))
      }
    let index = Dictionary(nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var kin: Set<[Int]> = []
    let known = Set(drawn.pairs.map { [$0.first, $0.second].sorted() })
    for id in others {
      guard let own = index[id.rawValue], let actor = graph.actor(id) else { continue }
      let relations = graph.at(.everyDay).relations(of: id)
      let near = actor.parents + relations.compactMap { $0.relation.counterpart(of: id) }
      for other in near.compactMap({ index[$0.rawValue] }) where other != own {
        let pair = [own, other].sorted()
        if !known.contains(pair) { kin.insert(pair) }
      }
    }
    let pairs = kin.sorted { $0.lexicographicallyPrecedes($1) }
    let scenes = (0..<drawn.sceneCount).map { scene in
      zip(drawn.pairs, drawn.masks).filter { $1 & (1 << UInt64(scene)) != 0 }.map {
        ($0.0.first, $0.0.second)
      }
    }
    return PlacementProblem(
      nodes: nodes, pairs: drawn.pairs + pairs.map { PlacementProblem.Pair($0[0], $0[1], weight: 1) },
      groups: drawn.groups, scenes: scenes + [pairs.map { ($0[0], $0[1]) }])
  }

  /// The actors that some picture shows without being asked for them, as far as their kinds and relations tell without
  /// a look at each date.
  ///
  /// - Complexity: O(*n*) in the number of relations and actors.
  var usuallyDrawn: Set<Actor.ID> {
    var tied: Set<Actor.ID> = []
    var bound: Set<Actor.ID> = []
    var hostile: Set<Actor.ID> = []
    for position in 0..<graph.relationCount {
      let relation = graph.rows.relation(at: position)
      guard let to = relation.to, to != relation.from else { continue }
      let kind = graph.kind(of: relation)
      let ends = [relation.from, to]
      // The part in a pact is its outline.
      tied.formUnion(ends.filter { graph.pact($0).map { $0.kind != kind.id } ?? true })
      if kind.sign == .negative { hostile.formUnion(ends) }
      if kind.actsForSecond, relation.status == .accepted { bound.insert(relation.from) }
    }
    return Set(
      graph.actors.filter { actor in
        guard tied.contains(actor.id) else { return false }
        switch graph.kind(of: actor).category {
        case .person: return hostile.contains(actor.id) || !bound.contains(actor.id)
        case .organ, .authority: return !bound.contains(actor.id) && actor.parents.isEmpty
        case .pact, .state, .organisation, .mission, .company, .armedGroup, .other: return true
        }
      }.map(\.id))
  }

  /// Places the actors in ranks from top to bottom, with dot, on the union of all dates.
  ///
  /// - Parameters:
  ///   - extra: Actors that get a place though no picture of the whole graph shows them.
  ///   - isolation: Whether Graphviz works in this process or in a worker.
  /// - Throws: What Graphviz says against it.
  /// - Complexity: That of dot, which is worse than quadratic.
  public func rank(
    adding extra: [Actor.ID] = [], in isolation: Isolation = .process
  ) throws(GraphvizError) -> Placement {
    let problem = problem(with: extra)
    var layout = LayoutGraph(name: "union", isDirected: true)
    layout.attributes = [.nodesep: "0.4", .ranksep: "0.8"]
    layout.nodes = problem.nodes.map { node in
      LayoutGraph.Node(
        id: node.id,
        attributes: [
          .width: "\(node.width / 72)", .height: "\(node.height / 72)", .fixedsize: "true", .label: "",
          .shape: "box",
        ])
    }
    layout.edges = problem.pairs.enumerated().map { position, pair in
      LayoutGraph.Edge(tail: pair.first, head: pair.second, key: "e\(position)")
    }
    let geometry = try Graphviz.layout(layout, engine: .dot, in: isolation)
    var positions: [String: Position] = [:]
    for (node, point) in zip(problem.nodes, geometry.nodes) {
      positions[node.id] = Point(x: point.x, y: -point.y).position
    }
    return Placement(engine: "dot", seed: 0, score: 0, positions: positions)
  }

  /// Who is ever drawn, who is ever tied to whom, and which pacts are drawn as hulls.
  ///
  /// - Parameters:
  ///   - extra: Actors that belong to it though they are never drawn.
  ///   - options: What the pictures show.
  ///   - dateQueries: The dates that are drawn; nil for all.
  func problem(
    with extra: [Actor.ID] = [], options: DiagramOptions = DiagramOptions(),
    on dateQueries: [DateQuery]? = nil
  ) -> PlacementProblem {
    var ids = Set(extra)
    var weights: [[Actor.ID]: Int] = [:]
    var groups: [[Actor.ID]: Int] = [:]
    var scenes: [[[Actor.ID]]] = []
    for dateQuery in dateQueries ?? sampledDates().map({ DateQuery($0) }) {
      var builder = SceneBuilder(graph: graph, dateQuery: dateQuery, options: options)
      // A page to explore has a box for a pact that lines lead to.
      builder.endsAtPacts = false
      let scene = builder.build()
      ids.formUnion(scene.nodes.map(\.id))
      for members in Set(scene.hulls.map(\.members)) { groups[members, default: 0] += 1 }
      let pairs = Set(scene.edges.map { [$0.from, $0.to].sorted() })
      for pair in pairs { weights[pair, default: 0] += 1 }
      scenes.append(Array(pairs))
    }
    let sorted = ids.sorted()
    let index = Dictionary(sorted.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let nodes = sorted.map { id in
      let size = size(of: id, isCounting: options.shown != nil)
      return PlacementProblem.Node(id: id.rawValue, width: Double(size.width), height: Double(size.height))
    }
    let pairs = weights.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { pair, weight in
      index[pair[0]].flatMap { first in
        index[pair[1]].map { PlacementProblem.Pair(first, $0, weight: Double(weight)) }
      }
    }
    let ends = scenes.map { scene in
      scene.compactMap { pair in
        index[pair[0]].flatMap { first in index[pair[1]].map { (first, $0) } }
      }
      .sorted { $0 < $1 }
    }
    let lasting = groups.sorted {
      $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
    }
    let hulls = lasting.prefix(Self.groupLimit).map { $0.key.compactMap { index[$0] } }
      .sorted { $0.lexicographicallyPrecedes($1) }
    return PlacementProblem(nodes: nodes, pairs: pairs, groups: hulls, scenes: ends)
  }

  /// The dates of change, at even steps where there are too many, or the as-of day where there are none.
  func sampledDates(limit: Int = LayoutScene.dateLimit) -> [Day] {
    let days = datesOfChange
    guard !days.isEmpty else { return [graph.asOf ?? .max] }
    guard days.count > limit else { return days }
    return (0..<limit).map { days[$0 * (days.count - 1) / (limit - 1)] }
  }

  /// The actors that a picture with these options shows at some date.
  ///
  /// - Complexity: A scene for each date of change.
  func everShown(_ options: DiagramOptions) -> Set<Actor.ID> {
    var shown: Set<Actor.ID> = []
    for day in sampledDates() {
      var builder = SceneBuilder(graph: graph, dateQuery: DateQuery(day), options: options)
      shown.formUnion(builder.build().nodes.map(\.id))
    }
    return shown
  }
}
