import EDTF
import GraphFiles
import Relations
import Writing

extension Format {
  /// Maps of Kumu.
  public static let kumu = Format(
    "kumu", title: "JSON blueprint of Kumu", endings: [".json"], importer: KumuReader(),
    importLosses: "loops, views, tags, attributes that mean nothing here", exporter: KumuWriter(),
    exportLosses: networkLosses)
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

/// Reads a blueprint of Kumu: connections name elements by their id, else by their label.
struct KumuReader: GraphImporter {
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(InterchangeError) -> GraphContents {
    var network = NetworkAssembler(options, format: "kumu", report: report)
    for file in files {
      let tree = try file.json
      guard case .array(let elements) = tree["elements"] else {
        throw file.fault("not-the-format", line: 1, "it has no list ‘elements’", "export a JSON blueprint")
      }
      var byLabel: [String: String] = [:]
      var ids: Set<String> = []
      for (number, element) in elements.enumerated() {
        let element = element.flat
        let label = element["label"].scalar
        let id = element["id"].scalar ?? element["_id"].scalar ?? label ?? "element-\(number + 1)"
        if let label { byLabel[label] = byLabel[label] ?? id }
        ids.insert(id)
        var foreign = ForeignNode(id: id, label: label, place: "\(file.name), element \(number + 1)")
        foreign.attributes = JSONAttributes.of(
          element,
          without: element["kind"].scalar == nil ? ["id", "_id", "tags"] : ["id", "_id", "tags", "type"],
          "elements", in: &network)
        network.noteLost("a tag of an element", element["tags"].items.count)
        network.add(foreign)
      }
      for (number, connection) in tree["connections"].items.enumerated() {
        let connection = connection.flat
        let place = "\(file.name), connection \(number + 1)"
        func end(_ name: String) -> String? {
          guard let text = connection[name].scalar else { return nil }
          return ids.contains(text) ? text : byLabel[text] ?? text
        }
        guard let from = end("from"), let to = end("to") else {
          network.noteDropped("a connection without both ends", at: place)
          continue
        }
        var foreign = ForeignEdge(
          id: connection["id"].scalar ?? connection["_id"].scalar, source: from, target: to, place: place)
        foreign.isDirected = connection["direction"].scalar == "directed"
        foreign.kind = connection["kind"].scalar ?? connection["type"].scalar
        foreign.attributes = JSONAttributes.of(
          connection, without: ["id", "_id", "from", "to", "direction", "type", "kind", "tags"],
          "connections",
          in: &network)
        // Ours repeat the sign and the status.
        network.noteLost(
          "a tag of a connection",
          connection["tags"].items.count { tag in
            !foreign.attributes.contains { ["sign", "status"].contains($0.name) && $0.value == tag.scalar }
          })
        network.add(foreign)
      }
      for name in ["loops", "maps", "views", "perspectives"] where !tree[name].items.isEmpty {
        network.noteLost("\(name) of Kumu", tree[name].items.count)
      }
    }
    let contents: GraphContents
    (contents, report) = network.finish()
    return contents
  }
}

extension JSON {
  /// The object with the members of its `attributes`, where Kumu puts the fields of people's own.
  fileprivate var flat: JSON {
    let own = members.filter { $0.0 != "attributes" }
    let known = Set(own.map { $0.0 })
    let others = self["attributes"].members.map { name, value in
      // So Kumu calls its own field in what it exports.
      (["element type", "connection type"].contains(name) ? "type" : name, value)
    }
    return .object(own + others.filter { !known.contains($0.0) })
  }
}
