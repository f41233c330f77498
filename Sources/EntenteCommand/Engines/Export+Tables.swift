import Engines
import GraphFiles
import Relations

extension Export {
  /// Writes the graph as tables that any engine reads, into a folder.
  func writeTables() throws {
    guard let folder = try OutputFile.place(named: output, sparing: input.inputFiles) else { return }
    let graph = try input.read()
    // All places are looked at first, so that nothing is left where one of them may not be written.
    let places = try EngineTable.all.map { table in
      let name = "\(table.name).csv"
      return try OutputFile.orExit(naming: "\(folder.name)/\(name)") { () throws(OutputPlaceError) in
        try folder.file(name)
      }
    }
    try OutputFile.makeFolder(folder)
    try ProgressLine.during("writing tables") {
      for (table, place) in zip(EngineTable.all, places) {
        ProgressLine.ofTerminal?.show("writing \(table.name).csv")
        try OutputFile.write(graph.rows(of: table).bytes, to: place)
      }
    }
    Terminal.note("\(EngineTable.all.count) tables in \(folder.name)")
  }
}
