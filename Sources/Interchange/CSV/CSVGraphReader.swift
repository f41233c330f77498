import GraphFiles

/// Puts the rows of a table that holds all of a graph together.
struct CSVGraphReader {
  let file: ImportFile
  /// How many rows say nothing of their own.
  private(set) var passedOver = 0

  init(file: ImportFile) {
    self.file = file
  }

  /// The things that the rows describe; rows of one thing that follow each other are its periods.
  mutating func elements(of rows: [CSVRows.Row]) throws(ImportFault) -> [ElementRow] {
    guard let header = rows.first, header.texts.contains("record") else {
      throw file.fault(
        "csv-header", line: 1, "this is no table of a whole graph: it has no column record",
        "a CSV file of relations is a graph as it is; another table needs a mapping")
    }
    var columns: [String: Int] = [:]
    for (number, name) in header.texts.enumerated() {
      guard CSVFormat.columns.contains(name), columns.updateValue(number, forKey: name) == nil else {
        throw file.fault(
          "csv-header", line: 1, "the column ‘\(name)’ is unknown, or there twice",
          "the columns are \(CSVFormat.columns.joined(separator: ", "))")
      }
    }
    var elements: [ElementRow] = []
    var group: [[String: String]] = []
    var line = 0
    for row in rows.dropFirst() {
      guard row.texts.count == header.texts.count else {
        throw file.fault(
          "csv-columns", line: row.line,
          "the row has \(row.texts.count) fields, but the header has \(header.texts.count)",
          "put a field that holds a comma in quotes, and leave no field out")
      }
      let cells = columns.mapValues { CSVText.text(of: row.texts[$0]) }
      if cells["record"] == "pact-relation" {
        passedOver += 1
        continue
      }
      if let first = group.first, first["record"] == cells["record"], first["id"] == cells["id"] {
        group.append(cells)
        continue
      }
      if !group.isEmpty { elements.append(try element(of: group, line: line)) }
      group = [cells]
      line = row.line
    }
    if !group.isEmpty { elements.append(try element(of: group, line: line)) }
    return elements
  }

  private func element(of rows: [[String: String]], line: Int) throws(ImportFault) -> ElementRow {
    let first = rows[0]
    let record = first["record"] ?? ""
    var members: [(String, JSON)] = []
    func add(_ key: String, _ column: String) {
      if let text = first[column], !text.isEmpty { members.append((key, .string(text))) }
    }
    guard record == "graph" || CSVFormat.records[record] != nil else {
      throw file.fault(
        "bad-value", line: line, "record: cannot be ‘\(record)’",
        "write graph, \(CSVFormat.records.keys.sorted().joined(separator: ", "))")
    }
    let hasKey = ["actor", "pact", "source", "actor-kind", "relation-kind"].contains(record)
    if !hasKey { add(record == "graph" ? "graph" : "id", "id") }
    switch record {
    case "relation":
      for column in ["kind", "from", "to", "status", "label"] { add(column, column) }
    case "actor", "pact":
      add("kind", "kind")
      add("status", "status")
      if !(first["details"] ?? "").contains("\"names\":") || first["label"]?.isEmpty == false {
        add("name", "label")
      }
    case "source", "graph": add("title", "label")
    default: break
    }
    if let sources = first["sources"], !sources.isEmpty {
      let ids = sources.split(separator: ";").map { String($0.drop { $0 == " " }) }
      members.append(("claims", .strings(ids)))
    }
    members += periods(of: rows, under: record == "actor" ? "exists" : "when")
    return ElementRow(
      section: CSVFormat.records[record], line: line, key: hasKey ? first["id"] : nil, members: members,
      details: first["details"] ?? "")
  }

  /// The periods of the rows under the key of their record.
  private func periods(of rows: [[String: String]], under key: String) -> [(String, JSON)] {
    let dated = rows.filter { $0["when"]?.isEmpty == false }
    let periods = dated.map { row -> JSON in
      let additions = Self.additions(in: row["details"] ?? "")
      let span = JSON.string(row["when"] ?? "")
      return additions.isEmpty ? span : .object([("span", span)] + additions)
    }
    guard let only = periods.first, periods.count == 1 else {
      return periods.isEmpty ? [] : [(key, .array(periods))]
    }
    return [(key, only)]
  }

  /// What the details of a row say of its period.
  private static func additions(in details: String) -> [(String, JSON)] {
    guard details.contains("\"\(ElementRow.period)\"") else { return [] }
    return (try? JSON(reading: details.utf8))?[ElementRow.period].members ?? []
  }
}
