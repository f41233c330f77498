import EDTF
import GraphFiles
import Queries
import Relations
import Writing

/// Puts measures into words and numbers.
struct MeasuresAnswer {
  let graph: RelationGraph
  /// The statuses whose relations are counted.
  let counted: [Status]

  // MARK: A series

  func text(_ series: [(day: Day, measures: Measures)], as format: OutputFormat) -> String {
    guard let form = format.form else {
      let dates = series.map { JSON.object([("date", .string($0.day.description))] + members($0.measures)) }
      return JSON.object(head + [("series", .array(dates))]).text + "\n"
    }
    var table = Table(
      "date", "relations", "certain", "+", "-", "neutral", "actors", "+pairs", "-pairs", "mixed", "density",
      "balanced", "unbalanced", "line index", "polarity")
    for (day, measures) in series {
      let tally = measures.tally
      table.rows.append(
        [day.description, String(tally.total.all), String(tally.total.certain)]
          + [Sign.positive, .negative, .neutral].map { String(tally.bySign[$0]?.all ?? 0) }
          + [measures.actorCount, measures.positivePairs, measures.negativePairs, measures.mixedPairs].map {
            String($0)
          }
          + [
            decimal(measures.density), String(measures.triangles.balanced),
            String(measures.triangles.unbalanced), measures.lineIndex.map { String($0) } ?? "-",
            decimal(measures.polarity, digits: 2),
          ])
    }
    return table.text(as: form)
  }

  // MARK: A date

  func text(
    _ measures: Measures, _ standings: [ActorMeasures], at dateQuery: DateQuery, as format: OutputFormat
  ) -> String {
    guard let form = format.form else {
      return JSON.object(
        head + [("date", .string(dateQuery.description))] + members(measures) + [
          (
            "kinds",
            .array(
              kinds(measures.tally).map { kind, count in
                .object([
                  ("kind", .string(kind.rawValue)), ("certain", .int(count.certain)),
                  ("possible", .int(count.possible)),
                ])
              })
          ),
          (
            "byStatus",
            .array(
              counted.map { status in
                let count = measures.tally.byStatus[status]
                return .object([
                  ("status", .string(status.rawValue)), ("certain", .int(count?.certain ?? 0)),
                  ("possible", .int(count?.possible ?? 0)),
                ])
              })
          ), ("actors", .array(standings.map(json))),
        ]
      ).text + "\n"
    }
    if form == .csv { return table(standings, at: dateQuery).text(as: .csv) }
    var overview = Table("measure", "value")
    overview.rows = rows(measures)
    var byKind = Table("kind", "certain", "possible")
    byKind.rows = kinds(measures.tally).map { kind, count in
      [kind.rawValue, String(count.certain), String(count.possible)]
    }
    let title = "\(graph.title), \(dateQuery)"
    var byStatus = Table("status", "certain", "possible")
    byStatus.rows = counted.map { status in
      let count = measures.tally.byStatus[status]
      return [status.rawValue, String(count?.certain ?? 0), String(count?.possible ?? 0)]
    }
    let parts = [
      ("Overview", overview), ("Kinds", byKind), ("Statuses that count", byStatus),
      ("Actors", table(standings, at: dateQuery)),
    ]
    return (form == .markdown ? "# " + Markdown.escaped(title) : VisibleText.line(title)) + "\n"
      + parts.map { heading, table in
        form == .markdown
          ? "\n## \(heading)\n\n" + table.text(as: form) : "\n\(heading)\n" + table.text(as: form)
      }
      .joined()
  }

  private func rows(_ measures: Measures) -> [[String]] {
    let tally = measures.tally
    func count(_ count: Tally.Count?) -> String {
      "\(count?.all ?? 0)" + ((count?.possible ?? 0) > 0 ? " (\(count?.possible ?? 0) possible)" : "")
    }
    let balance = measures.balance.map { " (\(decimal($0)) balanced)" } ?? ""
    return [
      ["relations", count(tally.total)], ["positive", count(tally.bySign[.positive])],
      ["negative", count(tally.bySign[.negative])], ["neutral", count(tally.bySign[.neutral])],
      ["tied actors", String(measures.actorCount)], ["positive pairs", String(measures.positivePairs)],
      ["negative pairs", String(measures.negativePairs)], ["mixed pairs", String(measures.mixedPairs)],
      ["neutral pairs", String(measures.neutralPairs)], ["density", decimal(measures.density)],
      [
        "triangles",
        "\(measures.triangles.balanced) balanced, \(measures.triangles.unbalanced) unbalanced" + balance,
      ],
      ["line index", measures.lineIndex.map { String($0) } ?? "-"],
      ["polarity", decimal(measures.polarity, digits: 2)],
    ]
  }

