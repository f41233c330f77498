import EDTF
import GraphFiles
import Relations
import Writing

extension Format {
  /// Timelines of Knight Lab.
  public static let timelineJS = Format(
    "timelinejs", title: "JSON of TimelineJS", endings: [".json"], exporter: TimelineJSWriter(),
    exportLosses:
      "what has no date, tolerance, sightings and last looks, the words of claims, sources but their ids, further names, terms of pacts"
  )
}

/// Writes a slide a period: its dates as precise as they are, and in EDTF to be shown.
struct TimelineJSWriter: GraphExporter {
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    subject.countFlattened(into: &report, keepingBasis: false)
    let names = Dictionary(
      subject.actors.map { ($0.id, subject.name(of: $0)) }, uniquingKeysWith: { first, _ in first })
    var events: [JSON] = []
    var undated = 0
    for relation in subject.relations {
      if relation.periods.isEmpty { undated += 1 }
      for (number, period) in relation.periods.enumerated() {
        guard let start = Self.date(period.written.span.start, isEnd: false) else {
          undated += 1
          continue
        }
        let own = relation.relation
        let label = relation.label(in: subject.graph.language)
        let headline =
          [names[own.from] ?? own.from.rawValue, label]
          + (own.to.map { [names[$0] ?? $0.rawValue] } ?? [])
        var lines = ["\(period.text), \(own.status.rawValue), \(relation.certainty.rawValue)"]
        if let note = own.note { lines.append(note) }
        if !relation.sources.isEmpty { lines.append("Sources: \(relation.sources.joined(separator: ", "))") }
        var members: [(String, JSON)] = [
          ("unique_id", .string(number == 0 ? own.id.rawValue : "\(own.id)-\(number + 1)")),
          ("group", .string(relation.kind.family.rawValue)), ("display_date", .string(period.text)),
          ("start_date", start),
        ]
        if let end = Self.date(period.written.span.end, isEnd: true) {
          members.append(("end_date", end))
        }
        members.append(
          (
            "text",
            .object([
              ("headline", .string(XMLText.escaped(headline.joined(separator: " – ")))),
              ("text", .string(lines.map { "<p>\(XMLText.escaped($0))</p>" }.joined())),
            ])
          ))
        events.append(.object(members))
      }
    }
    report.flattened("periods without a beginning left out", undated)
    let title = JSON.object([
      (
        "text",
        .object([
          ("headline", .string(XMLText.escaped(subject.graph.title))),
          ("text", .string(subject.graph.asOf.map { "As of \($0)" } ?? "")),
        ])
      )
    ])
    let text =
      "{\"title\":\(title.line),\n\"events\":[\n\(events.map(\.line).joined(separator: ",\n"))\n]}\n"
    return Array(text.utf8)
  }

  /// A date as precise as it is written; nil where there is none.
  private static func date(_ endpoint: Endpoint, isEnd: Bool) -> JSON? {
    guard case .date(let date) = endpoint else { return nil }
    let days = date.bounds(tolerance: .none)
    // A date that is open to one side is known by the other.
    let (first, last) = (days.lowerBound, days.upperBound)
    let civil = (isEnd ? last < .max ? last : first : first > .min ? first : last).civil
    var members: [(String, JSON)] = [("year", .int(civil.year))]
    if date.precision == .day || date.precision == .month { members.append(("month", .int(civil.month))) }
    if date.precision == .day { members.append(("day", .int(civil.day))) }
    return .object(members)
  }
}
