// EntenteInterchange alone: it hands on Entente, and no type of a C library.
import EntenteInterchange
import Foundation
import Testing

@Suite("import EntenteInterchange")
struct ExchangeTests {
  @Test("The example of the README is what stands here, and runs")
  func readme() throws {
    let graph = try withGraphFile { try RelationGraph(contentsOf: $0) }
    try withFolder { folder in
      let url = folder.appending(path: "charter.gexf")
      try Data(Format.gexf.export(graph).bytes).write(to: url)

      let imported = try Format.gexf.contents(of: [url])
      print(imported.report)
      let network = try RelationGraph(imported.contents)
      let exported = try Format.graphML.export(network, at: "2023")
      print(exported.report)

      #expect(network.at("2021-12-10").relations(of: "wagner").map(\.certainty) == [.possible])
      #expect(imported.report.read["nodes"] == 6 && imported.report.kept["actors"] == 6)
      #expect("\(imported.report)".hasPrefix("read 6 nodes, "))
      #expect(!exported.report.flattened.isEmpty)
      #expect(String(decoding: exported.bytes, as: UTF8.self).contains("<graphml"))
    }
    let blocks = try readmeBlocks()
    try #require(blocks.count > 2)
    #expect(try isQuoted(blocks[2], in: #filePath))
  }

  @Test("JSON and CSV lose nothing, from a file and from bytes", arguments: [Format.json, .csv])
  func whole(format: Format) throws {
    let graph = try withGraphFile { try RelationGraph(contentsOf: $0) }
    let exported = try format.export(graph)
    #expect(exported.report.flattened.isEmpty && "\(exported.report)" == "")
    #expect(try format.export(graph).bytes == exported.bytes)
    let held = ImportFile(name: "held", bytes: exported.bytes)
    try withFolder { folder in
      let url = folder.appending(path: "charter\(format.endings[0])")
      try Data(exported.bytes).write(to: url)
      for imported in [try format.contents(of: [url]), try format.contents(of: [held])] {
        let returned = try RelationGraph(imported.contents).contents
        #expect(GraphWriter.yaml(of: returned) == GraphWriter.yaml(of: graph.contents))
        #expect(imported.report.kept["relations"] == 2 && imported.report.kept["pacts"] == 1)
        #expect(imported.report.lost.isEmpty && imported.report.unmapped.isEmpty)
      }
    }
  }

  @Test("A network comes back with its ends, dates and certainty, and says what it could not keep")
  func network() throws {
    let graph = try withGraphFile { try RelationGraph(contentsOf: $0) }
    let exported = try Format.nodeLink.export(graph)
    #expect(exported.report.flattened["pacts became nodes, their parties and obligations edges"] == 1)
    #expect(exported.report.flattened["nothing of this sort"] == 0)
    let options = ImportOptions(id: "back", title: "Back", asOf: graph.asOf)
    let imported = try Format.nodeLink.contents(
      of: [ImportFile(name: "n.json", bytes: exported.bytes)], options: options)
    let back = try RelationGraph(imported.contents)
    #expect(back.contents.id == "back" && back.title == "Back" && back.asOf == graph.asOf)
    for day: DateQuery in ["2021-12-10", "2022-01-15", "2024"] {
      let found = back.at(day).relations(of: "wagner").map { "\($0.id) \($0.certainty)" }
      #expect(found == graph.at(day).relations(of: "wagner").map { "\($0.id) \($0.certainty)" })
    }
  }

  @Test("Contents are written as a file and as a folder, and read back equal")
  func written() throws {
    let contents = try withGraphFile { try RelationGraph(contentsOf: $0) }.contents
    let text = GraphWriter.yaml(of: contents)
    let read = try #require(GraphReader.read(yaml: text, name: "g.yaml").graph)
    #expect(GraphWriter.yaml(of: read.contents) == text && read.relationCount == 5)
    let files = GraphWriter.files(of: contents)
    #expect(files.last?.name == "graph.yaml")
    let put = try #require(GraphReader.read(files).graph)
    #expect(GraphWriter.yaml(of: put.contents) == text)
    guard case .formatted(text) = GraphFormatter.format(yaml: text.utf8, name: "g.yaml") else {
      Issue.record("the text is not in the form that the formatter gives it")
      return
    }
  }

  @Test("Contents with faults are written all the same, and the reader says which they are")
  func writtenFaulty() {
    var contents = GraphContents(id: "")
    contents.actors = [Actor(id: "", kind: "\0"), Actor(id: "a: [b\n", kind: "- state")]
    contents.relations = [Relation(id: "r", kind: "#", from: "nobody", to: "\u{202E}", when: [])]
    #expect(GraphReader.read(yaml: GraphWriter.yaml(of: contents), name: "g.yaml").graph == nil)
    #expect(GraphReader.read(GraphWriter.files(of: contents)).graph == nil)
  }

