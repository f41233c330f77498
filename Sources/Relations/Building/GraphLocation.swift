/// A place in the contents of a graph: an element, and the field of it.
///
/// Whoever read the contents from a file can turn it into a line and a column.
public struct GraphLocation: Hashable, Sendable {
  /// An element, by its position in its list of ``GraphContents``.
  public enum Element: Hashable, Sendable {
    /// The graph itself.
    case header
    /// A kind of actor.
    case actorKind(Int)
    /// A kind of relation.
    case relationKind(Int)
    /// A source.
    case source(Int)
    /// An actor.
    case actor(Int)
    /// A pact.
    case pact(Int)
    /// A relation.
    case relation(Int)
    /// A statement.
    case statement(Int)
  }

  /// The element.
  public var element: Element
  /// The keys and positions that lead to the field, such as `["parties", "1", "actor"]`; empty for the whole.
  public var path: [String]

  /// Makes a location.
  public init(_ element: Element, _ path: [String] = []) {
    self.element = element
    self.path = path
  }

  /// The location of the element that holds this one, up to the whole.
  public var parent: GraphLocation? {
    path.isEmpty ? nil : GraphLocation(element, path.dropLast())
  }

  package func appending(_ path: String...) -> GraphLocation {
    GraphLocation(element, self.path + path)
  }
}
