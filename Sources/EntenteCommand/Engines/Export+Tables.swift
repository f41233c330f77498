import Engines
import GraphFiles
import Relations

extension Export {
  /// Writes the graph as tables that any engine reads, into a folder.
  func writeTables() throws {
    guard let folder = try OutputFile.place(named: output, sparing: input.inputFiles) else { return }
    let graph = try input.read()
    try OutputFile.makeFolder(folder)
    try ProgressLine.during("writing tables") {
      for table in EngineTable.all {
        ProgressLine.ofTerminal?.show("writing \(table.name).csv")
        let name = "\(table.name).csv"
        let place = try OutputFile.orExit(naming: "\(folder.name)/\(name)") {
          () throws(OutputPlaceError) in
          try folder.file(name)
        }
        try OutputFile.write(graph.rows(of: table).bytes, to: place)
      }
    }
    Terminal.note("\(EngineTable.all.count) tables in \(folder.name)")
  }
}
