public import EDTF
public import Relations

/// A way through time from one actor to another, each leg no earlier than the one before.
public struct Journey: Hashable, Sendable {
  /// One relation, gone along on a day on which it holds.
  public struct Leg: Hashable, Sendable {
    /// Where it starts.
    public let from: Actor.ID
    /// Where it leads.
    public let to: Actor.ID
    /// The first day, no earlier than that of the leg before, on which the relation holds.
    public let day: Day
    /// The relation, as it holds on that day.
    public let relation: Holding
  }

  /// The legs in order; none from an actor to itself.
  public let legs: [Leg]
  /// The day of the last leg; the first day of the span where there is none.
  public let arrival: Day

  /// Whether every leg holds on its day.
  public var answer: Answer { legs.reduce(.certain) { $0.and($1.relation.answer) } }
}
