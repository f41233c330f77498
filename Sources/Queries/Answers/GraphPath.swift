public import EDTF
public import Relations

/// A way from one actor to another along relations, that passes no actor twice.
public struct GraphPath: Hashable, Sendable {
  /// One step of the way, and every relation that makes it.
  public struct Step: Hashable, Sendable {
    /// Where it starts.
    public let from: Actor.ID
    /// Where it leads.
    public let to: Actor.ID
    /// The relations between the two along which it goes, by identifier; at least one.
    public let relations: [Holding]

    /// The sign that all its relations have; nil where they differ, for a mixed pair has no one sign.
    public var sign: Sign? {
      let sign = relations.first?.sign
      return relations.allSatisfy { $0.sign == sign } ? sign : nil
    }

    /// Whether one of its relations holds: the best of their answers.
    public var answer: Answer { relations.reduce(.no) { $0.or($1.answer) } }
  }

  /// The steps in order; none from an actor to itself.
  public let steps: [Step]

  /// Whether every step holds.
  ///
  /// On an imprecise date each step holds on some day of it, not all of them on the same.
  public var answer: Answer { steps.reduce(.certain) { $0.and($1.answer) } }

  /// The product of the signs of the steps; nil where a step is neutral or mixed.
  ///
  /// Two negative steps make a positive path: the enemy of my enemy (Cartwright and Harary, “Structural balance: a
  /// generalization of Heider’s theory”, Psychological Review 63, 1956).
  public var sign: Sign? {
    var product = Sign.positive
    for step in steps {
      switch step.sign {
      case .positive: continue
      case .negative: product = product == .positive ? .negative : .positive
      case .neutral, nil: return nil
      }
    }
    return product
  }

  /// The actors in order, both ends included; none of a path without a step.
  public var actors: [Actor.ID] {
    (steps.first.map { [$0.from] } ?? []) + steps.map(\.to)
  }
}
