public import EDTF
public import Relations

extension RelationGraph {
  /// The graph on a date.
  ///
  /// An imprecise date, such as `2022-03`, asks for some day of it, and so does a span, such as `2022-03/2022-06`.
  ///
  /// - Complexity: O(1); the view works only when it is asked.
  public func at(_ dateQuery: DateQuery) -> GraphView {
    GraphView(graph: self, dateQuery: dateQuery)
  }

  /// Whether an actor existed on a date; certain where nothing is recorded of its life.
  ///
  /// - Complexity: O(*s*) in the number of periods of its life.
  public func existence(of id: Actor.ID, at dateQuery: DateQuery) -> Answer {
    guard let position = storage.actors.position(of: id) else { return .no }
    return storage.existence(of: position, at: dateQuery)
  }

  /// Whether the graph sets out to say anything about a date, or part of it; true where it does not say what it covers.
  package func covers(_ dateQuery: DateQuery) -> Bool {
    guard let covered = coverage?.when, let interval = try? Period(covered).interval(tolerance: .none) else {
      return true
    }
    return interval.answer(in: dateQuery).certainty != .no
  }

  /// The days on which an answer can change, in order: the bounds of every relation and life.
  ///
  /// - Complexity: O(*n* log *n*) in the number of relations and actors.
  public var datesOfChange: [Day] {
    var days: Set<Day> = []
    for position in 0..<storage.relationCount {
      for interval in storage.terms(at: position).joined() { days.formUnion(interval.daysOfChange) }
    }
    for interval in storage.actors.lives.joined() { days.formUnion(interval.daysOfChange) }
    return days.sorted()
  }
}

extension UncertainInterval {
  /// The first day of each stretch over which the answer stays the same.
  fileprivate var daysOfChange: [Day] {
    var days: [Day] = []
    for first in [start.lowerBound, start.upperBound] where first != .min { days.append(first) }
    let ends = [end.lowerBound, end.upperBound] + (horizon.map { [$0] } ?? [])
    for last in ends where last != .max && last != .min { days.append(last.advanced(by: 1)) }
    return days
  }
}
