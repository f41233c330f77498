import GraphFiles
import Relations

extension Format {
  /// Tables that Neo4j loads and unloads.
  public static let neo4jCSV = Format(
    "neo4j-csv", title: "CSV of neo4j-admin import: nodes with :ID, relationships with :START_ID",
    endings: [".csv"],
    importer: Neo4jCSVReader(),
    importLosses: "labels but the first that is a kind, attributes that mean nothing here")
}

/// Reads the CSV files that `neo4j-admin database import` takes, and those that `apoc.export.csv` writes.
struct Neo4jCSVReader: GraphImporter {
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(InterchangeError) -> GraphContents {
    var network = NetworkAssembler(options, format: "neo4j-csv", report: report)
    var nodes: [(id: SpacedID, node: (String) -> ForeignNode)] = []
    var edges: [(start: SpacedID, end: SpacedID, edge: (String, String) -> ForeignEdge)] = []
    var spaces = IDSpaces()
    for file in files {
      let rows = try file.rows
      guard let header = rows.first else { continue }
      let columns = header.texts.map(Column.init)
      guard columns.contains(where: { $0.role != .property }) else {
        throw file.fault(
          "csv-header", line: header.line, "no column is :ID or :START_ID",
          "export with headers such as id:ID,name,:LABEL and :START_ID,:END_ID,:TYPE")
      }
      for row in rows.dropFirst() {
        guard row.texts.count == columns.count else {
          throw file.fault(
            "csv-columns", line: row.line,
            "the row has \(row.texts.count) fields, but the header has \(columns.count)",
            "put a field that holds a comma in quotes")
        }
        let place = "\(file.name):\(row.line)"
        var cells: [Role: String] = [:]
        var spacesOfCells: [Role: String] = [:]
        var attributes: [(name: String, value: String)] = []
        for (column, text) in zip(columns, row.texts) where !text.isEmpty {
          if cells[column.role] == nil {
            (cells[column.role], spacesOfCells[column.role]) = (text, column.space)
          }
          if column.role == .property || column.role == .id && column.name != "" {
            attributes.append((column.name, text))
          }
        }
        if let start = cells[.start], let end = cells[.end] {
          let ends = (
            SpacedID(id: start, space: spacesOfCells[.start]), SpacedID(id: end, space: spacesOfCells[.end])
          )
          spaces.note(ends.0, isNode: false)
          spaces.note(ends.1, isNode: false)
          let (kind, id) = (cells[.type], attributes.first { $0.name == "id" }?.value)
          let others = attributes.filter { $0.name != "id" }
          edges.append(
            (
              ends.0, ends.1,
              { source, target in
                var edge = ForeignEdge(id: id, source: source, target: target, place: place)
                (edge.kind, edge.attributes) = (kind, others)
                return edge
              }
            ))
        } else if let id = cells[.id] {
          let spaced = SpacedID(id: id, space: spacesOfCells[.id])
          spaces.note(spaced, isNode: true)
          var own = attributes.filter { $0.name != "id" && $0.value != id || $0.name == "name" }
          let labels = (cells[.label] ?? "").split(whereSeparator: { $0 == ";" || $0 == ":" })
          if !attributes.contains(where: { $0.name == "kind" }) {
            let kind = labels.first {
              ActorKind.known[ActorKind.ID(NetworkAssembler.slug(String($0)))] != nil
            }
            if let kind = kind ?? labels.first { own.append(("kind", String(kind))) }
          }
          network.noteLost("a further label of a node", max(0, labels.count - 1))
          let said = own
          nodes.append((spaced, { ForeignNode(id: $0, attributes: said, place: place) }))
        } else {
          network.noteDropped("a row without an id or without both ends", at: place)
        }
      }
    }
    for (id, node) in nodes { network.add(node(spaces.name(of: id))) }
    for (start, end, edge) in edges { network.add(edge(spaces.name(of: start), spaces.name(of: end))) }
    let contents: GraphContents
    (contents, report) = network.finish()
    return contents
  }

  private enum Role: Hashable {
    case id, label, start, end, type, property
  }

  /// A column: `name:type`, where some types say what it is for.
  private struct Column {
    let name: String
    let role: Role
    /// The space that its identifiers are unique in, such as `State` of `id:ID(State)`; nil where it is that of all.
    let space: String?

    init(_ header: String) {
      let parts = header.split(separator: ":", omittingEmptySubsequences: false)
      let type = parts.count > 1 ? parts[1].prefix { $0 != "(" && $0 != "{" }.uppercased() : ""
      name = String(parts.first ?? "")
      let space = parts.count > 1 ? parts[1].drop { $0 != "(" }.dropFirst().prefix { $0 != ")" } : ""
      self.space = space.isEmpty ? nil : String(space)
      role =
        switch (type, name) {
        case ("ID", _), ("", "_id"): .id
        case ("LABEL", _), ("", "_labels"): .label
        case ("START_ID", _), ("", "_start"): .start
        case ("END_ID", _), ("", "_end"): .end
        case ("TYPE", _), ("", "_type"): .type
        default: .property
        }
    }
  }
}
