public import EDTF
import Queries
import Relations

extension LayoutScene {
  /// The dates after which the most relations had begun or ended, in order.
  ///
  /// What changes in close succession is one moment, so that one picture shows it: the dates are chosen one
  /// after the other, each the last day of the stretch in which most changes fall that no date before it
  /// stands for. A stretch is as long as a quarter of what each picture would have of the period, and two
  /// dates lie at least so far apart. Where too few dates are found so, half of that will do, down to a day.
  ///
  /// Relations that last count, not events, and only between actors that a picture shows; of two dates with as many
  /// changes the earlier one comes first.
  ///
  /// - Parameters:
  ///   - count: How many dates.
  ///   - period: The days from which they are taken; nil for what the graph covers.
  ///   - options: The kinds of relation and the focus that count; the rest changes nothing.
  /// - Returns: At most `count` dates; fewer where fewer have a change.
  /// - Complexity: O(*r* · *d* + *c* · *d*) in the number of relations of an actor, of the dates on which they
  ///   change, and of those asked for.
  public func datesOfMostChange(
    _ count: Int, during period: ClosedRange<Day>? = nil, options: DiagramOptions = DiagramOptions()
  ) -> [Day] {
    let period = period ?? TimelineDiagram(graph, of: []).period
    let changes = changes(during: period, options: options)
    guard count > 0 else { return [] }
    // Of any number, since whoever wants all of them may ask for more than there can be.
    var gap = max(1, (period.lowerBound.distance(to: period.upperBound) + 1) / 4 / count)
    while true {
      let dates = Self.dateQueries(count, of: changes, apart: gap)
      if dates.count == count || gap == 1 { return dates }
      gap /= 2
    }
  }

  /// The dates that stand for most changes, in order, with at least so many days from one to the next.
  private static func dateQueries(_ count: Int, of changes: [Day: Int], apart gap: Int) -> [Day] {
    var open = changes.sorted { $0.key < $1.key }
    var dates: [Day] = []
    while dates.count < count {
      var best: (day: Day, changes: Int)?
      var (first, sum) = (0, 0)
      for (day, changes) in open {
        sum += changes
        while open[first].key.distance(to: day) >= gap {
          sum -= open[first].value
          first += 1
        }
        guard sum > best?.changes ?? 0, dates.allSatisfy({ abs($0.distance(to: day)) >= gap }) else {
          continue
        }
        best = (day, sum)
      }
      guard let best else { break }
      open.removeAll { 0..<gap ~= $0.key.distance(to: best.day) }
      dates.append(best.day)
    }
    return dates.sorted()
  }

  /// How many relations began or ended on each day of a period: the first day that has one, or no more.
  func changes(during period: ClosedRange<Day>, options: DiagramOptions) -> [Day: Int] {
    let near = options.focus.map { _ in everShown(options) }
    let kinds = options.kinds.sorted().map { RelationFilter.kind($0) }
    var changes: [Day: Int] = [:]
    let history = RelationCourses(graph: graph, period: period, kinds: kinds)
    for actor in graph.actors where isSeen(actor.id) && near?.contains(actor.id) ?? true {
      for course in history.courses(of: actor.id) {
        guard course.relation.from == actor.id, course.holding.temporality == .state,
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
  private func turns(of course: RelationCourses.Course, in period: ClosedRange<Day>) -> [Day] {
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
