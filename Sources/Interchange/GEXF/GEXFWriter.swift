import EDTF
import Relations

/// Writes GEXF 1.3, as Gephi and networkx read it.
///
/// Times are dates, since Gephi takes a `dateTime` for a moment in some zone; each period has both ends, since readers
/// take a missing one for nothing or for ever. All edges are directed, as networkx refuses to mix them; `direction` says
/// which are mutual.
struct GEXFWriter: GraphExporter {
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    let horizon = subject.horizon
    let edges = subject.edges(&report)
    subject.countFlattened(into: &report)
    subject.countDays(into: &report)
    report.flattened(
      "mutual relations are directed edges that say so", edges.count { $0.kind.direction == .mutual })
    var xml = XMLText()
    xml.begin(
      "gexf",
      [
        ("xmlns", "http://gexf.net/1.3"), ("version", "1.3"),
      ])
    xml.begin("meta", [("lastmodifieddate", (subject.graph.asOf ?? horizon.upperBound).description)])
    xml.element("creator", text: "Entente")
    xml.element("description", text: subject.graph.title)
    xml.end()
    xml.begin(
      "graph",
      [
        ("defaultedgetype", "directed"), ("mode", "dynamic"), ("timeformat", "date"),
        ("start", horizon.lowerBound.description), ("end", horizon.upperBound.description),
      ])
    attributes("node", ExportSubject.actorAttributes, into: &xml)
    attributes("edge", ExportSubject.relationAttributes, into: &xml)
    xml.begin("nodes", [("count", String(subject.actors.count))])
    for actor in subject.actors {
      xml.begin("node", [("id", actor.id.rawValue), ("label", subject.name(of: actor))])
      values(subject.attributes(of: actor), into: &xml)
      let life = subject.life(of: actor)
      periods(life.isEmpty ? [horizon] : life.map { subject.days(of: $0, within: horizon) }, into: &xml)
      xml.end()
    }
    xml.end()
    xml.begin("edges", [("count", String(edges.count))])
    for edge in edges {
      xml.begin(
        "edge",
        [
          ("id", edge.relation.id.rawValue), ("source", edge.relation.from.rawValue),
          ("target", edge.relation.to?.rawValue), ("label", edge.label(in: subject.graph.language)),
          ("kind", edge.relation.kind.rawValue),
        ])
      values(subject.attributes(of: edge), into: &xml)
      periods(
        edge.periods.isEmpty ? [horizon] : edge.periods.map { subject.days(of: $0, within: horizon) },
        into: &xml)
      xml.end()
    }
    for _ in 0..<3 { xml.end() }
    return xml.bytes
  }

  private func attributes(_ what: String, _ names: [String], into xml: inout XMLText) {
    xml.begin("attributes", [("class", what)])
    for name in names {
      xml.element("attribute", [("id", name), ("title", name), ("type", "string")])
    }
    xml.end()
  }

  private func values(_ attributes: [(name: String, value: String)], into xml: inout XMLText) {
    xml.begin("attvalues")
    for (name, value) in attributes { xml.element("attvalue", [("for", name), ("value", value)]) }
    xml.end()
  }

  private func periods(_ days: [ClosedRange<Day>], into xml: inout XMLText) {
    xml.begin("spells")
    for days in days {
      xml.element(
        "spell", [("start", days.lowerBound.description), ("end", days.upperBound.description)])
    }
    xml.end()
  }
}
