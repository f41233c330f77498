import EDTF
import GraphFiles
import Relations
import Writing

/// Reads entities of FollowTheMoney, one JSON object a line.
///
/// What has two ends becomes a relation: the links of the model by the names of their ends. Everything else becomes an
/// actor, but for documents, addresses and the like, which are counted.
struct FollowTheMoneyReader: GraphImporter {
  /// The schemas that have two ends, with the properties that hold them and the kind that they are here.
  private static let links: [String: (from: String, to: String, kind: String)] = [
    "UnknownLink": ("subject", "object", "link"), "Membership": ("member", "organization", "membership"),
    "Ownership": ("owner", "asset", "ownership"),
    "Directorship": ("director", "organization", "directorship"),
    "Employment": ("employee", "employer", "employment"),
    "Representation": ("agent", "client", "representation"),
    "Associate": ("person", "associate", "association"), "Family": ("person", "relative", "family"),
    "Succession": ("predecessor", "successor", "succession"), "Debt": ("debtor", "creditor", "debt"),
    "Payment": ("payer", "beneficiary", "payment"), "Occupancy": ("holder", "post", "occupancy"),
    "ContractAward": ("supplier", "contract", "contract-award"),
  ]

  private static let kinds: [String: String] = [
    "Person": "person", "PublicBody": "agency", "Company": "company", "Organization": "other",
    "LegalEntity": "other", "Position": "other", "Vessel": "other", "Airplane": "other", "Asset": "other",
    "Thing": "other", "CallForTenders": "other",
  ]

  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(InterchangeError) -> GraphContents {
    var network = NetworkAssembler(options, format: "ftm", report: report)
    for file in files {
      try file.readLines { line, number throws(InterchangeError) in
        guard line.contains(where: { $0 > 0x20 }) else { return true }
        let entity: JSON
        do throws(JSON.Fault) {
          entity = try JSON(reading: line)
        } catch {
          throw file.fault(
            "bad-json", line: number, "the line \(error.message)", "write one entity a line")
        }
        guard let id = entity["id"].scalar, let schema = entity["schema"].scalar else {
          throw file.fault("not-the-format", line: number, "the entity has no id or no schema")
        }
        let place = "\(file.name):\(number)"
        let properties = entity["properties"]
        if let link = Self.links[schema] {
          for edge in Self.edges(id, schema, link, properties, place: place, in: &network) {
            network.add(edge)
          }
        } else if let kind = Self.kinds[schema] {
          network.add(Self.node(entity, id, kind, properties, place: place, in: &network))
        } else {
          network.noteDropped(
            "an entity of the schema \(schema), which is no actor and has no two ends", at: place)
        }
        return true
      }
    }
    let contents: GraphContents
    (contents, report) = network.finish()
    return contents
  }

  private static func node(
    _ entity: JSON, _ id: String, _ kind: String, _ properties: JSON, place: String,
    in network: inout NetworkAssembler
  ) -> ForeignNode {
    // Ours say which id they had, and of which kind they were.
    let own = entity["referents"].items.first?.scalar
    var node = ForeignNode(id: own ?? id, place: place)
    network.alias(id, of: own ?? id)
    let values = Values(properties)
    node.label = values["name"].first ?? entity["caption"].scalar
    let known = values["keywords"].first { ActorKind.known[ActorKind.ID($0)] != nil }
    var attributes: [(name: String, value: String)] = [("kind", known ?? kind)]
    if let label = node.label { attributes.append(("label", label)) }
    let lives = values["summary"].filter { $0.hasPrefix("exists: ") }.map(words)
    if !lives.isEmpty {
      attributes.append(("exists", lives.map { word("exists", in: $0) ?? "" }.joined(separator: ", ")))
      let looks = lives.map { word("as_of", in: $0) ?? "" }
      if looks.contains(where: { !$0.isEmpty }) {
        attributes.append(("as_of", looks.joined(separator: ", ")))
      }
      if let tolerance = lives.compactMap({ word("tolerance", in: $0) }).first {
        attributes.append(("tolerance", tolerance))
      }
    }
    let start = values["birthDate"].first ?? values["incorporationDate"].first
    let end = values["deathDate"].first ?? values["dissolutionDate"].first
    if let start { attributes.append(("start", start)) }
    if let end { attributes.append(("end", end)) }
    for name in ["birthDate", "incorporationDate", "deathDate", "dissolutionDate"]
    where values[name].count > 1 {
      network.noteLost("further values of \(name)", values[name].count - 1)
    }
    let area = values["notes"].first { $0.hasPrefix("area: ") }
    if let area { attributes.append(("area", String(area.dropFirst("area: ".count)))) }
    let note = values["notes"].first { $0 != area } ?? values["description"].first
    if let note { attributes.append(("note", note)) }
    var ids = ["ftm=\(id)"]
    if let wikidata = values["wikidataId"].first { ids.append("wikidata=\(wikidata)") }
    if own == nil || own != id { attributes.append(("ids", ids.joined(separator: "; "))) }
    node.attributes = attributes
    node.aliases =
      (values["alias"] + values["weakAlias"]).map { ($0, .alias) }
      + values["abbreviation"].map { ($0, .acronym) } + values["name"].dropFirst().map { ($0, .alias) }
    node.sources = values.sources
    let read: Set = [
      "name", "keywords", "summary", "birthDate", "incorporationDate", "deathDate", "dissolutionDate",
      "notes",
      "description", "wikidataId", "alias", "weakAlias", "abbreviation", "sourceUrl", "publisher",
    ]
    for (name, _) in properties.members where !read.contains(name) {
      network.noteLost("the property \(name) of things")
    }
    return node
  }

