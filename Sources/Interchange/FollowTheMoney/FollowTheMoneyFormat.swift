import EDTF
import GraphFiles
import Relations
import Writing

extension Format {
  /// Entities of Aleph and OpenSanctions.
  public static let followTheMoney = Format(
    "ftm", title: "FollowTheMoney entities, of Aleph and OpenSanctions, a line each",
    endings: [".ftm.json", ".jsonl"], importer: FollowTheMoneyReader(),
    importLosses:
      "documents, addresses and other schemas that are no actor and no link, and their properties",
    exporter: FollowTheMoneyWriter(),
    exportLosses:
      "signs, kinds beside their label, further labels, weights, counts, identifiers, parents, sightings, the words of claims, sources but their publisher and address, statements, terms of pacts; dates that are not plain stand in the summary"
  )
}

/// The names of entities: letters, digits, dots and hyphens, as nothing else is one there.
struct FollowTheMoneyIDs {
  private var ids: [String: String] = [:]
  private var names = UniqueNames(separator: ".")

  /// The name of something, the same whenever it is asked for.
  mutating func id(of text: String) -> String {
    if let known = ids[text] { return known }
    let id = newID(of: text)
    ids[text] = id
    return id
  }

  /// The name of something that has one already.
  func known(_ text: String) -> String { ids[text] ?? text }

  /// A name that nothing has yet.
  mutating func newID(of text: String) -> String {
    var base = String(
      text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") ? $0 : "." })
    if !Self.canEnd(base.first) { base = "x" + base }
    if !Self.canEnd(base.last) { base += "x" }
    return names.name(base)
  }

  private static func canEnd(_ character: Character?) -> Bool {
    character.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
  }
}

/// Writes entities of FollowTheMoney: things for actors, and for each period of a relation one of its links.
///
/// A date with `~`, `?` or `%` goes out in the summary alone: FollowTheMoney would silently cut `2021-12~` to a date that
/// nobody doubts.
struct FollowTheMoneyWriter: GraphExporter {
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    let edges = subject.edges(&report)
    subject.countFlattened(into: &report, keepingNames: true, keepingSources: true)
    subject.countUnnamed(into: &report)
    report.flattened(
      "signs left out",
      edges.count { $0.sign != RelationKind.known[$0.relation.kind]?.sign ?? .neutral })
    var ids = FollowTheMoneyIDs()
    for actor in subject.actors { _ = ids.id(of: actor.id.rawValue) }
    var lines = subject.actors.map { entity(of: $0, ids: ids, in: subject).line }
    var unclear = 0
    for edge in edges {
      for (number, period) in edge.periodsOrUnknown.enumerated() {
        let suffix = number == 0 ? "" : "-\(number + 1)"
        // Things and links share their names there.
        let id = ids.newID(of: edge.relation.id.rawValue + suffix)
        lines.append(link(of: edge, period, id: id, ids: ids, in: subject, unclear: &unclear).line)
      }
    }
    report.flattened("dates that are not plain stand in the summary alone", unclear)
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  // MARK: Things

  private func entity(of actor: Actor, ids: FollowTheMoneyIDs, in subject: ExportSubject) -> JSON {
    var properties = Properties()
    properties.add("name", subject.name(of: actor))
    for name in actor.names where name.text != subject.name(of: actor) {
      switch name.sort {
      case .misnomer: properties.add("weakAlias", name.text)
      case .acronym: properties.add("abbreviation", name.text)
      case .official, .short, .alias, .former: properties.add("alias", name.text)
      }
    }
    let schema = Self.schema(of: actor, in: subject)
    for life in subject.life(of: actor) {
      let period = life.written
      let isPerson = schema == "Person"
      if let date = Self.plain(period.span.start) {
        properties.add(isPerson ? "birthDate" : "incorporationDate", date)
      }
      if let date = Self.plain(period.span.end) {
        properties.add(isPerson ? "deathDate" : "dissolutionDate", date)
      }
      properties.add("summary", "exists: \(period.span)\(Self.basis(of: life, in: subject))")
    }
    properties.add("keywords", actor.kind.rawValue)
    if let wikidata = actor.externalIDs["wikidata"] { properties.add("wikidataId", wikidata) }
    if let area = actor.area { properties.add("notes", "area: \(area)") }
    if let note = actor.note { properties.add("notes", note) }
    for claim in actor.claims { Self.add(claim, to: &properties, in: subject) }
    let own = actor.id.rawValue
    return Self.entity(ids.known(own), schema, properties, referent: own)
  }

