import EDTF
import GraphFiles
import Queries
import Relations

/// Puts the relations that hold on a date into words.
struct Answering {
  /// The version of the JSON form; it rises when a member changes its meaning or goes.
  static let jsonVersion = 1

  let graph: RelationGraph
  let moment: Moment

  /// A line that says what was asked and how much was found.
  func headline(_ findings: [Finding]) -> String {
    let certain = findings.count { $0.certainty == .certain }
    let date = moment.isSingleDay ? "on \(moment)" : "on some day of \(moment)"
    let asOf = graph.asOf.map { ", as of \($0)" } ?? ""
    let numbers = "\(certain) certain, \(findings.count - certain) possible"
    return "\(VisibleText.line(graph.title)) \(date): \(numbers)\(asOf)" + (findings.isEmpty ? "" : "\n")
  }

  func table(_ findings: [Finding]) -> Table {
    var table = Table("id", "from", "kind", "to", "when", "certainty", "status", "via", "sources")
    for finding in findings {
      let relation = finding.relation
      table.rows.append([
        relation.id.rawValue, relation.from.rawValue, relation.kind.rawValue, relation.to?.rawValue ?? "",
        dates(of: relation), certainty(finding.answer), standing(of: finding), relation.via?.rawValue ?? "",
        finding.sources.map(\.rawValue).joined(separator: " "),
      ])
    }
    return table
  }

  func json(_ findings: [Finding]) -> JSON {
    .object([
      ("version", .int(Self.jsonVersion)), ("graph", .string(graph.id)),
      ("date", .string(moment.description)),
      ("asOf", .optional(graph.asOf?.description)), ("coverage", coverage),
      ("relations", .array(findings.map(json))),
    ])
  }

  /// One relation of the JSON form.
  func json(_ finding: Finding) -> JSON {
    let relation = finding.relation
    return .object([
      ("id", .string(relation.id.rawValue)), ("kind", .string(relation.kind.rawValue)),
      ("from", .string(relation.from.rawValue)), ("to", .optional(relation.to?.rawValue)),
      ("when", .string(dates(of: relation))), ("certainty", .string(finding.certainty.rawValue)),
      ("reasons", .strings(finding.reasons.names)), ("status", .string(finding.status.rawValue)),
      ("verification", .string(graph.verification(of: relation).rawValue)),
      ("sign", .string(finding.sign.rawValue)), ("temporality", .string(finding.temporality.rawValue)),
      ("label", .optional(relation.label)), ("weight", quantity(relation.weight)),
      ("count", quantity(relation.count)), ("notes", .strings(relation.notes)),
      ("sources", .strings(finding.sources.map(\.rawValue))),
      ("via", .optional(relation.via?.rawValue)),
    ])
  }

  /// Says on standard error of which relations an answer takes no account because of their status.
  func noteUncounted(_ count: Int, _ deed: String) {
    if count == 0 { return }
    let what =
      count == 1 ? "1 relation that is denied or rejected" : "\(count) relations that are denied or rejected"
    Terminal.note("\(what) \(deed); to count them say --status denied --status rejected")
  }

  /// The statuses of relations, each once and the best first.
  static func statuses(of findings: [Finding]) -> String {
    let found = Set(findings.map(\.status))
    return Status.allCases.filter(found.contains).map(\.rawValue).joined(separator: ", ")
  }

  /// The statuses that count, for the JSON form.
  static func counted(in view: GraphView) -> (String, JSON) {
    ("statuses", .strings(view.countedStatuses.map(\.rawValue)))
  }

  /// Says on standard error what the answer does not say by itself.
  func warn() {
    if let coverage = graph.coverage?.when, let extent = try? Spell(coverage).extent(tolerance: .none),
      extent.answer(in: moment).certainty == .no
    {
      Terminal.note(
        "\(moment) lies outside of what the graph covers (\(coverage)); silence says nothing there")
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

  func standing(of finding: Finding) -> String {
    switch graph.verification(of: finding.relation) {
    case .found: finding.status.rawValue
    case .partly: "\(finding.status), partly unverified"
    case .unverified: "\(finding.status), unverified"
    }
  }
}
