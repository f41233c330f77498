public import Relations

/// Who is drawn beside the actor that would stand for them: parts, organs, juntas and persons.
public enum Unfolding: Hashable, Sendable {
  /// Nobody but those whom a picture never folds.
  case none
  /// Some actors, and whoever would stand in one of them.
  case actors(Set<Actor.ID>)
  /// Everybody.
  case all

  /// Whether an actor stands for itself, though another would stand for it.
  func frees(_ part: Actor.ID, from whole: Actor.ID) -> Bool {
    switch self {
    case .none: false
    case .actors(let actors): actors.contains(part) || actors.contains(whole)
    case .all: true
    }
  }
}
