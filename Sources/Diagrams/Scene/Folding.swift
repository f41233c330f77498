import EDTF
import Queries
import Relations

/// Who stands for whom in a picture on a date.
///
/// A junta stands in the state it governs, an organ in what it belongs to, a component in a whole of its own sort, a
/// person in what they lead. So a picture shows dozens of actors rather than hundreds, and no relation is lost.
///
/// What is not accepted makes nobody stand in another, nor does what only possibly holds where the part is tied to others:
/// both are drawn, and the line between them says what is in doubt.
struct Folding {
  private let graph: RelationGraph
  /// All relations of the date, by identifier.
  private let holdings: [Holding]
  /// The places in the list of those that touch each actor.
  private let incidences: [Actor.ID: [Int]]
  private var exempt: Set<Actor.ID>
  private let unfolding: Unfolding
  private let countsPossible: Bool
  private var known: [Actor.ID: Actor.ID] = [:]

  /// Who stands, or may stand, for whom on a date: where each is named beside what it does.
  init(possiblyIn view: GraphView) {
    self.init(
      graph: view.graph, holdings: view.relationsOfWhole(shown: view.relations), countsPossible: true)
  }

  /// - Parameters:
  ///   - holdings: All relations of the date, by identifier.
  ///   - exempt: Actors that are never folded, such as the focus of a picture, and ``targets(of:in:)``.
  ///   - unfolding: Who else is not.
  ///   - countsPossible: Whether what only possibly holds folds, too.
  init(
    graph: RelationGraph, holdings: [Holding], exempt: Set<Actor.ID> = [], unfolding: Unfolding = .none,
    countsPossible: Bool = false
  ) {
    self.graph = graph
    self.holdings = holdings
    self.exempt = exempt
    self.unfolding = unfolding
    self.countsPossible = countsPossible
    var incidences: [Actor.ID: [Int]] = [:]
    for index in holdings.indices {
      let (from, to) = (holdings[index].relation.from, holdings[index].relation.to)
      incidences[from, default: []].append(index)
      if let to, to != from { incidences[to, default: []].append(index) }
    }
    self.incidences = incidences
  }

  /// The persons whom something hostile is done to, or who do it, and the organs and parts that are themselves under
  /// sanctions, say: nobody is sanctioned, listed, detained or killed in another's place, so they stand for themselves.
  ///
  /// A junta or government is its state; and who fights an army fights its state.
  static func targets(of holdings: [Holding], in graph: RelationGraph) -> Set<Actor.ID> {
    var targets: Set<Actor.ID> = []
    for index in holdings.indices where holdings[index].sign == .negative {
      let (relation, kind) = (holdings[index].relation, holdings[index].kind)
      let isMeasure =
        kind.sign == .negative && kind.direction == .directed && holdings[index].temporality == .state
      for end in [relation.from, relation.to].compactMap({ $0 }) {
        guard let actor = graph.actor(end) else { continue }
        switch graph.kind(of: actor).category {
        case .person: targets.insert(end)
        case .authority: break
        default: if isMeasure, end == relation.to { targets.insert(end) }
        }
      }
    }
    return targets
  }

  /// Frees those whose relations would say of others what is not so: a person from one of two offices in different
  /// actors, who would make the one lead the other; and whoever is tied to somebody as others stand for both of them.
  ///
  /// Organs, juntas and governments act for their state, so that what ties two of them ties the two states.
  mutating func freeMisleading() {
    free(opponents())
    var freed: Set<Actor.ID> = []
    for holding in holdings {
      let (from, to) = (holding.relation.from, holding.relation.to)
      guard let to, let first = representative(of: from), let second = representative(of: to), first != second
      else { continue }
      if isPerson(from), first != from, holding.kind.isPersonal { freed.insert(from) }
      // What it is an operation of, say, its whole is not.
      if holding.kind.isPart, first != from, !actsForState(from) { freed.insert(from) }
      guard first != from, second != to else { continue }
      for end in [from, to] where !actsForState(end) { freed.insert(end) }
    }
    free(freed)
  }

  /// Who lasts in enmity with another that is drawn as the same actor: two governments of one state at war, say, whose
  /// friends would be those of either, and whose war would be nowhere.
  private mutating func opponents() -> Set<Actor.ID> {
    var found: Set<Actor.ID> = []
    for holding in holdings
    where holding.sign == .negative && holding.status.isCounted && holding.temporality == .state {
      let (from, to) = (holding.relation.from, holding.relation.to)
      guard let to, from != to, let whole = representative(of: from), whole == representative(of: to)
      else { continue }
      found.formUnion([from, to].filter { $0 != whole })
    }
    return found
  }

  /// Lets actors stand for themselves.
  mutating func free(_ actors: Set<Actor.ID>) {
    guard !actors.isEmpty else { return }
    exempt.formUnion(actors)
    known = [:]
  }

  /// Components that stand in a whole, by their sort: not organs, juntas and persons, who act for it.
  mutating func components() -> Set<Actor.ID> {
    var found: Set<Actor.ID> = []
    for id in incidences.keys where !isPerson(id) && !actsForState(id) && representative(of: id) != id {
      found.insert(id)
    }
    return found
  }

  /// Whether an actor has ties and stands for itself.
  mutating func standsAlone(_ id: Actor.ID) -> Bool { incidences[id] != nil && representative(of: id) == id }

