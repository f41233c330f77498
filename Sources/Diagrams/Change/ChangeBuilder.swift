import EDTF
import Relations

/// Compares what is to be seen on two dates, or on one by two versions of a graph.
struct ChangeBuilder {
  /// What has everybody and every source that is to be seen.
  let graph: RelationGraph
  private let first: RelationGraph
  private let last: RelationGraph
  private let versions: ChangeScene.Versions?
  let from: Moment
  let to: Moment
  let options: DiagramOptions
  private let before: Scene
  private let after: Scene
  private let began: [Finding]
  private let ended: [Finding]

  init(graph: RelationGraph, from: Moment, to: Moment, options: DiagramOptions) {
    self.init(
      graph, first: graph, last: graph, versions: nil, from: from, to: to, options: options,
      began: { $0[$2.id] == nil }, ended: { $1[$2.id] == nil })
  }

  /// Compares what two versions of a graph show on a date, events of it as well.
  init(
    _ revision: GraphRevision, versions: ChangeScene.Versions, at moment: Moment, options: DiagramOptions
  ) {
    let answers = revision.answers(at: moment).filter {
      $0.sort != .becameCertain && $0.sort != .becamePossible
    }
    let changed = Set(answers.map(\.id))
    self.init(
      revision.union, first: revision.before, last: revision.after, versions: versions, from: moment,
      to: moment, options: options, began: { changed.contains($2.id) }, ended: { changed.contains($2.id) })
  }

  /// - Parameters:
  ///   - began: Whether something is new, given all that is there before and after, and what is there after.
  ///   - ended: Whether something is gone, given the same.
  private init(
    _ graph: RelationGraph, first: RelationGraph, last: RelationGraph, versions: ChangeScene.Versions?,
    from: Moment, to: Moment, options: DiagramOptions, began: Test, ended: Test
  ) {
    self.graph = graph
    self.first = first
    self.last = last
    self.versions = versions
    self.from = from
    self.to = to
    self.options = options
    let showsEvents = versions != nil
    let old = Self.findings(first, at: from, options, showsEvents)
    let new = Self.findings(last, at: to, options, showsEvents)
    let gone = old.values.filter { ended(old, new, $0) }
    let fresh = new.values.filter { began(old, new, $0) }
    before = Self.scene(first, at: from, options, gone, .ended, showsEvents)
    after = Self.scene(last, at: to, options, fresh, .began, showsEvents)
    // Relations of persons and organs among themselves have no line, and are no change that a picture could show.
    let (seen, seenLater) = (Set(before.findings.map(\.id)), Set(after.findings.map(\.id)))
    self.began = fresh.filter { seenLater.contains($0.id) }.sorted { $0.id < $1.id }
    self.ended = gone.filter { seen.contains($0.id) }.sorted { $0.id < $1.id }
  }

  private typealias Findings = [Relation.ID: Finding]
  private typealias Test = (Findings, Findings, Finding) -> Bool

  func build() -> ChangeScene {
    let flips = flips()
    let scene = union()
    return ChangeScene(
      from: from, to: to, versions: versions, scene: scene, fates: fates(), transitions: transitions(),
      flips: flips,
      entries: flipEntries(flips) + entries(began, .began) + entries(ended, .ended),
      counts: (began.count, ended.count), passing: passing())
  }

  // MARK: Two dates as one scene

