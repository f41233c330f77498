import EDTF
import Queries
import Relations

/// Who stands for whom in a picture on a date.
///
/// A junta stands in the state it governs, an organ in what it belongs to, a component in a whole of its own sort, a
/// person in what they lead. So a picture shows dozens of actors rather than hundreds, and no relation is lost.
struct Folding {
  private let graph: RelationGraph
  /// All relations of the date, by identifier.
  private let findings: [Finding]
  /// The places in the list of those that touch each actor.
  private let incidences: [Actor.ID: [Int]]
  private let exempt: Set<Actor.ID>
  private var known: [Actor.ID: Actor.ID?] = [:]

  init(view: GraphView) {
    self.init(graph: view.graph, findings: view.relations)
  }

  /// - Parameters:
  ///   - findings: All relations of the date, by identifier.
  ///   - exempt: Actors that are never folded: the focus of a picture, and ``targets(of:in:)``.
  init(graph: RelationGraph, findings: [Finding], exempt: Set<Actor.ID> = []) {
    self.graph = graph
    self.findings = findings
    self.exempt = exempt
    var incidences: [Actor.ID: [Int]] = [:]
    for index in findings.indices {
      let (from, to) = (findings[index].relation.from, findings[index].relation.to)
      incidences[from, default: []].append(index)
      if let to, to != from { incidences[to, default: []].append(index) }
    }
    self.incidences = incidences
  }

  /// The persons whom something hostile is done to, or who do it: nobody is sanctioned, detained or killed in another's
  /// place, so they stand for themselves.
  static func targets(of findings: [Finding], in graph: RelationGraph) -> Set<Actor.ID> {
    var targets: Set<Actor.ID> = []
    for index in findings.indices where findings[index].sign == .negative {
      let relation = findings[index].relation
      for end in [relation.from, relation.to].compactMap({ $0 }) {
        guard let actor = graph.actor(end), graph.kind(of: actor).category == .person else { continue }
        targets.insert(end)
      }
    }
    return targets
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

  /// The junta or government that governs a state.
  func authority(over state: Actor.ID) -> Actor? {
    for index in incidences[state] ?? []
    where findings[index].kind.id == "governs" && findings[index].relation.to == state {
      guard let actor = graph.actor(findings[index].relation.from) else { continue }
      if graph.kind(of: actor).category == .authority { return actor }
    }
    return nil
  }

  private func whole(of id: Actor.ID) -> Actor.ID? {
    guard !exempt.contains(id), let actor = graph.actor(id) else { return nil }
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
    return (incidences[whole] ?? []).contains { index in
      guard let other = findings[index].relation.counterpart(of: whole) else { return false }
      return other != part.id && !findings[index].kind.isPart && findings[index].temporality == .state
    }
  }

  private func isFoldable(_ id: Actor.ID) -> Bool {
    guard !exempt.contains(id), let actor = graph.actor(id) else { return false }
    return graph.kind(of: actor).category == .person
  }

  private func target(of id: Actor.ID, where belongs: (Finding) -> Bool) -> Actor.ID? {
    for index in incidences[id] ?? [] where findings[index].relation.from == id && belongs(findings[index]) {
      return findings[index].relation.to
    }
    return nil
  }
}
