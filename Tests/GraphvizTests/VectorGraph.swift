import Foundation
import Graphviz
import Testing

/// The graph of ten nodes whose layout was freed twice, read from its DOT file.
///
/// The file is written so that a line is a cluster or an edge; this is no reader of DOT.
func doubleFreeGraph() throws -> LayoutGraph {
  let file = try #require(
    Bundle.module.url(forResource: "double-free-min", withExtension: "dot", subdirectory: "Vectors")
  )
  var graph = LayoutGraph(name: "g")
  var indices: [Substring: Int] = [:]
  func node(_ name: Substring) -> Int {
    if let known = indices[name] { return known }
    graph.nodes.append(.init(id: String(name), attributes: [.shape: "box"]))
    indices[name] = graph.nodes.count - 1
    return graph.nodes.count - 1
  }
  for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
    if let match = line.firstMatch(of: /subgraph cluster_(\d+) \{ label="(.+)";(.*)\}/) {
      let members = match.3.split { $0 == ";" || $0 == " " }.map(node)
      graph.clusters.append(
        .init(id: String(match.1), members: members, attributes: [.label: String(match.2)])
      )
    } else if let match = line.firstMatch(of: /(\w+) -> (\w+) \[label="(.+)"\]/) {
      graph.edges.append(
        .init(
          tail: node(match.1),
          head: node(match.2),
          key: String(match.3),
          attributes: [.label: String(match.3)]
        )
      )
    }
  }
  try #require(graph.nodes.count == 10)
  try #require(graph.edges.count == 5)
  try #require(graph.clusters.count == 3)
  return graph
}
