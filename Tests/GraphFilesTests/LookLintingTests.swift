import EDTF
import GraphFiles
import Testing

@Suite("What nobody can have seen, and what binds nobody")
struct LookLintingTests {
  private let head = """
    graph: g
    as-of: 2025-12-31
    sources: { S1: { publisher: P, title: T, date: 2024-01-01 } }
    actors: { a: { kind: state, name: A }, b: { kind: state, name: B }, c: { kind: state, name: C } }
    """

  private func findings(_ code: String, _ text: String, asOf: String? = "as-of: 2025-12-31") -> [String] {
    let yaml = "\(head)\n\(text)\n".replacing("as-of: 2025-12-31\n", with: asOf.map { "\($0)\n" } ?? "")
    return GraphReader.check(yaml: Array(yaml.utf8), name: "g.yaml", today: Day("2026-01-01")).diagnostics
      .filter { $0.code == code }.map(\.message)
  }

  private func relation(_ when: String, kind: String = "alliance") -> String {
    "relations: [ { id: R1, kind: \(kind), from: a, to: b, when: \(when), claims: [S1] } ]"
  }

  @Test(
    "A sighting or a look later than the last look of the graph, or than today, is said",
    arguments: [
      ("{ span: 2020-01-01/, last-seen: 2030-01-01 }", true),
      ("{ span: 2003-01-01/.., as-of: 2030-06-01 }", true),
      ("{ span: /, first-seen: 2027 }", true),
      ("{ span: 2003-01-01/.., as-of: 2003-06-01, last-seen: 2004 }", true),
      ("{ span: 2020-01-01/, last-seen: 2025 }", false),
      ("{ span: 2003-01-01/.., as-of: 2025-12-31 }", false),
      ("{ span: 2003-01-01/, as-of: 2004-06-01, last-seen: 2004 }", false),
    ])
  func looks(_ when: String, _ isSaid: Bool) {
    #expect(findings("future-end", relation(when)).count == (isSaid ? 1 : 0))
    #expect(findings("future-end", relation(when), asOf: nil).count == (isSaid ? 1 : 0))
    let pact = """
      pacts: { p: { kind: alliance, when: 2000/.., claims: [S1], parties: [ a, { actor: b, when: \(when) } ] } }
      """
    #expect(findings("future-end", pact).count == (isSaid ? 1 : 0))
  }

  @Test(
    "An event whose end is left blank is said, since it may go on to this day",
    arguments: [
      ("2020-01-01/", true), ("2020~/", true), ("2020-01-01/..", true), ("2020-01-01", false),
      ("/2020", false),
      ("/", false), ("{ span: 2020/, ended: true }", false),
    ])
  func events(_ when: String, _ isSaid: Bool) {
    #expect(findings("open-event", relation(when, kind: "attack")).count == (isSaid ? 1 : 0))
    #expect(findings("open-event", relation(when)).isEmpty)
  }

  @Test("A row of a table whose end is blank is said as well")
  func rows() throws {
    let folder = try TemporaryFolder()
    try folder.write(head + "\n", to: "g.yaml")
    try folder.write("id,kind,from,to,start,end,source\nR1,attack,a,b,2020-01-01,,S1\n", to: "r.csv")
    #expect(try GraphReader.check(folder.path).diagnostics.map(\.code).contains("open-event"))
  }

