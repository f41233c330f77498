/// How many bytes the relations of a graph take, what is written about them in words apart.
public struct GraphMemory: Hashable, Sendable {
  /// The kinds, the ends and the days of all relations.
  public let columns: Int
  /// What finds relations by day, by kind, by duration and by actor.
  public let indexes: Int
  /// The identifiers of the actors, and of the relations that were read in bulk.
  public let identifiers: Int
}
