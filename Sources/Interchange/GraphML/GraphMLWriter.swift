import EDTF
import Relations

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
        [("id", "\(prefix)\(name)"), ("for", what), ("attr.name", name), ("attr.type", "string")])
    }
  }
}