  private func isPerson(_ id: Actor.ID) -> Bool {
    graph.actor(id).map { graph.kind(of: $0).category == .person } ?? false
  }

  private func actsForState(_ id: Actor.ID) -> Bool {
    graph.actor(id).map { [.authority, .organ].contains(graph.kind(of: $0).category) } ?? false
  }

  /// The actor that is drawn for another: itself where it is not folded.
  mutating func representative(of id: Actor.ID) -> Actor.ID? {
    if let found = known[id] { return found }
    // The way up to somebody who stands for themselves.
    var way = [id]
    var places = [id: 0]
    var top = id
    while let whole = whole(of: top) {
      if let found = known[whole] {
        top = found
        break
      }
      if let start = places[whole] {
        // Of a circle of components the first one stands for all.
        top = way[start...].min() ?? whole
        break
      }
      places[whole] = way.count
      way.append(whole)
      top = whole
    }
    for part in way { known[part] = top }
    return top
  }

  /// The junta or government that governs a state.
  func authority(over state: Actor.ID) -> Actor? {
    for index in incidences[state] ?? []
    where holdings[index].kind.role == .government && holdings[index].relation.to == state && folds(index) {
      guard let actor = graph.actor(holdings[index].relation.from) else { continue }
      if graph.kind(of: actor).category == .authority { return actor }
    }
    return nil
  }

  private func whole(of id: Actor.ID) -> Actor.ID? {
    guard !exempt.contains(id), unfolding != .all, let actor = graph.actor(id),
      let whole = whole(of: actor), !unfolding.frees(id, from: whole)
    else { return nil }
    return whole
  }

  private func whole(of actor: Actor) -> Actor.ID? {
    let id = actor.id
    switch graph.kind(of: actor).category {
    case .authority:
      return target(of: id) { $0.kind.role == .government || $0.kind.isPart }
        ?? parent(of: actor) { $0.kind.role == .government || $0.kind.isPart }
    case .organ:
      return target(of: id) { $0.kind.isPart } ?? parent(of: actor) { $0.kind.isPart }
    case .person:
      // Whoever leads stands in what they lead; other offices only where there is no lead.
      return target(of: id) { $0.kind.role == .leader }
        ?? target(of: id) { $0.kind.actsForSecond && $0.temporality == .state }
    default:
      return target(of: id) { $0.kind.role == .component && acts($0.relation.to, besides: actor) }
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
      guard let other = holdings[index].relation.counterpart(of: whole) else { return false }
      return other != part.id && !holdings[index].kind.isPart && holdings[index].temporality == .state
    }
  }

  private func target(of id: Actor.ID, where belongs: (Holding) -> Bool) -> Actor.ID? {
    for index in incidences[id] ?? [] where holdings[index].relation.from == id && belongs(holdings[index]) {
      if folds(index) || isTold(index, alone: id) { return holdings[index].relation.to }
    }
    return nil
  }

  /// Whom an actor belongs to whatever the date, unless a relation of the date leaves that in doubt, or another governs
  /// there: what is done for a rival of those who govern a state is not done for them.
  private func parent(of actor: Actor, where belongs: (Holding) -> Bool) -> Actor.ID? {
    guard let parent = actor.parents.first else { return nil }
    if graph.kind(of: actor).category == .authority, let other = authority(over: parent), other.id != actor.id
    {
      return nil
    }
    let isInDoubt = (incidences[actor.id] ?? []).contains { index in
      holdings[index].relation.from == actor.id && holdings[index].relation.to == parent
        && belongs(holdings[index])
    }
    return isInDoubt ? nil : parent
  }

  /// Whether nothing would be said of somebody else if an actor stood in what it possibly belongs to: it has no other tie.
  private func isTold(_ index: Int, alone id: Actor.ID) -> Bool {
    let whole = holdings[index].relation.to
    return holdings[index].status == .accepted
      && (incidences[id] ?? []).allSatisfy { holdings[$0].relation.counterpart(of: id) == whole }
  }

  /// Whether a relation says surely enough who stands in whom, unless nobody has looked since.
  private func folds(_ index: Int) -> Bool {
    let holding = holdings[index]
    guard holding.status == .accepted else { return false }
    if countsPossible || holding.certainty == .certain { return true }
    return holding.reasons.contains(.beyondAsOf)
      && holding.reasons.isSubset(of: [.beyondAsOf, .actorExistence])
  }
}

extension Folding {
  /// Who is drawn as whom, of many the first; nil where nobody is.
  static func note(of folded: [(actor: Actor.ID, into: Actor.ID)]) -> String? {
    if folded.isEmpty { return nil }
    let list = folded.map { "\($0.actor) into \($0.into)" }
    let more = list.count > 6 ? " and \(list.count - 6) more" : ""
    return "folded \(list.count) \(list.count == 1 ? "actor" : "actors"): "
      + list.prefix(6).joined(separator: ", ") + more
  }
}

extension RelationKind {
  /// Whether it is true of a person alone, and false of whom they lead: another office, or where they come from.
  fileprivate var isPersonal: Bool { actsForSecond || descent == .origin }
}

extension GraphView {
  /// All relations of the date, also those that a picture of a part of the graph does not show: who stands in whom, and
  /// which state a junta governs, is so whichever are shown.
  func relationsOfWhole(shown: @autoclosure () -> [Holding]) -> [Holding] {
    graph.isPart ? graph.whole.at(dateQuery).relations : shown()
  }
}
