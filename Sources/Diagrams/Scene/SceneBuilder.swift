import EDTF
import Queries
import Relations

/// Chooses what is to be seen on a date.
struct SceneBuilder {
  let graph: RelationGraph
  let options: DiagramOptions
  let lexicon: Lexicon
  let dateQuery: DateQuery
  let everything: GraphView
  /// All relations of the date, by identifier.
  let all: [Holding]
  /// The relations of the date that the options admit, by identifier.
  private(set) var holdings: [Holding]
  var folding: Folding
  var scene: Scene
  /// What became of relations between two dates; relations of different fate share no line.
  var changes: [Relation.ID: ChangeState] = [:]
  /// For actors that are drawn, the others that they are tied to and that are not.
  var hidden: [Actor.ID: Set<Actor.ID>] = [:]
  /// Whether words at lines have the numbers of sources where there is room; not where several pictures share a list.
  var isNumbered = true
  /// Whether events are left out, which begin and end on their day.
  var showsEvents = true
  /// Whether a line to a pact ends at what stands for it, and not at a box of its own.
  var endsAtPacts = true
  /// For each pact the organisations that are the same thing, by all relations of the date.
  var otherNames: [Actor.ID: [Actor.ID]] = [:]
  /// The ties that follow from each pact that allies its parties, drawn or not: what it is does not change with who is drawn.
  var bonds: [Actor.ID: [Tie]] = [:]

  init(graph: RelationGraph, dateQuery: DateQuery, options: DiagramOptions) {
    self.graph = graph
    self.options = options
    self.dateQuery = dateQuery
    lexicon = Lexicon(options)
    everything = graph.at(dateQuery)
    all = everything.relations
    holdings = options.kinds.isEmpty ? all : all.filter { options.kinds.contains($0.relation.kind) }
    let whole = everything.relationsOfWhole(shown: all)
    var exempt = Folding.targets(of: whole, in: graph)
    if let focus = options.focus { exempt.insert(focus) }
    folding = Folding(graph: graph, holdings: whole, exempt: exempt, unfolding: options.unfolding)
    folding.freeMisleading()
    scene = Scene(graph: graph, dateQuery: dateQuery, options: options, lexicon: lexicon)
  }

  mutating func build() -> Scene {
    var ties: [Tie] = []
    for index in holdings.indices {
      if !showsEvents, holdings[index].temporality == .event { continue }
      if let tie = tie(index) { ties.append(tie) }
    }
    otherNames = organisations(ties)
    noteBonds(ties)
    if let focus = options.focus {
      let near = neighbourhood(of: focus, ties: ties)
      // What is farther away was not asked for, which the line under the title says; nor is what of it is not drawn, so
      // that an edit elsewhere changes nothing here. What of those who are near has no line is told.
      let isInside = self.isInside(near, ties: ties)
      ties.removeAll { !isInside($0) }
      for (omission, ids) in scene.leftOut {
        let told = ids.filter { id in graph.relation(id).map { ends(of: $0, near) } ?? false }
        scene.leftOut[omission] = told.isEmpty ? nil : told
      }
    }
    if let shown = options.shown { leaveOut(&ties, besides: shown) }

    let hulled = addHulls(ties)
    addEdges(ties.filter { !hulled.contains($0.holding) })
    addNodes(ties)
    let drawn = Set(scene.edges.flatMap(\.holdings).map(\.id))
    let admitted = holdings
    keep(&ties) { hulled.contains($0.holding) || drawn.contains(admitted[$0.holding].id) }
    scene.holdings = ties.map { holdings[$0.holding] }
    collect(sourcesOf: scene.holdings)
    scene.uncertainCount = scene.holdings.count { $0.certainty != .certain }
    noteFolded()
    addLegend()
    return scene
  }

  /// The components that stand in a whole here, and alone in another scene.
  mutating func partsApart(on other: inout SceneBuilder) -> Set<Actor.ID> {
    folding.components().filter { other.folding.standsAlone($0) }
  }

