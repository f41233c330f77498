import EDTF
import GraphFiles
import Queries
import Relations
import Writing

/// Puts the changes between two dates into words.
struct DiffAnswer {
  let graph: RelationGraph
  let first: DateQuery
  let second: DateQuery
  let changes: [Change]
  /// Whose claims alone are asked about; those of all where nil.
  var witness: Source.ID?

  private var before: Phrasing { Phrasing(graph: graph, dateQuery: first) }
  var after: Phrasing { Phrasing(graph: graph, dateQuery: second) }

  /// A section for each sort of change.
  var report: Report {
    let count =
      changes.isEmpty ? "nothing differs" : changes.count == 1 ? "1 change" : "\(changes.count) changes"
    let uncounted = changes.count { !$0.isCounted }
    var report = Report(
      title: "\(graph.title): \(count) from \(first) to \(second)"
        + (uncounted == 0 ? "" : ", \(uncounted) of them of what is rejected or denied"),
      header: ["who", "before", "after", "certainty", "relations"])
    for sort in Change.Sort.allCases {
      // By name, as a reader looks for them; those of one name stay in their order.
      let rows = changes.filter { $0.sort == sort }.map(row).enumerated()
        .sorted { ($0.element[0], $0.offset) < ($1.element[0], $1.offset) }.map(\.element)
      guard !rows.isEmpty else { continue }
      report.sections.append(
        Report.Section(heading: "\(sort.title) (\(rows.count))", key: sort.rawValue, rows: rows))
    }
    return report
  }

  var json: JSON {
    let answering = Answering(graph: graph, dateQuery: second)
    return .object([
      ("version", .int(Answering.jsonVersion)), ("graph", .string(graph.id)),
      ("from", .string(first.description)), ("to", .string(second.description)),
      ("asOf", .optional(graph.asOf?.description)),
      (
        "changes",
        .array(
          changes.map { change in
            .object([
              ("change", .string(change.sort.rawValue)),
              ("actors", .strings(change.actors.map(\.rawValue))),
              ("before", .array(change.before.map(answering.json))),
              ("after", .array(change.after.map(answering.json))),
              (
                "name",
                change.renaming.map {
                  .object([("before", .string($0.before)), ("after", .string($0.after))])
                } ?? .null
              ),
            ])
          })
      ),
    ])
  }

  private func row(_ change: Change) -> [String] {
    let ids = before.ids(change.before + change.after.filter { !change.before.map(\.id).contains($0.id) })
    if let renaming = change.renaming {
      return [
        after.name(of: change.actors[0]), "named \(renaming.before)", "named \(renaming.after)", "", "",
      ]
    }
    switch change.sort {
    case .joined, .left:
      let holdings = change.before + change.after
      // The parties of a pact join at one time as a rule, and then each date is said once.
      let dates = holdings.map { described($0, of: change.actors[0]) }.withoutRepeats.joined(separator: "; ")
      let text = dates + departure(change)
      return [
        change.actors.map(after.name).joined(separator: change.sort == .joined ? " → " : " ← "),
        change.sort == .left ? text : "", change.sort == .joined ? text : "",
        doubt(holdings), ids,
      ]
    case .becameCertain, .becamePossible:
      return [
        ends(change.after), "", change.after.map(after.dated).joined(separator: "; "),
        change.sort == .becameCertain ? "was " + doubt(change.before) : doubt(change.after), ids,
      ]
    default:
      return [
        ends(change.after.isEmpty ? change.before : change.after),
        change.before.map(before.dated).joined(separator: "; "),
        change.after.map(after.dated).joined(separator: "; "),
        doubt(change.after.isEmpty ? change.before : change.after), ids,
      ]
    }
  }

  /// The ends as the relations have them, or without a direction where they differ in it.
  private func ends(_ holdings: [Holding]) -> String {
    let ends = Set(holdings.map(after.ends)).sorted()
    guard ends.count > 1, let first = holdings.first else { return ends.first ?? "" }
    return [first.from, first.to].compactMap { $0.map(after.name) }.joined(separator: " – ")
  }

  /// The most certain of the answers: one relation is enough.
  private func doubt(_ holdings: [Holding]) -> String {
    holdings.isEmpty ? "" : after.doubt(holdings.reduce(EDTF.Answer.no) { $0.or($1.answer) })
  }
}

extension Change.Sort {
  /// The heading over changes of the sort.
  fileprivate var title: String {
    let words = rawValue.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