  private static func findings(
    _ graph: RelationGraph, at moment: Moment, _ options: DiagramOptions, _ showsEvents: Bool
  ) -> Findings {
    let findings = graph.at(moment).only(options.kinds.sorted().map { .kind($0) }).relations
    return Dictionary(
      findings.filter { showsEvents || $0.temporality == .state }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func scene(
    _ graph: RelationGraph, at moment: Moment, _ options: DiagramOptions, _ changed: [Finding],
    _ change: Change, _ showsEvents: Bool
  ) -> Scene {
    var options = options
    options.showsUnrelated = false
    var builder = SceneBuilder(graph: graph, moment: moment, options: options)
    builder.changes = Dictionary(changed.map { ($0.id, change) }, uniquingKeysWith: { first, _ in first })
    builder.showsEvents = showsEvents
    return builder.build()
  }

  /// The second scene with what was there on the first date alone.
  private func union() -> Scene {
    var union = after
    union.graph = graph
    let nodes = Set(after.nodes.map(\.id))
    union.nodes = (after.nodes + before.nodes.filter { !nodes.contains($0.id) }).sorted { $0.id < $1.id }
    union.edges = (after.edges + before.edges.filter { $0.change == .ended }).map { edge in
      var edge = edge
      edge.label = nil
      return edge
    }
    // What is drawn last lies on top.
    .sorted { Self.rank($0.change) < Self.rank($1.change) }
    let pacts = Set(after.hulls.compactMap(\.pacts.first))
    union.hulls = (after.hulls + before.hulls.filter { hull in !pacts.contains { $0 == hull.pacts.first } })
      .sorted { ($0.pacts.first ?? "") < ($1.pacts.first ?? "") }
    union.sources = []
    union.numbers = [:]
    for id in (began + ended).flatMap(\.sources) where union.numbers[id] == nil {
      guard let source = graph.source(id) else { continue }
      union.sources.append(source)
      union.numbers[id] = union.sources.count
    }
    return union
  }

  private static func rank(_ change: Change) -> Int {
    Change.allCases.firstIndex(of: change) ?? 0
  }

  private func fates() -> [Actor.ID: Change] {
    var fates: [Actor.ID: Change] = [:]
    for node in after.nodes where first.existence(of: node.id, at: from).certainty == .no {
      fates[node.id] = .began
    }
    for node in before.nodes where last.existence(of: node.id, at: to).certainty == .no {
      fates[node.id] = .ended
    }
    let (first, last) = (
      Set(before.hulls.compactMap(\.pacts.first)), Set(after.hulls.compactMap(\.pacts.first))
    )
    for pact in last.subtracting(first) { fates[pact] = .began }
    for pact in first.subtracting(last) { fates[pact] = .ended }
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

  // MARK: Flips

  /// Pairs whose ties all had one sign on the first date and all have the other on the second, but for neutral ones.
  private func flips() -> Set<[Actor.ID]> {
    let (first, last) = (Self.signs(in: before), Self.signs(in: after))
    return Set(
      last.keys.filter { pair in
        guard let old = first[pair], let new = last[pair], old.count == 1, new.count == 1 else {
          return false
        }
        return old != new
      })
  }

  private static func signs(in scene: Scene) -> [[Actor.ID]: Set<Sign>] {
    var signs: [[Actor.ID]: Set<Sign>] = [:]
    for edge in scene.edges {
      let found = edge.findings.map(\.sign).filter { $0 != .neutral }
      if !found.isEmpty { signs[[edge.from, edge.to].sorted(), default: []].formUnion(found) }
    }
    for finding in scene.hulls.flatMap(\.findings) where finding.sign != .neutral {
      guard let to = finding.relation.to else { continue }
      signs[[finding.relation.from, to].sorted(), default: []].insert(finding.sign)
    }
    return signs
  }

  // MARK: Words

  private func flipEntries(_ flips: Set<[Actor.ID]>) -> [ChangeScene.Entry] {
    let signs = Self.signs(in: after)
    return flips.sorted { $0.lexicographicallyPrecedes($1) }.map { pair in
      let names = pair.map { after.label(of: $0) }.joined(separator: " – ")
      return ChangeScene.Entry(
        sign: .flipped, date: "",
        words: "\(names): \(after.lexicon.turned(isHostile: signs[pair] == [.negative]))")
    }
  }

  private func entries(_ findings: [Finding], _ sign: ChangeScene.Entry.Sign) -> [ChangeScene.Entry] {
    let numbers = union().numbers
    return findings.map { finding in (day(of: finding, sign), finding) }
      .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }
      .map { _, finding in
        let relation = finding.relation
        let scene = sign == .began ? after : before
        let arrow = finding.kind.direction == .mutual ? "–" : "→"
        let ends = [relation.from, relation.to].compactMap { $0 }.map { scene.label(of: $0) }
        var words = ends.joined(separator: " \(arrow) ") + ": " + finding.kind.label(in: options.language)
        if finding.status == .disputed { words += "?" }
        if let pact = relation.via { words += ", \(scene.label(of: pact))" }
        let cited = finding.sources.prefix(2).compactMap { numbers[$0] }.map { "[\($0)]" }.joined()
        return ChangeScene.Entry(
          sign: sign, date: date(of: relation, sign), words: cited.isEmpty ? words : "\(words) \(cited)")
      }
  }

  /// The end of a relation that lies between the two dates, as written.
  private func date(of relation: Relation, _ sign: ChangeScene.Entry.Sign) -> String {
    let spell = sign == .began ? relation.when.last : relation.when.first
    guard let span = spell?.span else { return "" }
    let end = sign == .began ? span.start : span.end
    return if case .date(let date) = end { date.description } else { "" }
  }

  private func day(of finding: Finding, _ sign: ChangeScene.Entry.Sign) -> Day {
    let spell = sign == .began ? finding.relation.when.last : finding.relation.when.first
    guard let extent = try? spell?.extent(tolerance: graph.tolerance, asOf: graph.asOf) else { return .max }
    return sign == .began ? extent.start.lowerBound : extent.end.lowerBound
  }

  /// How many relations began after the first date and had ended by the second.
  private func passing() -> Int {
    guard from.days.upperBound < to.days.lowerBound,
      let between = try? Moment("\(from.days.upperBound)/\(to.days.lowerBound)")
    else { return 0 }
    let ends = [from, to].map { Self.findings(graph, at: $0, options, false) }
    let view = graph.during(between).only(options.kinds.sorted().map { .kind($0) })
    return view.relations.count { finding in
      finding.temporality == .state && ends.allSatisfy { $0[finding.id] == nil }
    }
  }
}