  /// A relation between the actors that are drawn for its ends.
  struct Tie {
    let from: Actor.ID
    let to: Actor.ID
    /// The place of the relation in the list of holdings.
    let holding: Int
  }

  private mutating func tie(_ index: Int) -> Tie? {
    guard let to = holdings[index].relation.to else { return omit(index, .single) }
    guard let first = folding.representative(of: holdings[index].relation.from),
      let second = folding.representative(of: to)
    else { return omit(index, .inside) }
    return first == second ? omit(index, .inside) : Tie(from: first, to: second, holding: index)
  }

  /// Whether an end of a relation is drawn as one of some actors.
  private mutating func ends(of relation: Relation, _ actors: Set<Actor.ID>) -> Bool {
    [relation.from, relation.to].contains { end in
      end.flatMap { folding.representative(of: $0) }.map(actors.contains) ?? false
    }
  }

  private mutating func omit(_ index: Int, _ omission: Scene.Omission) -> Tie? {
    scene.leftOut[omission, default: []].append(holdings[index].id)
    return nil
  }

  /// Keeps some of the ties, and notes the others.
  private mutating func keep(_ ties: inout [Tie], where isDrawn: (Tie) -> Bool) {
    for tie in ties where !isDrawn(tie) { _ = omit(tie.holding, .apart) }
    ties.removeAll { !isDrawn($0) }
  }

  private func neighbourhood(of focus: Actor.ID, ties: [Tie]) -> Set<Actor.ID> {
    var reached: Set<Actor.ID> = [focus]
    for step in 0..<max(0, options.depth) {
      let edge = ties.filter {
        reached.contains($0.from) != reached.contains($0.to)
          // A pact is tied to its parties by what ties these to each other.
          || step == 0 && holdings[$0.holding].via == focus
      }
      if edge.isEmpty { break }
      reached.formUnion(edge.flatMap { [$0.from, $0.to] })
    }
    return reached
  }

  /// Takes away the ties of actors that are not drawn, and counts them where they meet one that is.
  private mutating func leaveOut(_ ties: inout [Tie], besides shown: Set<Actor.ID>) {
    let isInside = self.isInside(shown, ties: ties)
    var actors: Set<Actor.ID> = []
    for tie in ties {
      actors.formUnion([tie.from, tie.to])
      guard !isInside(tie) else { continue }
      if shown.contains(tie.from) { hidden[tie.from, default: []].insert(tie.to) }
      if shown.contains(tie.to) { hidden[tie.to, default: []].insert(tie.from) }
    }
    // A pact that is drawn as a hull is no actor of the picture.
    var everybody = self
    _ = everybody.addHulls(ties)
    actors.subtract(everybody.scene.hulls.flatMap(\.pacts))
    scene.everybody = actors
    keep(&ties, where: isInside)
  }

  /// Whether a tie is one of some actors: between two of them, or to a pact that is drawn around several of them.
  private func isInside(_ actors: Set<Actor.ID>, ties: [Tie]) -> (Tie) -> Bool {
    let within = ties.filter { actors.contains($0.from) && actors.contains($0.to) }
    let pacts = Set(
      within.compactMap { holdings[$0.holding].kind.isAllying ? holdings[$0.holding].via : nil })
    let known = actors.union(pacts).union(pacts.flatMap { otherNames[$0] ?? [] })
    return { tie in
      known.contains(tie.from) && known.contains(tie.to)
        && (actors.contains(tie.from) || actors.contains(tie.to))
    }
  }

  /// The name of an actor in the picture.
  func label(of id: Actor.ID) -> String {
    Lexicon.isolated(graph.label(of: id, near: dateQuery, language: options.language))
  }

  private mutating func collect(sourcesOf holdings: [Holding]) {
    let ids = Set(holdings.flatMap { $0.relation.claims.map(\.source) })
    scene.sources = SourceOrder.sorted(ids.compactMap { graph.source($0) })
  }
}

