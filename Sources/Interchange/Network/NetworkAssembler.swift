import EDTF
import Relations

/// Makes contents of nodes and edges, by the same rules for every format of networks.
///
/// Attributes that have the names of our own mean what they mean there; dates are found under the names that people give
/// them; a kind that the catalogue does not know becomes one of the graph's own. What stays over is counted.
struct NetworkAssembler {
  var contents: GraphContents
  var actors: [String: Actor.ID] = [:]
  var actorIDs = UniqueNames()
  var relationIDs = UniqueNames()
  var sourceIDs = UniqueNames()
  /// The kinds of the graph's own, by their names and whether they have no direction.
  var kinds: [OwnKind: RelationKind] = [:]
  var kindIDs = UniqueNames()
  var foreignSources: [ForeignSource: Source.ID] = [:]
  var aliases: [String: String] = [:]
  var places: [Relation.ID: Int] = [:]
  /// The parents that actors name, which may be nodes that come later.
  private var parents: [(actor: Int, ids: [String])] = []
  /// The edges, until every node is known: an end that none describes would be a node of which nothing is.
  private var edges: [ForeignEdge] = []
  var report: ImportReport
  let format: String

  init(_ options: ImportOptions, format: String, report: ImportReport) {
    contents = GraphContents(
      id: options.id ?? "imported", title: options.title, language: options.language, asOf: options.asOf)
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
    if let own, own != node.id { actor.names = [Name(own, language: contents.language)] }
    if let kind = attributes.take("kind", "type", "category") {
      let id = ActorKind.ID(Self.slug(kind))
      if ActorKind.known[id] != nil { actor.kind = id } else { report.noteUnmapped(kind, of: "kind of node") }
    }
    actor.existence = periods(
      &attributes, keys: ["exists"], given: node.periods, of: "a node")
    actor.area = attributes.take("area")
    actor.note = attributes.take("note", "description")
    actor.claims = claims(attributes.take("sources", "source_ids")) + node.sources.map { claim($0) }
    for alias in node.aliases where !actor.names.contains(where: { $0.text == alias.text }) {
      actor.names.append(Name(alias.text, sort: alias.sort))
    }
    actor.externalIDs.merge(Self.ids(attributes.take("ids"))) { $1 }
    if let parents = attributes.take("parents") {
      self.parents.append((contents.actors.count, parents.pieces(between: ";")))
    }
    attributes.drop("category", "timeset")
    for name in attributes.rest { report.noteLost("the attribute \(name) of nodes") }
    contents.actors.append(actor)
  }

  // MARK: Edges

  /// Adds an edge, whose ends may be nodes that come later.
  mutating func add(_ edge: ForeignEdge) {
    edges.append(edge)
  }

  private mutating func assemble(_ edge: ForeignEdge) {
    report.noteRead("edges")
    let (source, target) = (named(edge.source), named(edge.target))
    guard source != target else {
      return report.noteDropped("an edge of a node with itself", at: edge.place)
    }
    let from = actor(source)
    let to = actor(target)
    var attributes = Attributes(edge.attributes)
    let isMutual =
      value("direction", in: &attributes) { Self.directions[$0.lowercased()] } ?? !edge.isDirected
    let sign = value("sign", in: &attributes, Self.sign)
    let named = attributes.take("kind") ?? edge.kind ?? attributes.take("type", "relation", "relationship")
    let label = attributes.take("label", "name", "title")
    let kind = kind(named ?? label, isMutual: isMutual, sign: sign)
    let periods = periods(
      &attributes, keys: ["when", "edtf", "dates"], given: edge.periods, of: "an edge")
    if edge.isPeriod, let id = edge.id, let place = places[Relation.ID(Self.usable(id))] {
      let known = contents.relations[place]
      if (known.from, known.to, known.kind) == (from, to, kind.id) {
        contents.relations[place].when += periods
        return report.noteMerged("a further period of a relation")
      }
    }
    var relation = Relation(
      id: relationID(edge.id), kind: kind.id, from: from, to: to, when: periods)
    if relation.when.isEmpty {
      relation.when = NetworkDates.undated
      report.note("edges without a date hold at a time that nobody knows: when: /")
    }
    // What the first edge of a kind of the graph's own says holds for that edge.
    let own = sign ?? (RelationKind.known[kind.id] == nil ? .neutral : kind.sign)
    if own != kind.sign { relation.sign = own }
    if let status = value("status", in: &attributes, Status.init) { relation.status = status }
    relation.temporality = value("temporality", in: &attributes, Temporality.init)
      .flatMap { $0 == kind.temporality ? nil : $0 }
    if let label, label != kind.label(in: contents.language), label != named { relation.label = label }
    relation.note = attributes.take("note", "description")
    relation.weight = quantity("weight", in: &attributes)
    if let unit = attributes.take("weight_unit") { relation.weight?.unit = unit }
    relation.count = quantity("count", in: &attributes)
    relation.externalIDs = Self.ids(attributes.take("ids"))
    if let id = edge.id, id != relation.id.rawValue { relation.externalIDs[format] = id }
    relation.claims = claims(attributes.take("sources", "source_ids")) + edge.sources.map { claim($0) }
    if let verification = value("verification", in: &attributes, Verification.init),
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
    for edge in edges { assemble(edge) }
    edges.removeAll()
    contents.sources.sort { $0.id < $1.id }
    for (actor, ids) in parents {
      let known = ids.compactMap { actors[named($0)] }
      if known.count < ids.count { report.noteLost("parents that are no node", ids.count - known.count) }
      contents.actors[actor].parents = known
    }
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
  private func named(_ name: String) -> String { aliases[name] ?? name }
  mutating func note(_ text: String) { report.note(text) }
  mutating func setTitle(_ title: String?) { contents.title = contents.title ?? title }
  mutating func setAsOf(_ day: Day?) { contents.asOf = contents.asOf ?? day }
}
