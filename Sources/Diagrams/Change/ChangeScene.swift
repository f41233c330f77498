import EDTF
import Relations

/// What is to be seen of the changes between two dates or two versions, before anything has a place.
struct ChangeScene {
  /// A line of the list of changes.
  struct Entry {
    enum Sign: String {
      case began = "+"
      case ended = "−"
      case flipped = "±"
    }

    let sign: Sign
    /// When it began or ended, as written; empty for what has no single date.
    let date: String
    let words: String
  }

  /// The names of the two versions of a graph that are compared on one date.
  struct Versions {
    let before: String
    let after: String
  }

  let from: Moment
  let to: Moment
  /// What is compared where it is not two dates.
  let versions: Versions?
  /// Whatever is there on either date: what ended as it was on the first, all else as it is on the second.
  let scene: Scene
  /// Actors and pacts that are there on one date alone, by identifier; a pact by its first one.
  let fates: [Actor.ID: Change]
  /// The words of actors whose sort changed: what they were, and what they are.
  let transitions: [Actor.ID: (before: String, after: String)]
  /// Pairs of actors, sorted, that turned from friends into foes or back.
  let flips: Set<[Actor.ID]>
  /// The changes: flips, then what began, then what ended, each by date.
  let entries: [Entry]
  /// How many relations began and ended.
  let counts: (began: Int, ended: Int)
  /// How many relations both began and ended between the dates.
  let passing: Int

  /// How a change is marked in the picture; nil for what was kept.
  func sign(of edge: Scene.Edge) -> Entry.Sign? {
    switch edge.change {
    case .kept: nil
    case .ended: .ended
    case .began: flips.contains([edge.from, edge.to].sorted()) ? .flipped : .began
    }
  }
}
