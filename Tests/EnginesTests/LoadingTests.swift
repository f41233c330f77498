import EDTF
import Relations
import Testing

@testable import Engines

@Suite("Tables in engines")
struct LoadingTests {
  @Test("Loading writes files alone, and drops nothing that somebody else may have made")
  func catalogue() {
    for dialect in [Dialect.duckdb, .spark] {
      for statement in Loading(folder: "tables", dialect: dialect).statements {
        let words = statement.split(separator: " ")
        switch words[0] {
        case "CREATE": #expect(statement.contains(" TEMPORARY ") && statement.contains(" entente_"))
        case "DROP": #expect(statement.contains("entente_"))
        default: #expect(["COPY", "INSERT"].contains(words[0]))
        }
      }
      #expect(
        Loading(folder: "tables", dialect: dialect).opening(as: nil).allSatisfy {
          $0.hasPrefix("CREATE OR REPLACE TEMPORARY VIEW ")
        })
    }
    #expect(Loading(folder: "tables", dialect: .ansi).opening(as: nil).isEmpty)
  }

  @Test("Every class of relations has a file, though it may have no rows, and is sorted by the start")
  func classes() {
    let statements = Loading(folder: "t/", dialect: .duckdb).statements
    for number in LengthClass.all {
      #expect(
        statements.contains(
          "COPY (SELECT * FROM temp.entente_relation WHERE class = \(number) ORDER BY class, s0, e1) "
            + "TO 't/relation-\(number).parquet' (FORMAT parquet);"))
    }
  }

  @Test("A folder is found by its name, whatever that holds")
  func patterns() {
    let duck = Loading(folder: "e\u{301} br[ac]k*'", dialect: .duckdb)
    let opening =
      "CREATE OR REPLACE TEMPORARY VIEW existence AS SELECT \(EngineTable.existence.columnList) FROM "
      + "read_parquet(['e\u{301} br[[]ac]k[*]''/existence.parquet']);"
    #expect(duck.opening(as: nil)[1].unicodeScalars.elementsEqual(opening.unicodeScalars))
    #expect(duck.statements.last?.contains("TO 'e\u{301} br[ac]k*''/way.parquet'") == true)
    let spark = Loading(folder: "br[ac]k*", dialect: .spark)
    #expect(spark.opening(as: nil)[1].hasSuffix(#"OPTIONS (path 'br\\[ac\\]k\\*/existence');"#))
    #expect(spark.statements[1].contains("DIRECTORY 'br[ac]k*/relation' USING parquet"))
  }

  @Test("Where a line may break in a cell Spark looks for its end, and nowhere else, since that is slow")
  func lines() {
    let views = Loading(folder: "t", dialect: .spark).statements.filter { $0.contains("multiLine") }
    #expect(views.count == 2)
    #expect(views.allSatisfy { $0.contains("entente_actor_csv") || $0.contains("entente_party_csv") })
  }

  @Test("A question asks the tables of the name it is given, and no others", arguments: Dialect.allCases)
  func names(dialect: Dialect) throws {
    var questions = [EngineQuestion(["2020-01", "2020-01-02"], .rolledUp("mali"))]
    questions.append(EngineQuestion(["2020", "2021"], .all(rollsUp: true, keeping: [])))
    questions[0].witness = "S1"
    for var question in questions {
      question.tables = "mine"
      let query = EngineQuery(question, in: dialect)
      let texts =
        [query.relations, query.counts, query.history, query.series(on: []), query.ties(of: "a", .allies)]
        + (question.dateQueries.count == 2 ? [query.differences] : [])
      for statement in texts.flatMap({ $0.split(separator: ";\n") }) {
        for table in EngineTable.all {
          let isAsked = statement.contains(try Regex("(FROM|JOIN) \(table.name)\\b"))
          #expect(
            statement.contains("SELECT * FROM mine_\(table.name))") || !isAsked,
            "\(table.name) in \(statement)")
        }
      }
    }
  }

  @Test("Texts that a graph takes for one are one in a table and in a question")
  func composed() throws {
    let contents = GraphContents(id: "g", actors: [Actor(id: "e\u{301}", kind: "state")])
    let bytes = try RelationGraph(contents).rows(of: .actor).bytes
    #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{E9}"))
    let name = Dialect.duckdb.literal("e\u{301}")
    #expect(name.unicodeScalars.elementsEqual("'\u{E9}'".unicodeScalars))
  }

  @Test("The bounds of rows add their columns and no others, and a line break is part of no date")
  func bounds() {
    for dialect in Dialect.allCases {
      let text = RowBounds(dialect: dialect, asOf: nil).text(table: "cables")
      #expect(text.matches(of: /\.\*/).count == 1)
    }
    #expect(RowBounds(dialect: .spark, asOf: nil).text(table: "t").contains(#")\\z'"#))
  }
}
