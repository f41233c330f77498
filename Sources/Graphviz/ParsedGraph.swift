/// A graph as it stands in DOT text.
package struct ParsedGraph: Sendable {
  /// Something that a node, an edge or the graph says of itself.
  package struct Attribute: Sendable {
    package let name: String
    package let value: String
    /// Whether the value is HTML, which DOT has between angles in place of quotes.
    package let isMarkup: Bool
  }

  /// A node or an edge.
  package struct Part: Sendable {
    /// The name of a node, or of an edge the key that tells it from others between the same nodes.
    package let name: String
    /// What it says of itself, defaults included, by name.
    package let attributes: [Attribute]
    /// The nodes of an edge.
    package var ends: (tail: String, head: String)?
  }

  /// Whether its edges have a direction.
  package let isDirected: Bool
  /// What the graph says of itself.
  package let attributes: [Attribute]
  /// The nodes, in the order in which they are met.
  package let nodes: [Part]
  /// The edges, by their tails.
  package let edges: [Part]
  /// How many graphs stand after it in the text.
  package let furtherGraphs: Int
  /// How many of its parts are clusters.
  package let clusters: Int

  /// Reads DOT text with the parser of Graphviz, in a child process, as that parser has crashed before.
  ///
  /// - Throws: an error with what Graphviz says of the text, which names the line.
  /// - Complexity: O(*n*) in its length.
  package init(dot text: String) throws(GraphvizError) {
    let answer = try Worker(reading: Array(text.utf8), limits: .standard).answer()
    self = try answer.withBytes { bytes throws(GraphvizError) in
      guard let bytes else { throw GraphvizError(code: .ended, message: "there is no memory for an answer") }
      var reader = ReplyReader(bytes: bytes)
      let isRead = try reader.integer() == 1
      let diagnostics = try reader.diagnostics()
      guard isRead else {
        let reason = diagnostics.map(\.text).joined(separator: "; ")
        throw GraphvizError(code: .rejected, message: reason.isEmpty ? "the text holds no graph" : reason)
      }
      return try ParsedGraph(&reader)
    }
  }

  private init(_ reader: inout ReplyReader) throws(GraphvizError) {
    furtherGraphs = try reader.integer()
    clusters = try reader.integer()
    isDirected = try reader.integer() == 1
    attributes = try Self.attributes(&reader)
    var nodes: [Part] = []
    for _ in 0..<(try reader.integer()) {
      nodes.append(Part(name: try reader.text(), attributes: try Self.attributes(&reader)))
    }
    self.nodes = nodes
    var edges: [Part] = []
    for _ in 0..<(try reader.integer()) {
      let ends = (tail: try reader.text(), head: try reader.text())
      edges.append(Part(name: try reader.text(), attributes: try Self.attributes(&reader), ends: ends))
    }
    self.edges = edges
  }

  private static func attributes(_ reader: inout ReplyReader) throws(GraphvizError) -> [Attribute] {
    var attributes: [Attribute] = []
    for _ in 0..<(try reader.integer()) {
      attributes.append(
        Attribute(name: try reader.text(), value: try reader.text(), isMarkup: try reader.integer() == 1))
    }
    return attributes
  }
}
