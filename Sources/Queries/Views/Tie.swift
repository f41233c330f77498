public import EDTF
public import Relations

/// Another actor that one stands with, or against, and through what.
public struct Tie: Identifiable, Hashable, Sendable {
  /// The other actor.
  public let actor: Actor.ID
  /// Whether the tie holds: as certain as the most certain relation behind it.
  public let answer: Answer
  /// The relations behind it, by identifier; each says through which pact it holds, if through one.
  public let relations: [Holding]
  /// Whether relations of the opposite sign hold between the two as well.
  ///
  /// They never cancel each other.
  public let isMixed: Bool

  /// The identifier of the other actor.
  public var id: Actor.ID { actor }
  /// How certain the tie is in time.
  public var certainty: Certainty { answer.certainty }
  /// Why it is not certain; empty where it is.
  public var reasons: Reasons { answer.reasons }
  /// The pacts through which the tie holds, each once.
  public var via: [Actor.ID] { Set(relations.compactMap(\.via)).sorted() }
}
