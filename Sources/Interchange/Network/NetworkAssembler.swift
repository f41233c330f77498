import EDTF
import Relations

/// A node of somebody else's network.
struct ForeignNode {
  let id: String
  var label: String?
  /// What it says of itself, by name.
  var attributes: [(name: String, value: String)] = []
  var spells: [Spell] = []
  /// Its other names.
  var aliases: [(text: String, sort: Name.Sort)] = []
  /// Who says so.
  var sources: [ForeignSource] = []
  /// Where it stands, such as `file.gexf:12`.
  var place: String
}

/// A publication that something of somebody else's rests on.
struct ForeignSource: Hashable {
  /// The identifier that it has there; nil where it has none.
  var id: String?
  var url: String?
  var publisher: String?
  var title: String?
  var date: String?
  var locator: String?
}

/// An edge of somebody else's network.
struct ForeignEdge {
  var id: String?
  let source: String
  let target: String
  /// The name of its kind, where the format has a place for one.
  var kind: String?
  var isDirected = true
  var attributes: [(name: String, value: String)] = []
  var spells: [Spell] = []
  /// Who says so.
  var sources: [ForeignSource] = []
  /// Whether one of its id between the same ends says more of the same relation.
  var isPeriod = false
  var place: String

  /// The edge the other way round.
  var reversed: ForeignEdge {
    var edge = ForeignEdge(id: id, source: target, target: source, place: place)
    (edge.kind, edge.isDirected, edge.attributes) = (kind, isDirected, attributes)
    (edge.spells, edge.sources, edge.isPeriod) = (spells, sources, isPeriod)
    return edge
  }
}

/// Makes contents of nodes and edges, by the same rules for every format of networks.
///
/// Attributes that have the names of our own mean what they mean there; dates are found under the names that people give
/// them; a kind that the catalogue does not know becomes one of the graph's own. What stays over is counted.
struct NetworkAssembler {
  private var contents: GraphContents
  private var actors: [String: Actor.ID] = [:]
  private var taken: Set<String> = []
  private var relationIDs: Set<Relation.ID> = []
  private var kinds: [String: RelationKind.ID] = [:]
  private var sources: Set<Source.ID> = []
  private var foreignSources: [ForeignSource: Source.ID] = [:]
  private var aliases: [String: String] = [:]
  private var places: [Relation.ID: Int] = [:]
  private(set) var report: ImportReport
  private let format: String

  init(_ options: ImportOptions, format: String, report: ImportReport) {
    contents = GraphContents(
      id: options.id, title: options.title, language: options.language, asOf: options.asOf)
    self.report = report
    self.format = format
  }

  // MARK: Nodes

