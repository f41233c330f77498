public import Relations

/// What differs between two versions of a graph: what was known before an edit, and what is known after it.
///
/// Two dates are compared by ``GraphView/changes(to:rollUp:keeping:)``; this compares two states of the files. What
/// follows from a pact is not compared again: its parties are.
public struct GraphRevision: Sendable {
  /// The graph as it was.
  public let before: RelationGraph
  /// The graph as it is.
  public let after: RelationGraph
  /// What was edited, by subject in the order of ``Subject``, and by identifier.
  public let edits: [Edit]

  /// Compares two versions.
  ///
  /// - Complexity: O(*n* log *n*) in the number of actors, relations and sources.
  public init(from before: RelationGraph, to after: RelationGraph) {
    self.before = before
    self.after = after
    var comparison = Comparison()
    comparison.compare(before.header, after.header)
    comparison.compare(before.storage.contents.actorKinds, after.storage.contents.actorKinds)
    comparison.compare(before.storage.contents.relationKinds, after.storage.contents.relationKinds)
    comparison.compare(before.sources, after.sources)
    comparison.compare(before.authoredActors, after.authoredActors)
    for (id, old, new) in Comparison.pairs(before.pacts, after.pacts) {
      comparison.compare(old.map { [$0.alone] } ?? [], new.map { [$0.alone] } ?? [])
      comparison.compare(
        PartyFact.all(old?.parties ?? [], of: id, isMediator: false),
        PartyFact.all(new?.parties ?? [], of: id, isMediator: false))
      comparison.compare(
        PartyFact.all(old?.mediators ?? [], of: id, isMediator: true),
        PartyFact.all(new?.mediators ?? [], of: id, isMediator: true))
    }
    comparison.compare(before.authoredRelations, after.authoredRelations)
    comparison.compare(before.statements, after.statements)
    edits = comparison.edits
  }

  /// Whether the versions say the same.
  public var isEmpty: Bool { edits.isEmpty }

  /// The later version, with whatever the earlier one alone has.
  ///
  /// A picture of both needs it: everybody whom either knows has a place and a name in it. What followed from a pact
  /// that is gone, and stands by itself in the later version, is there as it is in that.
  ///
  /// - Complexity: O(*n* log *n*) in the number of actors and relations.
  public var union: RelationGraph {
    var contents = after.storage.contents
    contents.pacts = after.pacts
    let known = Set(after.actors.map(\.id))
    contents.actors = after.authoredActors + before.authoredActors.filter { !known.contains($0.id) }
    contents.pacts += before.pacts.filter { !known.contains($0.id) }
    contents.sources = Self.union(after.sources, before.sources)
    contents.actorKinds = Self.union(contents.actorKinds, before.storage.contents.actorKinds)
    contents.relationKinds = Self.union(contents.relationKinds, before.storage.contents.relationKinds)
    let relations = Set(after.relations.map(\.id))
    contents.relations =
      after.authoredRelations + before.authoredRelations.filter { !relations.contains($0.id) }
    return RelationGraph(checked: contents)
  }

  private static func union<Element: Identifiable>(_ first: [Element], _ second: [Element]) -> [Element] {
    let known = Set(first.map(\.id))
    return first + second.filter { !known.contains($0.id) }
  }
}

extension Pact {
  /// The pact without its parties and mediators, which are facts of their own.
  fileprivate var alone: Pact {
    var pact = self
    pact.parties = []
    pact.mediators = []
    return pact
  }
}

extension RelationGraph {
  /// The graph as it says of itself what it is, without a fact: what a graph was before anybody wrote it.
  public var emptied: RelationGraph {
    var contents = storage.contents
    contents.sources = []
    contents.actors = []
    contents.pacts = []
    contents.statements = []
    return RelationGraph(checked: contents)
  }

  /// The actors without the pacts, which are actors too.
  var authoredActors: [Actor] { actors.filter { storage.pacts.position(of: $0.id) == nil } }

  /// The relations without those that follow from pacts.
  var authoredRelations: [Relation] {
    let following = pactsBehindRelations
    return relations.filter { following[$0.id] == nil }
  }

  var header: [HeaderFact] { [HeaderFact(storage.contents)] }
}
