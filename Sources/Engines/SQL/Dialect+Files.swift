import Writing

// What engines write otherwise about files.
extension Dialect {
  /// Statements that make Parquet of the CSV of a table, in place of what is there; or the table, where an engine has no files.
  func loading(_ table: EngineTable, in folder: String) -> [String] {
    switch self {
    case .duckdb: duckLoading(table, in: folder)
    case .spark: sparkLoading(table, in: folder)
    case .ansi: [creation(of: table)]
    }
  }

  /// The statement that makes a loaded table known by a name; nil where an engine has no files.
  func opening(_ table: EngineTable, in folder: String, as name: String) -> String? {
    switch self {
    case .duckdb:
      let files = parquet(of: table, in: folder).map { verbatim(pattern($0)) }.joined(separator: ", ")
      return
        "CREATE OR REPLACE TEMPORARY VIEW \(name) AS SELECT \(table.columnList) FROM read_parquet([\(files)]);"
    case .spark:
      // With its columns named it opens where no row was written, and reads no file to find them.
      let place = verbatim(pattern("\(folder)/\(table.name)"))
      return "CREATE OR REPLACE TEMPORARY VIEW \(name) (\(typedColumns(of: table))) USING parquet "
        + "OPTIONS (path \(place));"
    case .ansi: return nil
    }
  }

  /// The order of the relations in files: by class, within it by the start.
  private static let order = "class, s0, e1"

  private func isSorted(_ table: EngineTable) -> Bool { table.name == EngineTable.relation.name }

  /// The files of DuckDB: of relations one a class, else one.
  private func parquet(of table: EngineTable, in folder: String) -> [String] {
    isSorted(table)
      ? LengthClass.all.map { "\(folder)/\(table.name)-\($0).parquet" } : ["\(folder)/\(table.name).parquet"]
  }

  /// The name of a file to be read, in which no character stands for others.
  private func pattern(_ path: String) -> String {
    switch self {
    case .duckdb: VisibleText.replacing(["[": "[[]", "*": "[*]", "?": "[?]"], in: path)
    case .spark:
      VisibleText.replacing(
        Dictionary(uniqueKeysWithValues: #"\*?[]{}"#.unicodeScalars.map { ($0, "\\\($0)") }), in: path)
    case .ansi: path
    }
  }

  private func typedColumns(of table: EngineTable) -> String {
    table.columns.map { "\($0.name) \(type(of: $0.kind))" }.joined(separator: ", ")
  }

  private func csv(of table: EngineTable, in folder: String) -> String {
    verbatim(pattern("\(folder)/\(table.name).csv"))
  }

  private func duckLoading(_ table: EngineTable, in folder: String) -> [String] {
    let columns = table.columns.map { "'\($0.name)': '\(type(of: $0.kind))'" }.joined(separator: ", ")
    let rows =
      "SELECT * FROM read_csv(\(csv(of: table, in: folder)), header = true, auto_detect = false, delim = ',', quote = '\"', "
      + "escape = '\"', allow_quoted_nulls = false, columns = {\(columns)})"
    let files = parquet(of: table, in: folder).map(verbatim)
    guard isSorted(table) else { return ["COPY (\(rows)) TO \(files[0]) (FORMAT parquet);"] }
    // What is written with PARTITION_BY keeps no order, and of a class that has no rows any more it keeps the file.
    let name = "entente_\(table.name)"
    let copies = zip(LengthClass.all, files).map { number, file in
      "COPY (SELECT * FROM temp.\(name) WHERE class = \(number) ORDER BY \(Self.order)) TO \(file) (FORMAT parquet);"
    }
    return ["CREATE OR REPLACE TEMPORARY TABLE \(name) AS \(rows);"] + copies + ["DROP TABLE temp.\(name);"]
  }

  private func sparkLoading(_ table: EngineTable, in folder: String) -> [String] {
    // Spark may take an empty text for a missing one.
    let cells = table.columns.map { column in
      if case .text = column.kind { return "COALESCE(\(column.name), '') AS \(column.name)" }
      return column.name
    }
    // A file in whose rows lines may break is read by one task.
    let lines = table.hasLines ? ", multiLine 'true'" : ""
    let name = "entente_\(table.name)_csv"
    let sorted = isSorted(table) ? " ORDER BY \(Self.order)" : ""
    // By its place: a table of the catalogue may be somebody's, and has to have an empty one.
    return [
      """
      CREATE OR REPLACE TEMPORARY VIEW \(name) (\(typedColumns(of: table))) USING csv
        OPTIONS (path \(csv(of: table, in: folder)), header 'true', quote '"', escape '"', mode 'FAILFAST'\(lines));
      """,
      """
      INSERT OVERWRITE DIRECTORY \(verbatim("\(folder)/\(table.name)")) USING parquet
        SELECT \(cells.joined(separator: ", ")) FROM \(name)\(sorted);
      """,
      "DROP VIEW \(name);",
    ]
  }

  private func creation(of table: EngineTable) -> String {
    let columns = table.columns.map { "  \($0.name) \(type(of: $0.kind)) NOT NULL" }
    return "CREATE TABLE \(table.name) (\n\(columns.joined(separator: ",\n"))\n);"
  }
}
