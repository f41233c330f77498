/// A graph as it stands in DOT text.
package struct ParsedGraph: Sendable {
  /// A node or an edge.
  package struct Part: Sendable {
    /// The name of a node, or of an edge the key that tells it from others between the same nodes.
    package let name: String
    /// What it says of itself, defaults included, by name.
    package let attributes: [(name: String, value: String)]
    /// The nodes of an edge.
    package var ends: (tail: String, head: String)?
  }

  /// Whether its edges have a direction.
  package let isDirected: Bool
  /// What the graph says of itself.
  package let attributes: [(name: String, value: String)]
  /// The nodes, in the order in which they are met.
  package let nodes: [Part]
  /// The edges, by their tails.
  package let edges: [Part]
  /// How many graphs stand after it in the text.
  package let furtherGraphs: Int

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

  private static func attributes(
    _ reader: inout ReplyReader
  ) throws(GraphvizError) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    for _ in 0..<(try reader.integer()) {
      attributes.append((name: try reader.text(), value: try reader.text()))
    }
    return attributes
  }
}
