import EDTF
import Relations

/// Writes DOT, to be drawn by Graphviz or read by whatever reads it.
struct DOTWriter: GraphExporter {
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    let edges = subject.edges(&report)
    subject.countFlattened(into: &report)
    // Graphviz lays out by what is called weight.
    report.flattened("weights left out", edges.count { $0.relation.weight != nil })
    var text = "digraph \(Self.quoted(subject.graph.id)) {\n"
    text += "  graph [title=\(Self.quoted(subject.graph.title))"
    if let asOf = subject.graph.asOf { text += ", as_of=\(Self.quoted(asOf.description))" }
    text += "]\n  node [shape=box]\n"
    for actor in subject.actors {
      text += "  \(Self.quoted(actor.id.rawValue)) [\(Self.list(subject.attributes(of: actor)))]\n"
    }
    for edge in edges {
      let look = Self.look(of: edge)
      text += "  \(Self.quoted(edge.relation.from.rawValue)) -> "
      text += "\(Self.quoted(edge.relation.to?.rawValue ?? "")) ["
      let said = subject.attributes(of: edge).filter { $0.name != "weight" }
      text += Self.list([("id", edge.relation.id.rawValue)] + said + look) + "]\n"
    }
    return Array((text + "}\n").utf8)
  }

  /// What shows a reader the sign, the certainty and that both ends play the same part.
  private static func look(of edge: ExportRelation) -> [(name: String, value: String)] {
    var look: [(name: String, value: String)] = []
    switch edge.sign {
    case .positive: look.append(("color", "darkgreen"))
    case .negative: look.append(("color", "firebrick"))
    case .neutral: look.append(("color", "gray40"))
    }
    if edge.kind.direction == .mutual { look.append(("dir", "none")) }
    if edge.certainty != .certain { look.append(("style", "dashed")) }
    return look
  }

  private static func list(_ attributes: [(name: String, value: String)]) -> String {
    attributes.map { "\($0.name)=\(quoted($0.value))" }.joined(separator: ", ")
  }

  /// A text in quotes; a backslash is doubled, as labels take it for the start of an escape.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\0": quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
