public import EDTF
public import Relations

/// What is recorded of an actor, or of a pair of them, in the order of time.
public struct History: Sendable {
  /// What an entry is about.
  public enum Subject: Hashable, Sendable {
    /// That the actor existed.
    case existence
    /// A name that it bore.
    case name(Name)
    /// A relation that lasted.
    case state(Holding)
    /// A relation that happened.
    case event(Holding)
    /// Being a party to a pact, with the relations to other parties that it brought for the same time.
    case pact(Actor.ID, [Holding])
  }

  /// One period of something, or something without a date.
  public struct Entry: Hashable, Sendable {
    /// What it is about.
    public let subject: Subject
    /// When, as written; nil where nothing is written.
    public let period: Period?
    /// The days on which it may have gone on.
    public let days: ClosedRange<Day>
    /// The first day on which it may have begun as written, without what `~` adds; `Day.min` where nothing is known.
    public let firstDay: Day

    /// The relations that it rests on; none for a name or a life.
    public var holdings: [Holding] {
      switch subject {
      case .existence, .name: []
      case .state(let holding), .event(let holding): [holding]
      case .pact(_, let holdings): holdings
      }
    }
  }

  /// Whose history it is: one actor or two.
  public let actors: [Actor.ID]
  /// By the first day on which each may have begun as written, what has no known start first.
  public let entries: [Entry]
}

extension History.Entry: Comparable {
  /// Whether the left entry begins first, as written.
  ///
  /// Of those that begin on one day a life comes before names, names before pacts, pacts before states, states
  /// before events; of one sort the one that ends first.
  public static func < (left: Self, right: Self) -> Bool {
    if left.firstDay != right.firstDay { return left.firstDay < right.firstDay }
    if left.rank != right.rank { return left.rank < right.rank }
    if left.days.upperBound != right.days.upperBound { return left.days.upperBound < right.days.upperBound }
    return left.key < right.key
  }

  private var rank: Int {
    switch subject {
    case .existence: 0
    case .name: 1
    case .pact: 2
    case .state: 3
    case .event: 4
    }
  }

  private var key: String {
    switch subject {
    case .existence: ""
    case .name(let name): name.text
    case .state, .event, .pact: holdings.map(\.id.rawValue).joined(separator: " ")
    }
  }
}
