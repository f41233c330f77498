public import EDTF
import Queries
public import Relations

/// The union of all dates: who is ever drawn, how much room each needs, and who is ever tied to whom.
///
/// Placement works on it, so that nobody moves between two dates.
public struct LayoutScene: Sendable {
  /// The graph.
  package let graph: RelationGraph

  /// Makes the layout scene of a graph.
  public init(_ graph: RelationGraph) {
    self.graph = graph
  }

  /// Whether an actor can have a place of its own.
  static func isDrawable(_ actor: Actor, in graph: RelationGraph) -> Bool {
    switch graph.kind(of: actor).category {
    case .person, .organ, .authority: false
    case .pact, .state, .organisation, .mission, .company, .armedGroup, .other: true
    }
  }

  /// The days on which a picture can change, within what the graph sets out to cover.
  ///
  /// - Complexity: O(*n* log *n*) in the number of relations and actors.
  public var datesOfChange: [Day] {
    let days = graph.datesOfChange
    guard let covered = graph.coverage?.when, let interval = try? Period(covered).interval(tolerance: .none)
    else {
      return days
    }
    let within = interval.possibleDays
    let first = within.lowerBound == .min ? [] : [within.lowerBound]
    return first + days.filter { within.contains($0) && !first.contains($0) }
  }

  /// The size of the box of an actor: room for its names at all dates and in all languages, and for the words of
  /// its kind.
  ///
  /// - Parameter isCounting: Whether the number of others that it is tied to stands behind the word.
  func size(of id: Actor.ID, isCounting: Bool = false) -> (width: Int, height: Int) {
    guard let actor = graph.actor(id) else { return (NodeBox.minimalWidth, NodeBox.height) }
    let bounds = actor.names.flatMap(\.when).compactMap { try? $0.interval(tolerance: graph.tolerance) }
      .flatMap { [$0.start.lowerBound, $0.start.upperBound, $0.end.lowerBound, $0.end.upperBound] }
    let days = bounds.isEmpty ? [graph.asOf ?? .max] : Set(bounds).sorted()
    let kind = graph.kind(of: actor)
    let kinds = [kind] + (kind.category == .state ? ActorKind.authorities : [])
    let labels = Lexicon.languages.flatMap { language in
      days.map { actor.label(at: DateQuery($0), language: language, tolerance: graph.tolerance) }
    }
    let words = Lexicon.languages.flatMap { language in
      kinds.map { Lexicon.word($0.label(in: language), more: isCounting ? 999 : 0) }
    }
    return NodeBox.size(labels: labels, words: words, category: kind.category)
  }
}

extension ActorKind {
  /// The kinds that govern a state, whose word the state then bears.
  fileprivate static let authorities = catalogue.filter { $0.category == .authority }
}
