import EDTF
import Queries
import Relations

/// When each relation of some actors holds, day by day.
///
/// The answers are those of ``GraphView``, asked on every day on which they can change.
struct History {
  /// A relation with the stretches of a period on which it may hold.
  struct Course {
    /// The relation on the first day of its most certain stretch.
    let finding: Finding
    let stretches: [Stretch]
    /// Whether it may hold on the day before the period.
    let beganBefore: Bool

    /// The first day of the period on which it may hold.
    var first: Day { stretches[0].days.lowerBound }
    var id: Relation.ID { finding.id }
    var relation: Relation { finding.relation }
  }

  let graph: RelationGraph
  let period: ClosedRange<Day>
  let kinds: [RelationFilter]

  /// - Parameter kinds: The kinds of relation that count; empty for all.
  init(graph: RelationGraph, period: ClosedRange<Day>, kinds: [RelationFilter] = []) {
    self.graph = graph
    self.period = period
    self.kinds = kinds
  }

  /// The courses of an actor's relations in the period, by identifier; those that never hold are left out.
  ///
  /// - Complexity: O(*r* · *s*) in the number of its relations and of the spells of one of them.
  func courses(of actor: Actor.ID) -> [Course] {
    let ids = Set(graph.at(moment).only(kinds).relations(of: actor).map(\.id))
    return ids.sorted().compactMap { id in graph.relation(id).flatMap(course) }
  }

  /// The period as the moment of a question.
  private var moment: Moment {
    let span = try? Moment("\(period.lowerBound)/\(period.upperBound)")
    return span ?? Moment(period.lowerBound)
  }

  private func course(of relation: Relation) -> Course? {
    let days = daysOfChange(of: relation)
    var stretches: [Stretch] = []
    var best: Finding?
    for (index, day) in days.enumerated() {
      guard let finding = finding(relation.id, on: day) else { continue }
      let last = index + 1 < days.count ? days[index + 1].advanced(by: -1) : period.upperBound
      stretches.append(Stretch(days: day...last, answer: finding.answer))
      if best == nil || best?.certainty != .certain && finding.certainty == .certain { best = finding }
    }
    guard let best else { return nil }
    let before = period.lowerBound.advanced(by: -1)
    return Course(
      finding: best, stretches: Stretch.joined(stretches),
      beganBefore: before < period.lowerBound && finding(relation.id, on: before) != nil)
  }

  private func finding(_ id: Relation.ID, on day: Day) -> Finding? {
    graph.at(Moment(day)).relation(id)
  }

  /// The days of the period on which the answer about a relation can change, the first day among them.
  ///
  /// They are the bounds of its own spells, of the lives of its ends and, for the row of a pact, of all that is
  /// recorded of the pact and its parties.
  private func daysOfChange(of relation: Relation) -> [Day] {
    var spells = relation.when
    for end in [relation.from, relation.to, relation.via].compactMap({ $0 }) {
      spells += graph.actor(end)?.existence ?? []
      guard let pact = graph.pact(end) else { continue }
      spells += pact.when
      for party in pact.parties + pact.mediators {
        spells += party.record.when + party.pairs.flatMap(\.record.when)
      }
    }
    var days: Set<Day> = [period.lowerBound]
    for spell in spells {
      guard let extent = try? spell.extent(tolerance: graph.tolerance, asOf: graph.asOf) else { continue }
      days.formUnion([extent.start.lowerBound, extent.start.upperBound])
      let lasts = [
        extent.end.lowerBound, extent.end.upperBound, extent.horizon, extent.certainDays?.upperBound,
      ]
      days.formUnion(lasts.compactMap { $0 }.filter { $0 != .max }.map { $0.advanced(by: 1) })
    }
    return days.filter(period.contains).sorted()
  }
}
