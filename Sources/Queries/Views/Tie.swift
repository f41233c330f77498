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

extension GraphView {
  /// The actors that are allied with one: those it shares a relation of an allying kind with, or an allying
  /// pact.
  ///
  /// Sharing an international organisation or a mission allies nobody, and neither does what is denied or rejected
  /// unless the view is narrowed to a status.
  ///
  /// - Parameter rollUp: Whether relations of components, operations and missions count for their wholes, those of the actor
  ///   and those of the others.
  /// - Complexity: O(*k* log *k*) in the number of relations of the actor; rolled up, that of
  ///   ``rolledUpRelations(keeping:)``.
  public func allies(of actor: Actor.ID, rollUp: Bool = false) -> [Tie] {
    ties(of: actor, rollUp: rollUp, opposite: .negative) { $0.kind.isAllying && $0.sign != .negative }
  }

  /// The actors that one stands against: those it shares a relation of negative sign with.
  ///
  /// Fighting and sanctions are both negative; the relations behind a tie say which it is. What is denied or rejected
  /// counts where the view is narrowed to a status.
  ///
  /// - Parameter rollUp: Whether relations of components, operations and missions count for their wholes, those of the actor
  ///   and those of the others.
  /// - Complexity: O(*k* log *k*) in the number of relations of the actor; rolled up, that of
  ///   ``rolledUpRelations(keeping:)``.
  public func adversaries(of actor: Actor.ID, rollUp: Bool = false) -> [Tie] {
    ties(of: actor, rollUp: rollUp, opposite: .positive) { $0.sign == .negative }
  }

  private func ties(
    of actor: Actor.ID, rollUp: Bool, opposite: Sign, where belongs: (Holding) -> Bool
  ) -> [Tie] {
    var found: [Actor.ID: [Holding]] = [:]
    var mixed: Set<Actor.ID> = []
    // The others count for their wholes as the actor does for its parts, so that who is tied to whom is so both ways.
    let held =
      rollUp
      ? rolledUpRelations(keeping: [actor]).filter { $0.from == actor || $0.to == actor }
      : relations(of: actor)
    for holding in counted(held) {
      guard let to = holding.to else { continue }
      let other = holding.from == actor ? to : holding.from
      if other == actor { continue }
      if belongs(holding) { found[other, default: []].append(holding) }
      if holding.sign == opposite { mixed.insert(other) }
    }
    return found.map { other, holdings in
      let answer = holdings.reduce(Answer.no) { $0.or($1.answer) }
      return Tie(actor: other, answer: answer, relations: holdings, isMixed: mixed.contains(other))
    }
    .sorted { $0.actor < $1.actor }
  }
}
