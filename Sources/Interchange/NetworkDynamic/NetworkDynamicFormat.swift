import EDTF
import Relations

extension Format {
  /// The table of periods of R's networkDynamic.
  public static let networkDynamic = Format(
    "network-dynamic", title: "Table of edge spells, of networkDynamic in R", endings: [".csv"],
    exporter: NetworkDynamicWriter(),
    exportLosses:
      "all but ends, kinds, signs and periods; imprecise dates beside their text, tolerance, last looks at periods"
  )
}

/// Writes a row a period with the columns of networkDynamic.
///
/// Times are days since 1970, the end being the day after the last, and vertices go by their numbers from 1. An end that
/// the data do not hold is censored.
struct NetworkDynamicWriter: GraphExporter {
  static let columns = [
    "onset", "terminus", "tail", "head", "onset.censored", "terminus.censored", "duration", "edge.id",
    "tail.name", "head.name", "relation", "kind", "sign", "direction", "when", "status", "certainty",
    "sources",
  ]

  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    let horizon = subject.horizon
    let edges = subject.edges(&report)
    subject.countFlattened(into: &report, keepingBasis: false)
    subject.countDays(into: &report)
    var numbers: [Actor.ID: Int] = [:]
    for (number, actor) in subject.actors.enumerated() { numbers[actor.id] = number + 1 }
    var text = CSVText.row(Self.columns)
    for (number, edge) in edges.enumerated() {
      guard let tail = numbers[edge.relation.from], let to = edge.relation.to, let head = numbers[to] else {
        continue
      }
      for period in edge.periodsOrUnknown {
        let days = subject.days(of: period, within: horizon)
        let (onset, terminus) = (Int(days.lowerBound.number), Int(days.upperBound.number) + 1)
        text += CSVText.row([
          String(onset), String(terminus), String(tail), String(head),
          period.startEarliest == nil ? "TRUE" : "FALSE", period.endLatest == nil ? "TRUE" : "FALSE",
          String(terminus - onset), String(number + 1), edge.relation.from.rawValue, to.rawValue,
          edge.relation.id.rawValue, edge.relation.kind.rawValue, edge.sign.rawValue,
          edge.kind.direction.rawValue, period.text, edge.relation.status.rawValue, edge.certainty.rawValue,
          edge.sources.joined(separator: "; "),
        ])
      }
    }
    return Array(text.utf8)
  }
}