  @Test("A table comes in by a mapping, and every row is accounted for")
  func mapping() throws {
    let table = ImportFile(
      name: "ties.csv",
      text: "a,b,since,until\nmali,wagner,2021-12,2025-06-06\nmali,niger,soon,\nmali,chad,2020,2019\n")
    let mapping = ImportFile(
      name: "m.yaml",
      text: """
        graph: ties
        as-of: 2025-12-31
        tables:
          - relations:
              kind: =military-cooperation
              from: { column: a, kind: =state }
              to: { column: b, kind: =other }
              when: { start: since, end: until }
        """)
    let imported = try Format.table.contents(of: [table], options: ImportOptions(mapping: mapping))
    let report = imported.report
    #expect(report.format == "table" && report.files == ["ties.csv"])
    #expect(report.read["rows"] == 3)
    #expect(report.kept["relations"] + report.dropped.total == 3 && report.dropped.total == 2)
    #expect(report.dropped.names.flatMap(report.places).sorted() == ["ties.csv:3"])
    #expect(report.places(ofDropped: "nothing of this sort") == [])
    #expect(report.notes.contains { $0.contains("soon") })
    let graph = try RelationGraph(imported.contents)
    #expect(graph.at("2022").relations(of: "mali").compactMap(\.relation.to) == ["wagner"])

    let faulty = ImportFile(
      name: "m.yaml", text: "graph: ties\ntables:\n  - relations: { kinds: =alliance }\n")
    let error = try #require(throws: InterchangeError.self) {
      try Format.table.contents(of: [table], options: ImportOptions(mapping: faulty))
    }
    #expect(error.code == .badData)
    #expect(error.diagnostics.contains { $0.file == "m.yaml" && $0.line == 3 })
  }

  @Test("A first mapping is guessed, and refused until somebody has answered its questions")
  func guess() throws {
    let table = ImportFile(name: "ties.csv", text: "from,to,since\nmali,niger,2021\n")
    let guess = try table.guessedMapping(id: "mine")
    #expect(guess.contains("graph: mine") && guess.contains("# Question:"))
    #expect(try table.guessedMapping().contains("graph: ties"))
    let options = ImportOptions(mapping: ImportFile(name: "guess.yaml", text: guess))
    let error = try #require(throws: InterchangeError.self) {
      try Format.table.contents(of: [table], options: options)
    }
    #expect(error.diagnostics.map(\.code) == ["unanswered"])
    let empty = try #require(throws: InterchangeError.self) {
      try ImportFile(name: "e.csv", text: "").guessedMapping()
    }
    #expect(empty.diagnostics.map(\.code) == ["empty-table"])
  }

  @Test("A known data set says its licence and traps, and its mapping can be changed")
  func known() throws {
    let set = try #require(KnownSet(named: "ucdp-actor"))
    #expect(Format(named: set.name) == set.format)
    #expect(set.format.takesMapping && set.format.comesIn && !set.format.goesOut)
    #expect(!set.licence.isEmpty && "\(set)".contains(set.citation) && set.mapping.contains("tables:"))
    #expect(KnownSet(named: "gexf") == nil)
    let table = ImportFile(name: "t.csv", text: "a,b\n")
    let error = try #require(throws: InterchangeError.self) { try set.format.contents(of: [table]) }
    #expect(error.diagnostics.map(\.code).allSatisfy { $0 == "unknown-column" })
  }

  @Test("Every format has a name of its own, and says which way it goes and what it loses")
  func formats() {
    #expect(Set(Format.all).count == Format.all.count)
    for format in Format.all {
      #expect(Format(named: format.name) == format && "\(format)" == format.name)
      #expect(format.comesIn == (format.importLosses != nil))
      #expect(format.goesOut == (format.exportLosses != nil))
      #expect(format.comesIn || format.goesOut)
      #expect(!format.endings.isEmpty && !format.title.isEmpty)
    }
    #expect(Format(named: "") == nil && Format(named: "GEXF") == nil)
  }

  @Test("What cannot be is refused with a code, and the faults of a file with their places")
  func refusals() throws {
    let file = ImportFile(name: "f", text: "{\n\"graph\": 7,\n")
    func code(
      _ format: Format, of files: [ImportFile], _ options: ImportOptions = ImportOptions()
    ) throws -> InterchangeError.Code {
      try #require(throws: InterchangeError.self) { try format.contents(of: files, options: options) }.code
    }
    for format in Format.all where !format.comesIn {
      #expect(try code(format, of: [file]) == .onlyGoesOut)
    }
    for format in Format.all where format.comesIn {
      #expect(try code(format, of: []) == .unreadable, "\(format)")
      #expect(
        try code(format, of: [ImportFile(URL(filePath: "/no/where"))], forMapping(format)) == .unreadable)
      let far = try #require(URL(string: "https://example.org/graph"))
      #expect(try code(format, of: [ImportFile(far)], forMapping(format)) == .unreadable)
      guard !format.takesMapping else { continue }
      #expect(try code(format, of: [file]) == .badData, "\(format)")
      #expect(try code(format, of: [file], ImportOptions(mapping: file)) == .takesNoMapping)
    }
    #expect(try code(.table, of: [file]) == .badData)
    let graph = try withGraphFile { try RelationGraph(contentsOf: $0) }
    for format in Format.all where !format.goesOut {
      let error = try #require(throws: InterchangeError.self) { try format.export(graph) }
      #expect(error.code == .onlyComesIn && "\(error)".contains("\(format) only comes in"))
    }
    let error = try #require(throws: InterchangeError.self) {
      try Format.json.contents(of: [ImportFile(name: "f", text: "{\n\"graph\": 7,\n\"actors\": 1}")])
    }
    #expect(error.diagnostics.allSatisfy { $0.file == "f" } && error.diagnostics.contains { $0.line == 3 })
    #expect("\(error)".hasPrefix("f:"))
  }

  /// What a table needs to be looked at at all.
  private func forMapping(_ format: Format) -> ImportOptions {
    format == .table
      ? ImportOptions(mapping: KnownSet.all.first.map { ImportFile(name: "m", text: $0.mapping) })
      : ImportOptions()
  }
}
