import EDTF
import Relations

/// Reads GEXF 1.1 to 1.3: nodes, at every depth, and edges with their periods.
struct GEXFReader: GraphImporter {
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(ImportFault) -> GraphContents {
    var network = NetworkAssembler(options, format: "gexf", report: report)
    for file in files {
      let root = try XMLElement.read(file)
      guard root.name == "gexf", let graph = root.child("graph") else {
        throw file.fault(
          "not-the-format", line: root.line, "the root is <\(root.name)>, and not <gexf> with a <graph>")
      }
      network.setTitle(root.child("meta")?.child("description").map(\.text))
      // Ours have a period for every node, and say beside it when they know how long an actor existed.
      let isOurs = root.child("meta")?.child("creator")?.text == "Entente"
      read(graph, of: file, isOurs: isOurs, into: &network)
    }
    let contents: GraphContents
    (contents, report) = network.finish()
    return contents
  }

  private func read(
    _ graph: XMLElement, of file: ImportFile, isOurs: Bool, into network: inout NetworkAssembler
  ) {
    var titles: [String: [String: String]] = [:]
    var defaults: [String: [(name: String, value: String)]] = [:]
    for list in graph.children("attributes") {
      for attribute in list.children("attribute") {
        guard let id = attribute["id"] else { continue }
        let kind = list["class"] ?? "node"
        titles[kind, default: [:]][id] = attribute["title"] ?? id
        if let value = attribute.child("default")?.text, !value.isEmpty {
          defaults[kind, default: []].append((attribute["title"] ?? id, value))
        }
      }
    }
    let isDirected = (graph["defaultedgetype"] ?? "undirected") == "directed"
    var pending = graph.children("nodes") + graph.children("edges")
    while !pending.isEmpty {
      let list = pending.removeFirst()
      for element in list.children {
        let place = "\(file.name):\(element.line)"
        // Nodes within nodes have edges of their own.
        pending += element.children("nodes") + element.children("edges")
        if element.name == "node", let id = element["id"] {
          var node = ForeignNode(id: id, label: element["label"], place: place)
          node.attributes = values(of: element, titles["node"] ?? [:], defaults["node"] ?? [])
          if !isOurs { node.periods = periods(of: element, into: &network) }
          if element["pid"] != nil { network.noteLost("a node within another") }
          network.add(node)
        } else if element.name == "edge", let source = element["source"], let target = element["target"] {
          var edge = ForeignEdge(id: element["id"], source: source, target: target, place: place)
          edge.kind = element["kind"]
          edge.isDirected = element["type"].map { $0 == "directed" } ?? isDirected
          edge.attributes = values(of: element, titles["edge"] ?? [:], defaults["edge"] ?? [])
          if let label = element["label"], !edge.attributes.contains(where: { $0.name == "label" }) {
            edge.attributes.append(("label", label))
          }
          edge.periods = periods(of: element, into: &network)
          // A weight of one is that of every edge.
          if let weight = element["weight"], weight != "1", weight != "1.0",
            !edge.attributes.contains(where: { $0.name == "weight" })
          {
            edge.attributes.append(("weight", weight))
          }
          network.add(edge)
        }
      }
    }
  }

  private func values(
    of element: XMLElement, _ titles: [String: String], _ defaults: [(name: String, value: String)]
  ) -> [(name: String, value: String)] {
    let values = (element.child("attvalues")?.children("attvalue") ?? []).compactMap { value in
      (value["for"] ?? value["id"]).map { (name: titles[$0] ?? $0, value: value["value"] ?? "") }
    }
    let given = Set(values.map(\.name))
    return values + defaults.filter { !given.contains($0.name) }
  }

  private func periods(of element: XMLElement, into network: inout NetworkAssembler) -> [Period] {
    let list = element.child("spells")?.children("spell") ?? element.child("slices")?.children("slice") ?? []
    let own = list.isEmpty ? [element] : list
    var periods: [Period] = []
    for period in own {
      let start = period["start"] ?? period["startopen"] ?? period["timestamp"]
      let end = period["end"] ?? period["endopen"] ?? period["timestamp"]
      guard start != nil || end != nil else { continue }
      if let read = NetworkDates.period(start: start, end: end) {
        periods.append(read)
      } else {
        network.noteUnmapped("\(start ?? "")/\(end ?? "")", of: "spell")
      }
    }
    return periods
  }
}
