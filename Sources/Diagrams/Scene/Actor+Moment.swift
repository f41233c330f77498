import EDTF
import Relations

extension Actor {
  /// A date on which the actor has a name: the one asked for, else the last before it with one, else the first.
  func momentOfName(near moment: Moment, tolerance: Tolerance) -> Moment {
    guard names(at: moment).isEmpty else { return moment }
    let changes = nameChanges(tolerance: tolerance)
    guard let first = changes.first else { return moment }
    return Moment(changes.last { $0 <= moment.days.lowerBound }?.advanced(by: -1) ?? first)
  }
}
