import EDTF
import GraphFiles
import Relations
import Writing

/// Writes all of a graph as one table.
struct CSVGraphWriter {
  private let subject: ExportSubject
  private let certainties: [Relation.ID: Certainty]

  init(_ subject: ExportSubject) {
    self.subject = subject
    certainties = Dictionary(
      subject.relations.map { ($0.relation.id, $0.certainty) }, uniquingKeysWith: { first, _ in first })
  }

  func bytes() -> [UInt8] {
    let contents = subject.contents.withoutTable
    let tree = ContentsTree(contents)
    var sections: [String: JSON] = [:]
    for (name, value) in tree.sections { sections[name] = value }
    var text = CSVText.row(CSVFormat.columns)
    for (relation, value) in zip(contents.relations, sections["relations"]?.items ?? []) {
      text += rows("relation", key: nil, value.members, periods: periods(relation.when))
    }
    for relation in subject.relations where relation.pact != nil {
      text += followingRows(relation)
    }
    for (actor, value) in zip(contents.actors, sections["actors"]?.members ?? []) {
      text += rows("actor", key: value.0, value.1.members, periods: periods(actor.existence))
    }
    for (pact, value) in zip(contents.pacts, sections["pacts"]?.members ?? []) {
      text += rows("pact", key: value.0, value.1.members, periods: periods(pact.when))
    }
    for record in ["source", "actor-kind", "relation-kind"] {
      for value in sections["\(record)s"]?.members ?? [] {
        text += rows(record, key: value.0, value.1.members, periods: [])
      }
    }
    for value in sections["statements"]?.items ?? [] {
      text += rows("statement", key: nil, value.members, periods: [])
    }
    text += rows("graph", key: nil, tree.header, periods: [])
    return Array(text.utf8)
  }

  private func periods(_ periods: [Period]) -> [ExportPeriod] {
    periods.map { ExportPeriod($0, tolerance: subject.graph.tolerance, asOf: subject.graph.asOf) }
  }

  /// The rows of a thing: its columns in each, what is said of one of its periods in that, the rest in the first.
  private func rows(
    _ record: String, key: String?, _ members: [(String, JSON)], periods: [ExportPeriod]
  ) -> String {
    var rest = members
    var cells = ["record": record]
    func take(_ name: String, as column: String? = nil) {
      guard let place = rest.firstIndex(where: { $0.0 == name }), case .string(let text) = rest[place].1
      else { return }
      cells[column ?? name] = text
      rest.remove(at: place)
    }
    if let key { cells["id"] = key } else { take(record == "graph" ? "graph" : "id", as: "id") }
    switch record {
    case "relation":
      for column in ["kind", "from", "to", "status", "label"] { take(column) }
    case "actor", "pact":
      take("kind")
      take("status")
      take("name", as: "label")
    case "source", "graph": take("title", as: "label")
    default: break
    }
    takeSources(from: &rest, into: &cells)
    if record == "relation" {
      cells["certainty"] = cells["id"].flatMap { certainties[Relation.ID($0)]?.rawValue }
    }
    var text = ""
    for (number, period) in periods.enumerated() {
      put(period, into: &cells)
      let additions = Self.additions(to: period.written)
      if number == 0 { rest.removeAll { Self.periodKeys.contains($0.0) } }
      cells["details"] = details(additions + (number == 0 ? rest : []))
      text += row(cells)
    }
    if periods.isEmpty {
      cells["details"] = details(rest)
      text += row(cells)
    }
    return text
  }

  private static let periodKeys = ["when", "exists", "ended", "first-seen", "last-seen", "as-of"]

  private static func additions(to period: Period) -> [(String, JSON)] {
    var members: [(String, JSON)] = []
    if period.hasEnded { members.append(("ended", .bool(true))) }
    if let seen = period.firstSeen { members.append(("first-seen", .string(seen.description))) }
    if let seen = period.lastSeen { members.append(("last-seen", .string(seen.description))) }
    if let asOf = period.asOf { members.append(("as-of", .string(asOf.description))) }
    return members.isEmpty ? [] : [(ElementRow.period, .object(members))]
  }

  /// Claims of which nothing but the source is known go to their column.
  private func takeSources(from rest: inout [(String, JSON)], into cells: inout [String: String]) {
    guard let place = rest.firstIndex(where: { $0.0 == "claims" }) else { return }
    let sources = rest[place].1.items.compactMap(\.string)
    guard sources.count == rest[place].1.items.count, !sources.contains(where: { $0.contains(";") }) else {
      return
    }
    cells["sources"] = sources.joined(separator: "; ")
    rest.remove(at: place)
  }

  private func put(_ period: ExportPeriod, into cells: inout [String: String]) {
    cells["when"] = period.text
    cells["start_earliest"] = period.startEarliest?.description
    cells["start_latest"] = period.startLatest?.description
    cells["end_earliest"] = period.endEarliest?.description
    cells["end_latest"] = period.endLatest?.description
  }

  private func followingRows(_ relation: ExportRelation) -> String {
    var cells = [
      "record": "pact-relation", "id": relation.relation.id.rawValue, "kind": relation.relation.kind.rawValue,
      "from": relation.relation.from.rawValue, "to": relation.relation.to?.rawValue ?? "",
      "status": relation.relation.status.rawValue, "certainty": relation.certainty.rawValue,
      "label": relation.relation.label ?? "", "sources": relation.sources.joined(separator: "; "),
      "via": relation.pact?.rawValue ?? "",
    ]
    if relation.periods.isEmpty { return row(cells) }
    return relation.periods.map { period in
      put(period, into: &cells)
      return row(cells)
    }
    .joined()
  }

  private func details(_ members: [(String, JSON)]) -> String? {
    members.isEmpty ? nil : JSON.object(members).line
  }

  private func row(_ cells: [String: String]) -> String {
    CSVText.row(CSVFormat.columns.map { cells[$0] ?? "" })
  }
}
