import EDTF
public import Relations

extension DateQuery {
  /// Every day of the calendar.
  static let always: DateQuery = "0001-01-01/9999-12-31"
}

extension RelationGraph {
  /// What is recorded of an actor in the order of time: its life, its names, its pacts, relations and events.
  ///
  /// To narrow it, ask a view of the span: `graph.at("2020/2022").only(.sign(.negative)).timeline(of: "mali")`.
  ///
  /// - Complexity: O(*k* log *k*) in the number of relations of the actor.
  public func timeline(of actor: Actor.ID) -> History {
    at(.always).timeline(of: actor)
  }

  /// The history of a pair: every relation between two actors, in the order of time.
  ///
  /// - Complexity: O(*k* log *k*) in the number of relations of the first.
  public func history(between first: Actor.ID, and second: Actor.ID) -> History {
    at(.always).history(between: first, and: second)
  }
}

extension GraphView {
  /// What the view shows of an actor in the order of time: its life, its names, its pacts, relations and events.
  ///
  /// Each period is an entry of its own, and counts if it may have touched the date of the view. The relations of a
  /// pact that hold for the same time are one entry.
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
      if let pact = holding.via, graph.pact(pact)?.obligedKinds.contains(holding.relation.kind) == true {
        let term = PactTerm(pact: pact, kind: holding.relation.kind, when: holding.relation.when)
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

/// A pact, and the time for which relations of it hold.
private struct PactTerm: Hashable {
  let pact: Actor.ID
  let kind: RelationKind.ID
  let when: [Period]
}
