package import EDTF

extension RelationGraph {
  /// The name of an actor for a picture at a date; of one without a name then, the last that it bore, else its first.
  package func label(of id: Actor.ID, near dateQuery: DateQuery, language: String) -> String {
    guard let actor = actor(id) else { return id.rawValue }
    let date = actor.dateOfName(near: dateQuery, tolerance: tolerance)
    return actor.label(at: date, language: language, tolerance: tolerance)
  }

  /// The same for running text and tables, however long it is.
  package func name(of id: Actor.ID, near dateQuery: DateQuery, language: String) -> String {
    guard let actor = actor(id) else { return id.rawValue }
    let date = actor.dateOfName(near: dateQuery, tolerance: tolerance)
    return actor.name(at: date, language: language, tolerance: tolerance)
  }
}

extension Actor {
  /// A date on which the actor has a name: the one asked for, else the last before it with one, else the first.
  ///
  /// An alias without dates is one at any time, and no name of who has ended while there was another: nobody is called
  /// by what somebody else calls it in another script.
  package func dateOfName(near dateQuery: DateQuery, tolerance: Tolerance) -> DateQuery {
    func isNamed(at dateQuery: DateQuery) -> Bool {
      names(at: dateQuery, tolerance: tolerance).contains {
        $0.sort != .alias || !$0.when.isEmpty
      }
    }
    if isNamed(at: dateQuery) { return dateQuery }
    let changes = nameChanges(tolerance: tolerance)
    let earlier = changes.filter { $0 <= dateQuery.days.lowerBound }.map { DateQuery($0.advanced(by: -1)) }
    if let last = earlier.last(where: isNamed) { return last }
    guard names(at: dateQuery, tolerance: tolerance).isEmpty, let first = changes.first else {
      return dateQuery
    }
    return earlier.last ?? DateQuery(first)
  }

  /// The days from which another of its names may be in use.
  package func nameChanges(tolerance: Tolerance) -> [Day] {
    let intervals = names.flatMap(\.when).compactMap { try? $0.interval(tolerance: tolerance) }
    var days: Set<Day> = []
    for interval in intervals {
      for first in [interval.start.lowerBound, interval.start.upperBound] where first != .min {
        days.insert(first)
      }
      for last in [interval.end.lowerBound, interval.end.upperBound] where last != .max && last != .min {
        days.insert(last.advanced(by: 1))
      }
    }
    return days.sorted()
  }
}
