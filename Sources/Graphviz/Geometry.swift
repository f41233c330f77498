/// Where a layout put the parts of a graph.
public struct Geometry: Sendable, Hashable {
  /// The box around the whole picture.
  public var box: Box

  /// The centre of each node, in the order of the graph's nodes.
  public var nodes: [Point]

  /// The way of each edge, in the order of the graph's edges.
  public var edges: [Route]

  /// The box of each cluster, in the order of the graph's clusters, when the engine draws clusters.
  public var clusters: [Box?]

  /// What Graphviz found odd and went on with.
  public var warnings: [GraphvizDiagnostic]

  /// Creates a geometry.
  public init(
    box: Box,
    nodes: [Point],
    edges: [Route],
    clusters: [Box?] = [],
    warnings: [GraphvizDiagnostic] = []
  ) {
    self.box = box
    self.nodes = nodes
    self.edges = edges
    self.clusters = clusters
    self.warnings = warnings
  }
}
