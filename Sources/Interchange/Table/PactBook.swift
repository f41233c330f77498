import EDTF
import Relations

/// The pacts that rows make, each of the rows of one identifier.
struct PactBook {
  private(set) var pacts: [Pact] = []
  private var numbers: [Actor.ID: Int] = [:]
  /// Where each party of each pact stands, by the actor and the side.
  private var parties: [Key: Int] = [:]

  private struct Key: Hashable {
    let pact: Int
    let actor: Actor.ID
    let side: String?
  }

  func knows(_ id: Actor.ID) -> Bool { numbers[id] != nil }

  /// Looks at a pact, or begins it.
  mutating func update(_ id: Actor.ID, kind: RelationKind.ID, _ change: (inout Pact, _ isNew: Bool) -> Void) {
    if let number = numbers[id] {
      change(&pacts[number], false)
    } else {
      numbers[id] = pacts.count
      pacts.append(Pact(id: id, kind: kind))
      change(&pacts[pacts.count - 1], true)
    }
  }

  /// Adds a term of a party.
  ///
  /// - Returns: whether the party was there already.
  mutating func add(_ actor: Actor.ID, side: String?, terms: [Spell], to id: Actor.ID) -> Bool {
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
}
