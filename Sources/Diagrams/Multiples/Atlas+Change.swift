public import EDTF
import Relations

extension Atlas {
  /// The dates on which the most relations began or ended, in order.
  ///
  /// Relations that last count, not events, and only between actors that a picture shows; of two dates with as many
  /// changes the earlier one comes first.
  ///
  /// - Parameters:
  ///   - count: How many dates.
  ///   - period: The days from which they are taken; nil for what the graph covers.
  ///   - options: The kinds of relation and the focus that count; the rest changes nothing.
  /// - Returns: At most `count` dates; fewer where fewer have a change.
  /// - Complexity: O(*r* · *d*) in the number of relations of an actor and of the dates on which they change.
  public func datesOfMostChange(
    _ count: Int, during period: ClosedRange<Day>? = nil, options: DiagramOptions = DiagramOptions()
  ) -> [Day] {
    let period = period ?? TimelineDiagram(graph, of: []).period
    let changes = changes(during: period, options: options)
    let most = changes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(max(0, count))
    return most.map(\.key).sorted()
  }

  /// How many relations began or ended on each day of a period: the first day that has one, or no more.
  func changes(during period: ClosedRange<Day>, options: DiagramOptions) -> [Day: Int] {
    let near = options.focus.map { _ in everShown(options) }
    let kinds = options.kinds.sorted().map { RelationFilter.kind($0) }
    var changes: [Day: Int] = [:]
    for actor in graph.actors where isSeen(actor.id) && near?.contains(actor.id) ?? true {
      var history = History(graph: graph, period: period, kinds: kinds)
      for course in history.courses(of: actor.id) {
        guard course.relation.from == actor.id, course.finding.temporality == .state,
          let to = course.relation.to, isSeen(to), near?.contains(to) ?? true
        else { continue }
        for day in turns(of: course, in: period) { changes[day, default: 0] += 1 }
      }
    }
    return changes
  }

  /// Whether an actor, or its colour, can be seen in a picture.
  private func isSeen(_ id: Actor.ID) -> Bool {
    guard let actor = graph.actor(id) else { return false }
    return Self.isDrawable(actor, in: graph) || graph.kind(of: actor).category == .authority
  }

  /// The days on which a relation begins to hold, for certain or possibly, or holds no more.
  private func turns(of course: History.Course, in period: ClosedRange<Day>) -> [Day] {
    var turns: [Day] = []
    for (index, stretch) in course.stretches.enumerated() {
      let follows =
        index > 0
        && course.stretches[index - 1].days.upperBound.advanced(by: 1) == stretch.days.lowerBound
      let isFirstSeen = stretch.days.lowerBound == period.lowerBound && course.beganBefore
      if !follows, !isFirstSeen { turns.append(stretch.days.lowerBound) }
      let next = index + 1
      let goesOn =
        next < course.stretches.count
        && stretch.days.upperBound.advanced(by: 1) == course.stretches[next].days.lowerBound
      if !goesOn, stretch.days.upperBound < period.upperBound {
        turns.append(stretch.days.upperBound.advanced(by: 1))
      }
    }
    return turns
  }
}
