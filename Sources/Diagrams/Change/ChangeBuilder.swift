import EDTF
import Queries
import Relations
import Revisions

/// Shows as a picture what differs between two dates, or on one by two versions of a graph: the changes that the graph
/// itself finds, and no others.
struct ChangeBuilder {
  /// What has everybody and every source that is to be seen.
  let graph: RelationGraph
  private let first: RelationGraph
  private let last: RelationGraph
  let versions: ChangeScene.Versions?
  let from: DateQuery
  let to: DateQuery
  let options: DiagramOptions
  let before: Scene
  let after: Scene
  /// The changes that can be seen in the picture.
  private let shown: [Change]
  /// Changes between persons, parts or others without a place in the picture.
  private let hidden: [Change]

  init(graph: RelationGraph, from: DateQuery, to: DateQuery, options: DiagramOptions) {
    // A name is of no kind of relation, so it is no part of a picture of some kinds; nor is one that the language of the
    // picture has not.
    let changes = Self.view(of: graph, at: from, options).changes(to: to).filter { change in
      change.renaming == nil
        || options.kinds.isEmpty && change.names(of: graph, from: from, to: to, in: options.language) != nil
    }
    let old = Set(changes.flatMap { $0.before.map(\.id) })
    let new = Set(changes.flatMap { $0.after.map(\.id) })
    self.init(
      graph, first: graph, last: graph, versions: nil, from: from, to: to, options: options, changes: changes,
      gone: old.subtracting(new), fresh: new.subtracting(old))
  }

  /// - Parameters:
  ///   - changes: All that differs.
  ///   - gone: The relations that the first scene shows as ended.
  ///   - fresh: The relations that the second scene shows as begun.
  init(
    _ graph: RelationGraph, first: RelationGraph, last: RelationGraph, versions: ChangeScene.Versions?,
    from: DateQuery, to: DateQuery, options: DiagramOptions, changes: [Change],
    gone: Set<Relation.ID>,
    fresh: Set<Relation.ID>
  ) {
    self.graph = graph
    self.first = first
    self.last = last
    self.versions = versions
    self.from = from
    self.to = to
    self.options = options
    let showsEvents = versions != nil
    var builders = (
      Self.builder(first, at: from, options, gone, .ended, showsEvents),
      Self.builder(last, at: to, options, fresh, .began, showsEvents)
    )
    // Who stands alone on one of the dates is drawn, and its ties with it on both.
    let apart = builders.0.partsApart(on: &builders.1).union(builders.1.partsApart(on: &builders.0))
    builders.0.folding.free(apart)
    builders.1.folding.free(apart)
    before = builders.0.build()
    after = builders.1.build()
    let drawn = Set((before.holdings + after.holdings).map(\.id))
    let seen = Set((before.nodes + after.nodes).map(\.id) + (before.hulls + after.hulls).flatMap(\.pacts))
    // What changes between those who are drawn as one actor has no line, and is told all the same.
    let drawnAs = Set(
      (before.folded + after.folded).filter { seen.contains($0.into) }.map(\.actor)
    ).union(seen)
    let isShown = { (change: Change) -> Bool in
      if (change.before + change.after).contains(where: { drawn.contains($0.id) }) { return true }
      // What is said of one actor alone has no line, nor have events between two dates; of who is drawn, they are told.
      guard change.actors.contains(where: drawnAs.contains) else { return false }
      if !change.isOfStates { return !showsEvents }
      return change.actors.allSatisfy(drawnAs.contains)
    }
    shown = changes.filter(isShown)
    hidden = changes.filter { !isShown($0) }
  }

  func build() -> ChangeScene {
    let order = ChangeScene.Entry.Sign.allCases
    let sorted = shown.map { (change: $0, sign: ChangeScene.Entry.Sign($0.sort), day: day(of: $0)) }
      .sorted {
        let (left, right) = (order.firstIndex(of: $0.sign) ?? 0, order.firstIndex(of: $1.sign) ?? 0)
        return (left, $0.day, $0.change) < (right, $1.day, $1.change)
      }
    let scene = union(citing: sorted.map(\.change))
    return ChangeScene(
      from: from, to: to, versions: versions, scene: scene, fates: fates(), transitions: transitions(),
      flipped: Set(shown.filter { $0.sort == .changedSign }.flatMap(\.after).map(\.id)),
      doubted: Set(
        shown.filter { ChangeScene.Entry.Sign($0.sort) == .certainty }.flatMap(\.told).map(\.id)),
      entries: sorted.map { entry(of: $0.change, sign: $0.sign, numbers: scene.numbers) },
      folds: folds, foldsOnOneDate: foldsOnOneDate, hidden: hidden, passing: passing())
  }

