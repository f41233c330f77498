import EDTF
import Queries
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
      Field("lineage", .revised, isLineage ? "true" : nil), Field("part", .revised, isPart ? "true" : nil),
      Field("alone", .revised, isAlone ? "true" : nil),
      Field("labels", .reworded, labels.words),
    ]
  }
}
