// The Swift of the articles about import and export, as it stands there.
import EntenteInterchange
import Foundation
import Testing

@Suite("The Swift of the guides to other tools")
struct ExchangeGuideTests {
  @Test("The formats say what each loses")
  func formats() {
    for format in Format.all where format.goesOut {
      print(format.name, format.endings, format.exportLosses ?? "")
    }

    #expect(Format.all.contains { $0.exportLosses == nil })
  }

  @Test("A graph goes out, comes back, and is written as the files of a graph")
  func thereAndBack() throws {
    let graph = try withGraphFile { try RelationGraph(contentsOf: $0) }
    try withFolder { folder in
      let url = folder.appending(path: "charter.graphml")

      let exported = try Format.graphML.export(graph, at: "2022-01-15")
      try Data(exported.bytes).write(to: url)
      for loss in exported.report.flattened.names {
        print(exported.report.flattened[loss], loss)
      }

      let imported = try Format.graphML.contents(of: [url], options: ImportOptions(asOf: graph.asOf))
      print(imported.report)
      let returned = try RelationGraph(imported.contents)
      for file in GraphWriter.files(of: imported.contents) {
        try Data(file.bytes).write(to: folder.appending(path: file.name))
      }

      #expect(returned.relationCount == 2)
      let written = try RelationGraph(contentsOf: folder)
      #expect(written.at("2022-01-15").relations.map(\.id) == ["R1", "R2"])
    }
  }

  @Test("What is wrong with a file is said with its place")
  func faults() throws {
    let file = ImportFile(name: "network.json", text: "{ \"nodes\": [")

    do {
      print(try Format.nodeLink.contents(of: [file]).report)
    } catch {
      print(error.code, error.diagnostics.map(\.line))
    }

    let error = try #require(throws: InterchangeError.self) { try Format.nodeLink.contents(of: [file]) }
    #expect(error.code == .badData && !error.diagnostics.isEmpty)
  }

  @Test("A spreadsheet comes in by the mapping of the guide, and accounts for its rows")
  func spreadsheet() throws {
    let url = root.appending(path: "Tests/EntenteCommandTests/Fixtures/accords.csv")
    let page = root.appending(path: "Sources/Entente/Entente.docc/FromASpreadsheet.md")
    let blocks = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```yaml\n")
    try #require(blocks.count > 1)
    let answered = blocks[1].components(separatedBy: "```")[0]

    let table = ImportFile(url)
    let guess = try table.guessedMapping()

    let mapping = ImportFile(name: "accords.yaml", text: answered)
    let imported = try Format.table.contents(of: [table], options: ImportOptions(mapping: mapping))
    let report = imported.report
    for why in report.dropped.names {
      print(report.dropped[why], why, report.places(ofDropped: why))
    }
    let graph = try RelationGraph(imported.contents)

    #expect(guess.contains("encoding: windows-1252"))
    #expect(report.read["rows"] == 7 && report.kept["relations"] == 5 && report.dropped.total == 2)
    #expect(graph.at("2020-06-01").count == 3)
  }
}