  // MARK: Two dates as one scene

  private static func view(
    of graph: RelationGraph, at dateQuery: DateQuery, _ options: DiagramOptions
  ) -> GraphView {
    graph.at(dateQuery).only(options.kinds.sorted().map { .kind($0) })
  }

  private static func builder(
    _ graph: RelationGraph, at dateQuery: DateQuery, _ options: DiagramOptions, _ changed: Set<Relation.ID>,
    _ change: ChangeState, _ showsEvents: Bool
  ) -> SceneBuilder {
    var options = options
    options.showsUnrelated = false
    var builder = SceneBuilder(graph: graph, dateQuery: dateQuery, options: options)
    for id in changed { builder.changes[id] = change }
    builder.showsEvents = showsEvents
    return builder
  }

  /// The second scene with what was there on the first date alone.
  private func union(citing changes: [Change]) -> Scene {
    var union = after
    union.graph = graph
    if let everybody = after.everybody ?? before.everybody {
      union.everybody = everybody.union(before.everybody ?? [])
    }
    let nodes = Set(after.nodes.map(\.id))
    union.nodes = (after.nodes + before.nodes.filter { !nodes.contains($0.id) }).sorted { $0.id < $1.id }
    union.edges = (after.edges + before.edges.filter { $0.change == .ended }).map { edge in
      var edge = edge
      edge.wordings = []
      edge.remark = nil
      return edge
    }
    // What is drawn last lies on top.
    .sorted { Self.rank($0.change) < Self.rank($1.change) }
    union.hulls = hulls().map { hull in
      // The numbers of a picture of a date are none of this one.
      var hull = hull
      hull.citation = ""
      return hull
    }
    union.sources = []
    union.numbers = [:]
    let cited = Set(changes.flatMap(Self.cited)).compactMap { graph.source($0) }
    union.sources = SourceOrder.sorted(cited)
    for (index, source) in union.sources.enumerated() { union.numbers[source.id] = index + 1 }
    return union
  }

  private static func rank(_ change: ChangeState) -> Int {
    ChangeState.allCases.firstIndex(of: change) ?? 0
  }

