import EDTF
import Queries
import Relations

/// How it stands with the part of an actor in a pact: by what the pact records of it, whatever is in doubt about the others,
/// or by its relations where those are as one source has them, or on some days alone.
struct PartyStanding {
  /// How the pact records the actor, in the order of time; empty where its relations say all.
  let entries: [Party]
  let holdings: [Holding]
  /// The days on which it may be a party and nobody accepts that it is one; empty where that is so of all or of none.
  let doubtful: DaySet
  /// The status that is best founded.
  let best: Status
  private let pact: Pact?
  private let statuses: [Status]

  /// - Parameter holdings: The relations that it stands in by the pact.
  init(of actor: Actor.ID, in id: Actor.ID, by holdings: [Holding], _ graph: RelationGraph) {
    self.holdings = holdings
    let firstDay = { (party: Party) in
      graph.reading.intervals(of: party.record.when).map(\.start.lowerBound).min() ?? .min
    }
    let recorded = graph.pact(id)?.parties.filter { $0.actor == actor } ?? []
    let entries = recorded.sorted { firstDay($0) < firstDay($1) }
    let pact = graph.isPart || recorded.isEmpty ? nil : graph.pact(id)
    let statuses =
      pact.map { pact in entries.map { Self.status(of: $0, in: pact) } } ?? holdings.map(\.status)
    (self.entries, self.pact, self.statuses) = (entries, pact, statuses)
    best = statuses.contains(.accepted) ? .accepted : statuses.first ?? .accepted
    guard let pact, Set(statuses).count > 1 else {
      doubtful = DaySet([])
      return
    }
    let days = zip(entries, statuses).map { entry, status in
      let days = pact.terms(of: entry).map { DaySet(graph.reading.intervals(of: $0).map(\.possibleDays)) }
        .reduce(DaySet(Day.min...Day.max)) { $0.intersection($1) }
      return (days: days, isAccepted: status == .accepted)
    }
    let all = { (isAccepted: Bool) in
      DaySet(days.filter { $0.isAccepted == isAccepted }.flatMap(\.days.stretches))
    }
    doubtful = all(false).subtracting(all(true))
  }

  /// Whether one status holds for all of it.
  var isUniform: Bool { pact == nil || Set(statuses).count < 2 }

  func status(of entry: Party) -> Status { pact.map { Self.status(of: entry, in: $0) } ?? best }

  private static func status(of entry: Party, in pact: Pact) -> Status {
    pact.status(of: entry.record, under: pact.obligations.first { $0.kind == pact.kind })
  }
}
