public import EDTF

/// A relation that a view found to hold, with how certain that is and why not more.
public struct Finding: Identifiable, Hashable, Sendable {
  /// The relation; seen through one source, with that source's dates, status and claims.
  public let relation: Relation
  /// The kind of the relation.
  public let kind: RelationKind
  /// Whether it holds: certainly or possibly, with reasons where not certainly.
  public let answer: Answer

  /// The identifier of the relation.
  public var id: Relation.ID { relation.id }
  /// How certain it is in time.
  public var certainty: Certainty { answer.certainty }
  /// Why it is not certain; empty where it is.
  public var reasons: Reasons { answer.reasons }
  /// How it stands with its sources.
  public var status: Status { relation.status }
  /// The sign of the relation.
  public var sign: Sign { relation.sign ?? kind.sign }
  /// Whether it is a state or an event.
  public var temporality: Temporality { relation.temporality ?? kind.temporality }
  /// The pact through which it holds, if it is the projection of one.
  public var via: Actor.ID? { relation.via }
  /// The sources of the claims, each once, in the order of the claims.
  public var sources: [Source.ID] {
    var seen: Set<Source.ID> = []
    return relation.claims.map(\.source).filter { seen.insert($0).inserted }
  }
}
