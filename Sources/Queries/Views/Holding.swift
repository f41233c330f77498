public import EDTF
public import Relations

/// A relation that a view found to hold, with how certain that is and why not more.
public struct Holding: Identifiable, Hashable, Sendable {
  /// The relation; seen through one source, with that source's dates, status and claims.
  public let relation: Relation
  /// The kind of the relation.
  public let kind: RelationKind
  /// Whether it holds: certainly or possibly, with reasons where not certainly.
  public let answer: Answer
  /// For whom it counts at its first end: the actor there, or a whole of which that is a part.
  ///
  /// It differs from the end of the relation where relations of parts are rolled up, and only there.
  public let from: Actor.ID
  /// For whom it counts at its second end; nil where it has none.
  public let to: Actor.ID?

  init(
    relation: Relation, kind: RelationKind, answer: Answer, ends: (from: Actor.ID, to: Actor.ID?)? = nil
  ) {
    self.relation = relation
    self.kind = kind
    self.answer = answer
    (from, to) = ends ?? (relation.from, relation.to)
  }

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

  /// By identifier, then by whom it counts for.
  func isBefore(_ other: Holding) -> Bool {
    (id, from, to ?? from) < (other.id, other.from, other.to ?? other.from)
  }
}

extension [Holding] {
  /// The sign of all that are not neutral, or neutral where none is another; nil where some are positive and some negative,
  /// or there are none.
  package var sign: Sign? {
    let signs = Set(map(\.sign))
    if signs.count == 1 { return signs.first }
    let signed = signs.subtracting([.neutral])
    return signed.count == 1 ? signed.first : nil
  }
}
