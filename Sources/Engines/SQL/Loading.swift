/// What turns the tables of a folder into Parquet in an engine, and what opens them there.
package struct Loading {
  let folder: String
  let dialect: Dialect

  /// The tables of a folder in an engine.
  package init(folder: String, dialect: Dialect) {
    self.folder = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    self.dialect = dialect
  }

  /// Statements that write the tables as Parquet beside their CSV, and leave nothing of what an earlier run wrote: relations
  /// by how long they may go on, and sorted by when they may begin.
  package var statements: [String] { EngineTable.all.flatMap { dialect.loading($0, in: folder) } }

  /// Statements that make the tables known by their names while the engine is connected, and replace nothing that is kept.
  ///
  /// - Parameter tables: What their names begin with; nil calls them by their own names.
  package func opening(as tables: String?) -> [String] {
    EngineTable.all.compactMap { dialect.opening($0, in: folder, as: $0.name(in: tables)) }
  }
}
