import EDTF
import GraphFiles
import Relations
import Writing

extension Format {
  /// Diagrams that GitHub and many notebooks draw.
  public static let mermaid = Format(
    "mermaid", title: "Mermaid flowchart, as GitHub draws it", endings: [".mmd", ".mermaid"],
    exporter: MermaidWriter(),
    exportLosses: Format.sketchLosses
  )
}

/// Writes a flowchart of Mermaid: a node an actor, an arrow a relation with its label and its dates.
struct MermaidWriter: GraphExporter {
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    let edges = subject.sketchedEdges(&report)
    var numbers: [Actor.ID: Int] = [:]
    var text = "flowchart LR\n"
    for (number, actor) in subject.actors.enumerated() {
      numbers[actor.id] = number
      text += "  n\(number)[\"\(MermaidText.escaped(subject.name(of: actor)))\"]\n"
    }
    var styles = ""
    for (number, edge) in edges.enumerated() {
      guard let from = numbers[edge.relation.from], let to = edge.relation.to.flatMap({ numbers[$0] }) else {
        continue
      }
      let line = edge.certainty == .certain ? "-" : "-."
      let isMutual = edge.kind.direction == .mutual
      let end = edge.certainty == .certain ? (isMutual ? "---" : "-->") : (isMutual ? ".-" : ".->")
      let label = "\(edge.labelWithStatus(in: subject.graph.language)), \(edge.when)"
      text +=
        "  n\(from) \(line)\(edge.certainty == .certain ? "-" : "") \"\(MermaidText.escaped(label))\" \(end) n\(to)\n"
      let color: String? =
        switch edge.sign {
        case .positive: "#2a7d2a"
        case .negative: "#b22222"
        case .neutral: nil
        }
      if let color { styles += "  linkStyle \(number) stroke:\(color)\n" }
    }
    return Array((text + styles).utf8)
  }
}

/// Texts in the notation of Mermaid.
package enum MermaidText {
  /// A text in quotes, with what Mermaid or HTML would take for more as the codes that Mermaid has for it.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in VisibleText.line(text).unicodeScalars {
      switch scalar {
      case "\"", "#", "<", ">", "&", ";", "`", "\\", "[", "]", "{", "}", "|", "(", ")", "*", "_", "~":
        escaped += "#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
