import EDTF
import GraphFiles
import Interchange
import Queries
import Relations
import Revisions
import Writing

/// A flowchart of what an edit does to the answers on a date, in the notation that GitHub draws.
///
/// https://mermaid.js.org/syntax/flowchart.html
struct MermaidSketch {
  /// How many lines a sketch has at most: more is no sketch.
  static let limit = 24

  private(set) var text = "flowchart LR\n"
  /// How many relations it leaves out.
  private(set) var leftOut = 0

  /// Sketches an answer; nil where nothing differs that has two ends.
  init?(_ answer: RevisionAnswer) {
    var lines: [Line] = []
    for revised in answer.answers {
      let isDoubt = revised.sort == .becameCertain || revised.sort == .becamePossible
      if let before = revised.before, !isDoubt, let to = before.relation.to {
        lines.append(Line(before, to, "− ", answer.revision.before, isNew: false))
      }
      if let after = revised.after, let to = after.relation.to {
        let sign = isDoubt ? revised.sort == .becameCertain ? "now certain: " : "now possible: " : "+ "
        lines.append(Line(after, to, sign, answer.revision.after, isNew: true))
      }
    }
    guard !lines.isEmpty else { return nil }
    leftOut = max(0, lines.count - Self.limit)
    lines = Array(lines.prefix(Self.limit))
    var numbers: [Actor.ID: Int] = [:]
    for id in lines.flatMap({ [$0.from, $0.to] }) where numbers[id] == nil {
      text += "  n\(numbers.count)[\"\(Self.escaped(answer.name(of: id)))\"]\n"
      numbers[id] = numbers.count
    }
    for line in lines {
      guard let from = numbers[line.from], let to = numbers[line.to] else { continue }
      text += "  n\(from) \(line.arrow)|\"\(Self.escaped(line.label))\"| n\(to)\n"
    }
    for (number, line) in lines.enumerated() {
      text += "  linkStyle \(number) stroke:\(line.isNew ? "#0072B2,stroke-width:3px" : "#C24E00")\n"
    }
  }

  /// A relation that holds by one version alone, or otherwise.
  private struct Line {
    let from: Actor.ID
    let to: Actor.ID
    let label: String
    let isNew: Bool
    private let isDirected: Bool

    init(_ holding: Holding, _ to: Actor.ID, _ sign: String, _ graph: RelationGraph, isNew: Bool) {
      from = holding.relation.from
      self.to = to
      label = sign + holding.kind.label(in: graph.language)
      self.isNew = isNew
      isDirected = holding.kind.direction == .directed
    }

    /// Thick where it is new, dotted where it is gone; with a head where it has a direction.
    var arrow: String {
      switch (isNew, isDirected) {
      case (true, true): "==>"
      case (true, false): "==="
      case (false, true): "-.->"
      case (false, false): "-.-"
      }
    }
  }

  /// As much of a label as a sketch has room for, in quotes.
  static func escaped(_ text: String) -> String {
    MermaidText.escaped(String(VisibleText.line(text).prefix(60)))
  }
}
