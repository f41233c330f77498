import EDTF
import Graphviz
import Queries
import Relations

/// Walks through all dates of change, and notes what is drawn at each.
struct ExplorerModelBuilder {
  private struct EdgeKey: Hashable {
    let first: Int
    let second: Int
    let family: Family
    let isUncertain: Bool
    let isDoubtful: Bool
    let acting: ActingEnds
  }

  private struct HullKey: Hashable {
    let pacts: [Actor.ID]
    let members: [Int]
    let names: [String]
  }

  private var model: ExplorerModel
  private let frames: [Actor.ID: Frame]
  private var entryOf: [Actor.ID: Int] = [:]
  private var edgeOf: [EdgeKey: Int] = [:]
  private var hullOf: [HullKey: Int] = [:]
  private var rowOf: [Relation.ID: Int] = [:]

  init(
    _ graph: RelationGraph, options: DiagramOptions, stops: ExplorerStops, frames: [Actor.ID: Frame],
    canvas: Frame
  ) {
    model = ExplorerModel(graph: graph, options: options, stops: stops, canvas: canvas)
    self.frames = frames
    for (position, actor) in graph.actors.enumerated() {
      entryOf[actor.id] = position
      var entry = ExplorerModel.ActorEntry(id: actor.id)
      if !actor.isRenamed {
        entry.labels = [
          actor.label(at: DateQuery(stops.days[0]), language: options.language, tolerance: graph.tolerance)
        ]
      }
      model.entries.append(entry)
    }
  }

  /// - Complexity: O(*d* · *n*) in the number of dates of change and of relations, and the routing of the lines.
  mutating func build() -> ExplorerModel {
    for (stop, day) in model.stops.days.enumerated() { visit(DateQuery(day), at: stop) }
    let stops = ElementStops(model)
    outlinePacts(stops)
    route(stops)
    model.placeNames(stops)
    model.rows.sort { $0.relation.id < $1.relation.id }
    return model
  }

  // MARK: A date

  private mutating func visit(_ dateQuery: DateQuery, at stop: Int) {
    var options = model.options
    options.showsUnrelated = true
    var builder = SceneBuilder(graph: model.graph, dateQuery: dateQuery, options: options)
    builder.endsAtPacts = false
    let scene = builder.build()
    noteNames(at: dateQuery, stop)
    for node in scene.nodes { note(node, at: stop) }
    var elements: [Relation.ID: ExplorerModel.Element] = [:]
    for edge in scene.edges {
      let second = max(edge.from, edge.to)
      let ways = edge.holdings.map { holding in
        holding.relation.to.flatMap { builder.folding.representative(of: $0) } == second
      }
      let acting = ActingEnds(zip(edge.holdings, ways).map { ActingEnds(in: $0.kind, isForward: $1) })
      for (holding, isForward) in zip(edge.holdings, ways) {
        elements[holding.id] = element(
          of: holding, between: edge.from, and: edge.to, isForward: isForward, acting)
      }
    }
    let hulls = scene.hulls.compactMap { hull in index(of: hull).map { (index: $0, hull: hull) } }
    for (index, hull) in hulls {
      note(hull, as: index, at: stop)
      for holding in hull.holdings { elements[holding.id] = .hull(index) }
    }
    for holding in builder.holdings {
      let relation = holding.relation
      let ends = [relation.from, relation.to].map { $0.flatMap { builder.folding.representative(of: $0) } }
      let element =
        elements[holding.id]
        // An organisation that is one more name of a pact has no lines of its own.
        ?? hulls.first { pair in relation.to.map(pair.hull.pacts.contains) ?? false }.map { .hull($0.index) }
        ?? inside(ends) ?? .none
      if options.focus != nil, element == .none { continue }
      add(relation, ExplorerModel.StateAtStop(doubt: doubt(holding), element: element), at: stop)
    }
    noteFolds(&builder, at: stop)
  }

  private func doubt(_ holding: Holding) -> UInt8? {
    holding.certainty == .certain ? nil : holding.reasons.rawValue
  }

