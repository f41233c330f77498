import Foundation
import GraphFiles
import Relations
import Testing

struct RuleTests {
  @Test("No two rules share a code, and each says what it finds and why")
  func sound() {
    #expect(Set(Rule.all.map(\.code)).count == Rule.all.count)
    for rule in Rule.all {
      #expect(rule.summary.hasSuffix(".") && rule.explanation.hasSuffix("."), "\(rule.code)")
      #expect(rule.example.map { $0.wrong != $0.right } ?? true, "\(rule.code)")
    }
  }

  @Test(
    "Every code that the sources can report has a rule",
    arguments: ["GraphFiles", "Linting", "Relations", "EDTF"])
  func complete(module: String) throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/\(module)")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    let patterns = [
      #/(?:fault\(|code: |report\(\s*(?:\.\w+,\s*)?)"([a-z0-9-]+)"/#,
      #/(?:Code|Self)\(rawValue: "([a-z0-9-]+)"\)/#,
    ]
    var codes: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for pattern in patterns { codes.formUnion(text.matches(of: pattern).map { String($0.1) }) }
    }
    #expect(codes.count > 5)
    #expect(codes.filter { Rule.rule($0) == nil } == [])
  }

  // MARK: Settings

  private func problems(_ check: String, of relations: String) -> [String] {
    GraphReader.check(yaml: Array("\(preamble)\(check)\nrelations:\n\(relations)\n".utf8), name: "g.yaml")
      .diagnostics.map { "\($0.line):\($0.column) \($0.severity) \($0.code)" }
  }

  private let unsourced = "  - { id: R1, kind: alliance, from: a, to: b, when: 2020 }"

  @Test("A graph can skip a rule or change how grave it is")
  func settings() {
    #expect(
      problems("", of: unsourced) == ["4:3 warning unused-source", "10:5 warning no-source"])
    #expect(problems("check: { skip: [no-source, unused-source] }", of: unsourced) == [])
    #expect(
      problems("check: { skip: unused-source, severity: { no-source: error } }", of: unsourced)
        == ["10:5 error no-source"])
  }

  @Test("A rule that a graph has made an error does not keep the graph from being used")
  func usable() {
    let yaml = "\(preamble)check: { severity: { no-source: error } }\nrelations:\n\(unsourced)\n"
    #expect(GraphReader.check(yaml: Array(yaml.utf8), name: "g").graph != nil)
    #expect(GraphReader.read(yaml: yaml, name: "g").diagnostics.map(\.severity) == [.warning])
  }

  @Test(
    "Settings that name no rule, an error or no severity are faults where they stand",
    arguments: [
      ("check: { skip: [no-sourc] }", "8:17 error bad-value"),
      ("check: { skip: [unknown-actor] }", "8:17 error bad-value"),
      ("check: { severity: { no-source: fatal } }", "8:33 error bad-value"),
      ("check: { rules: [] }", "8:10 error unknown-key"),
      ("check: []", "8:8 error wrong-type"),
    ])
  func faultySettings(_ check: String, _ fault: String) {
    #expect(problems(check, of: unsourced).contains(fault))
  }

  // MARK: Tables

  @Test("Somebody else's table is checked as relations, in its own lines")
  func mappedTable() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      Country,Course,Begin,End
      Burkina Faso,"Law, ""of"" war",2015-06-17,2015-06-14
      Mali,"Two
      lines",2015-06-14,2015-06-17
      Mali,Two lines,2015-06-14,2015-06-17

      Niger,Other,2015-06-14,2015-06-17
      """, to: "t.csv")
    let mapping = try TableMapping(
      "from==usa,to=Country,kind==training-mission,start=Begin,end=End,label=Course,source==report")
    let reading = try GraphReader.check(table: folder.path + "/t.csv", mapping)
    #expect(
      reading.diagnostics.map { "\($0.line) \($0.code)" }
        == ["1 no-as-of", "2 edtf-end-before-start", "5 duplicate-relation"])
    // The end stands in the last column of its row.
    #expect(reading.diagnostics[1].column == 43)
    #expect(
      reading.contents?.relations.map { "\($0.id) \($0.to?.rawValue ?? "") \($0.label ?? "")" } == [
        "line-2 burkina_faso Law, \"of\" war", "line-3 mali Two lines", "line-5 mali Two lines",
        "line-7 niger Other",
      ])
  }

  @Test(
    "A quote is one with an accent on it, too", arguments: ["\u{301}", "\u{200D}", "\u{FE0F}"])
  func combinedQuotes(mark: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "Country,Course,Begin\nMali,\"Law, \"\"\(mark)of\"\"\(mark) war\",2015-06-14\n", to: "t.csv")
    let mapping = try TableMapping("from==usa,to=Country,kind==training-mission,when=Begin,label=Course")
    let reading = try GraphReader.check(table: folder.path + "/t.csv", mapping)
    let label = reading.contents?.relations.first?.label
    #expect(label.map { Array($0.utf8) } == Array("Law, \"\(mark)of\"\(mark) war".utf8))
    let rows = try CSVRows.rows(of: Array("a,\"\"\"\(mark),\"\n".utf8), name: "t.csv")
    #expect(rows.map(\.texts).joined().map { Array($0.utf8) } == [Array("a".utf8), Array("\"\(mark),".utf8)])
  }

  @Test(
    "A mapping that cannot be says why",
    arguments: [
      ("from=a,to=b,kind=c", "nothing fills the dates; write when=column, or start=column,end=column"),
      ("to=b,kind=c,when=d", "nothing fills from; write from=column or from==value"),
      ("from", "‘from’ fills no field; write field=column or field==value"),
      (
        "kind==x,from=,to=b,when=w",
        "‘from=’ names no column; write one, such as from=column, or from==value"
      ),
      ("kind==,from=a,to=b,when=w", "‘kind==’ has no value; write one behind it, or a column as kind=column"),
      (
        "kind==x,from=a+,to=b,when=w",
        "‘from=a+’ names no column beside a +; write one, such as from=column, or from==value"
      ),
      (
        "kind==x,from=a,to=b,when=w,when=v",
        "‘when’ is filled twice; say it once, and put columns together with +: when=a+b"
      ),
    ])
  func faultyMapping(_ text: String, _ message: String) {
    let fault = #expect(throws: TableMapping.Fault.self) { try TableMapping(text) }
    #expect(fault?.description == message)
  }

  @Test("A column that the table lacks is a fault that names the nearest")
  func missingColumn() throws {
    let folder = try TemporaryFolder()
    try folder.write("Country,Begin\nMali,2015\n", to: "t.csv")
    let reading = try GraphReader.check(
      table: folder.path + "/t.csv", try TableMapping("from==usa,to=Contry,kind==support,when=Begin"))
    #expect(reading.diagnostics.map(\.code) == ["csv-header"])
    #expect(reading.diagnostics.first?.suggestion == "did you mean Country? Its columns are Country, Begin")
    #expect(reading.graph == nil)
  }
}
