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
