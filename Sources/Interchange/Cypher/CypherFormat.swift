import EDTF
import GraphFiles
import Relations
import Writing

extension Format {
  /// Statements for Neo4j and its kin.
  public static let cypher = Format(
    "cypher", title: "openCypher statements, for Neo4j, Memgraph, Kuzu", endings: [".cypher", ".cql"],
    exporter: CypherWriter(),
    exportLosses: networkLosses)
}

/// Writes openCypher: a node an actor, a relationship a relation, whose type is its kind in capitals.
struct CypherWriter: GraphExporter {
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    let edges = subject.edges(&report)
    subject.countFlattened(into: &report)
    report.flattened(
      "mutual relations are directed edges that say so", edges.count { $0.kind.direction == .mutual })
    var text = ""
    for actor in subject.actors {
      let properties = [("id", actor.id.rawValue)] + subject.attributes(of: actor).map { ($0.name, $0.value) }
      text += "CREATE (:Actor \(Self.map(properties)));\n"
    }
    for edge in edges {
      let properties =
        [("id", edge.relation.id.rawValue)] + subject.attributes(of: edge).map { ($0.name, $0.value) }
      text += "MATCH (a:Actor {id: \(Self.quoted(edge.relation.from.rawValue))}), "
      text += "(b:Actor {id: \(Self.quoted(edge.relation.to?.rawValue ?? ""))}) "
      text += "CREATE (a)-[:\(Self.type(of: edge.relation.kind)) \(Self.map(properties))]->(b);\n"
    }
    return Array(text.utf8)
  }

  private static func map(_ properties: [(String, String)]) -> String {
    // Bounds are dates, so that a query can compare them.
    let dates: Set = ["start_earliest", "start_latest", "end_earliest", "end_latest"]
    let list = properties.map { name, value in
      "`\(name)`: " + (dates.contains(name) ? "date(\(quoted(value)))" : quoted(value))
    }
    return "{\(list.joined(separator: ", "))}"
  }

  /// A kind as the type of a relationship, such as `MILITARY_DEPLOYMENT`.
  static func type(of kind: RelationKind.ID) -> String {
    let text = kind.rawValue.uppercased().map { $0 == "-" ? "_" : $0 }
    let isPlain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    return isPlain && text.first?.isLetter ?? false
      ? String(text) : "`\(VisibleText.replacing(["`": "``"], in: String(text)))`"
  }

  static func quoted(_ text: String) -> String {
    VisibleText.quoted(text, in: "'")
  }
}
