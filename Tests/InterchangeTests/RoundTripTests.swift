import EDTF
import GraphFiles
import RandomGraphs
import Relations
import TestSupport
import Testing

@testable import Interchange

@Suite("Formats that lose nothing")
struct RoundTripTests {
  @Test(
    "A graph in JSON and in CSV comes back equal, and so does one in YAML, in its form",
    arguments: 0..<randomBatches)
  func equal(batch: UInt64) throws {
    for seed in batch * 100..<(batch + 1) * 100 {
      let contents = try FullGraph(seed: seed).contents()
      let graph = try RelationGraph(contents)
      let expected = graph.contents
      for format in [Format.json, .csv] {
        let bytes = try exported(graph, format)
        let read = try imported(bytes, format)
        try expectSame(read, expected, "\(format.name), seed \(seed)")
        // Whoever reads and writes again changes nothing.
        #expect(try exported(RelationGraph(read), format) == bytes, "\(format.name), seed \(seed)")
      }
      // The files of a graph are tried on every tenth: their form takes longest.
      guard seed.isMultiple(of: 10) else { continue }
      let file = GraphWriter.yaml(of: expected)
      try expectSame(
        GraphReader.read(yaml: file, name: "g.yaml").contents, expected, "yaml, seed \(seed)")
      expectForm(Array(file.utf8), "seed \(seed)")
      let folder = GraphWriter.files(of: expected)
      try expectSame(GraphReader.read(folder).contents, expected, "folder, seed \(seed)")
    }
  }

  @Test("Many plain relations stand in a table, and come back equal")
  func table() throws {
    var contents = try FullGraph(seed: 7).contents()
    let ends = contents.actors.map(\.id)
    for number in 0..<1_000 {
      contents.relations.append(
        Relation(
          id: Relation.ID("T\(number)"), kind: "hostility", from: ends[0], to: ends[1],
          when: [Period(try EDTFInterval("2020-01-\(number % 20 + 10)".prefix(10) + "/.."))],
          label: number % 3 == 0 ? "=cmd(), \"x\"" : number % 3 == 1 ? "plain, quoted" : nil,
          claims: [Claim(source: "S1")]))
    }
    let expected = try RelationGraph(contents).contents
    let folder = GraphWriter.files(of: expected)
    let table = try #require(folder.first { $0.name.hasSuffix(".csv") })
    #expect(text(table.bytes).split(separator: "\n").count > 400)
    #expect(!text(table.bytes).contains("=cmd"))
    #expect(folder.last?.name == "graph.yaml")
    try expectSame(GraphReader.read(folder).contents, expected, "folder")
    for file in folder where file.name.hasSuffix(".yaml") {
      expectForm(file.bytes, file.name)
    }
  }

  @Test("JSON that another program wrote anew is read: escapes in pairs, tabs, another order of keys")
  func foreignJSON() throws {
    let json = """
      {\t"relations": [{"when": "2020/..", "kind": "alliance", "to": "b", "from": "a", "id": "R",
      \t\t"note": "\\ud83d\\ude00 \\u2028 \\u007f\\/", "claims": ["s"]}],
      "sources": {"s": {"title": "\\u00e9"}}, "actors": {"a": {"kind": "state"}, "b": {"kind": "state"}},
      "as-of": "2025-12-31", "graph": "g"}
      """
    let contents = try imported(Array(json.utf8), .json)
    #expect(contents.relations.first?.note == "😀 \u{2028} \u{7F}/")
    #expect(contents.sources.first?.title == "é")
  }

  @Test("A fault in JSON and in CSV is placed on its line")
  func faults() throws {
    let json =
      "{\n\"graph\": \"g\",\n\"relations\": [\n{\"id\": \"R\", \"kind\": \"alliance\", \"from\": 7}]}"
    let faults = try #require(throws: InterchangeError.self) { try imported(Array(json.utf8), .json) }
    #expect(faults.diagnostics.contains { $0.line == 4 && $0.code == "missing-key" })
    let csv = "record,id,kind,from,to,when\nrelation,R,alliance,a,b,2020-13\ngraph,g,,,,\n"
    let error = try #require(throws: InterchangeError.self) { try imported(Array(csv.utf8), .csv) }
    #expect(error.diagnostics.contains { $0.line == 2 })
  }
}

// MARK: Help

/// The bytes of a graph in a format.
func exported(_ graph: RelationGraph, _ format: Format, at dateQuery: DateQuery? = nil) throws -> [UInt8] {
  try format.export(graph, at: dateQuery).bytes
}

/// The contents of bytes in a format.
func imported(_ bytes: [UInt8], _ format: Format, report: inout ImportReport) throws -> GraphContents {
  let file = ImportFile(name: "in" + (format.endings.first ?? ""), bytes: bytes)
  let imported = try format.contents(of: [file], options: ImportOptions(id: "g"))
  report = imported.report
  return imported.contents
}

func imported(_ bytes: [UInt8], _ format: Format) throws -> GraphContents {
  var report = ImportReport(format: format.name, files: [])
  return try imported(bytes, format, report: &report)
}

/// Expects `entente fmt` to change nothing.
func expectForm(_ bytes: [UInt8], _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
  guard case .formatted(let form) = GraphFormatter.format(yaml: bytes, name: "g.yaml") else {
    Issue.record("\(what) cannot be formatted", sourceLocation: sourceLocation)
    return
  }
  let difference = Golden.Difference(of: text(bytes), form)
  #expect(difference == nil, "\(what)", sourceLocation: sourceLocation)
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// Expects contents to be those of another graph, whatever the order of each list.
func expectSame(
  _ contents: GraphContents?, _ expected: GraphContents, _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let contents = try #require(contents, sourceLocation: sourceLocation)
  func same<Value: Equatable>(_ key: KeyPath<GraphContents, Value>) {
    #expect(
      contents[keyPath: key] == expected[keyPath: key], "\(what)", sourceLocation: sourceLocation)
  }
  same(\.id)
  same(\.title)
  same(\.summary)
  same(\.titles)
  same(\.summaries)
  same(\.language)
  same(\.asOf)
  same(\.tolerance)
  same(\.coverage)
  same(\.actorKinds)
  same(\.relationKinds)
  same(\.sources)
  same(\.actors)
  same(\.pacts)
  same(\.statements)
  #expect(
    contents.relations.sorted { $0.id < $1.id } == expected.relations.sorted { $0.id < $1.id }, "\(what)",
    sourceLocation: sourceLocation)
}

/// The contents that a text of another tool makes, which have no fault, and what is said of it.
func importedSoundly(
  _ text: String, _ format: Format
) throws -> (contents: GraphContents, report: ImportReport) {
  var report = ImportReport(format: format.name, files: ["f"])
  let contents = try imported(Array(text.utf8), format, report: &report)
  #expect(contents.problems().filter { $0.severity == .error } == [])
  return (contents, report)
}
