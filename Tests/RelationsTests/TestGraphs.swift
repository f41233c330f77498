import EDTF

@testable import Queries
@testable import Relations

/// Periods of spans as a person writes them.
func periods(_ spans: String...) throws -> [Period] {
  try spans.map { Period(try EDTFInterval($0)) }
}

extension Relation {
  /// A relation with a source, of spans as a person writes them.
  init(
    _ id: Relation.ID, _ kind: RelationKind.ID, _ from: Actor.ID, _ to: Actor.ID?, _ spans: String...,
    sign: Sign? = nil, claims: [Claim] = [Claim(source: "S1")]
  ) throws {
    self.init(
      id: id, kind: kind, from: from, to: to, when: try spans.map { Period(try EDTFInterval($0)) },
      sign: sign,
      claims: claims)
  }
}

extension Actor {
  /// A state that exists for a span.
  init(_ id: Actor.ID, exists spans: String...) throws {
    self.init(id: id, kind: "state", existence: try spans.map { Period(try EDTFInterval($0)) })
  }
}

extension Party {
  /// A party for spans as a person writes them.
  init(
    _ actor: Actor.ID, when spans: String..., id: Relation.ID? = nil, side: String? = nil, pairs: [Pair] = []
  )
    throws
  {
    let when = try spans.map { Period(try EDTFInterval($0)) }
    self.init(actor, id: id, side: side, record: Record(when: when), pairs: pairs)
  }
}

extension GraphContents {
  /// Contents without a fault: source S1, and a state for every actor that is named and not given.
  init(
    relations: [Relation] = [], pacts: [Pact] = [], actors: [Actor] = [], asOf: String? = "2025-12-31",
    tolerance: Tolerance = .standard, sources: [Source] = [Source(id: "S1")]
  ) {
    let given = Set(actors.map(\.id) + pacts.map(\.id))
    let named =
      relations.flatMap { [$0.from, $0.to].compactMap { $0 } }
      + pacts.flatMap { ($0.parties + $0.mediators).map(\.actor) }
    let missing = Set(named).subtracting(given).sorted().map { Actor(id: $0, kind: "state") }
    self.init(
      id: "test", asOf: asOf.flatMap { Day($0) }, tolerance: tolerance, sources: sources,
      actors: actors + missing, pacts: pacts, relations: relations)
  }
}

extension RelationGraph {
  /// A graph of relations, with a state for every actor that is named and not given.
  init(
    _ relations: Relation..., pacts: [Pact] = [], actors: [Actor] = [], asOf: String? = "2025-12-31",
    sources: [Source] = [Source(id: "S1")]
  ) throws(GraphError) {
    try self.init(
      GraphContents(relations: relations, pacts: pacts, actors: actors, asOf: asOf, sources: sources))
  }

  /// The answer for one relation; no where the view does not show it.
  func answer(_ id: Relation.ID, at dateQuery: DateQuery) -> Answer {
    at(dateQuery).relations.first { $0.id == id }?.answer ?? .no
  }
}