  /// The node in which a relation takes place, where both of its ends, or its only one, are drawn as that.
  private func inside(_ ends: [Actor.ID?]) -> ExplorerModel.Element? {
    guard let first = ends[0], let node = node(of: first), ends[1] == nil || ends[1] == first else {
      return nil
    }
    return .inside(node)
  }

  private mutating func add(_ relation: Relation, _ standing: ExplorerModel.StateAtStop, at stop: Int) {
    let row = rowOf[relation.id] ?? model.rows.count
    if row == model.rows.count {
      rowOf[relation.id] = row
      model.rows.append(ExplorerModel.Row(relation: relation))
    }
    model.rows[row].runs.append(standing, at: stop)
  }

  private mutating func noteNames(at dateQuery: DateQuery, _ stop: Int) {
    for (position, actor) in model.graph.actors.enumerated() where actor.isRenamed {
      let label = model.graph.label(of: actor.id, near: dateQuery, language: model.options.language)
      let known = model.entries[position].labels.firstIndex(of: label)
      if known == nil { model.entries[position].labels.append(label) }
      model.entries[position].labelRuns.append(known ?? model.entries[position].labels.count - 1, at: stop)
    }
  }

  private mutating func noteFolds(_ builder: inout SceneBuilder, at stop: Int) {
    for actor in builder.everything.actors {
      guard let entry = entryOf[actor.id], let whole = builder.folding.representative(of: actor.id),
        whole != actor.id, let node = node(of: whole)
      else { continue }
      model.entries[entry].folds.append(node, at: stop)
    }
  }

  // MARK: What is drawn

  private func node(of actor: Actor.ID) -> Int? {
    entryOf[actor].flatMap { model.entries[$0].node }
  }

  private mutating func note(_ node: Scene.Node, at stop: Int) {
    guard let entry = entryOf[node.id] else { return }
    guard let frame = frames[node.id] else {
      // Without a relation it is shown only where it has a place already.
      if !node.isUnrelated { model.missing.insert(node.id) }
      return
    }
    let index = model.entries[entry].node ?? model.nodes.count
    if index == model.nodes.count {
      model.entries[entry].node = index
      model.nodes.append(ExplorerModel.Node(actor: node.id, frame: frame))
    }
    let look = ExplorerModel.Look(label: node.label, word: node.word, category: node.category)
    let known = model.nodes[index].looks.firstIndex(of: look)
    if known == nil { model.nodes[index].looks.append(look) }
    let presence = ExplorerModel.Presence(
      look: known ?? model.nodes[index].looks.count - 1, isUncertain: node.isUncertain)
    model.nodes[index].runs.append(presence, at: stop)
  }

  private mutating func element(
    of holding: Holding, between from: Actor.ID, and to: Actor.ID, isForward: Bool, _ acting: ActingEnds
  ) -> ExplorerModel.Element? {
    let ends = [from, to].sorted()
    guard let first = node(of: ends[0]), let second = node(of: ends[1]) else { return nil }
    let key = EdgeKey(
      first: first, second: second, family: holding.kind.family,
      isUncertain: holding.certainty != .certain, isDoubtful: holding.status != .accepted,
      acting: acting)
    let index = edgeOf[key] ?? model.edges.count
    if index == model.edges.count {
      edgeOf[key] = index
      model.edges.append(
        ExplorerModel.Edge(
          first: first, second: second, family: key.family, isUncertain: key.isUncertain,
          isDoubtful: key.isDoubtful, acting: acting))
    }
    model.edges[index].marks.insert(EndMarks(of: holding.kind, isForward: isForward))
    return .edge(index, isForward: isForward)
  }

  private mutating func index(of hull: Scene.Hull) -> Int? {
    let members = hull.members.compactMap(node)
    guard members.count > 1 else { return nil }
    let key = HullKey(pacts: hull.pacts, members: members, names: hull.namesMarked)
    if let known = hullOf[key] { return known }
    hullOf[key] = model.hulls.count
    model.hulls.append(
      ExplorerModel.Hull(
        pacts: hull.pacts, names: hull.namesMarked, members: members, tone: hull.tone,
        sureStops: StopSet(count: model.stops.days.count)))
    return model.hulls.count - 1
  }

