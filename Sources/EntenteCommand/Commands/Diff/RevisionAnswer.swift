import EDTF
import Queries
import Relations
import Revisions

/// Puts what differs between two versions of a graph into words.
struct RevisionAnswer {
  let revision: GraphRevision
  let names: (before: String, after: String)
  /// The date on which answers are compared, if any.
  let dateQuery: DateQuery?
  let edits: [GraphRevision.Edit]
  let answers: [RevisedAnswer]
  let pairs: [RevisedPair]

  /// - Parameter actors: Whom the answer is to concern; empty for all.
  init(
    revision: GraphRevision, names: (before: String, after: String), dateQuery: DateQuery?,
    actors: Set<Actor.ID>
  ) {
    self.revision = revision
    self.names = names
    self.dateQuery = dateQuery
    edits = revision.edits.filter { actors.isEmpty || !actors.isDisjoint(with: $0.actors) }
    answers = (dateQuery.map { revision.answers(at: $0) } ?? []).filter { answer in
      let relations = [answer.before, answer.after].compactMap { $0?.relation }
      return actors.isEmpty
        || relations.contains { actors.contains($0.from) || $0.to.map(actors.contains) ?? false }
    }
    pairs = (dateQuery.map { revision.pairs(at: $0) } ?? []).filter {
      actors.isEmpty || !actors.isDisjoint(with: $0.actors)
    }
  }

  /// How the edits are counted, such as `2 added, 1 redated`.
  var counts: String {
    let counts = GraphRevision.Aspect.allCases.compactMap { aspect -> String? in
      let count = edits.count { $0.aspect == aspect }
      return count == 0 ? nil : "\(count) \(aspect.rawValue)"
    }
    return counts.isEmpty ? "nothing differs" : counts.joined(separator: ", ")
  }

  var title: String { "\(revision.after.title), \(names.before) to \(names.after): \(counts)" }

  /// A section for each sort of edit, and one for what it does to the answers.
  var report: Report {
    var report = Report(title: title, header: ["id", "what", "before", "after"])
    for aspect in GraphRevision.Aspect.allCases {
      let rows = edits.filter { $0.aspect == aspect }.map(row)
      guard !rows.isEmpty else { continue }
      report.sections.append(
        Report.Section(
          heading: "\(aspect.rawValue.capitalised) (\(rows.count))", key: aspect.rawValue, rows: rows))
    }
    guard let dateQuery else { return report }
    let rows = answers.map(row) + pairs.map(row)
    if !edits.isEmpty {
      let heading = rows.isEmpty ? "On \(dateQuery) that changes no answer" : "What that does on \(dateQuery)"
      report.sections.append(Report.Section(heading: heading, key: "effect", rows: rows))
    }
    return report
  }

  // MARK: Rows

  private func row(_ edit: GraphRevision.Edit) -> [String] {
    let subject = subject(of: edit)
    switch edit.aspect {
    case .added: return [subject.id, subject.name, "", summary(of: edit, \.after)]
    case .withdrawn: return [subject.id, subject.name, summary(of: edit, \.before), ""]
    default:
      let fields = edit.fields.map(Self.differing)
      let before = fields.filter { !$0.before.isEmpty }.map { "\($0.name): \($0.before)" }
      let after = fields.filter { !$0.after.isEmpty }.map { "\($0.name): \($0.after)" }
      return [subject.id, subject.name, before.joined(separator: "; "), after.joined(separator: "; ")]
    }
  }

  private func row(_ answer: RevisedAnswer) -> [String] {
    let words = { (holding: Holding?, graph: RelationGraph) -> String in
      guard let holding, let dateQuery else { return "" }
      let phrasing = Phrasing(graph: graph, dateQuery: dateQuery)
      let doubt = phrasing.doubt(holding.answer)
      return phrasing.what(holding) + (doubt.isEmpty ? "" : ", \(doubt)")
    }
    let ends = dateQuery.flatMap { dateQuery -> String? in
      if let after = answer.after {
        return Phrasing(graph: revision.after, dateQuery: dateQuery).ends(of: after)
      }
      return answer.before.map { Phrasing(graph: revision.before, dateQuery: dateQuery).ends(of: $0) }
    }
    return [
      answer.id.rawValue, ends ?? "", words(answer.before, revision.before),
      words(answer.after, revision.after),
    ]
  }

  private func row(_ pair: RevisedPair) -> [String] {
    ["", pair.actors.map(name).joined(separator: " – "), pair.before.stance, pair.after.stance]
  }

  // MARK: Words

