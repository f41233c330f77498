/// Graphs as the bytes that the C target reads; `run.c` and `graph.c` say what follows what.
struct Request {
  var bytes: [UInt8] = []
  /// What is asked for, as it is called where it fails.
  let task: String

  /// Checks and writes the graphs.
  ///
  /// - Throws: An error when a graph or an attribute is not fit to be handed over.
  init(_ graphs: [LayoutGraph], engine: LayoutEngine, formats: [String] = []) throws(GraphvizError) {
    let name = graphs.count == 1 ? Text.quoted(graphs[0].name) : "\(graphs.count) graphs"
    task = "the layout of \(name) by \(engine.rawValue)"
    append(engine.rawValue)
    append(formats.count)
    for format in formats { append(format) }
    append(graphs.count)
    for graph in graphs {
      try graph.check(for: engine)
      try append(graph, engine: engine)
    }
  }

  private mutating func append(_ graph: LayoutGraph, engine: LayoutEngine) throws(GraphvizError) {
    append(graph.name)
    append(graph.isDirected ? 1 : 0)
    try append(graph.nodeDefaults, of: .node) { "the defaults of nodes" }
    try append(graph.edgeDefaults, of: .edge) { "the defaults of edges" }
    append(graph.nodes.count)
    for node in graph.nodes {
      append(node.id)
      // Graphviz would show the name, and read entities in it.
      let label = node.attributes[.label] ?? graph.nodeDefaults[.label] ?? node.id
      let attributes = node.attributes.merging([.label: label]) { given, _ in given }
      try append(attributes, of: .node) { "node \(Text.quoted(node.id))" }
    }
    append(graph.edges.count)
    for (index, edge) in graph.edges.enumerated() {
      append(edge.tail)
      append(edge.head)
      append(edge.key)
      try append(edge.attributes, of: .edge) { "edge \(index)" }
    }
    append(graph.clusters.count)
    for cluster in graph.clusters {
      // The prefix is what makes a subgraph a cluster.
      append("cluster_" + cluster.id)
      append(cluster.members.count)
      for member in cluster.members { append(member) }
      try append(cluster.attributes, of: .cluster) { "cluster \(Text.quoted(cluster.id))" }
    }
    // Clusters with labelled edges make dot free memory twice without it.
    var forced = engine == .dot ? [("newrank", "true")] : []
    if !graph.areas.isEmpty { forced.append(("_background", try graph.areas.encoded())) }
    try append(graph.attributes, of: .graph, and: forced) { "the graph" }
  }

  private mutating func append(
    _ attributes: [Attribute: String],
    of bearer: Attribute.Bearers,
    and forced: [(String, String)] = [],
    at place: () -> String
  ) throws(GraphvizError) {
    var pairs: [(String, String)] = []
    for (attribute, value) in attributes.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard attribute.bearers.contains(bearer) else {
        throw GraphvizError(
          code: .invalidAttribute,
          message: "\(place()): \(attribute.rawValue) has no meaning here; leave it out"
        )
      }
      let form = attribute.form(at: bearer)
      guard let encoded = form.encoded(value) else {
        throw GraphvizError(
          code: .invalidAttribute,
          message:
            "\(place()): \(attribute.rawValue) is \(Text.quoted(value)); write \(form.expectation)"
        )
      }
      pairs.append((attribute.rawValue, encoded))
    }
    pairs += forced
    append(pairs.count)
    for (name, value) in pairs {
      append(name)
      append(value)
    }
  }

  /// Appends a count or an index, each of which the checks keep far below the greatest 32-bit integer.
  private mutating func append(_ value: Int) {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: value)) { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
    bytes.append(0)
  }
}