  @Test("An obligation of one party, or of one that is no party then, binds nobody")
  func obligations() {
    func pact(_ obligations: String) -> String {
      """
      pacts:
        p: { kind: defence-pact, when: 2001/2003, claims: [S1], parties: [ a, { actor: b, when: 2002/2003 }, c ],
             obligations: [ \(obligations) ] }
      """
    }
    #expect(findings("lonely-pact", pact("{ kind: entente, parties: [a] }")).count == 1)
    #expect(findings("lonely-pact", pact("{ kind: entente, parties: [a, c] }")).isEmpty)
    // Each party is a member by itself.
    #expect(findings("lonely-pact", pact("{ kind: membership, parties: [a] }")).isEmpty)
    for when in ["2005/2006", "2001"] {
      let text = pact("{ kind: entente, parties: [a, { actor: b, when: \(when) }] }")
      #expect(findings("outside-pact", text).count == 1, "\(when)")
    }
    #expect(
      findings("outside-pact", pact("{ kind: entente, parties: [a, { actor: b, when: 2002 }] }")).isEmpty)
  }

  @Test(
    "Parties that are never parties on one day are said, all in one line or each that meets nobody",
    arguments: [
      ("parties: [ { actor: a, when: 2001 }, { actor: b, when: 2003 } ]", ["no two"]),
      (
        "parties: [ { actor: a, when: 2001 }, { actor: b, when: 2002/2003 }, { actor: c, when: 2003 } ]",
        ["a is"]
      ),
      (
        "parties: [ { actor: a, when: 2001/2002 }, { actor: b, when: 2002/2003 }, { actor: c, when: 2003 } ]",
        []
      ),
      // Who stands together is tied to those on the other side.
      (
        "parties: [ { actor: a, side: x, when: 2001 }, { actor: b, side: x }, { actor: c, side: y, when: 2003 } ]",
        ["a is"]
      ),
      // Nobody knows the day.
      ("parties: [ { actor: a, when: 2001/ }, { actor: b, when: 2003 } ]", []),
      // An obligation of others says nothing of who is bound by the pact.
      (
        "parties: [ a, b, { actor: c, when: 2001 } ], obligations: [ { kind: alliance, parties: [ a, b ] } ]",
        []
      ),
      // Told as being outside of the pact.
      ("parties: [ a, b, { actor: c, when: 2010 } ]", []),
      ("parties: [ { actor: a, when: 2001 }, { actor: b, when: 2003 } ], mediators: [ c ]", ["no two"]),
    ])
  func idleParties(_ parties: String, _ said: [String]) {
    let found = findings(
      "lonely-pact", "pacts: { p: { kind: alliance, when: 2001/2003, claims: [S1], \(parties) } }")
    #expect(found.count == said.count && zip(found, said).allSatisfy { $0.hasPrefix($1) }, "\(found)")
    #expect(
      findings("lonely-pact", "pacts: { p: { kind: membership, when: 2001/2003, claims: [S1], \(parties) } }")
        .isEmpty)
  }

  @Test(
    "A spell that begins after its own last look, a party outside of its life and a pact that mediates itself are said"
  )
  func nonsense() {
    #expect(findings("future-start", relation("{ span: 2022/.., as-of: 2019-01-01 }")).count == 1)
    #expect(findings("future-start", relation("{ span: 2018/.., as-of: 2019-01-01 }")).isEmpty)
    func pact(_ text: String) -> String {
      "pacts: { p: { kind: alliance, when: 2001/.., claims: [S1], \(text) } }"
    }
    #expect(findings("self-relation", pact("parties: [ a, b ], mediators: [ p ]")).count == 1)
    #expect(findings("self-relation", pact("parties: [ a, b ], mediators: [ c ]")).isEmpty)
    let life = "actors: { a: { kind: state, exists: 1990/2010-12-31 }, b: { kind: state } }"
    for (term, isSaid) in [("2001/2012", true), ("2001/2009", false), ("2001/", false)] {
      let yaml = """
        graph: g
        as-of: 2025-12-31
        sources: { S1: { title: T } }
        \(life)
        \(pact("parties: [ { actor: a, when: \(term) }, b ]"))

        """
      let codes = GraphReader.check(yaml: Array(yaml.utf8), name: "g.yaml", today: nil).diagnostics.map(
        \.code)
      #expect(codes.contains("outside-existence") == isSaid, "\(term)")
    }
  }

  @Test("A text where a mapping belongs is not passed over")
  func dropped() {
    func codes(_ text: String) -> [String] {
      GraphReader.check(yaml: Array("\(text)\n".utf8), name: "g.yaml", today: nil).diagnostics.map(\.code)
    }
    #expect(codes("graph: g\nactors: { a: { kind: state, ids: Q912 } }").contains("wrong-type"))
    #expect(codes("graph: g\ncheck: { severity: error }").contains("wrong-type"))
    #expect(
      codes(
        "\(head)\npacts: { p: { kind: alliance, when: 2001, parties: [ a, { actor: b, pairs: R038 } ] } }"
      )
      .contains("wrong-type"))
  }

  @Test("A spell that goes on and is over is said, and read as over")
  func ended() {
    for when in ["{ span: 2010/.., ended: true }", "[ 2001, { span: 2010/.., ended: true } ]"] {
      #expect(findings("ended-open-end", relation(when)).count == 1, "\(when)")
    }
    for when in ["{ span: 2010/, ended: true }", "2010/..", "{ span: 2010, ended: true }"] {
      #expect(findings("ended-open-end", relation(when)).isEmpty, "\(when)")
    }
  }

  @Test("A kind that makes allies of enemies is said")
  func alliesOfEnemies() {
    func kind(_ traits: String) -> String {
      "relation-kinds: { feud: { \(traits) } }\n\(relation("2010/..", kind: "feud"))"
    }
    #expect(findings("allying-enemies", kind("sign: negative, allies: true")).count == 1)
    #expect(findings("allying-enemies", kind("sign: negative")).isEmpty)
    #expect(findings("allying-enemies", kind("sign: positive, allies: true")).isEmpty)
  }

  @Test(
    "A character that nobody sees is found in whatever a reader is told",
    arguments: [
      "sources: { S1: { title: T, url: \"https://x.org/BAD\" } }",
      "sources: { S1: { title: T, note: \"BAD\" } }",
      "actors: { a: { kind: state, note: \"BAD\" } }", "actors: { a: { kind: state, area: \"BAD\" } }",
      "actors: { a: { kind: state, ids: { x: \"BAD\" } } }",
      "relations: [ { id: R1, kind: alliance, from: a, to: b, when: 2020, claims: [ { source: S1, quote: \"BAD\" } ] } ]",
      "relations: [ { id: R1, kind: alliance, from: a, to: b, when: 2020, claims: [ { source: S1, locator: \"BAD\" } ] } ]",
      "relations: [ { id: R1, kind: alliance, from: a, to: b, when: 2020, note: \"BAD\" } ]",
      "pacts: { p: { kind: alliance, when: 2020, parties: [ { actor: a, note: \"BAD\" }, b ] } }",
      "pacts: { p: { kind: alliance, when: 2020, note: \"BAD\", parties: [ a, b ] } }",
    ])
  func hidden(_ text: String) {
    func codes(_ text: String) -> [String] {
      GraphReader.check(yaml: Array("graph: g\n\(text)\n".utf8), name: "g.yaml", today: nil).diagnostics
        .filter { $0.code == "hidden-character" || $0.code.hasPrefix("yaml") }.map(\.code)
    }
    // What refers to nobody is at fault as well, and is not what is asked here.
    let whole = { (text: String) in
      text.hasPrefix("actors") || text.hasPrefix("sources")
        ? text : "sources: { S1: { title: T } }\nactors: { a: { kind: state }, b: { kind: state } }\n\(text)"
    }
    #expect(codes(whole(text.replacing("BAD", with: "x\\u202Ey"))) == ["hidden-character"])
    #expect(codes(whole(text.replacing("BAD", with: "xy"))) == [])
  }
}
