/// What turns the tables of a folder into Parquet in an engine, and what opens them there.
package struct Loading {
  let folder: String
  let dialect: Dialect

  /// The tables of a folder in an engine.
  package init(folder: String, dialect: Dialect) {
    self.folder = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    self.dialect = dialect
  }

  private static let order = "class, s0, e1"

  /// Statements that write the tables as Parquet beside their CSV: relations cut by how long they may go on and sorted by
  /// when they may begin.
  package var statements: [String] {
    switch dialect {
    case .duckdb: EngineTable.all.map { "COPY (\(rows(of: $0))) TO \(place(of: $0)) (\(format(of: $0)));" }
    case .spark: EngineTable.all.flatMap(sparkStatements)
    case .ansi: EngineTable.all.map(creation)
    }
  }

  /// Statements that make the tables known by their names.
  package var opening: [String] {
    switch dialect {
    case .duckdb:
      EngineTable.all.map { table in
        let source =
          isCut(table)
          ? "read_parquet(\(dialect.literal("\(path(of: table))/*/*.parquet")), hive_partitioning = true, hive_types = {'class': INTEGER})"
          : "read_parquet(\(place(of: table)))"
        return "CREATE OR REPLACE VIEW \(table.name) AS SELECT \(table.columnList) FROM \(source);"
      }
    case .spark:
      EngineTable.all.map {
        "CREATE OR REPLACE TEMPORARY VIEW \($0.name) USING parquet OPTIONS (path \(place(of: $0)));"
      }
    case .ansi: []
    }
  }

  private func isCut(_ table: EngineTable) -> Bool { table.name == EngineTable.relation.name }

  private func path(of table: EngineTable) -> String {
    isCut(table) || dialect == .spark ? "\(folder)/\(table.name)" : "\(folder)/\(table.name).parquet"
  }

  private func place(of table: EngineTable) -> String { dialect.literal(path(of: table)) }

  private func rows(of table: EngineTable) -> String {
    let columns = table.columns.map { "'\($0.name)': '\(dialect.type(of: $0.kind))'" }.joined(separator: ", ")
    let file = dialect.literal("\(folder)/\(table.name).csv")
    let rows =
      "SELECT * FROM read_csv(\(file), header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', "
      + "allow_quoted_nulls = false, columns = {\(columns)})"
    return isCut(table) ? "\(rows) ORDER BY \(Self.order)" : rows
  }

  private func format(of table: EngineTable) -> String {
    "FORMAT parquet" + (isCut(table) ? ", PARTITION_BY (class), OVERWRITE_OR_IGNORE true" : "")
  }

  private func sparkStatements(_ table: EngineTable) -> [String] {
    let columns = table.columns.map { "\($0.name) \(dialect.type(of: $0.kind))" }.joined(separator: ", ")
    let file = dialect.literal("\(folder)/\(table.name).csv")
    let cut = isCut(table) ? " PARTITIONED BY (class)" : ""
    let sorted = isCut(table) ? " DISTRIBUTE BY class SORT BY \(Self.order)" : ""
    // Spark may take an empty text for a missing one.
    let cells = table.columns.map { column in
      if case .text = column.kind { return "COALESCE(\(column.name), '') AS \(column.name)" }
      return column.name
    }
    return [
      """
      CREATE OR REPLACE TEMPORARY VIEW \(table.name)_csv (\(columns)) USING csv
        OPTIONS (path \(file), header 'true', quote '"', escape '"', mode 'FAILFAST');
      """,
      "DROP TABLE IF EXISTS \(table.name)_parquet;",
      """
      CREATE TABLE \(table.name)_parquet USING parquet\(cut) LOCATION \(place(of: table))
        AS SELECT \(cells.joined(separator: ", ")) FROM \(table.name)_csv\(sorted);
      """,
    ]
  }

  private func creation(_ table: EngineTable) -> String {
    let columns = table.columns.map { "  \($0.name) \(dialect.type(of: $0.kind)) NOT NULL" }
    return "CREATE TABLE \(table.name) (\n\(columns.joined(separator: ",\n"))\n);"
  }
}
