import EDTF
import Queries
import Relations
import Testing

@testable import Interchange

@Suite("Pacts of rows")
struct PactRowTests {
  private let text = """
    graph: pacts
    as-of: 2018-12-31
    tables:
      - pacts:
          id: { column: pact, prefix: p- }
          name: title
          obligations:
            defence-pact: { defense: 1 }
            non-aggression: { nonagg: 1 }
          when: { start: from, end: { column: to, blank: open } }
          member: { column: who, prefix: cow-, kind: =state }
          term: { start: joined, end: { column: left, blank: open } }
          side: side
          source: =atop
    """

  @Test("Rows of a pact are its parties, rows of a party its terms, and its columns its obligations")
  func grouped() throws {
    let table = """
      pact,title,defense,nonagg,from,to,who,joined,left,side
      1,First,1,1,1900,1920,2,1900,1910,
      1,First,1,1,1900,1920,20,1900,,
      2,Second,0,1,1930,,2,1930,,
      1,First,1,1,1900,1920,2,1915,1918,
      2,Second,0,1,1930,,200,1931,1940,
      3,Third,0,0,1930,,200,1931,1940,
      """
    let outcome = try imported(text, table)
    let pacts = outcome.contents.pacts
    #expect(pacts.map(\.id.rawValue) == ["p-1", "p-2"])
    #expect(pacts[0].kind == "defence-pact")
    #expect(pacts[0].parties.map(\.actor.rawValue) == ["cow-2", "cow-20"])
    #expect(pacts[0].parties[0].record.when.map(\.span.description) == ["1900/1910", "1915/1918"])
    #expect(pacts[0].when.map(\.span.description) == ["1900/1920"])
    #expect(pacts[1].kind == "non-aggression")
    #expect(pacts[0].obligations == ["non-aggression"])
    #expect(pacts[0].names.map(\.text) == ["First"])
    #expect(outcome.report.kept["pacts"] == 2)
    #expect(outcome.report.merged.total == 1)
    #expect(outcome.report.dropped["no obligation"] == 1)
    let graph = try RelationGraph(outcome.contents)
    #expect(graph.at("1905").allies(of: "cow-2").map(\.actor) == ["cow-20"])
    #expect(graph.at("1912").allies(of: "cow-2").isEmpty)
  }

  @Test("What binds some of the parties, or for some of their terms, binds those alone")
  func bindings() throws {
    let table = """
      pact,title,defense,nonagg,from,to,who,joined,left,side
      1,First,0,1,1900,1950,2,1900,1910,
      1,First,1,1,1900,1950,2,1915,1918,
      1,First,1,1,1900,1950,20,1900,,
      1,First,0,1,1900,1950,40,1900,,
      """
    let outcome = try imported(text, table)
    let pact = outcome.contents.pacts[0]
    #expect(pact.kind == "defence-pact")
    #expect(pact.obligations.map(\.kind.rawValue) == ["defence-pact", "non-aggression"])
    #expect(pact.obligations[0].parties.map(\.actor.rawValue) == ["cow-2", "cow-20"])
    #expect(pact.obligations[0].parties.map { $0.when.map(\.span.description) } == [["1915/1918"], []])
    #expect(pact.obligations[1].parties.isEmpty)
    let graph = try RelationGraph(outcome.contents)
    #expect(graph.at("1916").allies(of: "cow-2").map(\.actor) == ["cow-20"])
    #expect(graph.at("1905").allies(of: "cow-2").isEmpty)
  }

  @Test("A party on two sides is two parties")
  func sides() throws {
    let war = text.replacing("obligations:", with: "kind: =hostility\n      obligations:")
    let table = """
      pact,title,defense,nonagg,from,to,who,joined,left,side
      1,War,0,0,1939,1945,360,1941,1944-08,axis
      1,War,0,0,1939,1945,360,1944-09,1945,allies
      1,War,0,0,1939,1945,365,1941,1945,allies
      1,War,0,0,1939,1945,255,1939,1945,axis
      """
    let outcome = try imported(war, table)
    #expect(
      outcome.contents.pacts[0].parties.map { "\($0.actor) \($0.side ?? "")" } == [
        "cow-360 axis", "cow-360 allies", "cow-365 allies", "cow-255 axis",
      ])
  }
}
