import EDTF
import GraphFiles
import Relations
import Writing

extension Format {
  /// Diagrams of D2.
  public static let d2 = Format(
    "d2", title: "D2, of d2lang.com", endings: [".d2"], exporter: D2Writer(),
    exportLosses: Format.sketchLosses
  )
}

/// Writes D2: a shape an actor, a connection a relation with its label and its dates.
struct D2Writer: GraphExporter {
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    let edges = subject.sketchedEdges(&report)
    var text = "direction: right\n"
    for actor in subject.actors {
      text += "\(Self.quoted(actor.id.rawValue)): \(Self.quoted(subject.name(of: actor)))\n"
    }
    for edge in edges {
      let arrow = edge.kind.direction == .mutual ? "--" : "->"
      let label = "\(edge.labelWithStatus(in: subject.graph.language)), \(edge.when)"
      text += "\(Self.quoted(edge.relation.from.rawValue)) \(arrow) "
      text += "\(Self.quoted(edge.relation.to?.rawValue ?? "")): \(Self.quoted(label))"
      var style: [String] = []
      switch edge.sign {
      case .positive: style.append("style.stroke: '#2a7d2a'")
      case .negative: style.append("style.stroke: '#b22222'")
      case .neutral: break
      }
      if edge.certainty != .certain { style.append("style.stroke-dash: 3") }
      text += style.isEmpty ? "\n" : " { \(style.joined(separator: "; ")) }\n"
    }
    return Array(text.utf8)
  }

  /// A text in single quotes, within which nothing is replaced and two quotes stand for one.
  static func quoted(_ text: String) -> String {
    "'" + VisibleText.replacing(["'": "''"], in: VisibleText.line(text)) + "'"
  }
}
