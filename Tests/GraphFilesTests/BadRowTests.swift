import EDTF
import Relations
import Synchronization
import TestSupport
import Testing

@testable import GraphFiles

@Suite("Rows that cannot be used")
struct BadRowTests {
  private func read(_ text: String, yaml: String? = nil, bulkSize: Int, skipping: Bool) -> GraphReading {
    var files = yaml.map { [InputFile(name: "g.yaml", format: .yaml, bytes: Array($0.utf8))] } ?? []
    files.append(InputFile(name: "t.csv", format: .csv, bytes: Array(text.utf8)))
    var assembly = GraphAssembly(
      files, bulkSize: bulkSize, options: ReadingOptions(skipsBadRows: skipping))
    return assembly.read(noting: [])
  }

  private let table = """
    id,kind,from,to,when
    R1,alliance,a,b,2012-01-01/..
    R2,alliance,a,b,2012-13-01/..
    R3,alliance,a
    R4,allance,a,b,2012-01-01/2013-01-01
    R1,alliance,b,c,2012-01-01/..
    ,alliance,b,c,2012-01-01/..
    R7,alliance,b,c,"2012-01-01
    R8,alliance,b,c,2014/2013
    R9,alliance,b,c,2014-01-01/2015-01-01
    """

  @Test("They are refused, or left out with a warning each and counted", arguments: [0, Int.max])
  func leftOut(bulkSize: Int) throws {
    let refused = read(table, bulkSize: bulkSize, skipping: false)
    #expect(refused.graph == nil)
    #expect(refused.skippedRows == 0)
    let errors = refused.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.line) == [3, 4, 5, 6, 7, 8, 9])

    let reading = read(table, bulkSize: bulkSize, skipping: true)
    let graph = try #require(reading.graph)
    #expect(graph.relations.map(\.id) == ["R1", "R9"])
    #expect(graph.relations.first?.to == "b")
    #expect(reading.skippedRows == 7)
    let reasons = reading.diagnostics.filter(\.leavesOutRow)
    #expect(reasons.map(\.line) == errors.map(\.line))
    #expect(reasons.map(\.code) == errors.map(\.code))
    #expect(reasons.allSatisfy { $0.severity == .warning })
    #expect(graph.checkInvariants() == [])
  }

  @Test("What is wrong outside of tables stays an error")
  func yaml() {
    let yaml = """
      graph: g
      as-of: 2025-12-31
      actors: { a: { kind: state }, b: { kind: state }, c: { kind: state } }
      relations: [{ id: X, kind: allance, from: a, to: b, when: 2012 }]
      """
    let reading = read(table, yaml: yaml, bulkSize: .max, skipping: true)
    #expect(reading.graph == nil)
    #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.file) == ["g.yaml"])
    #expect(reading.skippedRows == 7)
  }

  @Test("A graph is what its good rows are without the others", arguments: 0..<100)
  func twin(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var lines = ["id,kind,from,to,when"]
    var good = lines
    for number in 0..<Int.random(in: 1...40, using: &random) {
      let row = ["R\(number)", "alliance", "a", "b", "2012-01-01/2013-01-01"]
      var cells = row
      if Int.random(in: 0..<3, using: &random) == 0 {
        let bad = [
          ["", "x y", "R\n"], ["allance", ""], ["", "a\""], ["", "b\"", "a"],
          ["2012-02-30", "", "2013/2012"],
        ]
        let column = Int.random(in: cells.indices, using: &random)
        cells[column] = bad[column].randomElement(using: &random) ?? ""
      }
      lines.append(cells.joined(separator: ","))
      if cells == row { good.append(lines[lines.count - 1]) }
    }
    let bulkSize = Bool.random(using: &random) ? 0 : Int.max
    let reading = read(lines.joined(separator: "\n"), bulkSize: bulkSize, skipping: true)
    let twin = read(good.joined(separator: "\n"), bulkSize: bulkSize, skipping: false)
    let relations = { (reading: GraphReading) in
      // A text that only warns, such as a relation of an actor with itself, is no reason to leave a row out.
      reading.graph?.relations.filter { $0.to != $0.from }
    }
    try #require(relations(reading) == relations(twin), "seed \(seed)")
  }

  @Test("Who follows a reading is told of each large table to its end")
  func progress() throws {
    let rows = (0..<40_000).map { "R\($0),alliance,a,b,2012-01-01/.." }
    let text = "id,kind,from,to,when\n" + rows.joined(separator: "\n")
    let told = Mutex<[(Int, Int)]>([])
    let options = ReadingOptions { read, total in told.withLock { $0.append((read, total)) } }
    let file = InputFile(name: "t.csv", format: .csv, bytes: Array(text.utf8))
    let reading = GraphReader.read(
      [file, InputFile(name: "u.csv", format: .csv, bytes: file.bytes)], options: options)
    #expect(reading.graph == nil)
    let steps = told.withLock { $0 }
    #expect(steps.count >= 4)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.0 <= $1.0 })
    #expect(steps.allSatisfy { $0.1 == 2 * text.utf8.count })
    #expect(steps.last?.0 == 2 * text.utf8.count)
  }
}
