import EDTF
import Queries
import Relations

extension TimelineBuilder {
  /// Whether a relation says who governs the actor, which its first row shows.
  func isGovernment(_ side: Side, of actor: Actor.ID) -> Bool {
    let relation = side.holding.relation
    guard side.holding.kind.role == .government, relation.to == actor, relation.status == .accepted,
      let authority = graph.actor(relation.from)
    else { return false }
    return graph.kind(of: authority).category == .authority
  }

  /// Those who governed an actor, by when they began, that its first row shows: of two at once the later one, so that one
  /// that is never alone or the later has a row of its own as any relation.
  func governments(among sides: [Side], of actor: Actor.ID) -> [RelationCourses.Course] {
    let all = sides.filter { isGovernment($0, of: actor) }.map(\.course)
      .sorted { ($0.first, $0.id) < ($1.first, $1.id) }
    let days = all.map { DaySet($0.stretches.map(\.days)) }
    return all.indices.filter { index in
      let later = DaySet(days[(index + 1)...].flatMap(\.stretches))
      return !days[index].subtracting(later).isEmpty
    }
    .map { all[$0] }
  }

  /// What the actor was, and who governed it: of two governments at once the later one.
  ///
  /// - Parameter governments: Those in the order of time.
  func states(of id: Actor.ID, governments: [RelationCourses.Course]) -> [TimelineScene.State] {
    guard let actor = graph.actor(id) else { return [] }
    let kind = graph.kind(of: actor)
    let word = kind.label(in: options.language)
    let own = existence(of: actor).map { stretch in
      TimelineScene.State(
        days: stretch.days, category: kind.category, word: word, tooltip: "\(actorName(actor)) (\(word))",
        isUncertain: !stretch.isCertain)
    }
    let ruled = governments.flatMap { course in
      course.stretches.compactMap { stretch -> TimelineScene.State? in
        guard let authority = graph.actor(course.relation.from) else { return nil }
        return TimelineScene.State(
          days: stretch.days, category: .authority,
          word: graph.kind(of: authority).label(in: options.language),
          tooltip: sentence(course), isUncertain: !stretch.isCertain && !stretch.isOnlyLater)
      }
    }
    return Self.laid(ruled, over: own)
  }

  private func actorName(_ actor: Actor) -> String {
    graph.name(of: actor.id, near: DateQuery(period.upperBound), language: options.language)
  }

  private func existence(of actor: Actor) -> [Stretch] {
    let intervals = actor.existence.compactMap {
      try? $0.interval(tolerance: graph.tolerance, asOf: graph.asOf)
    }
    var days: Set<Day> = [period.lowerBound]
    for interval in intervals {
      days.formUnion([interval.start.lowerBound, interval.start.upperBound])
      for last in [interval.end.lowerBound, interval.end.upperBound] where last != .max {
        days.insert(last.advanced(by: 1))
      }
    }
    let firsts = days.filter(period.contains).sorted()
    return Stretch.joined(
      firsts.enumerated().compactMap { index, day in
        let last = index + 1 < firsts.count ? firsts[index + 1].advanced(by: -1) : period.upperBound
        let answer = graph.existence(of: actor.id, at: DateQuery(day))
        return answer.certainty == .no ? nil : Stretch(days: day...last, answer: answer)
      })
  }

  /// States with others over them: what lies below is cut where something lies above, and of that the last counts.
  static func laid(
    _ upper: [TimelineScene.State], over lower: [TimelineScene.State]
  ) -> [TimelineScene.State] {
    let all = lower + upper
    let firsts = all.flatMap { state in
      [state.days.lowerBound] + (state.days.upperBound == .max ? [] : [state.days.upperBound.advanced(by: 1)])
    }
    let days = Set(firsts).sorted()
    var laid: [TimelineScene.State] = []
    var lastIndex: Int?
    for (position, day) in days.enumerated() {
      let index = all.lastIndex { $0.days.contains(day) }
      defer { lastIndex = index }
      guard let index else { continue }
      let last = position + 1 < days.count ? days[position + 1].advanced(by: -1) : day
      var first = day
      if index == lastIndex, let previous = laid.popLast() { first = previous.days.lowerBound }
      let state = all[index]
      laid.append(
        TimelineScene.State(
          days: first...last, category: state.category, word: state.word, tooltip: state.tooltip,
          isUncertain: state.isUncertain))
    }
    return laid
  }
}
