import EDTF
import GraphFiles
import Relations
import Writing

extension Format {
  /// Answers of the query service of Wikidata.
  public static let wikidataSPARQL = Format(
    "wikidata-sparql", title: "Results of SPARQL in JSON, of query.wikidata.org", endings: [".json", ".srj"],
    importer: SPARQLReader(),
    importLosses:
      "precision where no variable such as startPrecision gives it, variables that mean nothing here")
}

/// Reads results of SPARQL: two variables are the ends, others the kind, the dates and the names.
struct SPARQLReader: GraphImporter {
  private static let firstEnds = ["item", "from", "subject", "source", "actor", "member"]
  private static let secondEnds = [
    "to", "object", "target", "value", "organisation", "organization", "group", "other",
  ]

  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(InterchangeError) -> GraphContents {
    var network = NetworkAssembler(options, format: "wikidata-sparql", report: report)
    var seen: Set<String> = []
    for file in files {
      let tree = try file.json
      let variables = tree["head"]["vars"].items.compactMap(\.string)
      guard case .array(let rows) = tree["results"]["bindings"] else {
        throw file.fault(
          "not-the-format", line: 1, "it has no results.bindings", "ask the query service for JSON")
      }
      let items = variables.filter { name in rows.contains { Self.item($0[name]) != nil } }
      let first = Self.firstEnds.first(where: items.contains) ?? items.first
      let second = Self.secondEnds.first { $0 != first && items.contains($0) } ?? items.first { $0 != first }
      guard let first, let second else {
        throw file.fault(
          "not-the-format", line: 1, "fewer than two variables are items, so that nothing has two ends",
          "select ?item and ?to")
      }
      for (number, row) in rows.enumerated() {
        let place = "\(file.name), row \(number + 1)"
        guard let from = Self.item(row[first]), let to = Self.item(row[second]) else {
          network.noteDropped("a row without both ends", at: place)
          continue
        }
        for (name, id) in [(first, from), (second, to)] where seen.insert(id).inserted {
          var node = ForeignNode(id: id, label: row["\(name)Label"]["value"].string, place: place)
          node.attributes = [("ids", "wikidata=\(id)")]
          if let label = node.label { node.attributes.append(("label", label)) }
          network.add(node)
        }
        network.add(edge(of: row, from: from, to: to, ends: [first, second], place: place, in: &network))
      }
    }
    let contents: GraphContents
    (contents, report) = network.finish()
    return contents
  }

  private func edge(
    of row: JSON, from: String, to: String, ends: [String], place: String, in network: inout NetworkAssembler
  ) -> ForeignEdge {
    var known = Set(ends + ends.map { "\($0)Label" })
    func endpoint(_ names: String...) -> Endpoint? {
      for name in names {
        known.formUnion([name, "\(name)Precision"])
        guard let text = row[name]["value"].string else { continue }
        let precision = row["\(name)Precision"]["value"].string.flatMap { Int($0) }
        if precision == nil, text.contains("-01T") {
          network.note(
            "a date of the first of a month may mean the whole month, and of January the year, but is read as the day: "
              + "select its precision as well")
        }
        // A value that is not known is a node without a name.
        if row[name]["type"].string == "bnode" || text.contains("/.well-known/genid/") { return .unknown }
        guard let date = WikidataDates.date(text, precision: precision) else {
          // There is an end, which nobody can read: it is not open.
          network.noteUnmapped(text, of: "dates of an edge")
          return .unknown
        }
        return .date(date)
      }
      return nil
    }
    let property = ["property", "prop", "kind", "relation", "p"].first { row[$0]["value"].string != nil }
    let id = property.flatMap { Self.property(row[$0]["value"].string ?? "") }
    let kind = id.flatMap { WikidataProperties.kinds[$0] }
    let isReversed = kind?.isReversed ?? false
    var edge = ForeignEdge(
      id: row["statement"]["value"].string.flatMap { $0.split(separator: "/").last.map(String.init) },
      source: isReversed ? to : from, target: isReversed ? from : to, place: place)
    edge.kind = kind?.id ?? property.flatMap { row["\($0)Label"]["value"].string } ?? id
    edge.isDirected = !(kind?.isMutual ?? false)
    let dates = WikidataDates.period(
      start: endpoint("start", "startTime", "start_time"), end: endpoint("end", "endTime", "end_time"),
      point: endpoint("pointInTime", "time", "date", "point_in_time"),
      earliest: endpoint("earliest", "earliestDate"),
      latest: endpoint("latest", "latestDate"))
    edge.periods = network.noting(dates, of: "an edge")
    if row["rank"]["value"].string?.hasSuffix("DeprecatedRank") == true {
      edge.attributes.append(("status", "rejected"))
    }
    if let url = ["reference", "referenceURL", "url"].lazy.compactMap({ row[$0]["value"].string }).first {
      edge.sources = [ForeignSource(url: url)]
    }
    known.formUnion(["statement", "rank", "reference", "referenceURL", "url"])
    if let property { known.formUnion([property, "\(property)Label"]) }
    for (name, _) in row.members where !known.contains(name) { network.noteLost("the variable \(name)") }
    return edge
  }

  /// The item that a value names.
  private static func item(_ value: JSON) -> String? {
    guard value["type"].string == "uri", let last = value["value"].string?.split(separator: "/").last,
      last.first == "Q", Int(last.dropFirst()) != nil
    else { return nil }
    return String(last)
  }

  private static func property(_ text: String) -> String? {
    guard let last = text.split(separator: "/").last, last.first == "P", Int(last.dropFirst()) != nil else {
      return nil
    }
    return String(last)
  }
}
