/// A graph to lay out: what Graphviz needs to know and nothing else.
///
/// The order of nodes, edges and clusters is kept, and a layout depends on it: give them sorted. Attributes
/// are handed over sorted by name.
public struct LayoutGraph: Sendable, Hashable {
  /// A node.
  public struct Node: Sendable, Hashable {
    /// The name, unlike that of every other node; it is shown when there is no label.
    public var id: String

    /// What Graphviz is told about the node.
    public var attributes: [Attribute: String]

    /// Creates a node.
    public init(id: String, attributes: [Attribute: String] = [:]) {
      self.id = id
      self.attributes = attributes
    }
  }

  /// An edge.
  public struct Edge: Sendable, Hashable {
    /// The index of the node it leaves.
    public var tail: Int

    /// The index of the node it enters.
    public var head: Int

    /// A name that tells apart edges between the same two nodes; may be empty.
    public var key: String

    /// What Graphviz is told about the edge.
    public var attributes: [Attribute: String]

    /// Creates an edge between two nodes, given by their indices.
    public init(tail: Int, head: Int, key: String = "", attributes: [Attribute: String] = [:]) {
      self.tail = tail
      self.head = head
      self.key = key
      self.attributes = attributes
    }
  }

  /// A group of nodes that `dot` puts into one box.
  public struct Cluster: Sendable, Hashable {
    /// The name, unlike that of every other cluster.
    public var id: String

    /// The indices of its nodes, each of which can be in one cluster at most.
    public var members: [Int]

    /// What Graphviz is told about the cluster.
    public var attributes: [Attribute: String]

    /// Creates a cluster of nodes, given by their indices.
    public init(id: String, members: [Int], attributes: [Attribute: String] = [:]) {
      self.id = id
      self.members = members
      self.attributes = attributes
    }
  }

  /// The name; Graphviz writes it as the title of the picture.
  public var name: String

  /// Whether edges have a direction.
  public var isDirected: Bool

  /// What Graphviz is told about the whole.
  public var attributes: [Attribute: String]

  /// What Graphviz is told about every node that is not told otherwise.
  public var nodeDefaults: [Attribute: String]

  /// What Graphviz is told about every edge that is not told otherwise.
  public var edgeDefaults: [Attribute: String]

  /// What is drawn under everything, the first the lowest.
  public var areas: [Area]

  /// The nodes.
  public var nodes: [Node]

  /// The edges.
  public var edges: [Edge]

  /// The clusters.
  public var clusters: [Cluster]

  /// Creates a graph.
  public init(
    name: String,
    isDirected: Bool = true,
    attributes: [Attribute: String] = [:],
    nodeDefaults: [Attribute: String] = [:],
    edgeDefaults: [Attribute: String] = [:],
    areas: [Area] = [],
    nodes: [Node] = [],
    edges: [Edge] = [],
    clusters: [Cluster] = []
  ) {
    self.name = name
    self.isDirected = isDirected
    self.attributes = attributes
    self.nodeDefaults = nodeDefaults
    self.edgeDefaults = edgeDefaults
    self.areas = areas
    self.nodes = nodes
    self.edges = edges
    self.clusters = clusters
  }
}

extension LayoutGraph {
  private static let mostNodes = 20_000
  private static let mostEdges = 100_000

  /// Makes sure that the graph can be built.
  ///
  /// - Throws: An error that names the part which refers to nothing, comes twice, or misses its place.
  /// - Complexity: O(*n*) in the number of nodes, edges and members.
  func check(for engine: LayoutEngine) throws(GraphvizError) {
    guard nodes.count <= Self.mostNodes, edges.count <= Self.mostEdges else {
      throw .graph("\(nodes.count) nodes and \(edges.count) edges; at most 20000 and 100000 can be laid out")
    }
    try Self.checkName(name, of: "the graph")
    try checkNodes(for: engine)
    try checkEdges()
    try checkClusters()
  }

  private func checkNodes(for engine: LayoutEngine) throws(GraphvizError) {
    var seen = Set<String>(minimumCapacity: nodes.count)
    for (index, node) in nodes.enumerated() {
      try Self.checkName(node.id, of: "node \(index)")
      guard seen.insert(node.id).inserted else {
        throw .graph("two nodes are named \(Text.quoted(node.id)); give each a name of its own")
      }
      if engine.needsPositions, node.attributes[.pos] == nil {
        throw .graph("node \(Text.quoted(node.id)) has no pos; \(engine.rawValue) places no node itself")
      }
    }
  }

  private func checkEdges() throws(GraphvizError) {
    struct Identity: Hashable {
      var ends: [Int]
      var key: String
    }
    var seen = Set<Identity>(minimumCapacity: edges.count)
    for (index, edge) in edges.enumerated() {
      guard nodes.indices.contains(edge.tail), nodes.indices.contains(edge.head) else {
        throw .graph("edge \(index) joins nodes \(edge.tail) and \(edge.head) of \(nodes.count)")
      }
      // Without a key an edge is itself, however many there are.
      if edge.key.isEmpty { continue }
      try Self.checkName(edge.key, of: "the key of edge \(index)")
      let ends = isDirected ? [edge.tail, edge.head] : [edge.tail, edge.head].sorted()
      guard seen.insert(Identity(ends: ends, key: edge.key)).inserted else {
        throw .graph("edge \(index) has the ends and the key \(Text.quoted(edge.key)) of an edge before it")
      }
    }
  }

  private func checkClusters() throws(GraphvizError) {
    var names = Set<String>()
    var owners: [Int: String] = [:]
    for cluster in clusters {
      try Self.checkName(cluster.id, of: "a cluster")
      guard names.insert(cluster.id).inserted else {
        throw .graph("two clusters are named \(Text.quoted(cluster.id)); give each a name of its own")
      }
      for member in cluster.members {
        guard nodes.indices.contains(member) else {
          throw .graph("cluster \(Text.quoted(cluster.id)) has node \(member) of \(nodes.count)")
        }
        // Graphviz would keep the node in one of them and say nothing.
        if let owner = owners.updateValue(cluster.id, forKey: member) {
          let both = owner == cluster.id ? "twice in" : "in \(Text.quoted(owner)) and in"
          throw .graph(
            "node \(Text.quoted(nodes[member].id)) is \(both) \(Text.quoted(cluster.id)); keep one"
          )
        }
      }
    }
  }

  private static func checkName(_ name: String, of part: String) throws(GraphvizError) {
    guard Text.isName(name) else {
      throw GraphvizError(
        code: .invalidName,
        message: "\(part) is named \(Text.quoted(name)); a name is \(Text.nameExpectation)"
      )
    }
  }
}

extension GraphvizError {
  fileprivate static func graph(_ message: String) -> GraphvizError {
    GraphvizError(code: .invalidGraph, message: message)
  }
}
