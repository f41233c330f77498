import EDTF
import Relations
import Testing

@testable import Interchange

@Suite("What rows of a table become")
struct TableRowTests {
  @Test("Values mean kinds, statuses, signs and ends the other way round; what means nothing is listed")
  func meanings() throws {
    let text = """
      graph: test
      relation-kinds:
        quarrel: { label: quarrels with, sign: negative, direction: mutual, family: hostile }
      tables:
        - relations:
            kind:
              column: type
              map:
                1: defence-pact
                2: { value: arms-supply, swap: true, status: alleged }
                3: { value: quarrel, sign: neutral }
                4: skip
            from: a
            to: b
            when: d
      """
    let table = "a,b,type,d\nx,y,1,2001\nx,y,2,2002\nx,y,3,2003\nx,y,4,2004\nx,y,5,2005\nx,y,5,2006\n"
    let outcome = try imported(text, table)
    let relations = outcome.whole.relations.sorted { $0.id < $1.id }
    #expect(relations.map(\.kind.rawValue) == ["defence-pact", "arms-supply", "quarrel"])
    #expect(relations.map(\.from.rawValue) == ["x", "y", "x"])
    #expect(relations.map(\.status) == [.accepted, .alleged, .accepted])
    #expect(relations.map(\.sign) == [nil, nil, .neutral])
    #expect(outcome.report.unmapped["type: 5"] == 2)
    #expect(outcome.report.dropped.total == 3)
    #expect(outcome.report.read["rows"] == 6)
  }

  @Test("Every row read is kept, merged or dropped")
  func account() throws {
    let text = mapping(when: "d", table: "where: { c: { not: [0] } }")
    let outcome = try imported(
      text, "a,b,c,d\nx,y,1,2001\nx,x,1,2001\n,y,1,2001\nx,,1,2001\nx,y,0,2001\nx,y,1,\nx,y,1,never\n")
    let report = outcome.report
    #expect(report.read["rows"] == 7)
    #expect(report.kept["relations"] + report.dropped.total == 7)
    #expect(report.dropped["both ends are the same"] == 1)
    #expect(report.dropped["no first end"] == 1)
    #expect(report.dropped["no second end"] == 1)
    #expect(report.dropped["no date"] == 1)
    #expect(report.dropped["where: of the mapping leaves them out"] == 1)
  }

  @Test("Columns become label, note, quote and locator; constants hold for all rows")
  func texts() throws {
    let more = """
      label: "{p}, {q}"
      note: n
      source: =book
      locator: page
      quote: w
      status: =reported
      weight: w1
      count: { column: w2, unit: troops }
      ids: { atop: w1 }
      """
    let outcome = try imported(
      mapping(when: "d", more: more),
      "a,b,d,p,q,n,page,w,w1,w2\nx,y,2001,one,two,said,12,exact words,0.5,1200\n")
    let relation = try #require(outcome.whole.relations.first)
    #expect(relation.label == "one, two")
    #expect(relation.notes == ["said"])
    #expect(relation.weight?.description == "0.5")
    #expect(relation.count?.description == "1200 troops")
    #expect(relation.externalIDs == ["atop": "0.5"])
    #expect(relation.status == .reported)
    #expect(relation.claims == [Claim(source: "book", locator: "12", quote: "exact words")])
    #expect(outcome.contents.sources.map(\.id) == ["book"])
  }

  @Test(
    "A table of actors gives names, kinds, identifiers, existence and lineage, before or after the relations")
  func actors() throws {
    let text = """
      graph: test
      tables:
        - file: "table.csv"
          relations:
            kind: =alliance
            from: { column: a, prefix: gw-, ids: gwno }
            to: { column: b, prefix: gw-, ids: gwno }
            when: d
        - file: "table2.csv"
          actors:
            id: { column: code, prefix: gw-, ids: gwno }
            kind: { column: k, map: { S: state, G: armed-group } }
            name: name
            names: [{ column: short, type: acronym }]
            ids: { iso3: iso }
            exists: { start: from, end: { column: to, blank: open } }
          relations:
            where: { parent: { filled: true } }
            kind: =split
            from: { column: code, prefix: gw- }
            to: { column: parent, prefix: gw-, split: ";" }
            when: undated
      """
    let relations = "a,b,d\n2,20,1949\n"
    let actors = """
      code,k,name,short,iso,from,to,parent
      2,S,United States,US,USA,1776-07-04,,
      20,S,Canada,,CAN,1867,1931,
      20,S,Canada,,CAN,1932,,
      7,G,Splinter,,,1999,2001,2; 20
      """
    let outcome = try imported(text, relations, actors)
    let known = Dictionary(uniqueKeysWithValues: outcome.contents.actors.map { ($0.id, $0) })
    let canada = try #require(known["gw-20"])
    #expect(canada.names.map(\.text) == ["Canada"])
    #expect(canada.externalIDs == ["gwno": "20", "iso3": "CAN"])
    #expect(canada.existence.map(\.span.description) == ["1867/1931", "1932/.."])
    #expect(known["gw-2"]?.names.map(\.text) == ["United States", "US"])
    #expect(known["gw-7"]?.kind == "armed-group")
    #expect(outcome.lines.filter { $0.contains("split") }.count == 2)
  }

  @Test("Texts that would have one identifier are told apart, unless capitals alone tell them apart")
  func collisions() throws {
    let outcome = try imported(mapping(when: "d"), "a,b,d\nA/B,A B,2001\nMali,MALI ,2002\nmali,x,2003\n")
    #expect(outcome.contents.actors.map(\.id.rawValue).sorted() == ["a_b", "a_b-2", "mali", "x"])
    #expect(outcome.report.notes.contains { $0.contains("a_b-2") })
    #expect(outcome.report.dropped["both ends are the same"] == 1)
  }

  @Test(
    "Rows that end before they start stay in the table for check to show, and no graph in YAML can hold them")
  func reversed() throws {
    var outcome = try imported(
      mapping(when: "{ start: s, end: e }"), "a,b,s,e\nx,y,2012,2010\nx,y,2012,2013\n")
    #expect(outcome.rows.count == 2)
    #expect(outcome.rows.reversedCount == 1)
    #expect(String(decoding: outcome.rows.bytes, as: UTF8.self).contains("2012/2010"))
    #expect(outcome.report.kept["relations"] == 2 && outcome.report.dropped.total == 0)
    outcome.takeInRows()
    #expect(outcome.contents.relations.count == 1 && outcome.rows.count == 0)
    #expect(outcome.report.kept["relations"] == 1 && outcome.report.dropped.total == 1)
  }
}
