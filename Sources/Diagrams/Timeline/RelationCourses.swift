import EDTF
import Queries
import Relations

/// When each relation of some actors holds, day by day.
///
/// The answers are those of ``GraphView``, asked on every day on which they can change.
struct RelationCourses {
  /// A relation with the stretches of a period on which it may hold.
  struct Course {
    /// The relation on the first day of its most certain stretch.
    let holding: Holding
    let stretches: [Stretch]
    /// Whether it may hold on the day before the period.
    let beganBefore: Bool

    /// The first day of the period on which it may hold.
    var first: Day { stretches[0].days.lowerBound }
    var id: Relation.ID { holding.id }
    var relation: Relation { holding.relation }

    /// What of it lies on some days; nil where that is none, or of a longer one a single day, on which one thing ends where
    /// another begins.
    func clipped(to days: DaySet) -> Course? {
      let clipped = stretches.flatMap { stretch in
        days.intersection(DaySet(stretch.days)).stretches.map {
          Stretch(days: $0, answer: stretch.answer, isOnlyLater: stretch.isOnlyLater)
        }
      }
      guard let only = clipped.first else { return nil }
      let isPoint = clipped.count == 1 && only.days.lowerBound == only.days.upperBound
      if isPoint, stretches.count > 1 || only.days != stretches[0].days { return nil }
      return Course(
        holding: holding, stretches: clipped, beganBefore: beganBefore && only.days.lowerBound == first)
    }
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
  /// - Complexity: O(*r* · *s*) in the number of its relations and of the periods of one of them.
  func courses(of actor: Actor.ID) -> [Course] {
    let ids = Set(graph.at(dateQuery).only(kinds).relations(of: actor).map(\.id))
    return ids.sorted().compactMap { id in graph.relation(id).flatMap(course) }
  }

  /// The period as a query by date.
  private var dateQuery: DateQuery { DateQuery(period) }

  private func course(of relation: Relation) -> Course? {
    let days = daysOfChange(of: relation)
    var stretches: [Stretch] = []
    var best: Holding?
    for (index, day) in days.enumerated() {
      guard let holding = holding(relation.id, on: day) else { continue }
      let last = index + 1 < days.count ? days[index + 1].advanced(by: -1) : period.upperBound
      stretches.append(
        Stretch(days: day...last, answer: holding.answer, isOnlyLater: isOnlyLater(holding, on: day)))
      if best == nil || best?.certainty != .certain && holding.certainty == .certain { best = holding }
    }
    guard let best else { return nil }
    let before = period.lowerBound.advanced(by: -1)
    return Course(
      holding: best, stretches: Stretch.joined(stretches),
      beganBefore: before < period.lowerBound && holding(relation.id, on: before) != nil)
  }

  /// Whether nobody has looked since the as-of day, and nothing else is in doubt, of the relation or of its ends.
  private func isOnlyLater(_ holding: Holding, on day: Day) -> Bool {
    if holding.reasons == .beyondAsOf { return true }
    guard holding.reasons == [.beyondAsOf, .actorExistence] else { return false }
    return [holding.relation.from, holding.relation.to].compactMap(\.self).allSatisfy { end in
      graph.existence(of: end, at: DateQuery(day)).reasons.isSubset(of: .beyondAsOf)
    }
  }

  private func holding(_ id: Relation.ID, on day: Day) -> Holding? {
    graph.at(DateQuery(day)).relation(id)
  }

  /// The days of the period on which the answer about a relation can change, the first day among them.
  ///
  /// They are the bounds of its own periods, of the lives of its ends and, for the row of a pact, of all that is
  /// recorded of the pact and of those of its parties that are the ends.
  private func daysOfChange(of relation: Relation) -> [Day] {
    var periods = relation.when
    for end in [relation.from, relation.to, relation.via].compactMap({ $0 }) {
      periods += graph.actor(end)?.existence ?? []
      guard let pact = graph.pact(end) else { continue }
      periods += pact.when
      // By position: thousands of parties are looked at for each of their relations, and a copy of one takes long.
      for members in [pact.parties, pact.mediators] {
        for position in members.indices where relation.concerns(members[position].actor) {
          periods += members[position].record.when
          for pair in members[position].pairs { periods += pair.record.when }
        }
      }
    }
    var days: Set<Day> = [period.lowerBound]
    for one in periods {
      guard let interval = try? one.interval(tolerance: graph.tolerance, asOf: graph.asOf) else { continue }
      days.formUnion([interval.start.lowerBound, interval.start.upperBound])
      let lasts = [
        interval.end.lowerBound, interval.end.upperBound, interval.horizon, interval.certainDays?.upperBound,
      ]
      days.formUnion(lasts.compactMap { $0 }.filter { $0 != .max }.map { $0.advanced(by: 1) })
    }
    return days.filter(period.contains).sorted()
  }
}