  /// How many ties one link makes at most: each of its subjects with each of its objects.
  private static let mostPairs = 1_000

  private static func edges(
    _ id: String, _ schema: String, _ link: (from: String, to: String, kind: String), _ properties: JSON,
    place: String, in network: inout NetworkAssembler
  ) -> [ForeignEdge] {
    let values = Values(properties)
    let (from, to) = (values[link.from], values[link.to])
    guard !from.isEmpty, !to.isEmpty else {
      network.noteDropped("a link without both ends", at: place)
      return []
    }
    guard from.count * to.count <= mostPairs else {
      network.noteDropped("a link of more than \(mostPairs) pairs of ends", at: place)
      return []
    }
    var attributes: [(name: String, value: String)] = []
    // Our own links say in words what the model has no place for.
    let words = values["summary"].first { $0.hasPrefix("when: ") }.map(words) ?? []
    for name in ["when", "as_of", "tolerance", "verification"] {
      if let value = word(name, in: words) { attributes.append((name, value)) }
    }
    if let role = values["role"].first { attributes.append(("label", role)) }
    var isOver = false
    if let status = values["status"].first {
      if Status(rawValue: status) != nil {
        attributes.append(("status", status))
      } else if former.contains(status.lowercased()) {
        isOver = true
      } else {
        network.noteUnmapped(status, of: "status of links")
      }
    }
    let periods = periods(of: values, schema, isOver: isOver, in: &network)
    if let note = values["description"].first ?? (words.isEmpty ? values["summary"].first : nil) {
      attributes.append(("note", note))
    }
    let read: Set = [
      link.from, link.to, "summary", "startDate", "endDate", "date", "role", "status", "description",
      "recordId",
      "sourceUrl", "publisher",
    ]
    for (name, _) in properties.members where !read.contains(name) {
      network.noteLost("the property \(name) of links")
    }
    let kind = word("kind", in: words) ?? link.kind
    return from.flatMap { from in
      to.map { to in
        var edge = ForeignEdge(
          id: values["recordId"].first ?? id, source: from, target: to, place: place)
        edge.kind = kind
        edge.attributes = attributes
        edge.periods = periods
        edge.sources = values.sources
        edge.isPeriod = !words.isEmpty
        edge.isDirected = !["Family", "Associate"].contains(schema)
        if schema == "Succession", RelationKind.known[RelationKind.ID(kind)]?.descent?.isBackward == true {
          edge = edge.reversed
        }
        return edge
      }
    }
  }

  /// The words for an office that somebody no longer holds.
  private static let former: Set = [
    "former", "resigned", "inactive", "ended", "past", "terminated", "ceased",
  ]

  /// The pieces of a summary that we wrote.
  private static func words(_ summary: String) -> [String] {
    summary.split(separator: "; ").map(String.init)
  }

  /// What such pieces say under a name.
  private static func word(_ name: String, in words: [String]) -> String? {
    words.first { $0.hasPrefix("\(name): ") }.map { String($0.dropFirst(name.utf8.count + 2)) }
  }

  /// The values of properties, all of which are lists.
  struct Values {
    private let properties: JSON

    init(_ properties: JSON) { self.properties = properties }

    subscript(name: String) -> [String] {
      let value = properties[name]
      return value.scalar.map { [$0] } ?? value.items.compactMap { $0.scalar ?? $0["id"].scalar }
    }

    var sources: [ForeignSource] {
      let publishers = self["publisher"]
      return self["sourceUrl"].enumerated().map { number, url in
        ForeignSource(url: url, publisher: publishers.count > number ? publishers[number] : nil)
      }
        + publishers.dropFirst(self["sourceUrl"].count).map { ForeignSource(url: nil, publisher: $0) }
    }
  }
}