  /// The pacts of both dates, each saying in its name whether it came, or went, or who of its parties did.
  ///
  /// A pact that goes on though too few of its parties are drawn, or were, to have an outline has neither come nor gone.
  private func hulls() -> [Scene.Hull] {
    let old = Dictionary(before.hulls.map { ($0.pacts.first, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(after.hulls.map(\.pacts.first))
    let shown = after.hulls.map { hull -> Scene.Hull in
      guard let parties = before.parties[hull.pacts[0]] else { return hull.turned(.began, before: "+ ") }
      let was = old[hull.pacts.first]
      let came = hull.members.filter { !parties.contains($0) }.map { "+ \(after.label(of: $0))" }
      let went = was.map { self.went(of: $0) } ?? []
      let taken = was.map { was in hull.duties.filter { !was.kinds.contains($0.kind) } } ?? []
      let dropped = (was?.duties ?? []).filter { !hull.kinds.contains($0.kind) }
      return hull.told(
        came + went + taken.map { "+ \($0.words)" } + dropped.map { "− \($0.words)" })
    }
    let gone = before.hulls.filter { !known.contains($0.pacts.first) }.map { hull in
      after.parties[hull.pacts[0]] == nil ? hull.turned(.ended, before: "− ") : hull.told(went(of: hull))
    }
    return (shown + gone).sorted { ($0.pacts.first ?? "") < ($1.pacts.first ?? "") }
  }

  /// The parties of a pact of the first date that are none on the second.
  private func went(of hull: Scene.Hull) -> [String] {
    hull.members.filter { !(after.parties[hull.pacts[0]]?.contains($0) ?? false) }
      .map { "− \(before.label(of: $0))" }
  }

  private func fates() -> [Actor.ID: ChangeState] {
    var fates: [Actor.ID: ChangeState] = [:]
    for node in after.nodes where first.existence(of: node.id, at: from).certainty == .no {
      fates[node.id] = .began
    }
    for node in before.nodes where last.existence(of: node.id, at: to).certainty == .no {
      fates[node.id] = .ended
    }
    return fates
  }

  private func transitions() -> [Actor.ID: (before: String, after: String)] {
    let first = Dictionary(before.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var transitions: [Actor.ID: (before: String, after: String)] = [:]
    for node in after.nodes {
      guard let old = first[node.id], old.category != node.category else { continue }
      transitions[node.id] = (old.word, node.word)
    }
    return transitions
  }

  /// How many relations began after the first date and had ended by the second.
  private func passing() -> Int {
    guard from.days.upperBound < to.days.lowerBound else { return 0 }
    let between = DateQuery(from.days.upperBound...to.days.lowerBound)
    let known = Set([from, to].flatMap { Self.view(of: graph, at: $0, options).relations }.map(\.id))
    return Self.view(of: graph, at: between, options).relations
      .count { $0.temporality == .state && !known.contains($0.id) }
  }
}

extension Scene.Hull {
  /// The same pact, which goes on, with what is new about it behind its last name.
  fileprivate func told(_ news: [String]) -> Scene.Hull {
    news.isEmpty ? self : turned(.kept, after: " (\(news.joined(separator: ", ")))")
  }

  /// The same pact with what became of it, said before its first name or after its last.
  fileprivate func turned(_ change: ChangeState, before: String = "", after: String = "") -> Scene.Hull {
    let last = names.count - 1
    let words = names.enumerated().map { index, name in
      (index == 0 ? before : "") + name + (index == last ? after : "")
    }
    var hull = Scene.Hull(
      pacts: pacts, names: words, members: members, holdings: holdings, isUncertain: isUncertain,
      doubtful: doubtful, remark: remark, tone: tone)
    hull.change = change
    return hull
  }
}

extension Change {
  /// Whether it is one of relations that last, and not of an event or a name.
  var isOfStates: Bool { (before + after).contains { $0.temporality == .state } }

  /// The relations that its words are about: the new ones, else the old.
  var told: [Holding] { after.isEmpty ? before : after }
}

extension ChangeBuilder {
  /// Compares what two versions of a graph show on a date, events of it as well.
  init(
    _ revision: GraphRevision, versions: ChangeScene.Versions, at dateQuery: DateQuery,
    options: DiagramOptions
  ) {
    let answers = revision.answers(at: dateQuery).filter {
      $0.sort != .becameCertain && $0.sort != .becamePossible
    }
    let (old, new) = (answers.compactMap(\.before), answers.compactMap(\.after))
    self.init(
      revision.union, first: revision.before, last: revision.after, versions: versions, from: dateQuery,
      to: dateQuery, options: options,
      changes: Self.changes(revision.pairs(at: dateQuery), old: old, new: new),
      gone: Set(old.map(\.id)), fresh: Set(new.map(\.id)))
  }

  /// Pairs whose ties all have one sign by one version and all the other by the other, but for neutral ones; then
  /// each other relation that a version has alone or otherwise.
  private static func changes(
    _ pairs: [RevisedPair], old: [Holding], new: [Holding]
  ) -> [Change] {
    let turned = Set(pairs.filter { $0.before.count == 1 && $0.after.count == 1 }.map(\.actors))
    let ends = { (holding: Holding) in [holding.relation.from, holding.relation.to].compactMap { $0 } }
    let changes = turned.map { pair in
      Change(
        .changedSign, pair, before: old.filter { ends($0).sorted() == pair },
        after: new.filter { ends($0).sorted() == pair })
    }
    let isRest = { (holding: Holding) in !turned.contains(ends(holding).sorted()) }
    return changes + old.filter(isRest).map { Change(.ended, ends($0), before: [$0]) }
      + new.filter(isRest).map { Change(.began, ends($0), after: [$0]) }
  }
}
