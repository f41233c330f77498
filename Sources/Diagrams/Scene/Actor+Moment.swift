import EDTF
import Relations

extension RelationGraph {
  /// The name of an actor for a picture at a date; of one without a name then, the last that it bore, else its first.
  func label(of id: Actor.ID, near moment: Moment, language: String) -> String {
    guard let actor = actor(id) else { return id.rawValue }
    return actor.label(at: actor.momentOfName(near: moment, tolerance: tolerance), language: language)
  }
}

extension Actor {
  /// A date on which the actor has a name: the one asked for, else the last before it with one, else the first.
  func momentOfName(near moment: Moment, tolerance: Tolerance) -> Moment {
    guard names(at: moment).isEmpty else { return moment }
    let changes = nameChanges(tolerance: tolerance)
    guard let first = changes.first else { return moment }
    return Moment(changes.last { $0 <= moment.days.lowerBound }?.advanced(by: -1) ?? first)
  }

  /// The days from which another of its names may be in use.
  func nameChanges(tolerance: Tolerance) -> [Day] {
    let extents = names.flatMap(\.when).compactMap { try? $0.extent(tolerance: tolerance) }
    var days: Set<Day> = []
    for extent in extents {
      for first in [extent.start.lowerBound, extent.start.upperBound] where first != .min {
        days.insert(first)
      }
      for last in [extent.end.lowerBound, extent.end.upperBound] where last != .max && last != .min {
        days.insert(last.advanced(by: 1))
      }
    }
    return days.sorted()
  }
}
