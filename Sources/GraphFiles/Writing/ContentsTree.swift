import EDTF
package import Relations
package import Writing

/// The contents of a graph as the tree that a graph file holds: the same keys, in the order of the form.
///
/// Files in YAML and JSON are written of it, so that what one of them says the other does.
package struct ContentsTree {
  let contents: GraphContents

  package init(_ contents: GraphContents) {
    self.contents = contents
  }

  /// The keys that say what the graph is.
  package var header: [(String, JSON)] {
    var header = Members()
    header.add("graph", contents.id)
    header.add("title", wording(contents.title, contents.titles))
    header.add("description", wording(contents.summary, contents.summaries))
    if contents.language != "en" { header.add("language", contents.language) }
    header.add("as-of", contents.asOf?.description)
    if contents.tolerance != .standard {
      header.add("tolerance", tolerance)
    }
    if let coverage = contents.coverage {
      var members = Members()
      members.add("when", coverage.when?.description)
      members.add("note", coverage.note)
      header.add("coverage", .object(members.list))
    }
    return header.list
  }

  /// The sections that hold anything, without the rows of the table.
  package var sections: [(String, JSON)] {
    var sections = Members()
    sections.add("actor-kinds", named: contents.actorKinds.map { ($0.id.rawValue, kind($0)) })
    sections.add("relation-kinds", named: contents.relationKinds.map { ($0.id.rawValue, kind($0)) })
    sections.add("sources", named: contents.sources.map { ($0.id.rawValue, source($0)) })
    sections.add("actors", named: contents.actors.map { ($0.id.rawValue, actor($0)) })
    sections.add("pacts", named: contents.pacts.map { ($0.id.rawValue, pact($0)) })
    sections.add("relations", list: contents.written.map(relation))
    sections.add("statements", list: contents.statements.map(statement))
    return sections.list
  }

  private var tolerance: JSON {
    .object([
      ("day", .int(contents.tolerance.day)), ("month", .int(contents.tolerance.month)),
      ("year", .int(contents.tolerance.year)),
    ])
  }

  // MARK: Kinds and sources

  private func kind(_ kind: ActorKind) -> JSON {
    var members = Members()
    members.add("label", labels(kind.labels))
    members.add("category", kind.category.rawValue)
    return .object(members.list)
  }

  private func kind(_ kind: RelationKind) -> JSON {
    let usual = RelationKind(id: kind.id, direction: kind.direction, family: kind.family)
    var members = Members()
    members.add("label", labels(kind.labels))
    members.add("sign", kind.sign.rawValue)
    members.add("direction", kind.direction.rawValue)
    members.add("family", kind.family.rawValue)
    if kind.mark != usual.mark { members.add("mark", kind.mark.rawValue) }
    members.add("temporal", kind.temporality.rawValue)
    // What is left out of a kind of the catalogue stays as it is there.
    let known = RelationKind.known[kind.id] ?? RelationKind(id: kind.id)
    if kind.isAllying || known.isAllying { members.add("allies", .bool(kind.isAllying)) }
    if kind.isLineage || known.isLineage {
      members.add(
        "lineage", kind.hasUsualDescent ? JSON.bool(kind.isLineage) : JSON.optional(kind.descent?.rawValue))
    }
    if kind.role != known.role { members.add("role", kind.role?.rawValue ?? "none") }
    if kind.isPart || known.isPart { members.add("part", .bool(kind.isPart)) }
    if kind.isAlone || known.isAlone { members.add("alone", .bool(kind.isAlone)) }
    return .object(members.list)
  }

  private func labels(_ labels: [String: String]) -> JSON? {
    labels.isEmpty ? nil : .object(labels.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
  }

  private func source(_ source: Source) -> JSON {
    var members = Members()
    members.add("publisher", source.publisher)
    members.add("title", source.title)
    members.add("date", source.date?.description)
    members.add("url", source.url)
    members.add("reliability", source.reliability?.rawValue)
    if source.isUnverified { members.add("unverified", .bool(true)) }
    members.add("note", source.note)
    return .object(members.list)
  }

  private func statement(_ statement: Statement) -> JSON {
    var members = Members()
    members.add("id", statement.id.rawValue)
    members.list += claimMembers(statement.claim)
    members.add("about", statement.about?.rawValue)
    return .object(members.list)
  }
}

extension ContentsTree {
  /// A text, or texts by language, of which the one for who asks for none comes first.
  func wording(_ text: String?, _ texts: [String: String]) -> JSON? {
    guard !texts.isEmpty else { return text.map(JSON.string) }
    let sorted = texts.sorted {
      ($0.value == text ? 0 : 1, $0.key) < ($1.value == text ? 0 : 1, $1.key)
    }
    return .object(sorted.map { ($0.key, .string($0.value)) })
  }

  /// The keys of a mapping in order, without those that have no value.
  struct Members {
    var list: [(String, JSON)] = []

    mutating func add(_ key: String, _ text: String?) {
      if let text { list.append((key, .string(text))) }
    }

    mutating func add(_ key: String, _ value: JSON?) {
      if let value { list.append((key, value)) }
    }

    /// One remark under `note`, several under `notes`.
    mutating func add(notes: [String]) {
      if notes.count == 1 { add("note", notes[0]) } else { add("notes", list: notes.map(JSON.string)) }
    }

    /// A number by itself, or with its unit.
    mutating func add(_ key: String, _ quantity: Quantity?) {
      guard let quantity else { return }
      let text = quantity.description
      list.append((key, quantity.unit == nil ? .number(text) : .string(text)))
    }

    mutating func add(ids: [String: String]) {
      add("ids", named: ids.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
    }

    mutating func add(_ key: String, list values: [JSON]) {
      if !values.isEmpty { list.append((key, .array(values))) }
    }

    mutating func add(_ key: String, named values: [(String, JSON)]) {
      if !values.isEmpty { list.append((key, .object(values))) }
    }
  }
}
