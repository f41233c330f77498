import EDTF
import GraphFiles
import Queries
import Relations
import Writing

/// Puts the relations that hold on a date into words.
struct Answering {
  /// The version of the JSON form; it rises when a member changes its meaning or goes.
  static let jsonVersion = 1

  let graph: RelationGraph
  let dateQuery: DateQuery

  /// A line that says what was asked and how much was found.
  func headline(_ holdings: [Holding]) -> String {
    let certain = holdings.count { $0.certainty == .certain }
    let date = dateQuery.isSingleDay ? "on \(dateQuery)" : "on some day of \(dateQuery)"
    let asOf = graph.asOf.map { ", as of \($0)" } ?? ""
    let numbers = "\(certain) certain, \(holdings.count - certain) possible"
    return "\(VisibleText.line(graph.title)) \(date): \(numbers)\(asOf)" + (holdings.isEmpty ? "" : "\n")
  }

  func table(_ holdings: [Holding]) -> Table {
    var table = Table("id", "from", "kind", "to", "when", "certainty", "status", "via", "sources")
    for holding in holdings {
      let relation = holding.relation
      table.rows.append([
        relation.id.rawValue, relation.from.rawValue, relation.kind.rawValue, relation.to?.rawValue ?? "",
        dates(of: relation), certainty(holding.answer), standing(of: holding), relation.via?.rawValue ?? "",
        holding.sources.map(\.rawValue).joined(separator: " "),
      ])
    }
    return table
  }

  func json(_ holdings: [Holding]) -> JSON {
    .object([
      ("version", .int(Self.jsonVersion)), ("graph", .string(graph.id)),
      ("date", .string(dateQuery.description)),
      ("asOf", .optional(graph.asOf?.description)), ("coverage", coverage),
      ("relations", .array(holdings.map(json))),
    ])
  }

  /// One relation of the JSON form.
  func json(_ holding: Holding) -> JSON {
    let relation = holding.relation
    return .object([
      ("id", .string(relation.id.rawValue)), ("kind", .string(relation.kind.rawValue)),
      ("from", .string(relation.from.rawValue)), ("to", .optional(relation.to?.rawValue)),
      ("when", .string(dates(of: relation))), ("certainty", .string(holding.certainty.rawValue)),
      ("reasons", .strings(holding.reasons.names)), ("status", .string(holding.status.rawValue)),
      ("verification", .string(graph.verification(of: relation).rawValue)),
      ("sign", .string(holding.sign.rawValue)), ("temporality", .string(holding.temporality.rawValue)),
      ("label", .optional(relation.label)), ("weight", quantity(relation.weight)),
      ("count", quantity(relation.count)), ("notes", .strings(relation.notes)),
      ("sources", .strings(holding.sources.map(\.rawValue))),
      ("via", .optional(relation.via?.rawValue)),
    ])
  }

  /// Says on standard error of which relations an answer takes no account because of their status.
  ///
  /// - Parameter deed: what one of them does, and what several do.
  func noteUncounted(_ count: Int, _ deed: (one: String, several: String)) {
    if count == 0 { return }
    Terminal.note(
      count == 1
        ? "1 relation that is denied or rejected \(deed.one); with --status denied --status rejected it alone counts"
        : "\(count) relations that are denied or rejected \(deed.several); with --status denied --status rejected they "
          + "alone count")
  }

  /// The statuses of relations, each once and the best first.
  static func statuses(of holdings: [Holding]) -> String {
    let found = Set(holdings.map(\.status))
    return Status.allCases.filter(found.contains).map(\.rawValue).joined(separator: ", ")
  }

  /// The statuses that count, for the JSON form.
  static func counted(in view: GraphView) -> (String, JSON) {
    ("statuses", .strings(view.countedStatuses.map(\.rawValue)))
  }

  /// Says on standard error what the answer does not say by itself.
  func warn() {
    if let coverage = graph.coverage?.when, !graph.covers(dateQuery) {
      Terminal.note(
        "\(dateQuery) lies outside of what the graph covers (\(coverage)); silence says nothing there")
    }
  }

  func certainty(_ answer: EDTF.Answer) -> String {
    answer.certainty == .certain
      ? "certain" : "\(answer.certainty): " + answer.reasons.names.joined(separator: ", ")
  }

  private func quantity(_ quantity: Quantity?) -> JSON {
    guard let quantity else { return .null }
    return .object([
      ("value", .number("\(Quantity(quantity.value) ?? quantity)")), ("unit", .optional(quantity.unit)),
    ])
  }

  private var coverage: JSON {
    guard let coverage = graph.coverage else { return .null }
    return .object([("when", .optional(coverage.when?.description)), ("note", .optional(coverage.note))])
  }

  private func dates(of relation: Relation) -> String {
    relation.when.map(\.span.description).joined(separator: ", ")
  }

  func standing(of holding: Holding) -> String {
    switch graph.verification(of: holding.relation) {
    case .found: holding.status.rawValue
    case .partly: "\(holding.status), partly unverified"
    case .unverified: "\(holding.status), unverified"
    }
  }
}