extension SceneBuilder {
  mutating func addEdges(_ ties: [Tie]) {
    struct Key: Hashable, Comparable {
      let first: Actor.ID
      let second: Actor.ID
      let family: Family
      let change: ChangeState
      /// What is certain and what is not share no line: dashes would deny the one, a solid line the other.
      let isUncertain: Bool
      /// Nor do what is accepted and what is not: a line that two share would be taken for what either says.
      let isDoubtful: Bool

      static func < (left: Key, right: Key) -> Bool {
        if left.first != right.first { return left.first < right.first }
        if left.second != right.second { return left.second < right.second }
        return (left.family.rawValue, left.change.rawValue, left.rank)
          < (right.family.rawValue, right.change.rawValue, right.rank)
      }

      private var rank: Int { (isDoubtful ? 2 : 0) + (isUncertain ? 1 : 0) }
    }
    var bundles: [Key: [Tie]] = [:]
    for tie in ties {
      let ends = tie.from < tie.to ? (tie.from, tie.to) : (tie.to, tie.from)
      let change = changes.isEmpty ? .kept : changes[holdings[tie.holding].id] ?? .kept
      let key = Key(
        first: ends.0, second: ends.1, family: holdings[tie.holding].kind.family, change: change,
        isUncertain: holdings[tie.holding].certainty != .certain,
        isDoubtful: holdings[tie.holding].status != .accepted)
      bundles[key, default: []].append(tie)
    }
    let lines = bundles.sorted { $0.key < $1.key }.map { key, ties in
      (key: key, ties: ties, parts: parted(ties, from: key.first))
    }
    var counts: [[Actor.ID]: Int] = [:]
    for line in lines { counts[[line.key.first, line.key.second], default: 0] += line.parts.count }
    for (key, bundle) in lines.flatMap({ line in
      // More lines than these have no room between two actors.
      let isCrowded = counts[[line.key.first, line.key.second], default: 0] > Self.mostLines
      return (isCrowded ? [line.ties] : line.parts).map { (line.key, $0) }
    }) {
      // The line runs the way of its first directed relation, so that one relation keeps its direction.
      let directed = bundle.first { holdings[$0.holding].kind.direction == .directed } ?? bundle[0]
      let isTurned = directed.from != key.first
      let ends = isTurned ? (key.second, key.first) : (key.first, key.second)
      let marks = bundle.reduce(EndMarks()) { marks, tie in
        marks.joined(EndMarks(of: holdings[tie.holding].kind, isForward: tie.from == ends.0))
      }
      scene.edges.append(
        Scene.Edge(
          from: ends.0, to: ends.1, family: key.family, fromMark: marks.first, toMark: marks.second,
          holdings: bundle.map { holdings[$0.holding] },
          isUncertain: key.isUncertain, change: key.change))
    }
  }

  /// How many lines there are between two actors before what one does to the other shares them with what that does.
  private static let mostLines = 6

  /// The relations of a pair in groups that can share a line.
  ///
  /// What one end does to the other shares none with what that does to it, nor with what both do, whose marks would hide
  /// who acts. What has no mark goes with any.
  private func parted(_ ties: [Tie], from first: Actor.ID) -> [[Tie]] {
    let kinds = { (tie: Tie) in holdings[tie.holding].kind }
    let acting = Dictionary(grouping: ties) { ActingEnds(in: kinds($0), isForward: $0.from == first) }
    let (plain, both) = (acting[.unmarked] ?? [], acting[.mutual] ?? [])
    var (forth, back) = (acting[.forward] ?? [], acting[.backward] ?? [])
    // What each does to the other alike is one line with a mark at either end.
    if Set(forth.map { kinds($0).id }) == Set(back.map { kinds($0).id }) {
      (forth, back) = (forth + back, [])
    }
    var groups = [forth, back, both].filter { !$0.isEmpty }
    if groups.isEmpty { return [plain] }
    let kept = Set((plain + groups[0]).map(\.holding))
    groups[0] = ties.filter { kept.contains($0.holding) }
    return groups
  }
}
