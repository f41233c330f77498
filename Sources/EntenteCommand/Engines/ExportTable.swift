import ArgumentParser
import Engines
import GraphFiles
import Relations

/// `entente export table`: a graph as tables that any engine reads.
struct ExportTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Write a graph as tables that any engine reads: DuckDB, Spark, a spreadsheet of facts.",
    discussion: """
      Into the folder go relation.csv, existence.csv, party.csv, claim.csv, actor.csv, kind.csv and way.csv. When \
      something held is four numbers, days since 1970-01-01, with what the as-of day limits folded in. Cells are as the \
      graph has them, for engines compare them. entente sql load says how an engine makes Parquet of them.

        entente export table graphs/sahel -o build/tables
        entente sql load build/tables --engine duckdb | duckdb
      """
  )

  @OptionGroup var input: GraphInput

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "folder"))
  var output: String

  @OptionGroup var manner: MannerOptions

  func run() throws {
    let graph = try input.read()
    guard let folder = try OutputFile.place(named: output, sparing: input.inputFiles) else {
      throw ValidationError("the tables are several files; name a folder")
    }
    try OutputFile.makeFolder(folder)
    try ProgressLine.during("writing tables") {
      for table in EngineTable.all {
        ProgressLine.ofTerminal?.show("writing \(table.name).csv")
        let name = "\(table.name).csv"
        let place = try OutputFile.orExit(naming: "\(folder.name)/\(name)") {
          () throws(OutputPlace.Refusal) in
          try folder.file(name)
        }
        try OutputFile.write(graph.rows(of: table).bytes, to: place)
      }
    }
    Terminal.note("\(EngineTable.all.count) tables in \(folder.name)")
  }
}
