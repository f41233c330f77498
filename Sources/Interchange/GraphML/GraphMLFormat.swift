import EDTF
import Relations

extension Format {
  /// Networks of igraph, networkx, yEd and others.
  public static let graphML = Format(
    "graphml", title: "GraphML, of networkx, igraph, yEd", endings: [".graphml"],
    importer: GraphMLReader(),
    importLosses: "ports, edges of more than two ends, attributes that mean nothing here",
    exporter: GraphMLWriter(),
    exportLosses: networkLosses)
}

/// Reads GraphML: nodes, at every depth, and edges with their data; hyperedges and ports it has no place for.
struct GraphMLReader: GraphImporter {
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(InterchangeError) -> GraphContents {
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
      let values = element.children("data").compactMap { data -> (name: String, value: String)? in
        // What yEd draws stands in elements of its own, and with it what it calls things.
        if let drawn = data.children.first { return YEd.label(in: drawn).map { ("label", $0) } }
        return data["key"].map { (name: names[$0] ?? $0, value: data.text) }
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
        let inner = element.children("graph")
        pending += inner
        for graph in inner {
          network.noteLost("that a node is within another", graph.children("node").count)
        }
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
          network.add(YEd.turned(edge, by: element))
        case "hyperedge": network.noteLost("an edge of more than two ends")
        default: continue
        }
      }
    }
  }
}

/// What yEd says in its drawings of nodes and edges.
private enum YEd {
  /// The first words of a label.
  static func label(in drawn: XMLElement) -> String? {
    first(in: drawn) { element in
      guard isCalled(element, "NodeLabel") || isCalled(element, "EdgeLabel") else { return nil }
      let text = element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return text.isEmpty ? nil : text
    }
  }

  /// An edge with the direction of its arrows, where it has some.
  static func turned(_ edge: ForeignEdge, by element: XMLElement) -> ForeignEdge {
    let arrows = element.children("data").lazy.compactMap { data in
      first(in: data) { isCalled($0, "Arrows") ? (tail: $0["source"], head: $0["target"]) : nil }
    }.first
    guard let arrows else { return edge }
    let hasTail = arrows.tail.map { $0 != "none" } ?? false
    let hasHead = arrows.head.map { $0 != "none" } ?? false
    var edge = edge
    edge.isDirected = hasTail != hasHead
    return hasTail && !hasHead ? edge.reversed : edge
  }

  private static func isCalled(_ element: XMLElement, _ name: String) -> Bool {
    element.name == name || element.name.hasSuffix(":\(name)")
  }

  private static func first<Found>(in element: XMLElement, _ found: (XMLElement) -> Found?) -> Found? {
    var pending = [element]
    while let next = pending.popLast() {
      if let found = found(next) { return found }
      pending += next.children.reversed()
    }
    return nil
  }
}

/// Writes GraphML, with a data key for each attribute.
///
/// All edges are directed, as networkx refuses to mix them; `direction` says which are mutual.
struct GraphMLWriter: GraphExporter {
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    let edges = subject.edges(&report)
    subject.countFlattened(into: &report)
    report.flattened(
      "mutual relations are directed edges that say so", edges.count { $0.kind.direction == .mutual })
    var xml = XMLText()
    xml.begin(
      "graphml",
      [
        ("xmlns", "http://graphml.graphdrawing.org/xmlns"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        (
          "xsi:schemaLocation",
          "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
        ),
      ])
    keys("graph", "g_", ["title", "as_of"], into: &xml)
    keys("node", "n_", ExportSubject.actorAttributes, into: &xml)
    keys("edge", "e_", ExportSubject.relationAttributes, into: &xml)
    xml.begin("graph", [("id", subject.graph.id), ("edgedefault", "directed")])
    xml.element("data", [("key", "g_title")], text: subject.graph.title)
    if let asOf = subject.graph.asOf { xml.element("data", [("key", "g_as_of")], text: asOf.description) }
    for actor in subject.actors {
      xml.begin("node", [("id", actor.id.rawValue)])
      for (name, value) in subject.attributes(of: actor) {
        xml.element("data", [("key", "n_\(name)")], text: value)
      }
      xml.end()
    }
    for edge in edges {
      xml.begin(
        "edge",
        [
          ("id", edge.relation.id.rawValue), ("source", edge.relation.from.rawValue),
          ("target", edge.relation.to?.rawValue),
        ])
      for (name, value) in subject.attributes(of: edge) {
        xml.element("data", [("key", "e_\(name)")], text: value)
      }
      xml.end()
    }
    for _ in 0..<2 { xml.end() }
    return xml.bytes
  }

  private func keys(_ what: String, _ prefix: String, _ names: [String], into xml: inout XMLText) {
    for name in names {
      xml.element(
        "key",
        [
          ("id", "\(prefix)\(name)"), ("for", what), ("attr.name", name),
          ("attr.type", ExportSubject.numbers.contains(name) ? "double" : "string"),
        ])
    }
  }
}
