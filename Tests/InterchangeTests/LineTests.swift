import GraphFiles
import RandomGraphs
import Relations
import TestSupport
import Testing
import Writing

@testable import Interchange

@Suite("Files with an entity a line")
struct LineTests {
  private let mali = """
    {"id":"Q912","type":"item","labels":{"en":{"value":"Mali, [a] state"}},"claims":{"P463":[{"id":"s1","rank":"normal",\
    "mainsnak":{"datavalue":{"value":{"entity-type":"item","id":"Q1065"}}}}]}}
    """
  private let nations =
    #"{"id":"Q1065","type":"item","labels":{"en":{"value":"United Nations"}},"claims":{}}"#
  private let property = #"{"id":"P463","type":"property","labels":{},"claims":{}}"#

  @Test("Entities of Wikidata are the same in a dump, in lines, in one line and in a text for people")
  func wikidata() throws {
    let all = [mali, nations, property]
    let people = try JSON(reading: "[\(all.joined(separator: ","))]".utf8).text
    let forms = [
      "[\n\(all.joined(separator: ",\n"))\n]\n", "[\r\n\(all.joined(separator: ",\r\n"))\r\n]\r\n",
      all.joined(separator: "\n"), "\u{FEFF}\(all.joined(separator: "\n\n"))\n",
      "[\(all.joined(separator: ", "))]",
      "[\(all.joined(separator: ",\n"))]", people,
      "{\"entities\":{\"Q912\":\(mali),\"Q1065\":\(nations),\"P463\":\(property)}}",
    ]
    for form in forms {
      var report = ImportReport(format: "wikidata", files: [])
      let contents = try imported(Array(form.utf8), .wikidata, report: &report)
      #expect(contents.actors.map(\.id).sorted() == ["Q1065", "Q912"], "\(form)")
      #expect(
        contents.relations.map { "\($0.id) \($0.kind) \($0.to ?? "")" } == ["s1 membership Q1065"], "\(form)")
      #expect(report.dropped.total == 1, "\(form)")
    }
  }

  @Test("A line that is no entity is named by its number, blank lines counted")
  func faults() throws {
    let broken = "[\n\(mali),\n\n{\"id\":\n]\n"
    let fault = try #require(throws: InterchangeError.self) { try imported(Array(broken.utf8), .wikidata) }
    #expect(fault.diagnostics.map(\.line) == [4])
    let money = "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{}}\n\nno\n"
    let other = try #require(throws: InterchangeError.self) {
      try imported(Array(money.utf8), .followTheMoney)
    }
    #expect(other.diagnostics.map(\.line) == [3])
    let nothing = try #require(throws: InterchangeError.self) { try imported(Array("{}".utf8), .wikidata) }
    #expect(nothing.diagnostics.map(\.code) == ["not-the-format"])
  }

  @Test("Lines are the same however small the pieces in which they are read")
  func pieces() throws {
    let text = "\u{FEFF}one\n\ntwo, with a letter: é\r\n\nlast"
    let expected = ["1 one", "2 ", "3 two, with a letter: é\r", "4 ", "5 last"]
    for size in [1, 2, 3, 7, 1 << 20] {
      for (ending, more) in [("", []), ("\n", []), ("\nx", ["6 x"])] {
        var lines: [String] = []
        try ImportFile(name: "t", bytes: Array((text + ending).utf8)).readLines(pieceSize: size) {
          line, number in
          lines.append("\(number) \(String(decoding: line, as: UTF8.self))")
          return true
        }
        #expect(lines == expected + more, "\(size)")
      }
    }
    var first: [Int] = []
    try ImportFile(name: "t", bytes: Array(text.utf8)).readLines {
      first.append($1)
      return first.count < 2
    }
    #expect(first == [1, 2])
  }

  @Test("A link of FollowTheMoney may come before what it ties")
  func order() throws {
    let graph = try RelationGraph(try FullGraph(seed: 3).contents())
    let lines = text(try exported(graph, .followTheMoney)).split(separator: "\n")
    func read(_ lines: some Sequence<Substring>) throws -> GraphContents {
      var contents = try imported(Array(lines.joined(separator: "\n").utf8), .followTheMoney)
      contents.actors.sort { $0.id < $1.id }
      contents.relations.sort { $0.id < $1.id }
      return contents
    }
    let (forth, back) = (try read(lines), try read(lines.reversed()))
    #expect(forth.actors.map(\.id) == back.actors.map(\.id))
    #expect(forth.relations.map { [$0.from, $0.to] } == back.relations.map { [$0.from, $0.to] })
    #expect(!forth.relations.isEmpty)
  }
}
