import EDTF
package import Relations

extension ExportSubject {
  /// What formats with free attributes say of a relation, in this order; what is empty is left out.
  package func attributes(of relation: ExportRelation) -> [(name: String, value: String)] {
    let own = relation.relation
    return Self.filled([
      ("kind", own.kind.rawValue), ("label", relation.label(in: graph.language)),
      ("sign", relation.sign.rawValue), ("direction", relation.kind.direction.rawValue),
      ("family", relation.kind.family.rawValue), ("temporality", relation.temporality.rawValue),
      ("status", own.status.rawValue), ("verification", relation.verification.rawValue),
      ("when", relation.when), ("start_earliest", relation.startEarliest?.description ?? ""),
      ("start_latest", relation.startLatest?.description ?? ""),
      ("end_earliest", relation.endEarliest?.description ?? ""),
      ("end_latest", relation.endLatest?.description ?? ""), ("certainty", relation.certainty.rawValue),
      ("sources", relation.sources.joined(separator: "; ")), ("via", relation.pact?.rawValue ?? ""),
      ("weight", own.weight?.description ?? ""), ("count", own.count?.description ?? ""),
      ("ids", Self.list(own.externalIDs)),
      ("note", own.note ?? ""),
    ])
  }

  /// The names of what ``attributes(of:)-(ExportRelation)`` says.
  package static let relationAttributes = [
    "kind", "label", "sign", "direction", "family", "temporality", "status", "verification", "when",
    "start_earliest", "start_latest", "end_earliest", "end_latest", "certainty", "sources", "via", "weight",
    "count", "ids", "note",
  ]

  /// What formats with free attributes say of an actor, in this order; what is empty is left out.
  package func attributes(of actor: Actor) -> [(name: String, value: String)] {
    let kind = graph.kind(of: actor)
    let life = life(of: actor)
    return Self.filled([
      ("label", name(of: actor)), ("kind", actor.kind.rawValue), ("category", kind.category.rawValue),
      ("exists", life.map(\.text).joined(separator: ", ")),
      ("parents", actor.parents.map(\.rawValue).joined(separator: "; ")),
      ("ids", Self.list(actor.externalIDs)),
      ("area", actor.area ?? ""),
      ("sources", actor.claims.map(\.source.rawValue).joined(separator: "; ")), ("note", actor.note ?? ""),
    ])
  }

  /// The names of what ``attributes(of:)-(Actor)`` says.
  package static let actorAttributes = [
    "label", "kind", "category", "exists", "parents", "ids", "area", "sources", "note",
  ]

  private static func list(_ ids: [String: String]) -> String {
    ids.sorted { $0.key < $1.key }.map { "\($0.key)=\(escaped($0.value))" }.joined(separator: "; ")
  }

  /// An identifier without what would end it in a list, as addresses have it.
  private static func escaped(_ id: String) -> String {
    let inner = id.replacing("%", with: "%25").replacing(";", with: "%3B")
    return inner.first == " " ? "%20" + inner.dropFirst() : inner
  }

  private static func filled(_ pairs: [(String, String)]) -> [(name: String, value: String)] {
    pairs.filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
  }

  /// Counts what no format with one edge a relation and free attributes can hold.
  func countFlattened(into report: inout ExportReport, keepingNames: Bool = false) {
    let claims = relations.reduce(0) { count, relation in
      count + relation.relation.claims.count { $0 != Claim(source: $0.source) }
    }
    report.flattened("claims gave up their words, places, dates and status for the id of the source", claims)
    let names = actors.reduce(0) { $0 + max(0, $1.names.count - 1) }
    if !keepingNames { report.flattened("further names of actors left out", names) }
    report.flattened(
      "labels in further languages left out",
      relations.reduce(0) { $0 + max(0, $1.relation.labels.count - 1) })
    report.flattened(
      "periods gave up the sightings of them, or that they are over",
      (relations.flatMap(\.periods) + actors.flatMap(life)).count { $0.saysMore })
    let own = Set(graph.contents.actorKinds.map(\.id))
    report.flattened(
      "actors are of a kind that only this graph knows", actors.count { own.contains($0.kind) })
    report.flattened(
      "pacts became nodes, their parties and obligations edges", actors.count { isPact($0.id) })
    report.flattened("statements left out", graph.statements.count)
  }

  /// Counts what relations and actors say for which only formats with free attributes have a place.
  func countUnnamed(into report: inout ExportReport) {
    report.flattened(
      "relations gave up weights, counts, identifiers, or that they are events",
      relations.count {
        let own = $0.relation
        return own.weight != nil || own.count != nil || !own.externalIDs.isEmpty || own.temporality != nil
      })
    report.flattened(
      "actors gave up parents or identifiers",
      actors.count { !$0.parents.isEmpty || !$0.externalIDs.isEmpty })
  }
}
