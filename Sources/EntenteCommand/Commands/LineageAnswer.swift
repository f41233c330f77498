import EDTF
import Queries
import Relations

/// Puts a lineage into words.
struct LineageAnswer {
  let graph: RelationGraph
  let actor: Actor.ID
  let lineage: Lineage

  private var phrasing: Phrasing { Phrasing(graph: graph, moment: graph.latest) }

  func text(as format: OutputFormat) -> String {
    switch format {
    case .json: json.text + "\n"
    case .csv: table.text(as: .csv)
    case .table:
      "\(title)\n"
        + sections.map { heading, lines in
          "\n\(heading)\n"
            + lines.map { String(repeating: "  ", count: $0.depth) + "  \($0.text)\n" }.joined()
        }.joined()
    case .markdown:
      "# \(title)\n"
        + sections.map { heading, lines in
          "\n## \(heading)\n\n"
            + lines.map { String(repeating: "  ", count: $0.depth) + "- \($0.text)\n" }.joined()
        }.joined()
    }
  }

  private var title: String {
    let names = [lineage.origins.branches, lineage.successors.branches]
    let isAlone = names.allSatisfy(\.isEmpty) && lineage.origins.events.isEmpty
    return "\(phrasing.name(of: actor)) (\(actor))" + (isAlone ? ": no lineage recorded" : "")
  }

  // MARK: Lines

  private typealias Line = (depth: Int, text: String)

  private var sections: [(heading: String, lines: [Line])] {
    var names: [Line] = []
    for name in graph.actor(actor)?.names ?? [] where !name.when.isEmpty {
      let text = "\(name.text), \(phrasing.dates(of: name.when))"
      // An acronym that two languages share is one name to a reader.
      if !names.contains(where: { $0.text == text }) { names.append((depth: 0, text: text)) }
    }
    let own = lineage.origins.events.map { (depth: 0, text: sentence($0)) }
    return [
      ("Names", names), ("Itself", own), ("Comes from", lines(lineage.origins.branches)),
      ("Leads to", lines(lineage.successors.branches)),
    ].filter { !$0.1.isEmpty }
  }

  private func lines(_ nodes: [Lineage.Node], depth: Int = 0) -> [Line] {
    nodes.flatMap { node -> [Line] in
      let ties = node.relations.map(sentence).joined(separator: "; ")
      let name = "\(phrasing.name(of: node.actor)) (\(node.actor))"
      let repeated = node.isRepeated ? ", as elsewhere" : ""
      let events = node.events.map { (depth: depth + 1, text: "itself: \(sentence($0))") }
      return [(depth, "\(name): \(ties)\(repeated)")] + (node.isRepeated ? [] : events)
        + lines(node.branches, depth: depth + 1)
    }
  }

  private func sentence(_ finding: Finding) -> String {
    "\(phrasing.dated(finding)) [\(finding.id)]"
  }

  // MARK: Rows

  private var table: Table {
    var table = Table("direction", "depth", "actor", "above", "kind", "when", "status", "relation")
    for (direction, node) in [("from", lineage.origins), ("to", lineage.successors)] {
      add(node.branches, above: actor, depth: 1, direction: direction, to: &table)
    }
    for event in lineage.origins.events {
      table.rows.append(["itself", "0", actor.rawValue, ""] + cells(event))
    }
    return table
  }

  private func add(
    _ nodes: [Lineage.Node], above: Actor.ID, depth: Int, direction: String, to table: inout Table
  ) {
    for node in nodes {
      for relation in node.relations {
        table.rows.append(
          [direction, String(depth), node.actor.rawValue, above.rawValue] + cells(relation))
      }
      if !node.isRepeated {
        for event in node.events {
          table.rows.append(["itself", String(depth), node.actor.rawValue, ""] + cells(event))
        }
      }
      add(node.branches, above: node.actor, depth: depth + 1, direction: direction, to: &table)
    }
  }

  private func cells(_ finding: Finding) -> [String] {
    [
      finding.kind.id.rawValue, phrasing.dates(of: finding.relation.when), finding.status.rawValue,
      finding.id.rawValue,
    ]
  }

  // MARK: JSON

  private var json: JSON {
    let names = graph.actor(actor)?.names ?? []
    return .object([
      ("version", .int(Answering.jsonVersion)), ("graph", .string(graph.id)),
      ("asOf", .optional(graph.asOf?.description)), ("actor", .string(actor.rawValue)),
      (
        "names",
        .array(
          names.map {
            .object([
              ("name", .string($0.text)), ("sort", .string($0.sort.rawValue)),
              ("language", .optional($0.language)), ("when", .string(phrasing.dates(of: $0.when))),
            ])
          })
      ),
      ("events", relations(lineage.origins.events)),
      ("origins", nodes(lineage.origins.branches)), ("successors", nodes(lineage.successors.branches)),
    ])
  }

  private func nodes(_ nodes: [Lineage.Node]) -> JSON {
    .array(
      nodes.map { node in
        .object([
          ("actor", .string(node.actor.rawValue)), ("repeated", .bool(node.isRepeated)),
          ("relations", relations(node.relations)), ("events", relations(node.events)),
          ("branches", self.nodes(node.branches)),
        ])
      })
  }

  private func relations(_ findings: [Finding]) -> JSON {
    let answering = Answering(graph: graph, moment: .everyDay)
    return .array(findings.map(answering.json))
  }
}
