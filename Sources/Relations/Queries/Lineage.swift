/// Where an actor comes from and what became of it, as a tree both ways.
public struct Lineage: Hashable, Sendable {
  /// An actor in the tree.
  public struct Node: Hashable, Sendable {
    /// Who it is.
    public let actor: Actor.ID
    /// The relations that tie it to the actor above it, by identifier; none for the actor asked about.
    public let relations: [Finding]
    /// What befell it without another actor: renamed, founded, dissolved, transformed; by identifier.
    public let events: [Finding]
    /// Who is next on the same way, by identifier.
    public let branches: [Node]
    /// Whether its branches stand elsewhere in the tree, where the actor occurs first.
    public let isRepeated: Bool
  }

  /// The actor asked about, with what befell it alone; its branches are those it comes from.
  public let origins: Node
  /// The actor asked about, with what befell it alone; its branches are those that came out of it.
  public let successors: Node
}
