import EDTF
import GraphFiles
import Relations
import Writing

extension Format {
  /// What networkx makes of a graph in JSON.
  public static let nodeLink = Format(
    "node-link", title: "Node-link JSON, of networkx 3.4 and D3", endings: [".json"],
    importer: NodeLinkReader(),
    importLosses: "attributes that mean nothing here",
    exporter: NodeLinkWriter(),
    exportLosses: networkLosses)
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
    attributes.map {
      ($0.name, ExportSubject.numbers.contains($0.name) ? .number($0.value) : .string($0.value))
    }
  }
}

/// Reads node-link JSON of networkx, with `edges` or, as before version 3.4, `links`.
struct NodeLinkReader: GraphImporter {
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(InterchangeError) -> GraphContents {
    var network = NetworkAssembler(options, format: "node-link", report: report)
    for file in files {
      let tree = try file.json
      let edges = tree["edges"].items + tree["links"].items
      guard case .array(let nodes) = tree["nodes"] else {
        throw file.fault(
          "not-the-format", line: 1, "it has no list ‘nodes’", "write it by networkx.node_link_data")
      }
      for (name, value) in tree["graph"].members {
        switch (name, value.scalar) {
        case ("title", let title?): network.setTitle(title)
        case ("as_of", let day?): network.setAsOf(NetworkDates.day(day))
        case ("id", _), (_, nil): continue
        default: network.noteLost("the attribute \(name) of the graph")
        }
      }
      // D3 names nodes by their places where they have no id.
      var ids: [String] = []
      for (number, node) in nodes.enumerated() {
        let id = node["id"].scalar ?? node["name"].scalar ?? String(number)
        ids.append(id)
        var foreign = ForeignNode(id: id, place: "\(file.name), node \(number + 1)")
        foreign.attributes = JSONAttributes.of(node, without: ["id"], "nodes", in: &network)
        network.add(foreign)
      }
      let hasIDs = nodes.contains { $0["id"].scalar != nil }
      let known = Set(ids)
      for (number, edge) in edges.enumerated() {
        func end(_ name: String) -> String? {
          guard let text = edge[name].scalar else { return nil }
          // And so it did where they have one, unless it was told otherwise.
          if !hasIDs || !known.contains(text), let place = Int(text), ids.indices.contains(place) {
            return ids[place]
          }
          return text
        }
        let place = "\(file.name), edge \(number + 1)"
        guard let source = end("source"), let target = end("target") else {
          network.noteDropped("an edge without both ends", at: place)
          continue
        }
        let key = edge["id"].scalar ?? (Int(edge["key"].scalar ?? "0") == nil ? edge["key"].scalar : nil)
        var foreign = ForeignEdge(id: key, source: source, target: target, place: place)
        if case .bool(let isDirected) = tree["directed"] { foreign.isDirected = isDirected }
        foreign.attributes = JSONAttributes.of(
          edge, without: ["source", "target", "key", "id"], "edges", in: &network)
        network.add(foreign)
      }
    }
    let contents: GraphContents
    (contents, report) = network.finish()
    return contents
  }
}

/// Attributes of an object in JSON.
enum JSONAttributes {
  /// The members that are plain, and those that are lists of such; others are counted as lost.
  static func of(
    _ object: JSON, without names: Set<String>, _ what: String, in network: inout NetworkAssembler
  ) -> [(name: String, value: String)] {
    object.members.compactMap { name, value in
      if names.contains(name) || value.isNull { return nil }
      if let text = value.scalar { return (name, text) }
      let texts = value.items.compactMap(\.scalar)
      if !texts.isEmpty, texts.count == value.items.count {
        return (name, texts.joined(separator: "; "))
      }
      if !value.items.isEmpty || !value.members.isEmpty {
        network.noteLost("the attribute \(name) of \(what), which is no text")
      }
      return nil
    }
  }
}

extension JSON {
  /// Whether it is null.
  var isNull: Bool { if case .null = self { true } else { false } }
}
