import EDTF
import GraphFiles
import Relations

extension Format {
  /// What networkx makes of a graph in JSON.
  static let nodeLink = Format(
    "node-link", title: "Node-link JSON, of networkx 3.4 and D3", endings: [".json"],
    importer: NodeLinkReader(),
    importLoses: "attributes that mean nothing here",
    exporter: NodeLinkWriter(),
    exportLoses: networkLosses)
}

/// Writes the node-link form of networkx, which calls its edges `edges` since version 3.4, and `links` before.
struct NodeLinkWriter: GraphExporter {
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    let edges = subject.edges(&report)
    subject.countFlattened(into: &report)
    report.flattened(
      "mutual relations are directed edges that say so", edges.count { $0.kind.direction == .mutual })
    let nodes = subject.actors.map { actor in
      JSON.object([("id", .string(actor.id.rawValue))] + Self.members(subject.attributes(of: actor)))
    }
    let links = edges.map { edge in
      JSON.object(
        [
          ("source", .string(edge.relation.from.rawValue)),
          ("target", .optional(edge.relation.to?.rawValue)), ("key", .string(edge.relation.id.rawValue)),
        ] + Self.members(subject.attributes(of: edge)))
    }
    let header = JSON.object([
      ("id", .string(subject.graph.id)), ("title", .string(subject.graph.title)),
      ("as_of", .optional(subject.graph.asOf?.description)),
    ])
    let text =
      "{\"directed\":true,\"multigraph\":true,\"graph\":\(header.line),\n"
      + "\"nodes\":[\n\(nodes.map(\.line).joined(separator: ",\n"))\n],\n"
      + "\"edges\":[\n\(links.map(\.line).joined(separator: ",\n"))\n]}\n"
    return Array(text.utf8)
  }

  static func members(_ attributes: [(name: String, value: String)]) -> [(String, JSON)] {
    attributes.map { ($0.name, .string($0.value)) }
  }
}
