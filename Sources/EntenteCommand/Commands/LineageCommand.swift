import ArgumentParser
import EDTF
import GraphFiles
import Queries
import Relations
import Writing

/// `entente lineage`: where an actor comes from and what became of it.
struct LineageCommand: Question {
  static let configuration = CommandConfiguration(
    commandName: "lineage",
    abstract: "Show where an actor comes from and what became of it, as a tree both ways.",
    discussion: """
      The tree follows splits, mergers, successions, foundings and origins; names,
      renamings and dissolutions stand beside the actor that they befell. Relations
      of lineage have no sign and what befell a part did not befall the whole, so
      there is no --sign and no --roll-up.

        entente lineage csp graphs/sahel
        entente lineage jnim graphs/sahel --kind merger --kind split
        entente lineage jnim graphs/sahel --format json
      """
  )

  @Argument(help: "The identifier of the actor.")
  var actor: String

  @OptionGroup var input: GraphInput
  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var form: FormOption

  @OptionGroup var manner: MannerOptions

  func answer() throws -> String {
    let graph = try input.read()
    let id = try graph.actor(named: actor).id
    let lineage = try narrowing.view(of: graph, at: .everyDay).lineage(of: id)
    let answer = LineageAnswer(graph: graph, actor: id, lineage: lineage)
    return answer.text(as: form.format)
  }
}

/// Puts a lineage into words.
struct LineageAnswer {
  let graph: RelationGraph
  let actor: Actor.ID
  let lineage: Lineage

  private var phrasing: Phrasing { Phrasing(graph: graph, dateQuery: graph.latest) }

  func text(as format: OutputFormat) -> String {
    switch format {
    case .json: json.text + "\n"
    case .csv: table.text(as: .csv)
    case .table:
      "\(VisibleText.line(title))\n"
        + sections.map { heading, lines in
          "\n\(heading)\n"
            + lines.map { String(repeating: "  ", count: $0.depth) + "  \(VisibleText.line($0.text))\n" }
            .joined()
        }.joined()
    case .markdown:
      "# \(Markdown.escaped(title))\n"
        + sections.map { heading, lines in
          "\n## \(heading)\n\n"
            + lines.map { String(repeating: "  ", count: $0.depth) + "- \(Markdown.escaped($0.text))\n" }
            .joined()
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

  /// How deep a tree is shown.
  ///
  /// Text in steps and JSON within JSON grow with the square of their depth, and nobody reads them. CSV lists all of it.
  static let depthLimit = 100

  /// A node of the tree, with its place in it.
  private struct Step {
    let node: Lineage.Node
    let depth: Int
    let above: Actor.ID
  }

  /// The nodes from top to bottom.
  ///
  /// A list of its own, and no recursion: files decide how long a line of descent is.
  private func steps(below branches: [Lineage.Node]) -> [Step] {
    var steps: [Step] = []
    var rest = branches.reversed().map { Step(node: $0, depth: 0, above: actor) }
    while let step = rest.popLast() {
      steps.append(step)
      rest += step.node.branches.reversed().map {
        Step(node: $0, depth: step.depth + 1, above: step.node.actor)
      }
    }
    return steps
  }

  private func lines(_ branches: [Lineage.Node]) -> [Line] {
    let steps = steps(below: branches)
    var lines: [Line] = []
    for step in steps where step.depth < Self.depthLimit {
      let node = step.node
      let ties = node.relations.map(sentence).joined(separator: "; ")
      let name = "\(phrasing.name(of: node.actor)) (\(node.actor))"
      let repeated = node.isRepeated ? ", as elsewhere" : ""
      lines.append((step.depth, "\(name): \(ties)\(repeated)"))
      if !node.isRepeated {
        lines += node.events.map { (depth: step.depth + 1, text: "itself: \(sentence($0))") }
      }
    }
    let deeper = steps.count { $0.depth >= Self.depthLimit }
    if deeper > 0 { lines.append((0, "and \(deeper) more, further away; --format csv lists them")) }
    return lines
  }

  private func sentence(_ holding: Holding) -> String {
    "\(phrasing.dated(holding)) [\(holding.id)]"
  }

  // MARK: Rows

  private var table: Table {
    var table = Table("direction", "depth", "actor", "above", "kind", "when", "status", "relation")
    for (direction, node) in [("from", lineage.origins), ("to", lineage.successors)] {
      for step in steps(below: node.branches) {
        let (depth, id) = (String(step.depth + 1), step.node.actor.rawValue)
        for relation in step.node.relations {
          table.rows.append([direction, depth, id, step.above.rawValue] + cells(relation))
        }
        if step.node.isRepeated { continue }
        for event in step.node.events { table.rows.append(["itself", depth, id, ""] + cells(event)) }
      }
    }
    for event in lineage.origins.events {
      table.rows.append(["itself", "0", actor.rawValue, ""] + cells(event))
    }
    return table
  }

  private func cells(_ holding: Holding) -> [String] {
    [
      holding.kind.id.rawValue, phrasing.dates(of: holding.relation.when), holding.status.rawValue,
      holding.id.rawValue,
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

  private func nodes(_ nodes: [Lineage.Node], depth: Int = 0) -> JSON {
    .array(
      nodes.map { node in
        let isCut = depth + 1 == Self.depthLimit && !node.branches.isEmpty
        let more: [(String, JSON)] = isCut ? [("more", .int(steps(below: node.branches).count))] : []
        return .object(
          [
            ("actor", .string(node.actor.rawValue)), ("repeated", .bool(node.isRepeated)),
            ("relations", relations(node.relations)), ("events", relations(node.events)),
            ("branches", isCut ? .array([]) : self.nodes(node.branches, depth: depth + 1)),
          ] + more)
      })
  }

  private func relations(_ holdings: [Holding]) -> JSON {
    let answering = Answering(graph: graph, dateQuery: .everyDay)
    return .array(holdings.map(answering.json))
  }
}