  /// Notes what is in doubt of a pact at a stop.
  private mutating func note(_ hull: Scene.Hull, as index: Int, at stop: Int) {
    if !hull.isUncertain { model.hulls[index].sureStops.insert(stop..<stop + 1) }
    for member in hull.doubtful.sorted().compactMap(node) {
      let known = model.hulls[index].doubts.firstIndex { $0.member == member }
      if known == nil { model.hulls[index].doubts.append((member, StopSet(count: model.stops.days.count))) }
      let place = known ?? model.hulls[index].doubts.count - 1
      model.hulls[index].doubts[place].stops.insert(stop..<stop + 1)
    }
  }

  // MARK: Lines

  /// Gives a pact its outline where nobody else is ever among its members while it is there.
  private mutating func outlinePacts(_ stops: ElementStops) {
    let margins = PactOutline.margins(of: model.hulls.map { Set($0.members) }) { first, second in
      !stops.hulls[first].isDisjoint(with: stops.hulls[second])
    }
    for index in model.hulls.indices {
      let members = Set(model.hulls[index].members)
      let others = model.nodes.indices.filter {
        !members.contains($0) && !stops.nodes[$0].isDisjoint(with: stops.hulls[index])
      }
      model.hulls[index].corners =
        PactOutline.corners(
          around: members.map { model.nodes[$0].frame },
          apartFrom: others.map { model.nodes[$0].frame }, margin: margins[index])
        ?? []
    }
  }

  private mutating func route(_ stops: ElementStops) {
    let obstacles = model.nodes.map { node in
      // Who changes looks over time has the box of all of them.
      let shapes = Set(node.looks.map { ActorLook(category: $0.category).outline(in: node.frame) })
      let box = Outline.polygon(node.frame.corners)
      return Obstacle(
        id: node.actor, frame: node.frame, outline: shapes.count == 1 ? shapes.first ?? box : box)
    }
    let ties = model.hulls.indices.flatMap { index -> [(hull: Int, first: Int, second: Int)] in
      let hull = model.hulls[index]
      guard hull.corners.isEmpty else { return [] }
      return spanningTree(of: hull.members.map { model.nodes[$0].frame.centre })
        .map { (index, hull.members[$0.first], hull.members[$0.second]) }
    }
    let lines =
      zip(model.edges, stops.edges).map { (tail: $0.first, head: $0.second, stops: $1) }
      + ties.map { (tail: $0.first, head: $0.second, stops: stops.hulls[$0.hull]) }
    let isBent = lines.count <= Router.bendLimit
    /// A line goes around those alone who are there with it, at so many of its stops at least.
    func paths(_ share: (Int) -> Int) -> [Path?] {
      var router = Router(obstacles: obstacles)
      return router.paths(
        of: lines.map { line in
          let least = max(1, share(line.stops.count))
          let present = stops.nodes.indices.filter { stops.nodes[$0].common(with: line.stops) >= least }
          return Router.Task(tail: line.tail, head: line.head, present: isBent ? Set(present) : nil)
        })
    }
    // Around all who are ever there a line is crooked on most dates for the sake of a few. So it has two ways.
    let paths = (usual: paths { $0 / 2 }, around: paths { _ in 1 })
    for index in model.edges.indices {
      model.edges[index].path = paths.usual[index] ?? paths.around[index]
      guard isBent, let usual = paths.usual[index] else { continue }
      let chain = Chain(usual)
      for node in model.nodes.indices where node != lines[index].tail && node != lines[index].head {
        let both = stops.nodes[node].intersection(lines[index].stops)
        guard !both.isEmpty, chain.meets(model.nodes[node].frame.grown(by: 2)) else { continue }
        model.edges[index].detour = paths.around[index]
        model.edges[index].detourStops.formUnion(both)
      }
    }
    for (tie, path) in zip(ties, paths.around.dropFirst(model.edges.count)) {
      if let path { model.hulls[tie.hull].ties.append(path) }
    }
  }
}
