import EDTF
public import Relations

extension Relation: Fact {
  var key: ID { id }
  var subject: GraphRevision.Subject { .relation(id) }
  var concerned: Set<Actor.ID> { Set([from] + (to.map { [$0] } ?? [])) }

  var fields: [Field] {
    [
      Field("kind", .revised, kind.rawValue), Field("from", .revised, from.rawValue),
      Field("to", .revised, to?.rawValue), Field("when", .redated, when.map(\.words)),
      Field("status", .revised, status.rawValue),
      Field("sign", .revised, sign?.rawValue), Field("temporal", .revised, temporality?.rawValue),
      Field("verification", .resourced, verification?.rawValue),
      Field("label", .reworded, Wording.values(label, labels)),
      Field("weight", .revised, weight?.description), Field("count", .revised, count?.description),
      Field("ids", .revised, externalIDs.identifiers),
      Field("claims", .resourced, claims.map(\.words)), Field("note", .reworded, notes),
    ]
  }
}

extension Actor: Fact {
  var key: ID { id }
  var subject: GraphRevision.Subject { .actor(id) }
  var concerned: Set<Actor.ID> { [id] }

  var fields: [Field] {
    [
      Field("kind", .revised, kind.rawValue), Field("names", .reworded, names.map(\.words)),
      Field("exists", .redated, existence.map(\.words)),
      Field("parents", .revised, parents.map(\.rawValue)),
      Field("ids", .revised, externalIDs.identifiers),
      Field("area", .reworded, area), Field("claims", .resourced, claims.map(\.words)),
      Field("note", .reworded, note),
    ]
  }
}

extension Pact: Fact {
  var key: Actor.ID { id }
  var subject: GraphRevision.Subject { .pact(id) }
  var concerned: Set<Actor.ID> { [id] }

  /// All but the parties and mediators, which are facts of their own.
  var fields: [Field] {
    [
      Field("kind", .revised, kind.rawValue), Field("names", .reworded, names.map(\.words)),
      Field("when", .redated, when.map(\.words)), Field("obligations", .revised, obligations.map(\.words)),
      Field("status", .revised, status.rawValue),
      Field("label", .reworded, Wording.values(label, labels)),
      Field("ids", .revised, externalIDs.identifiers),
      Field("area", .reworded, area), Field("claims", .resourced, claims.map(\.words)),
      Field("note", .reworded, notes),
    ]
  }
}

extension Source: Fact {
  var key: ID { id }
  var subject: GraphRevision.Subject { .source(id) }
  var concerned: Set<Actor.ID> { [] }

  var fields: [Field] {
    [
      Field("publisher", .reworded, publisher), Field("title", .reworded, title),
      Field("date", .redated, date?.description), Field("url", .revised, url),
      Field("reliability", .revised, reliability?.rawValue),
      Field("unverified", .revised, isUnverified ? "true" : nil), Field("note", .reworded, note),
    ]
  }
}

extension Statement: Fact {
  var key: ID { id }
  var subject: GraphRevision.Subject { .statement(id) }
  var concerned: Set<Actor.ID> { about.map { [$0] } ?? [] }

  var fields: [Field] {
    [
      Field("source", .resourced, claim.source.rawValue), Field("locator", .resourced, claim.locator),
      Field("quote", .resourced, claim.quote), Field("when", .redated, claim.when.map(\.words)),
      Field("about", .revised, about?.rawValue), Field("status", .revised, claim.status?.rawValue),
      Field("note", .reworded, claim.note),
    ]
  }
}

extension ActorKind: Fact {
  var key: ID { id }
  var subject: GraphRevision.Subject { .actorKind(id) }
  var concerned: Set<Actor.ID> { [] }

  var fields: [Field] {
    [Field("category", .revised, category.rawValue), Field("labels", .reworded, labels.words)]
  }
}

extension RelationKind: Fact {
  var key: ID { id }
  var subject: GraphRevision.Subject { .relationKind(id) }
  var concerned: Set<Actor.ID> { [] }

  var fields: [Field] {
    [
      Field("sign", .revised, sign.rawValue), Field("direction", .revised, direction.rawValue),
      Field("family", .revised, family.rawValue), Field("mark", .revised, mark.rawValue),
      Field("temporal", .revised, temporality.rawValue),
      Field("allies", .revised, isAllying ? "true" : nil),
      Field("lineage", .revised, hasUsualDescent ? isLineage ? "true" : nil : descent?.rawValue),
      // A role of the catalogue goes without saying, as long as nobody takes it away.
      Field("role", .revised, role == Self.known[id]?.role ? nil : role?.rawValue ?? "none"),
      Field("part", .revised, isPart ? "true" : nil),
      Field("alone", .revised, isAlone ? "true" : nil),
      Field("labels", .reworded, labels.words),
    ]
  }
}

/// What a graph says of itself.
struct HeaderFact: Fact {
  private let id: String
  private let title: [String]
  private let summary: [String]
  private let language: String
  private let asOf: Day?
  private let tolerance: Tolerance
  private let coverage: GraphContents.Coverage?

  init(_ contents: GraphContents) {
    id = contents.id
    title = Wording.values(contents.title, contents.titles)
    summary = Wording.values(contents.summary, contents.summaries)
    language = contents.language
    asOf = contents.asOf
    tolerance = contents.tolerance
    coverage = contents.coverage
  }

  /// There is one in each version.
  var key: String { "" }
  var subject: GraphRevision.Subject { .graph }
  var concerned: Set<Actor.ID> { [] }

  var fields: [Field] {
    [
      Field("graph", .revised, id), Field("title", .reworded, title),
      Field("description", .reworded, summary), Field("language", .revised, language),
      Field("as-of", .redated, asOf?.description),
      Field(
        "tolerance", .redated, "day \(tolerance.day), month \(tolerance.month), year \(tolerance.year)"),
      Field("coverage.when", .redated, coverage?.when?.description),
      Field("coverage.note", .reworded, coverage?.note),
    ]
  }
}

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
