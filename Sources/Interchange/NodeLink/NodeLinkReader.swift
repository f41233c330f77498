import GraphFiles
import Relations

/// Reads node-link JSON of networkx, with `edges` or, as before version 3.4, `links`.
struct NodeLinkReader: GraphImporter {
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(ImportFault) -> GraphContents {
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
      for (number, edge) in edges.enumerated() {
        func end(_ name: String) -> String? {
          guard let text = edge[name].scalar else { return nil }
          if !hasIDs, let place = Int(text), ids.indices.contains(place) { return ids[place] }
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