  /// The values of a field that one version alone has; all where they differ in their order.
  static func differing(_ field: GraphRevision.FieldEdit) -> (name: String, before: String, after: String) {
    var (before, after) = (field.before, field.after)
    for value in field.before {
      guard let position = after.firstIndex(of: value), let own = before.firstIndex(of: value) else {
        continue
      }
      after.remove(at: position)
      before.remove(at: own)
    }
    if before.isEmpty, after.isEmpty { (before, after) = (field.before, field.after) }
    return (field.name, before.joined(separator: ", "), after.joined(separator: ", "))
  }

  /// What was added or withdrawn, without what its name says already.
  private func summary(
    of edit: GraphRevision.Edit, _ values: KeyPath<GraphRevision.FieldEdit, [String]>
  ) -> String {
    let told: Set<String> =
      switch edit.subject {
      case .relation: ["from", "to"]
      case .party, .mediator: ["actor"]
      case .source: ["publisher", "title"]
      default: []
      }
    return edit.fields.filter { !told.contains($0.name) && !$0[keyPath: values].isEmpty }
      .map { field in
        let text = field[keyPath: values].joined(separator: ", ")
        if text == Status.accepted.rawValue, field.name == "status" { return "" }
        return ["kind", "when", "exists", "date", "names"].contains(field.name)
          ? text : "\(field.name): \(text)"
      }
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The name of an actor by the later version, else by the earlier.
  func name(of id: Actor.ID) -> String {
    let graph = revision.after.actor(id) == nil ? revision.before : revision.after
    return Phrasing(graph: graph, dateQuery: dateQuery ?? DateQuery(graph.asOf ?? .max)).name(of: id)
  }

  /// The identifier of a subject in the files, and a name for a reader.
  func subject(of edit: GraphRevision.Edit) -> (id: String, name: String) {
    switch edit.subject {
    case .graph: return (revision.after.id, "the graph")
    case .actorKind(let id): return (id.rawValue, "kind of actor")
    case .relationKind(let id): return (id.rawValue, "kind of relation")
    case .source(let id):
      let source = revision.after.source(id) ?? revision.before.source(id)
      return (id.rawValue, [source?.publisher, source?.title].compactMap { $0 }.joined(separator: ", "))
    case .actor(let id), .pact(let id): return (id.rawValue, name(of: id))
    case .party(let actor, let pact): return ("\(pact) \(actor)", "\(name(of: actor)) in \(name(of: pact))")
    case .mediator(let actor, let pact):
      return ("\(pact) \(actor)", "\(name(of: actor)), mediator of \(name(of: pact))")
    case .relation(let id):
      guard let relation = revision.after.relation(id) ?? revision.before.relation(id) else {
        return (id.rawValue, "")
      }
      let graph = revision.after.relation(id) == nil ? revision.before : revision.after
      let arrow = graph.kind(of: relation).direction == .directed ? " → " : " – "
      return (id.rawValue, [relation.from, relation.to].compactMap { $0.map(name) }.joined(separator: arrow))
    case .statement(let id): return (id.rawValue, "statement")
    }
  }
}

extension Set<Sign> {
  /// What the signs of the relations of a pair come to.
  var stance: String {
    switch (contains(.positive), contains(.negative)) {
    case (true, true): "mixed"
    case (true, false): "friendly"
    case (false, true): "hostile"
    case (false, false): "neither"
    }
  }

  /// All that they can come to.
  static var stances: [String] {
    ([[.positive], [.negative], [.positive, .negative], []] as [Set<Sign>]).map(\.stance)
  }
}

extension String {
  /// The word with a capital in front.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

extension RevisionAnswer {
  /// How many characters a comment of GitHub takes, less what others may put around this one.
  static let lengthLimit = 60_000

  /// The answer as a comment on a pull request: tables, and a sketch of what the edit does to the answers.
  ///
  /// It stays below the length that a comment may have; what is left out is said.
  var markdown: String {
    let report = report
    var text = "## \(Markdown.escaped(title))\n"
    var leftOut = 0
    for section in report.sections {
      text += "\n### \(Markdown.escaped(section.heading))\n"
      if section.rows.isEmpty { continue }
      let table = report.shown(section)
      let rows = table.rows
      let room = Self.lengthLimit - text.count
      var length = 0
      let fitting = rows.prefix { row in
        length += row.reduce(20) { $0 + Markdown.escaped($1).count }
        return length < room
      }
      leftOut += rows.count - fitting.count
      text += "\n" + Table(header: table.header, rows: Array(fitting)).text(as: .markdown)
      if section.key == "effect", let sketch = MermaidSketch(self) {
        text += "\n```mermaid\n\(sketch.text)```\n"
        if sketch.leftOut > 0 { text += "\nThe sketch leaves out \(sketch.leftOut) more.\n" }
      }
    }
    if leftOut > 0 { text += "\n\(leftOut) more rows do not fit into a comment.\n" }
    return text
  }
}