  private static func schema(of actor: Actor, in subject: ExportSubject) -> String {
    switch subject.graph.kind(of: actor).category {
    case .state, .authority, .organ: "PublicBody"
    case .person: "Person"
    case .company: "Company"
    case .organisation, .mission, .armedGroup, .pact, .other: "Organization"
    }
  }

  // MARK: Links

  private func link(
    of edge: ExportRelation, _ period: ExportPeriod, id: String, ids: FollowTheMoneyIDs,
    in subject: ExportSubject,
    unclear: inout Int
  ) -> JSON {
    var properties = Properties()
    let (from, to) = (edge.relation.from, edge.relation.to ?? edge.relation.from)
    let schema = Self.schema(of: edge, to: to, in: subject)
    let ends =
      switch schema {
      case "Membership": ("member", "organization")
      case "Succession": ("predecessor", "successor")
      default: ("subject", "object")
      }
    // Who comes out of another stands first here, and last there.
    let isBackward = schema == "Succession" && edge.kind.descent?.isBackward ?? false
    properties.add(ends.0, ids.known((isBackward ? to : from).rawValue))
    properties.add(ends.1, ids.known((isBackward ? from : to).rawValue))
    properties.add("role", edge.label(in: subject.graph.language))
    for (name, endpoint) in [("startDate", period.written.span.start), ("endDate", period.written.span.end)] {
      if let date = Self.plain(endpoint) {
        properties.add(name, date)
      } else if case .date = endpoint {
        unclear += 1
      }
    }
    properties.add("status", edge.relation.status.rawValue)
    properties.add(
      "summary",
      "when: \(period.text); certainty: \(edge.certainty); kind: \(edge.kind.id); "
        + "verification: \(edge.verification.rawValue)\(Self.basis(of: period, in: subject))")
    properties.add("recordId", edge.relation.id.rawValue)
    if let note = edge.relation.note { properties.add("description", note) }
    for claim in edge.relation.claims { Self.add(claim, to: &properties, in: subject) }
    return Self.entity(id, schema, properties)
  }

  /// What the dates of a period rest on, in the words of a summary.
  private static func basis(of period: ExportPeriod, in subject: ExportSubject) -> String {
    DateBasis.attributes(of: [period], in: subject.graph).map { "; \($0.0): \($0.1)" }.joined()
  }

  private static func schema(of edge: ExportRelation, to: Actor.ID, in subject: ExportSubject) -> String {
    let isOrganisation = subject.graph.actor(to).map { schema(of: $0, in: subject) != "Person" } ?? false
    if edge.kind.role == .member, isOrganisation { return "Membership" }
    return edge.kind.isLineage ? "Succession" : "UnknownLink"
  }

  /// A date that means what it says: a year, a month or a day, without a mark.
  static func plain(_ endpoint: Endpoint) -> String? {
    guard case .date(let date) = endpoint, date.qualifier == nil else { return nil }
    let text = date.description
    let isPlain =
      [4, 7, 10].contains(text.utf8.count) && text.utf8.allSatisfy { $0 == 0x2D || 0x30...0x39 ~= $0 }
    // 2012-33 is a quarter.
    if text.utf8.count >= 7, let month = Int(text.dropFirst(5).prefix(2)), month > 12 { return nil }
    return isPlain ? text : nil
  }

  private static func add(_ claim: Claim, to properties: inout Properties, in subject: ExportSubject) {
    guard let source = subject.graph.source(claim.source) else { return }
    if let url = source.link { properties.add("sourceUrl", url) }
    properties.add("publisher", source.publisher ?? source.title ?? source.id.rawValue)
  }

  private static func entity(
    _ id: String, _ schema: String, _ properties: Properties, referent: String? = nil
  ) -> JSON {
    let others: [(String, JSON)] =
      referent.map { $0 == id ? [] : [("referents", .strings([$0]))] } ?? []
    return .object(
      [("id", .string(id)), ("schema", .string(schema)), ("properties", .object(properties.json))] + others)
  }

  /// Properties, each with its values, none of them twice.
  private struct Properties {
    private var names: [String] = []
    private var values: [String: [String]] = [:]

    mutating func add(_ name: String, _ value: String) {
      if values[name] == nil { names.append(name) }
      if !values[name, default: []].contains(value) { values[name, default: []].append(value) }
    }

    var json: [(String, JSON)] { names.map { ($0, .strings(values[$0] ?? [])) } }
  }
}
