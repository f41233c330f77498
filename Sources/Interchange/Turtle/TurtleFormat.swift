import EDTF
import GraphFiles
import Relations
import Writing

extension Format {
  /// Linked data.
  public static let turtle = Format(
    "turtle", title: "RDF in Turtle, a node a relation, PROV for claims", endings: [".ttl"],
    exporter: TurtleWriter(), exportLosses: "terms of pacts beside the relations that follow, statements")
}

/// Writes Turtle: a node each for actors, relations, periods, claims and sources, so that a claim can say when.
struct TurtleWriter: GraphExporter {
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    let pacts = subject.actors.count { subject.isPact($0.id) }
    report.flattened("pacts became nodes, their parties and obligations relations", pacts)
    report.flattened("statements left out", subject.graph.statements.count)
    let names = Names(graph: subject.graph.id)
    let tolerance = subject.graph.tolerance
    var text = """
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
      @prefix ent: <urn:entente:terms:> .

      <urn:entente:\(Names.encoded(subject.graph.id))> a ent:Graph ;
        dcterms:title \(Self.text(subject.graph.title, subject.graph.language))\
      \(subject.graph.asOf.map { " ;\n  ent:asOf \(Self.day($0))" } ?? "")\
      \(tolerance == .standard ? "" : " ;\n  ent:tolerance \(Self.text(DateBasis.text(tolerance)))") .


      """
    for actor in subject.actors { text += block(of: actor, names, in: subject) }
    for relation in subject.relations { text += block(of: relation, names, in: subject) }
    let cited = Set(
      (subject.relations.flatMap { $0.relation.claims } + subject.actors.flatMap(\.claims)).map(\.source))
    for source in subject.graph.sources where cited.contains(source.id) { text += block(of: source, names) }
    return Array(text.utf8)
  }

  // MARK: Nodes

  private func block(of actor: Actor, _ names: Names, in subject: ExportSubject) -> String {
    var lines = [
      "a ent:Actor", "ent:id \(Self.text(actor.id.rawValue))", "ent:kind \(Self.text(actor.kind.rawValue))",
    ]
    lines += actor.names.map { "rdfs:label \(Self.text($0.text, $0.language))" }
    for period in subject.life(of: actor) { lines.append("ent:exists \(Self.period(period))") }
    lines += actor.parents.map { "ent:parent \(names.actor($0))" }
    lines += actor.externalIDs.sorted { $0.key < $1.key }.map {
      "dcterms:identifier \(Self.text("\($0.key)=\($0.value)"))"
    }
    if let area = actor.area { lines.append("ent:area \(Self.text(area))") }
    if let note = actor.note { lines.append("rdfs:comment \(Self.text(note, subject.graph.language))") }
    lines += actor.claims.map { "prov:wasDerivedFrom \(claim($0, names, in: subject))" }
    return Self.block(names.actor(actor.id), lines)
  }

  private func block(of edge: ExportRelation, _ names: Names, in subject: ExportSubject) -> String {
    let relation = edge.relation
    var lines = [
      "a ent:Relation", "ent:id \(Self.text(relation.id.rawValue))",
      "ent:kind \(Self.text(relation.kind.rawValue))",
      "rdfs:label \(Self.text(edge.label(in: subject.graph.language), subject.graph.language))",
      "ent:from \(names.actor(relation.from))",
    ]
    if let to = relation.to { lines.append("ent:to \(names.actor(to))") }
    lines += [
      "ent:sign \(Self.text(edge.sign.rawValue))", "ent:direction \(Self.text(edge.kind.direction.rawValue))",
      "ent:family \(Self.text(edge.kind.family.rawValue))",
      "ent:temporality \(Self.text(edge.temporality.rawValue))",
      "ent:status \(Self.text(relation.status.rawValue))",
      "ent:verification \(Self.text(edge.verification.rawValue))",
      "ent:certainty \(Self.text(edge.certainty.rawValue))",
    ]
    for period in edge.periods { lines.append("ent:period \(Self.period(period))") }
    if let pact = edge.pact { lines.append("ent:via \(names.actor(pact))") }
    if let note = relation.note { lines.append("rdfs:comment \(Self.text(note, subject.graph.language))") }
    lines += relation.claims.map { "prov:wasDerivedFrom \(claim($0, names, in: subject))" }
    return Self.block(names.node("relation", relation.id.rawValue), lines)
  }

  private func block(of source: Source, _ names: Names) -> String {
    var lines = ["a prov:Entity, ent:Source", "ent:id \(Self.text(source.id.rawValue))"]
    if let title = source.title { lines.append("dcterms:title \(Self.text(title))") }
    if let publisher = source.publisher { lines.append("dcterms:publisher \(Self.text(publisher))") }
    if let date = source.date {
      lines.append("dcterms:issued \(Self.text(date.description))^^edtf:EDTF")
    }
    if let url = source.link { lines.append("dcterms:source \(Self.text(url))^^xsd:anyURI") }
    if let reliability = source.reliability {
      lines.append("ent:reliability \(Self.text(reliability.rawValue))")
    }
    if source.isUnverified { lines.append("ent:unverified true") }
    if let note = source.note { lines.append("rdfs:comment \(Self.text(note))") }
    return Self.block(names.node("source", source.id.rawValue), lines)
  }

  /// A claim as a node without a name: an entity of PROV that has its source for its origin.
  private func claim(_ claim: Claim, _ names: Names, in subject: ExportSubject) -> String {
    var parts = [
      "a prov:Entity, ent:Claim", "prov:hadPrimarySource \(names.node("source", claim.source.rawValue))",
    ]
    if let quote = claim.quote { parts.append("prov:value \(Self.text(quote))") }
    if let locator = claim.locator { parts.append("ent:locator \(Self.text(locator))") }
    for one in claim.when {
      let graph = subject.graph
      parts.append(
        "ent:period \(Self.period(ExportPeriod(one, tolerance: graph.tolerance, asOf: graph.asOf)))")
    }
    if let status = claim.status { parts.append("ent:status \(Self.text(status.rawValue))") }
    if let note = claim.note { parts.append("rdfs:comment \(Self.text(note))") }
    return "[ \(parts.joined(separator: " ; ")) ]"
  }

  private static func period(_ period: ExportPeriod) -> String {
    var parts = ["ent:edtf \(text(period.text))^^edtf:EDTF"]
    let bounds = [
      ("startEarliest", period.startEarliest), ("startLatest", period.startLatest),
      ("endEarliest", period.endEarliest), ("endLatest", period.endLatest),
    ]
    for (name, bound) in bounds { if let bound { parts.append("ent:\(name) \(day(bound))") } }
    if period.written.hasEnded { parts.append("ent:ended true") }
    if let seen = period.written.firstSeen {
      parts.append("ent:firstSeen \(text(seen.description))^^edtf:EDTF")
    }
    if let seen = period.written.lastSeen {
      parts.append("ent:lastSeen \(text(seen.description))^^edtf:EDTF")
    }
    if let asOf = period.written.asOf { parts.append("ent:asOf \(day(asOf))") }
    return "[ \(parts.joined(separator: " ; ")) ]"
  }

  // MARK: Terms

  private static func block(_ name: String, _ lines: [String]) -> String {
    "\(name) \(lines.joined(separator: " ;\n  ")) .\n\n"
  }

  private static func day(_ day: Day) -> String { "\"\(day)\"^^xsd:date" }

  /// A text in quotes, with its language where that has the form of a tag.
  private static func text(_ text: String, _ language: String? = nil) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where VisibleText.isHidden(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\"" + (language.flatMap(tag).map { "@\($0)" } ?? "")
  }

  private static func tag(_ language: String) -> String? {
    let parts = language.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { number, part in
      !part.isEmpty && part.utf8.count <= 8
        && part.allSatisfy { $0.isASCII && ($0.isLetter || number > 0 && $0.isNumber) }
    }
    return isTag ? language : nil
  }

  /// The names of nodes: those of a graph do not meet those of another.
  private struct Names {
    let graph: String

    func actor(_ id: Actor.ID) -> String { node("actor", id.rawValue) }

    func node(_ sort: String, _ id: String) -> String {
      "<urn:entente:\(Self.encoded(graph)):\(sort):\(Self.encoded(id))>"
    }

    /// A text in which everything but letters, digits and `-._~` is written by its bytes.
    static func encoded(_ text: String) -> String {
      text.utf8.map { byte in
        let isPlain =
          0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || "-._~".utf8.contains(byte)
        if isPlain { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
      .joined()
    }
  }
}
