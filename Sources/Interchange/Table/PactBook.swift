import EDTF
import Relations

/// The pacts that rows make, each of the rows of one identifier.
struct PactBook {
  private var pacts: [Pact] = []
  private var numbers: [Actor.ID: Int] = [:]
  /// Where each party of each pact stands, by the actor and the side.
  private var parties: [Key: Int] = [:]
  /// Whom the kinds of each pact bind, and when.
  private var bindings: [Bindings] = []

  private struct Key: Hashable {
    let pact: Int
    let actor: Actor.ID
    let side: String?
  }

  private struct Bindings {
    /// The kinds, the strongest first.
    var order: [String] = []
    var terms: [String: [Actor.ID: [Period]]] = [:]
    /// How many rows each actor has, and how many of them each kind binds.
    var rows: [Actor.ID: Int] = [:]
    var bound: [String: [Actor.ID: Int]] = [:]
  }

  var isEmpty: Bool { pacts.isEmpty }

  func knows(_ id: Actor.ID) -> Bool { numbers[id] != nil }

  /// Looks at a pact, or begins it.
  mutating func update(_ id: Actor.ID, _ change: (inout Pact, _ isNew: Bool) -> Void) {
    if let number = numbers[id] {
      change(&pacts[number], false)
    } else {
      numbers[id] = pacts.count
      pacts.append(Pact(id: id, kind: ""))
      bindings.append(Bindings())
      change(&pacts[pacts.count - 1], true)
    }
  }

  /// Notes by which kinds a row binds a party.
  mutating func bind(
    _ actor: Actor.ID, by kinds: [String], terms: [Period], strongestFirst order: [String], in id: Actor.ID
  ) {
    guard let number = numbers[id] else { return }
    for kind in order where !bindings[number].order.contains(kind) { bindings[number].order.append(kind) }
    bindings[number].rows[actor, default: 0] += 1
    for kind in Set(kinds) {
      bindings[number].bound[kind, default: [:]][actor, default: 0] += 1
      bindings[number].terms[kind, default: [:]][actor, default: []] += terms
    }
  }

  /// Adds a term of a party.
  ///
  /// - Returns: whether the party was there already.
  mutating func add(_ actor: Actor.ID, side: String?, terms: [Period], to id: Actor.ID) -> Bool {
    guard let number = numbers[id] else { return false }
    let key = Key(pact: number, actor: actor, side: side)
    if let place = parties[key] {
      for term in terms where !pacts[number].parties[place].record.when.contains(term) {
        pacts[number].parties[place].record.when.append(term)
      }
      return true
    }
    parties[key] = pacts[number].parties.count
    pacts[number].parties.append(Party(actor, side: side, record: Party.Record(when: terms)))
    return false
  }

  /// The pacts, each of the strongest kind that binds anybody, with whom each kind binds where that is not everybody.
  func finish() -> [Pact] {
    zip(pacts, bindings).map { pact, bindings in
      var pact = pact
      let kinds = bindings.order.filter { bindings.bound[$0] != nil }
      pact.kind = RelationKind.ID(kinds.first ?? "")
      var seen: Set<Actor.ID> = []
      let actors = pact.parties.map(\.actor).filter { seen.insert($0).inserted }
      for kind in kinds {
        let bound = bindings.bound[kind] ?? [:]
        let isWhole = actors.allSatisfy { bound[$0] == bindings.rows[$0] }
        if isWhole, kind == pact.kind.rawValue { continue }
        let whom = isWhole ? [] : actors.filter { bound[$0] != nil }
        pact.obligations.append(
          Pact.Obligation(
            RelationKind.ID(kind),
            parties: whom.map { actor in
              let isAlways = bound[actor] == bindings.rows[actor]
              return Pact.Binding(actor, when: isAlways ? [] : bindings.terms[kind]?[actor] ?? [])
            }))
      }
      return pact
    }
  }
}