  mutating func add(_ node: ForeignNode) {
    report.noteRead("nodes")
    guard actors[node.id] == nil else {
      return report.noteDropped("a node of its id was there already", at: node.place)
    }
    var actor = Actor(id: identifier(of: node.id), kind: ActorKind.other)
    actors[node.id] = actor.id
    if actor.id.rawValue != node.id { actor.externalIDs[format] = node.id }
    var attributes = Attributes(node.attributes)
    let label = attributes.take("label", "name", "title") ?? node.label
    let own = node.label ?? label
    if let own, own != node.id || label != nil { actor.names = [Name(own, language: contents.language)] }
    if let kind = attributes.take("kind", "type", "category") {
      let id = ActorKind.ID(Self.slug(kind))
      if ActorKind.known[id] != nil { actor.kind = id } else { report.noteUnmapped(kind, of: "kind of node") }
    }
    actor.existence = spells(&attributes, keys: ["exists"], given: node.spells, of: "a node", at: node.place)
    actor.area = attributes.take("area")
    actor.note = attributes.take("note", "description")
    actor.claims = claims(attributes.take("sources", "source_ids")) + node.sources.map { claim($0) }
    for alias in node.aliases where !actor.names.contains(where: { $0.text == alias.text }) {
      actor.names.append(Name(alias.text, sort: alias.sort))
    }
    for pair in (attributes.take("ids") ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1).map { $0.drop { $0 == " " } }
      if parts.count == 2 { actor.externalIDs[String(parts[0])] = String(parts[1]) }
    }
    attributes.drop("category", "parents", "timeset")
    for name in attributes.rest { report.noteLost("the attribute \(name) of nodes") }
    contents.actors.append(actor)
  }

  // MARK: Edges

  mutating func add(_ edge: ForeignEdge) {
    report.noteRead("edges")
    guard edge.source != edge.target else {
      return report.noteDropped("an edge of a node with itself", at: edge.place)
    }
    let from = actor(edge.source, at: edge.place)
    let to = actor(edge.target, at: edge.place)
    var attributes = Attributes(edge.attributes)
    let isMutual =
      attributes.take("direction").map { ["mutual", "undirected"].contains($0) } ?? !edge.isDirected
    let sign = attributes.take("sign").flatMap(Self.sign)
    let named = attributes.take("kind") ?? edge.kind ?? attributes.take("type", "relation", "relationship")
    let label = attributes.take("label", "name", "title")
    let kind = kind(named ?? label, isMutual: isMutual, sign: sign)
    let spells = spells(
      &attributes, keys: ["when", "edtf", "dates"], given: edge.spells, of: "an edge", at: edge.place)
    if edge.isPeriod, let id = edge.id, let place = places[Relation.ID(Self.usable(id))] {
      let known = contents.relations[place]
      if (known.from, known.to, known.kind) == (from, to, kind.id) {
        contents.relations[place].when += spells
        return report.noteMerged("a further period of a relation")
      }
    }
    var relation = Relation(
      id: relationID(edge.id), kind: kind.id, from: from, to: to, when: spells)
    if relation.when.isEmpty {
      relation.when = NetworkDates.undated
      report.note("edges without a date hold at a time that nobody knows: when: /")
    }
    if let sign, sign != kind.sign { relation.sign = sign }
    if let status = attributes.take("status") {
      if let known = Status(rawValue: status) {
        relation.status = known
      } else {
        report.noteUnmapped(status, of: "status")
      }
    }
    relation.temporality = attributes.take("temporality").flatMap(Temporality.init)
      .flatMap { $0 == kind.temporality ? nil : $0 }
    if let label, label != kind.label(in: contents.language), label != named { relation.label = label }
    relation.note = attributes.take("note", "description")
    relation.claims = claims(attributes.take("sources", "source_ids")) + edge.sources.map { claim($0) }
    if let verification = attributes.take("verification").flatMap(Verification.init),
      verification != .unverified || !relation.claims.isEmpty
    {
      relation.verification = verification
    }
    attributes.drop("family", "certainty", "via", "networkx_key", "key", "dir", "color", "style", "id")
    for name in attributes.rest { report.noteLost("the attribute \(name) of edges") }
    if edge.id != nil { places[relation.id] = contents.relations.count }
    contents.relations.append(relation)
  }

  /// The contents, and the report with their count.
  mutating func finish() -> (GraphContents, ImportReport) {
    contents.sources.sort { $0.id < $1.id }
    report.countKept(contents)
    if contents.asOf == nil {
      report.note("nothing says when somebody last looked; add as-of: to the graph, or import with --as-of")
    }
    return (contents, report)
  }

  mutating func noteLost(_ what: String, _ count: Int = 1) { report.noteLost(what, count) }
  mutating func noteUnmapped(_ value: String, of property: String) {
    report.noteUnmapped(value, of: property)
  }
  mutating func noteDropped(_ why: String, at place: String) { report.noteDropped(why, at: place) }
  /// Says that what another name means is the node of an id.
  mutating func alias(_ name: String, of id: String) { aliases[name] = id }
  /// The id of the node that a name means.
  func named(_ name: String) -> String { aliases[name] ?? name }
  mutating func note(_ text: String) { report.note(text) }
  mutating func setTitle(_ title: String?) { contents.title = contents.title ?? title }
  mutating func setAsOf(_ day: Day?) { contents.asOf = contents.asOf ?? day }

  // MARK: Pieces

  private mutating func actor(_ id: String, at place: String) -> Actor.ID {
    if let known = actors[id] { return known }
    report.note("ends of edges that no node describes are actors of which nothing is known")
    let made = identifier(of: id)
    actors[id] = made
    var actor = Actor(id: made, kind: ActorKind.other)
    if made.rawValue != id { actor.externalIDs[format] = id }
    contents.actors.append(actor)
    return made
  }

  private mutating func identifier(of text: String) -> Actor.ID {
    var id = Self.usable(text)
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(Self.usable(text))-\(number)"
      number += 1
    }
    return Actor.ID(id)
  }

  private mutating func relationID(_ text: String?) -> Relation.ID {
    let base = text.map(Self.usable) ?? "R\(relationIDs.count + 1)"
    var id = Relation.ID(base)
    var number = 2
    while !relationIDs.insert(id).inserted {
      id = Relation.ID("\(base)-\(number)")
      number += 1
    }
    return id
  }

  private mutating func kind(_ name: String?, isMutual: Bool, sign: Sign?) -> RelationKind {
    let slug = name.map(Self.slug) ?? ""
    let id = RelationKind.ID(slug.isEmpty ? "tie" : slug)
    if let known = RelationKind.known[id] { return known }
    if let place = contents.relationKinds.firstIndex(where: { $0.id == id }) {
      return contents.relationKinds[place]
    }
    let kind = RelationKind(
      id: id, labels: [contents.language: name ?? "tie"], sign: sign ?? .neutral,
      direction: isMutual ? .mutual : .directed,
      family: sign == .negative ? .hostile : .diplomatic)
    contents.relationKinds.append(kind)
    if let name { report.noteUnmapped(name, of: "kind of edge, declared as the graph's own \(id)") }
    return kind
  }

  private mutating func claims(_ text: String?) -> [Claim] {
    (text ?? "").split(separator: ";").compactMap { part in
      let id = Source.ID(Self.usable(String(part.drop { $0 == " " })))
      if sources.insert(id).inserted { contents.sources.append(Source(id: id)) }
      return Claim(source: id)
    }
  }

  private mutating func claim(_ source: ForeignSource) -> Claim {
    var key = source
    key.locator = nil
    if let known = foreignSources[key] { return Claim(source: known, locator: source.locator) }
    let base = source.id.map(Self.usable) ?? "S\(sources.count + 1)"
    var id = Source.ID(base)
    var number = 2
    while !sources.insert(id).inserted {
      id = Source.ID("\(base)-\(number)")
      number += 1
    }
    foreignSources[key] = id
    contents.sources.append(
      Source(
        id: id, publisher: source.publisher, title: source.title,
        date: source.date.flatMap(NetworkDates.date), url: WebAddress.link(source.url)))
    return Claim(source: id, locator: source.locator)
  }

  private mutating func spells(
    _ attributes: inout Attributes, keys: [String], given: [Spell], of what: String, at place: String
  ) -> [Spell] {
    var written: String?
    for key in keys { written = written ?? attributes.take(key) }
    let bounds = [
      attributes.take("start_earliest"), attributes.take("start_latest"), attributes.take("end_earliest"),
      attributes.take("end_latest"),
    ]
    let start = attributes.take("start", "start_date", "startdate", "since", "from_date", "begin", "onset")
    let end = attributes.take("end", "end_date", "enddate", "until", "to_date", "finish", "terminus")
    if let written {
      let spans = NetworkDates.spans(written)
      if let spans { return spans }
      report.noteUnmapped(written, of: "date")
    }
    if !given.isEmpty { return given }
    if bounds.contains(where: { $0 != nil }), let spell = NetworkDates.spell(bounds: bounds) {
      return [spell]
    }
    guard start != nil || end != nil else { return [] }
    if let spell = NetworkDates.spell(start: start, end: end) { return [spell] }
    report.noteUnmapped("\(start ?? "")/\(end ?? "")", of: "dates of \(what)")
    return []
  }

  // MARK: Words

  /// An identifier of a text: without blanks and what is not seen.
  static func usable(_ text: String) -> String {
    let id = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isUsable =
            scalar.isASCII
            ? scalar.value > 0x20 && scalar.value != 0x7F : !scalar.properties.isWhitespace
          return isUsable ? scalar : "_"
        }))
    return id.isEmpty ? "unnamed" : id
  }

  /// The name of a kind as an identifier, such as `military-deployment` of `MILITARY_DEPLOYMENT`.
  static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    return slug.last == "-" ? String(slug.dropLast()) : slug
  }

  private static func sign(_ text: String) -> Sign? {
    switch text {
    case "+", "1", "1.0": .positive
    case "-", "-1", "-1.0": .negative
    case "0", "0.0": .neutral
    default: Sign(rawValue: text.lowercased())
    }
  }
}

extension NetworkAssembler {
  /// Attributes of which those that have been understood are gone.
  struct Attributes {
    private var list: [(name: String, value: String)]

    init(_ list: [(name: String, value: String)]) { self.list = list.filter { !$0.value.isEmpty } }

    /// The value under the first of some names that has one, whatever its capitals.
    mutating func take(_ names: String...) -> String? {
      for name in names {
        guard let place = list.firstIndex(where: { $0.name.lowercased() == name }) else { continue }
        return list.remove(at: place).value
      }
      return nil
    }

    /// Takes what is known to follow from the rest.
    mutating func drop(_ names: String...) {
      list.removeAll { names.contains($0.name.lowercased()) }
    }

    var rest: [String] { list.map(\.name) }
  }
}
