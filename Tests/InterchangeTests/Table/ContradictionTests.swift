import EDTF
import Relations
import Testing

@testable import Interchange

@Suite("Rows that say otherwise of one thing")
struct ContradictionTests {
  @Test("Names of an actor are kept from all rows, and what has one place only is counted")
  func actors() throws {
    let outcome = try imported(
      """
      graph: test
      tables:
        - actors:
            id: id
            kind: kind
            name: name
            note: note
            ids: { wikidata: q }
      """, "id,kind,name,note,q\n1,state,Mali,first,Q1\n1,person,Le Mali,second,Q2\n1,state,Mali,first,Q1\n")
    let actor = try #require(outcome.contents.actors.first)
    #expect(actor.names.map(\.text) == ["Mali", "Le Mali"])
    #expect(actor.note == "first")
    for what in ["a further note of an actor", "a further identifier of an actor, wikidata"] {
      #expect(outcome.report.lost[what] == 1, "\(outcome.report.description)")
    }
    #expect(outcome.report.lost["a further kind of an actor"] == 1, "\(outcome.report.description)")
  }

  @Test("An end that rows call by two names has both")
  func ends() throws {
    let text = mapping(when: "d").replacing("from: a", with: "from: { column: a, name: n }")
    let outcome = try imported(text, "a,b,d,n\n1,y,2001,Burma\n1,y,2002,Myanmar\n1,y,2003,\n1,y,2004,Burma\n")
    let names = outcome.contents.actors.first { $0.id == "1" }?.names
    #expect(names?.map(\.text) == ["Burma", "Myanmar"])
    #expect(names?.map(\.sort) == [.official, .alias])
  }

  @Test("A pact has the notes and identifiers of all its rows, and what has one place only is counted")
  func pacts() throws {
    let outcome = try imported(
      """
      graph: test
      tables:
        - pacts:
            id: id
            kind: =alliance
            member: m
            term: { start: s }
            status: status
            label: label
            note: note
            ids: { atop: id }
      """,
      "id,m,s,status,label,note\np,a,2001,accepted,L,one\np,b,2001,alleged,M,two\np,c,2001,accepted,L,one\n")
    let pact = try #require(outcome.contents.pacts.first)
    #expect(pact.notes == ["one", "two"])
    #expect(pact.externalIDs == ["atop": "p"])
    #expect(pact.label == "L" && pact.status == .accepted)
    #expect(outcome.report.lost["a further status of a pact"] == 1)
    #expect(outcome.report.lost["a further label of a pact"] == 1)
  }

  @Test("A count that is not whole is left out, as no graph holds it")
  func counts() throws {
    let outcome = try imported(mapping(when: "d", more: "count: n"), "a,b,d,n\nx,y,2001,3.5\nx,z,2001,3\n")
    #expect(outcome.whole.relations.map { $0.count?.description } == [nil, "3"])
    #expect(outcome.report.lost["values of count that are no whole number"] == 1)
  }

  @Test("It is said how many rows are not told of one by one")
  func more() throws {
    let rows = (1...8).map { "x,y,soon\($0)\n" }.joined()
    let report = try imported(mapping(when: "d"), "a,b,d\n" + rows).report
    #expect(report.notes.count { $0.contains("is no date") } == 5)
    #expect(report.notes.contains("3 more such rows are not told one by one"))
  }
}
