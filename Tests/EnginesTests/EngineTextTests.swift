import EDTF
import RandomGraphs
import Relations
import Testing

@testable import Engines

@Suite("Texts for engines")
struct EngineTextTests {
  @Test("No name ends a literal, whatever is in it")
  func literals() {
    #expect(Dialect.duckdb.literal(#"a'; DROP\"#) == #"'a''; DROP\'"#)
    #expect(Dialect.spark.literal(#"a'; DROP\"#) == #"'a\'; DROP\\'"#)
    // With an accent on it a quote is another character to Swift, and none to an engine.
    for mark in ["\u{301}", "\u{200D}", "\u{FE0F}"] {
      let literal = Dialect.duckdb.literal("a'\(mark)) OR 1=1 --")
      #expect(literal.unicodeScalars.elementsEqual("'a''\(mark)) OR 1=1 --'".unicodeScalars))
      #expect(
        Dialect.spark.literal("'\(mark)").unicodeScalars.elementsEqual(
          #"'\'"#.unicodeScalars + "\(mark)'".unicodeScalars))
    }
  }

  @Test("Every part that a question asks comes before it", arguments: Dialect.allCases)
  func parts(dialect: Dialect) throws {
    var question = EngineQuestion(["2020-01", "2020-01-02"], .rolledUp("mali"))
    question.witness = "S1"
    question.knownAt = Day("2020-01-01")
    let text = EngineQuery(question, in: dialect).relations
    let tables = Set(EngineTable.all.map(\.name))
    var known = tables
    for line in text.split(separator: "\n") {
      if let name = line.firstMatch(of: /^(?:WITH )?(\w+) AS \($|^CACHE TABLE (\w+)/) {
        known.insert(String(name.1 ?? name.2 ?? ""))
      }
      for used in line.matches(of: /(?:FROM|JOIN) (\w+)/) where used.1 != "WITH" {
        #expect(known.contains(String(used.1)), "\(used.1) in \(line)")
      }
    }
  }

  @Test("Spark is not asked for what its SQL has no words for")
  func refusals() throws {
    let query = EngineQuery(EngineQuestion(["2020"]), in: .spark)
    #expect(throws: EngineQueryError.self) { try query.blocs() }
    #expect(throws: EngineQueryError.self) { try query.path(from: "a", to: "b", isDirected: false) }
    #expect(try EngineQuery(EngineQuestion(["2020"]), in: .duckdb).blocs().hasPrefix("WITH RECURSIVE"))
  }

  @Test("A table has a row a period of each term, and says of which relations one row says all")
  func tables() throws {
    let life = try Period(EDTFInterval("2019/2021"))
    let contents = GraphContents(
      id: "g", asOf: Day("2020-12-31"),
      actors: [
        Actor(id: "a", kind: "state"), Actor(id: "b", kind: "state", existence: [life]),
        Actor(id: "c,", kind: "state"),
      ],
      relations: [
        Relation(
          id: "R1", kind: "alliance", from: "a", to: "c,",
          when: [Period(try EDTFInterval("2020-01-01/2020-01-02"))]),
        Relation(
          id: "R2", kind: "alliance", from: "a", to: "b", when: [Period(try EDTFInterval("2020-01-01/.."))]),
        Relation(
          id: "R3", kind: "alliance", from: "a", to: "c,",
          when: [Period(try EDTFInterval("2019")), Period(try EDTFInterval("2020"))]),
      ])
    let graph = try RelationGraph(contents)
    let text = String(decoding: graph.rows(of: .relation).bytes, as: UTF8.self)
    let rows = text.split(separator: "\n").map(String.init)
    #expect(rows.count == 5)
    #expect(
      rows[1] == #"R1,alliance,a,"c,",positive,accepted,state,"","",1,0,0,0,18262,18262,18263,18263,0,0,0,1"#)
    #expect(rows[2].contains(#","",1,1,0,0,18262,18262,18627,2932896,0,16,0,6"#))
    #expect(rows[3].contains(#","",1,2,0,0,"#) && rows[4].contains(#","",1,2,0,1,"#))
    let lives = String(decoding: graph.rows(of: .existence).bytes, as: UTF8.self)
    #expect(lives.split(separator: "\n").count == 2)
  }
}
