import EDTF
import GraphFiles
import Relations

extension Format {
  /// Maps of Kumu.
  static let kumu = Format(
    "kumu", title: "JSON blueprint of Kumu", endings: [".json"], importer: KumuReader(),
    importLoses: "loops, views, tags, attributes that mean nothing here", exporter: KumuWriter(),
    exportLoses: networkLosses)
}

/// Writes a blueprint of Kumu, whose connections name elements by their `id`: two of one label would else be one.
struct KumuWriter: GraphExporter {
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    let edges = subject.edges(&report)
    subject.countFlattened(into: &report)
    let elements = subject.actors.map { actor -> JSON in
      let attributes = subject.attributes(of: actor).filter { $0.name != "kind" && $0.name != "note" }
      return .object(
        [
          ("id", .string(actor.id.rawValue)),
          ("type", .string(subject.graph.kind(of: actor).label(in: subject.graph.language))),
          ("kind", .string(actor.kind.rawValue)), ("description", .string(actor.note ?? "")),
        ] + NodeLinkWriter.members(attributes))
    }
    let connections = edges.map { edge -> JSON in
      let attributes = subject.attributes(of: edge).filter { !["direction", "note"].contains($0.name) }
      return .object(
        [
          ("id", .string(edge.relation.id.rawValue)), ("from", .string(edge.relation.from.rawValue)),
          ("to", .optional(edge.relation.to?.rawValue)),
          ("direction", .string(edge.kind.direction.rawValue)),
          ("type", .string(edge.kind.label(in: subject.graph.language))),
          ("description", .string(edge.relation.note ?? "")),
          ("tags", .strings([edge.sign.rawValue, edge.relation.status.rawValue])),
        ] + NodeLinkWriter.members(attributes))
    }
    let text =
      "{\"elements\":[\n\(elements.map(\.line).joined(separator: ",\n"))\n],\n"
      + "\"connections\":[\n\(connections.map(\.line).joined(separator: ",\n"))\n]}\n"
    return Array(text.utf8)
  }
}
