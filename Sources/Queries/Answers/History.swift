public import EDTF
public import Relations

/// What is recorded of an actor, or of a pair of them, in the order of time.
public struct History: Hashable, Sendable {
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
    /// Being a party to a pact, with the relations to other parties that it brought for the same time, all of which are
    /// equally well founded.
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

extension RelationGraph {
  /// What is recorded of an actor in the order of time: its life, its names, its pacts, relations and events.
  ///
  /// To narrow it, ask a view of the span: `graph.at("2020/2022").only(.sign(.negative)).timeline(of: "mali")`.
  ///
  /// - Complexity: O(*k* log *k*) in the number of relations of the actor.
  public func timeline(of actor: Actor.ID) -> History {
    at(.everyDay).timeline(of: actor)
  }

  /// The history of a pair: every relation between two actors, in the order of time.
  ///
  /// - Complexity: O(*k* log *k*) in the number of relations of the first.
  public func history(between first: Actor.ID, and second: Actor.ID) -> History {
    at(.everyDay).history(between: first, and: second)
  }
}

extension GraphView {
  /// What the view shows of an actor in the order of time: its life, its names, its pacts, relations and events.
  ///
  /// Each period is an entry of its own, and counts if it may have touched the date of the view. The relations of a
  /// pact that hold for the same time are one entry, but for those that are not as well founded.
  ///
  /// - Parameter rollUp: Whether the relations of the actor's components, operations and missions count for it.
  /// - Complexity: O(*k* log *k*) in the number of relations of the actor.
  public func timeline(of actor: Actor.ID, rollUp: Bool = false) -> History {
    var entries = entries(of: relations(of: actor, rollUp: rollUp))
    if let actor = graph.actor(actor) {
      if !actor.existence.isEmpty { entries += self.entries(about: .existence, when: actor.existence) }
      for name in actor.names { entries += self.entries(about: .name(name), when: name.when) }
    }
    return History(actors: [actor], entries: entries.sorted())
  }

  /// What the view shows between two actors, in the order of time.
  ///
  /// - Parameter rollUp: Whether relations of their components, operations and missions count for them.
  /// - Complexity: O(*k* log *k*) in the number of relations of the first.
  public func history(
    between first: Actor.ID, and second: Actor.ID, rollUp: Bool = false
  ) -> History {
    let common =
      rollUp
      ? rolledUpRelations(of: first, with: second)
      : relations(of: first).filter { $0.relation.counterpart(of: first) == second }
    return History(actors: [first, second], entries: entries(of: common).sorted())
  }

  private func entries(of holdings: [Holding]) -> [History.Entry] {
    var entries: [History.Entry] = []
    var pacts: [PactTerm: [Holding]] = [:]
    for holding in holdings {
      if let pact = holding.via, graph.pact(pact)?.obliges(holding.relation.kind) == true {
        let term = PactTerm(
          pact: pact, kind: holding.relation.kind, when: holding.relation.when, status: holding.status,
          verification: graph.verification(of: holding.relation))
        pacts[term, default: []].append(holding)
      } else {
        let subject: History.Subject = holding.temporality == .event ? .event(holding) : .state(holding)
        entries += self.entries(about: subject, when: holding.relation.when)
      }
    }
    for (term, holdings) in pacts {
      entries += self.entries(about: .pact(term.pact, holdings), when: term.when)
    }
    return entries
  }

  /// An entry for each period that may have touched the date of the view; one where nothing is dated.
  ///
  /// The view shows its relations for a reason, so that none of them is lost: where its periods are the common notation
  /// of several terms, and thus may contradict themselves or miss the date, all of them count.
  private func entries(about subject: History.Subject, when periods: [Period]) -> [History.Entry] {
    if periods.isEmpty {
      return [History.Entry(subject: subject, period: nil, days: Day.min...Day.max, firstDay: .min)]
    }
    let all = periods.map { entry(about: subject, during: $0) }
    let touching = all.filter { $0.days.overlaps(dateQuery.days) }
    return touching.isEmpty && subject.isRelation ? all : touching
  }

  private func entry(about subject: History.Subject, during period: Period) -> History.Entry {
    let interval = try? period.interval(tolerance: graph.tolerance, asOf: graph.asOf)
    let written = (try? period.interval(tolerance: .none, asOf: graph.asOf)) ?? interval
    return History.Entry(
      subject: subject, period: period, days: interval?.possibleDays ?? Day.min...Day.max,
      firstDay: written?.start.lowerBound ?? period.firstDayOfSpan)
  }
}

extension History.Subject {
  fileprivate var isRelation: Bool {
    switch self {
    case .existence, .name: false
    case .state, .event, .pact: true
    }
  }
}

extension Period {
  /// The first day of the start, whatever else is known.
  fileprivate var firstDayOfSpan: Day {
    guard case .date(let date) = span.start else { return .min }
    return date.bounds(tolerance: .none).lowerBound
  }
}

/// A pact, and the time for which relations of it hold, with how well founded they are.
private struct PactTerm: Hashable {
  let pact: Actor.ID
  let kind: RelationKind.ID
  let when: [Period]
  let status: Status
  let verification: Verification
}
