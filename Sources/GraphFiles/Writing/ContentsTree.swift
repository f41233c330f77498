import EDTF
package import Relations

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
    header.add("title", contents.title)
    header.add("description", contents.summary)
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
    if kind.isAllying { members.add("allies", .bool(true)) }
    if kind.isLineage { members.add("lineage", .bool(true)) }
    if kind.isPart { members.add("part", .bool(true)) }
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
  /// The keys of a mapping in order, without those that have no value.
  struct Members {
    var list: [(String, JSON)] = []

    mutating func add(_ key: String, _ text: String?) {
      if let text { list.append((key, .string(text))) }
    }

    mutating func add(_ key: String, _ value: JSON?) {
      if let value { list.append((key, value)) }
    }

    mutating func add(_ key: String, list values: [JSON]) {
      if !values.isEmpty { list.append((key, .array(values))) }
    }

    mutating func add(_ key: String, named values: [(String, JSON)]) {
      if !values.isEmpty { list.append((key, .object(values))) }
    }
  }
}
