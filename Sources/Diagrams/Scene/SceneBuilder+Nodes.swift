import EDTF
import Queries
import Relations

extension SceneBuilder {
  mutating func addNodes(_ ties: [Tie]) {
    let absorbed = outlinedPacts
    var related: Set<Actor.ID> = []
    for tie in ties {
      related.insert(tie.from)
      related.insert(tie.to)
    }
    related.formUnion(hidden.keys)
    related.subtract(absorbed)
    if let focus = options.focus, !absorbed.contains(focus),
      everything.graph.existence(of: focus, at: dateQuery).certainty != .no
    {
      related.insert(focus)
    }
    var shown = related
    if options.showsUnrelated, options.focus == nil {
      // A pact without a line is an outline or nothing.
      for actor in everything.actors
      where LayoutScene.isDrawable(actor, in: graph) && graph.pact(actor.id) == nil {
        if folding.representative(of: actor.id) == actor.id { shown.insert(actor.id) }
      }
      shown.subtract(absorbed)
      if let few = options.shown { shown.formIntersection(few) }
    }
    for id in shown.sorted() {
      guard let actor = graph.actor(id) else { continue }
      let existence = graph.existence(of: id, at: dateQuery)
      guard existence.certainty != .no else { continue }
      scene.nodes.append(node(actor, existence: existence, isUnrelated: !related.contains(id)))
    }
    // A lineage event may name an actor that no longer exists; a line needs both its ends.
    let drawn = absorbed.union(scene.nodes.map(\.id))
    scene.edges.removeAll { !drawn.contains($0.from) || !drawn.contains($0.to) }
  }

  /// The pacts that are an outline, or lines, and no actor of the picture.
  private var outlinedPacts: Set<Actor.ID> {
    var pacts = Set(scene.hulls.flatMap(\.pacts))
    if !endsAtPacts { pacts.subtract(scene.edges.flatMap { [$0.from, $0.to] }) }
    return pacts
  }

  private func node(_ actor: Actor, existence: Answer, isUnrelated: Bool) -> Scene.Node {
    let kind = graph.kind(of: actor)
    var category = kind.category
    var word = kind.label(in: options.language)
    if category == .state, let authority = folding.authority(over: actor.id) {
      category = .authority
      word = graph.kind(of: authority).label(in: options.language)
    }
    let name = graph.name(of: actor.id, near: dateQuery, language: options.language)
    var tooltip = "\(name) (\(word))"
    if existence.certainty != .certain { tooltip = lexicon.words.heading(tooltip) + lexicon[.not] }
    if isUnrelated { tooltip = lexicon.words.heading(tooltip) + lexicon[.alone] }
    return Scene.Node(
      id: actor.id, label: graph.label(of: actor.id, near: dateQuery, language: options.language),
      word: word, category: category,
      isUncertain: existence.certainty != .certain, isUnrelated: isUnrelated,
      more: hidden[actor.id]?.count ?? 0, tooltip: tooltip)
  }

  /// Notes who is drawn as another, those included whose only ties are with that other.
  mutating func noteFolded() {
    let inside = Set(scene.leftOut[.inside] ?? [])
    let told = scene.holdings + holdings.filter { inside.contains($0.id) }
    let ends = Set(told.flatMap { [$0.relation.from, $0.relation.to].compactMap(\.self) })
    let drawn = Set(scene.nodes.map(\.id) + scene.hulls.flatMap(\.pacts))
    for id in ends.sorted() {
      guard let whole = folding.representative(of: id), whole != id, drawn.contains(whole) else { continue }
      scene.folded.append((id, whole))
    }
  }
}
