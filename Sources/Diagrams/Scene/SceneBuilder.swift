import EDTF
import Relations

/// Chooses what is to be seen on a date.
struct SceneBuilder {
  let graph: RelationGraph
  let options: DiagramOptions
  let lexicon: Lexicon
  let moment: Moment
  let everything: GraphView
  var folding: Folding
  var scene: Scene
  /// What became of relations between two dates; relations of different fate share no line.
  var changes: [Relation.ID: Change] = [:]
  /// Whether events are left out, which begin and end on their day.
  var showsEvents = true

  init(graph: RelationGraph, moment: Moment, options: DiagramOptions) {
    self.graph = graph
    self.options = options
    self.moment = moment
    lexicon = Lexicon(language: options.language)
    everything = graph.at(moment)
    folding = Folding(view: everything, exempt: options.focus)
    scene = Scene(graph: graph, moment: moment, options: options, lexicon: lexicon)
  }

  mutating func build() -> Scene {
    var findings = everything.only(options.kinds.sorted().map { .kind($0) }).relations
    if !showsEvents { findings.removeAll { $0.temporality == .event } }
    var ties: [Tie] = []
    for finding in findings {
      if let tie = tie(finding) { ties.append(tie) }
    }
    if let focus = options.focus {
      let near = neighbourhood(of: focus, ties: ties)
      ties.removeAll { !near.contains($0.from) || !near.contains($0.to) }
    }
    let shown = Set(ties.map { $0.finding.id })
    findings.removeAll { !shown.contains($0.id) }
    number(sourcesOf: findings)
    scene.findings = findings
    scene.uncertainCount = findings.count { $0.certainty != .certain }

    let hulled = addHulls(ties)
    addEdges(ties.filter { !hulled.contains($0.finding.id) })
    addNodes(ties, hulled: hulled)
    noteFolded(findings)
    addLegend()
    return scene
  }

  /// A relation between the actors that are drawn for its ends.
  struct Tie {
    let from: Actor.ID
    let to: Actor.ID
    let finding: Finding
  }

  private mutating func tie(_ finding: Finding) -> Tie? {
    guard let to = finding.relation.to, let first = folding.representative(of: finding.relation.from),
      let second = folding.representative(of: to), first != second
    else { return nil }
    return Tie(from: first, to: second, finding: finding)
  }

  private func neighbourhood(of focus: Actor.ID, ties: [Tie]) -> Set<Actor.ID> {
    var reached: Set<Actor.ID> = [focus]
    for _ in 0..<max(0, options.depth) {
      let edge = ties.filter { reached.contains($0.from) != reached.contains($0.to) }
      if edge.isEmpty { break }
      reached.formUnion(edge.flatMap { [$0.from, $0.to] })
    }
    return reached
  }

  private mutating func number(sourcesOf findings: [Finding]) {
    for id in findings.flatMap(\.sources) where scene.numbers[id] == nil {
      guard let source = graph.source(id) else { continue }
      scene.sources.append(source)
      scene.numbers[id] = scene.sources.count
    }
  }
}
