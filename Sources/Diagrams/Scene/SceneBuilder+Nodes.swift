import EDTF
import Relations

extension SceneBuilder {
  mutating func addNodes(_ ties: [Tie], hulled: Set<Relation.ID>) {
    let absorbed = Set(scene.hulls.flatMap(\.pacts))
    var related = Set(ties.flatMap { [$0.from, $0.to] }).subtracting(absorbed)
    if let focus = options.focus, everything.graph.existence(of: focus, at: moment).certainty != .no {
      related.insert(focus)
    }
    var shown = related
    if options.showsUnrelated, options.focus == nil {
      for actor in everything.actors where Atlas.isDrawable(actor, in: graph) {
        if folding.representative(of: actor.id) == actor.id { shown.insert(actor.id) }
      }
      shown.subtract(absorbed)
    }
    for id in shown.sorted() {
      guard let actor = graph.actor(id) else { continue }
      let existence = graph.existence(of: id, at: moment)
      guard existence.certainty != .no else { continue }
      scene.nodes.append(node(actor, existence: existence, isUnrelated: !related.contains(id)))
    }
    // A lineage event may name an actor that no longer exists; a line needs both its ends.
    let drawn = Set(scene.nodes.map(\.id))
    scene.edges.removeAll { !drawn.contains($0.from) || !drawn.contains($0.to) }
  }

  private func node(_ actor: Actor, existence: Answer, isUnrelated: Bool) -> Scene.Node {
    let kind = graph.kind(of: actor)
    var category = kind.category
    var word = kind.label(in: options.language)
    if category == .state, let authority = authority(over: actor.id) {
      category = .authority
      word = graph.kind(of: authority).label(in: options.language)
    }
    var tooltip = "\(actor.name(at: moment, language: options.language)) (\(word))"
    if existence.certainty != .certain { tooltip += ": \(lexicon.not)" }
    if isUnrelated { tooltip += ": \(lexicon.alone)" }
    return Scene.Node(
      id: actor.id, label: scene.label(of: actor.id), word: word, category: category, shape: category,
      isUncertain: existence.certainty != .certain, isUnrelated: isUnrelated, tooltip: tooltip)
  }

  /// The junta or government that governs a state at the date.
  private func authority(over state: Actor.ID) -> Actor? {
    everything.relations(of: state)
      .filter { $0.kind.id == "governs" && $0.relation.to == state }
      .compactMap { graph.actor($0.relation.from) }
      .first { graph.kind(of: $0).category == .authority }
  }

  mutating func noteFolded(_ findings: [Finding]) {
    let ends = Set(findings.flatMap { [$0.relation.from] + ($0.relation.to.map { [$0] } ?? []) })
    for id in ends.sorted() {
      if let whole = folding.representative(of: id), whole != id { scene.folded.append((id, whole)) }
    }
  }
}
