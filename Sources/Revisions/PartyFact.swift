import Queries
import Relations

/// A party to a pact, or a mediator of it.
struct PartyFact: Fact {
  /// What tells a party from the others of its pact: the actor, and which of its entries it is.
  struct Key: Hashable, Comparable {
    let actor: Actor.ID
    let number: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.actor, left.number) < (right.actor, right.number)
    }
  }

  let pact: Actor.ID
  let party: Party
  let isMediator: Bool
  let key: Key

  static func all(_ parties: [Party], of pact: Actor.ID, isMediator: Bool) -> [PartyFact] {
    var counts: [Actor.ID: Int] = [:]
    return parties.map { party in
      let number = counts[party.actor, default: 0]
      counts[party.actor] = number + 1
      return PartyFact(
        pact: pact, party: party, isMediator: isMediator, key: Key(actor: party.actor, number: number))
    }
  }

  var subject: GraphRevision.Subject {
    isMediator ? .mediator(party.actor, of: pact) : .party(party.actor, of: pact)
  }

  var concerned: Set<Actor.ID> { Set([pact, party.actor] + party.pairs.map(\.other)) }

  var fields: [Field] {
    [
      Field("actor", .revised, party.actor.rawValue), Field("id", .revised, party.id?.rawValue),
      Field("side", .revised, party.side),
    ] + Self.fields(of: party.record)
      + party.pairs.flatMap { pair in
        let prefix = "pairs.\(pair.other)."
        return [Field(prefix + "id", .revised, pair.id.rawValue)]
          + Self.fields(of: pair.record).map { Field(prefix + $0.name, $0.aspect, $0.values) }
      }
  }

  private static func fields(of record: Party.Record) -> [Field] {
    [
      Field("when", .redated, record.when.map(\.words)), Field("status", .revised, record.status?.rawValue),
      Field("sign", .revised, record.sign?.rawValue),
      Field("temporal", .revised, record.temporality?.rawValue),
      Field("verification", .resourced, record.verification?.rawValue),
      Field("label", .reworded, Wording.values(record.label, record.labels)),
      Field("weight", .revised, record.weight?.description),
      Field("count", .revised, record.count?.description),
      Field("claims", .resourced, record.claims.map(\.words)), Field("note", .reworded, record.notes),
    ]
  }
}