  /// The actors by betweenness, the highest first.
  private func table(_ standings: [ActorMeasures], at dateQuery: DateQuery) -> Table {
    let phrasing = Phrasing(graph: graph, dateQuery: dateQuery)
    var table = Table(
      "actor", "name", "+pairs", "-pairs", "mixed", "neutral", "PN", "betweenness", "open", "hostile")
    let ranked = standings.sorted {
      let (first, second) = ($0.betweenness ?? 0, $1.betweenness ?? 0)
      return first != second ? first > second : $0.actor < $1.actor
    }
    for standing in ranked {
      table.rows.append([
        standing.actor.rawValue, phrasing.name(of: standing.actor), String(standing.positivePairs),
        String(standing.negativePairs), String(standing.mixedPairs), String(standing.neutralPairs),
        standing.centrality.map { decimal($0) } ?? "-", standing.betweenness.map { decimal($0) } ?? "-",
        String(standing.openPairs), String(standing.hostilePairs),
      ])
    }
    return table
  }

  // MARK: JSON

  private var head: [(String, JSON)] {
    [
      ("version", .int(Answering.jsonVersion)), ("graph", .string(graph.id)),
      ("asOf", .optional(graph.asOf?.description)), ("statuses", .strings(counted.map(\.rawValue))),
    ]
  }

  private func members(_ measures: Measures) -> [(String, JSON)] {
    let count = { (count: Tally.Count?) -> JSON in
      .object([("certain", .int(count?.certain ?? 0)), ("possible", .int(count?.possible ?? 0))])
    }
    let tally = measures.tally
    return [
      ("relations", count(tally.total)), ("positive", count(tally.bySign[.positive])),
      ("negative", count(tally.bySign[.negative])), ("neutral", count(tally.bySign[.neutral])),
      ("tiedActors", .int(measures.actorCount)), ("positivePairs", .int(measures.positivePairs)),
      ("negativePairs", .int(measures.negativePairs)), ("mixedPairs", .int(measures.mixedPairs)),
      ("neutralPairs", .int(measures.neutralPairs)),
      ("density", .number(decimal(measures.density, digits: 6))),
      ("balancedTriangles", .int(measures.triangles.balanced)),
      ("unbalancedTriangles", .int(measures.triangles.unbalanced)),
      ("lineIndex", measures.lineIndex.map { .int($0) } ?? .null),
      ("polarity", .number(decimal(measures.polarity, digits: 6))),
    ]
  }

  private func json(_ standing: ActorMeasures) -> JSON {
    .object([
      ("actor", .string(standing.actor.rawValue)), ("positivePairs", .int(standing.positivePairs)),
      ("negativePairs", .int(standing.negativePairs)), ("mixedPairs", .int(standing.mixedPairs)),
      ("neutralPairs", .int(standing.neutralPairs)),
      ("pnCentrality", standing.centrality.map { .number(decimal($0, digits: 6)) } ?? .null),
      ("betweenness", standing.betweenness.map { .number(decimal($0, digits: 6)) } ?? .null),
      ("openPairs", .int(standing.openPairs)), ("hostilePairs", .int(standing.hostilePairs)),
    ])
  }

  private func kinds(_ tally: Tally) -> [(kind: RelationKind.ID, count: Tally.Count)] {
    tally.byKind.sorted { $0.value.all != $1.value.all ? $0.value.all > $1.value.all : $0.key < $1.key }
      .map { (kind: $0.key, count: $0.value) }
  }

  /// A number with a fixed count of decimals.
  private func decimal(_ value: Double, digits: Int = 3) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let rounded = (value.magnitude * Double(scale)).rounded()
    guard let whole = Int(exactly: rounded) else { return String(value) }
    let fraction = String(whole % scale)
    let sign = value < 0 && whole > 0 ? "-" : ""
    return "\(sign)\(whole / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
