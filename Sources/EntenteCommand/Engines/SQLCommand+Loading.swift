import ArgumentParser
import EDTF
import Engines

extension SQLCommand {
  /// `entente sql load`.
  struct Load: EngineText {
    static let configuration = CommandConfiguration(
      commandName: "load",
      abstract: "What turns the CSV of entente export table into Parquet, in the engine.",
      discussion: """
        Relations are sorted by how long they may go on, then by when they may begin, so that a question about a date skips \
        what ended before and what begins after it. What an earlier run wrote is replaced. For an engine of the standard: \
        the tables to fill.

          entente sql load build/tables --engine duckdb | duckdb
        """
    )

    @Argument(help: "The folder of the tables, as the engine finds it.")
    var folder: String

    @OptionGroup var engine: EngineOption

    func text() throws -> String {
      Loading(folder: folder, dialect: engine.engine).statements.joined(separator: "\n")
    }
  }

  /// `entente sql open`.
  struct Open: EngineText {
    static let configuration = CommandConfiguration(
      commandName: "open",
      abstract: "What makes loaded tables known in the engine by the names that questions use.",
      discussion: """
        They are known while the engine is connected. Those of several folders are told apart by --tables.

          entente sql open build/tables --engine duckdb
          entente sql open build/tables --engine duckdb --tables mine
        """
    )

    @Argument(help: "The folder of the tables, as the engine finds it.")
    var folder: String

    @OptionGroup var engine: EngineOption
    @OptionGroup var names: TableNames

    func validate() throws {
      if engine.engine == .ansi { throw ValidationError("the standard opens no files; say duckdb or spark") }
    }

    func text() throws -> String {
      Loading(folder: folder, dialect: engine.engine).opening(as: names.tables).joined(separator: "\n")
    }
  }

  /// `entente sql bounds`.
  struct Bounds: EngineText {
    static let configuration = CommandConfiguration(
      commandName: "bounds",
      abstract: "The bounds of rows that never were in a graph, where their dates are plain.",
      discussion: """
        The rows of a table with a column edtf, with s0, s1, e0, e1, start_doubt, end_doubt, class and plain added. YYYY, \
        YYYY-MM and YYYY-MM-DD are plain, alone or on either side of a slash, and so are .. and nothing on a side of one; \
        other rows have plain = 0 and go through the filter entente bounds --doubts.

          entente sql bounds cables --as-of 2025-12-31 --engine spark
        """
    )

    @Argument(help: "The table, as the engine calls it.")
    var table: String

    @Option(
      name: .customLong("as-of"),
      help: ArgumentHelp("The day on which somebody last looked.", valueName: "date"),
      transform: parseDateQuery)
    var asOf: DateQuery?

    @OptionGroup var engine: EngineOption

    func validate() throws {
      if !TableNames.isName(table) {
        throw ValidationError("‘\(table)’ is no name of a table: letters, digits, _ and .")
      }
    }

    func text() throws -> String {
      RowBounds(dialect: engine.engine, asOf: asOf?.days.upperBound).text(table: table)
    }
  }
}
