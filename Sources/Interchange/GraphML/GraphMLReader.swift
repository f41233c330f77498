import Relations

/// Reads GraphML: nodes, at every depth, and edges with their data; hyperedges and ports it has no place for.
struct GraphMLReader: GraphImporter {
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(ImportFault) -> GraphContents {
    var network = NetworkAssembler(options, format: "graphml", report: report)
    for file in files {
      let root = try XMLElement.read(file)
      guard root.name == "graphml", let graph = root.child("graph") else {
        throw file.fault(
          "not-the-format", line: root.line, "the root is <\(root.name)>, and not <graphml> with a <graph>")
      }
      read(root, graph, of: file, into: &network)
    }
    let contents: GraphContents
    (contents, report) = network.finish()
    return contents
  }

  private func read(
    _ root: XMLElement, _ graph: XMLElement, of file: ImportFile, into network: inout NetworkAssembler
  ) {
    var names: [String: String] = [:]
    var defaults: [String: [(name: String, value: String)]] = [:]
    for key in root.children("key") {
      guard let id = key["id"] else { continue }
      let name = key["attr.name"] ?? id
      names[id] = name
      if let value = key.child("default")?.text {
        defaults[key["for"] ?? "all", default: []].append((name, value))
      }
    }
    func data(of element: XMLElement) -> [(name: String, value: String)] {
      let values = element.children("data").compactMap { data in
        data["key"].map { (name: names[$0] ?? $0, value: data.text) }
      }
      let given = Set(values.map(\.name))
      return values
        + ((defaults[element.name] ?? []) + (defaults["all"] ?? [])).filter { !given.contains($0.name) }
    }
    for (name, value) in data(of: graph) {
      switch name {
      case "title": network.setTitle(value)
      case "as_of": network.setAsOf(NetworkDates.day(value))
      default: network.noteLost("the attribute \(name) of the graph")
      }
    }
    var pending = [graph]
    while !pending.isEmpty {
      let graph = pending.removeFirst()
      let isDirected = graph["edgedefault"] != "undirected"
      for element in graph.children {
        let place = "\(file.name):\(element.line)"
        pending += element.children("graph")
        switch element.name {
        case "node":
          guard let id = element["id"] else { continue }
          var node = ForeignNode(id: id, place: place)
          node.attributes = data(of: element)
          if element.child("port") != nil { network.noteLost("a port of a node") }
          network.add(node)
        case "edge":
          guard let source = element["source"], let target = element["target"] else { continue }
          var edge = ForeignEdge(id: element["id"], source: source, target: target, place: place)
          edge.isDirected = element["directed"].map { $0 == "true" } ?? isDirected
          edge.attributes = data(of: element)
          network.add(edge)
        case "hyperedge": network.noteLost("an edge of more than two ends")
        default: continue
        }
      }
    }
  }
}
