import EDTF
import Foundation
import Relations
import Testing

@Suite("entente at")
struct AtTests {
  @Test(
    "An answer has the form that was agreed",
    arguments: [("table", "txt"), ("json", "json"), ("csv", "csv"), ("markdown", "md")])
  func form(format: String, ending: String) throws {
    let run = try entente("at 2022-02-11 valley --format \(format)")
    #expect(run.status == 0)
    #expect(run.errors == "")
    try expectGolden(run.output, "at.\(ending)")
  }

  @Test("The JSON of an answer is read into a program's own type")
  func decoded() throws {
    struct Answer: Decodable {
      struct Row: Decodable {
        let id: Relation.ID
        let kind: RelationKind.ID
        let from: Actor.ID
        let when: EDTFInterval
        let certainty: Certainty
        let reasons: Reasons
        let status: Status
        let sign: Sign
        let temporality: Temporality
        let sources: [Source.ID]
      }
      let date: DateQuery
      let asOf: Day
      let relations: [Row]
    }
    let output = try entente("at 2022-02-11 valley --format json").output
    let answer = try JSONDecoder().decode(Answer.self, from: Data(output.utf8))
    #expect(answer.date == "2022-02-11" && answer.asOf == Day("2025-12-31"))
    #expect(answer.relations.contains { $0.id == "V31" && $0.certainty == .possible && !$0.reasons.isEmpty })
    #expect(answer.relations.contains { !$0.sources.isEmpty && $0.temporality == .state })
  }

  @Test("An answer where nothing holds is still an answer", arguments: ["table", "json", "csv", "markdown"])
  func empty(format: String) throws {
    let run = try entente("at 1990-01-01 valley --format \(format)")
    #expect(run.status == 0)
    #expect(run.errors.contains("1990-01-01 lies outside of what the graph covers (2012/2025)"))
    try expectGolden(run.output, "at-nothing-\(format).txt")
  }

  @Test("An imprecise date is answered for some day of it, and the first line says so")
  func headline() throws {
    let day = try entente("at 2022-01-15 valley").output
    #expect(day.hasPrefix("The valley on 2022-01-15: 7 certain, 1 possible, as of 2025-12-31\n\n"))
    let month = try entente("at 2022-02 valley").output
    #expect(
      month.hasPrefix("The valley on some day of 2022-02: 10 certain, 0 possible, as of 2025-12-31\n\n"))
  }

  @Test(
    "An option leaves what it names",
    arguments: [
      ("--certain --actor south", ["V01"]),
      ("--possible", ["V31"]),
      ("--kind alliance", ["V32"]),
      ("--kind alliance --kind attack", ["V32", "V40", "V41"]),
      ("--sign negative", ["V21", "V31", "V40", "V41"]),
      ("--sign negative --actor west", ["V31", "V41"]),
      ("--status disputed", ["V30"]),
      ("--status disputed --status accepted --actor west", ["V11", "V30", "V31", "V32", "V41"]),
      ("--actor north", ["V01", "V10", "V20"]),
      ("--actor north --roll-up", ["V01", "V10", "V21", "V40"]),
      ("--actor north --actor south", ["V01", "V10", "V20", "V31"]),
      // The Herald has the rifles in May 2021 alone, and nobody else had been published by March 2022.
      ("--according-to HERALD", ["V21", "V40", "V41"]),
      ("--according-to MEMO", ["V30", "V31", "V32"]),
      // A source without a date was published nobody knows when.
      ("--known-at 2022-02-28", ["V01", "V10", "V11", "V20"]),
      ("--known-at 2022-03-01 --actor riders", ["V21", "V40", "V41"]),
    ])
  func option(words: String, expected: [String]) throws {
    let run = try entente("at 2022-02-11 valley --format csv \(words)")
    #expect(run.status == 0)
    let ids = run.output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(ids.map(String.init) == expected)
  }

  @Test("According to a source its own dates and status hold")
  func source() throws {
    let answer = try JSONAnswer(
      entente("at 2021-05-10 valley --kind arms-supply --according-to HERALD --format json"))
    let rifles = try #require(answer.relations?.first)
    #expect(rifles.when == "2021-05-01/2021-05-31")
    #expect(rifles.status == "alleged")
    #expect(rifles.sources == ["HERALD"])
  }

  @Test(
    "A word that the graph or the language does not know ends it with 64 and what was meant",
    arguments: [
      ("at 2022-02-11 valley --actor nort", "valley has no actor ‘nort’; did you mean north?"),
      ("at 2022-02-11 valley --kind alliances", "no kind of relation ‘alliances’; did you mean alliance?"),
      ("at 2022-02-11 valley --according-to HERLD", "no source ‘HERLD’; did you mean HERALD?"),
      ("at 2022-02-11 valley --sign plus", "‘plus’ is none of positive, negative, neutral"),
      ("at 2022-02-11 valley --status sure", "‘sure’ is none of accepted, reported, claimed, alleged"),
      ("at 2022-02-11 valley --format yaml", "'table', 'json', 'csv' or 'markdown'"),
      ("at 2022-02-11 valley --known-at soon", "‘soon’ is no date of a question"),
      ("at 2022-02-11 valley --certain --possible", "--certain and --possible exclude each other"),
      ("at 2022-02-11 valley --roll-up", "--roll-up needs --actor"),
      ("at 2022-02-30 valley", "February 2022 has 28 days; write 2022-02-28"),
      ("at 2022-21 valley", "write [2022-03..2022-05]"),
      ("at 2022-02-11T12:00 valley", "no date of a question"),
      ("allies nort valley --at 2022", "valley has no actor ‘nort’; did you mean north?"),
      ("allies north valley --at 2022-13", "a year has 12 months"),
    ])
  func unknown(words: String, advice: String) throws {
    let run = try entente(words)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(advice))
  }

  @Test("A graph comes through standard input as well")
  func standardInput() throws {
    let yaml = """
      graph: piped
      as-of: 2025-12-31
      sources: { S: { title: A source } }
      actors: { a: { kind: state }, b: { kind: state } }
      relations: [{ id: R, kind: alliance, from: a, to: b, when: 2020/.., claims: [S] }]
      """
    let run = try entente("at 2022 - --format csv", input: yaml)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("\nR,a,alliance,b,2020/..,certain,accepted,,S\n"))
    let broken = try entente("at 2022 -", input: yaml.replacing("from: a", with: "from: c"))
    #expect(broken.status == 65)
    #expect(broken.errors.hasPrefix("<stdin>:5:44: error[unknown-actor]: no actor or pact is called c"))
  }

  @Test(
    "Faulty data end a question with 65, the errors on standard error and nothing on standard output",
    arguments: [
      "at 2022 faulty", "allies north faulty --at 2022", "render faulty --at 2022", "layout faulty",
    ])
  func faulty(words: String) throws {
    let run = try entente(words)
    #expect(run.status == 65)
    #expect(run.output == "")
    let holdings = try entente("check faulty").output.split(separator: "\n")
    #expect(run.errors.split(separator: "\n") == holdings.filter { $0.contains(": error[") })
  }

  @Test(
    "A graph that is not there ends any command with 66",
    arguments: [
      "at 2022 no/where", "allies a no/where --at 2022", "check no/where", "layout no/where",
      "render no/where --at 2022",
    ])
  func missing(words: String) throws {
    let run = try entente(words)
    #expect(run.status == 66)
    #expect(run.output == "")
    #expect(run.errors == "no/where: error[no-such-input]: there is no such file or folder\n")
  }
}
