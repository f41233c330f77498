/// A name that stands for one entity of a graph, such as `mali` or `R154`.
///
/// The phantom type keeps the identifier of an actor from being taken for that of a source. Identifiers are
/// compared letter by letter; the graph files give them no other meaning.
public struct Identifier<Entity>: Hashable, Comparable, Sendable {
  /// The identifier as it stands in the graph files.
  public let rawValue: String

  /// Makes an identifier of its text.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// Whether the left identifier sorts before the right one, by Unicode scalars.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Makes an identifier of a literal, as in `graph.at("2022").relations(of: "mali")`.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

extension Identifier: CustomStringConvertible {
  /// The identifier as it stands in the graph files.
  public var description: String { rawValue }
}
