import EDTF
import Relations

/// Who stands for whom in a picture on a date.
///
/// A junta stands in the state it governs, an organ in what it belongs to, a component in a whole of its own sort, a
/// person in what they lead. So a picture shows dozens of actors rather than hundreds, and no relation is lost.
struct Folding {
  private let graph: RelationGraph
  private let view: GraphView
  private let exempt: Actor.ID?
  private var known: [Actor.ID: Actor.ID?] = [:]

  /// - Parameter exempt: An actor that is never folded: the focus of the picture.
  init(view: GraphView, exempt: Actor.ID?) {
    graph = view.graph
    self.view = view
    self.exempt = exempt
  }

  /// The actor that is drawn for another: itself where it is not folded, nil where nobody stands for it.
  mutating func representative(of id: Actor.ID) -> Actor.ID? {
    if let found = known[id] { return found }
    // A cycle of components would never end; whoever is met again stands for itself.
    known[id] = .some(id)
    let found = whole(of: id).map { representative(of: $0) } ?? (isFoldable(id) ? nil : id)
    known[id] = .some(found)
    return found
  }

  private func whole(of id: Actor.ID) -> Actor.ID? {
    guard id != exempt, let actor = graph.actor(id) else { return nil }
    switch graph.kind(of: actor).category {
    case .authority:
      return target(of: id) { $0.kind.id == "governs" } ?? actor.parents.first
    case .organ:
      return target(of: id) { $0.kind.isPart } ?? actor.parents.first
    case .person:
      // Whoever leads stands in what they lead; other offices only where there is no lead.
      return target(of: id) { $0.kind.id == "leads" }
        ?? target(of: id) { $0.kind.family == .control && $0.temporality == .state }
    default:
      return target(of: id) { $0.kind.id == "component-of" && acts($0.relation.to, besides: actor) }
    }
  }

  /// Whether a whole is of the sort of its component and has ties of its own, so that it can stand for the two.
  ///
  /// A group that belongs to a distant one in name alone keeps its place, and so does a force of a ministry.
  private func acts(_ whole: Actor.ID?, besides part: Actor) -> Bool {
    guard let whole, let actor = graph.actor(whole),
      graph.kind(of: actor).category == graph.kind(of: part).category
    else { return false }
    return view.relations(of: whole).contains { finding in
      guard let other = finding.relation.counterpart(of: whole) else { return false }
      return other != part.id && !finding.kind.isPart && finding.temporality == .state
    }
  }

  private func isFoldable(_ id: Actor.ID) -> Bool {
    guard id != exempt, let actor = graph.actor(id) else { return false }
    return graph.kind(of: actor).category == .person
  }

  private func target(of id: Actor.ID, where belongs: (Finding) -> Bool) -> Actor.ID? {
    view.relations(of: id).first { $0.relation.from == id && belongs($0) }?.relation.to
  }
}
