import Foundation
import Testing

extension FaultTests {
  @Test("What hardly anybody means is said")
  func sense() throws {
    let found = Set(try codes(of: "faults/sense.yaml"))
    #expect(
      found.isSuperset(of: [
        "warning lineage-reversed", "warning one-day-state", "warning open-event", "warning future-end",
        "warning overlapping-spells", "warning denied-claims",
      ]), "\(found)")
  }

  @Test("Circles of parents and of parts are said")
  func parents() throws {
    #expect(try codes(of: "faults/parents.yaml").filter { $0 == "warning part-cycle" }.count == 2)
    let folder = try graph(
      states + """

        relations:
          - { id: R1, kind: component-of, from: a, to: b, when: 2010/2015, claims: [S1] }
          - { id: R2, kind: component-of, from: b, to: c, when: 2012/2020, claims: [S1] }
          - { id: R3, kind: mission-of, from: c, to: a, when: 2014/2016, claims: [S1] }
        """)
    #expect(try codes(of: "g.yaml", in: folder.url).contains("warning part-cycle"))
    let apart = try graph(
      states + """

        relations:
          - { id: R1, kind: component-of, from: a, to: b, when: 2010/2011, claims: [S1] }
          - { id: R2, kind: component-of, from: b, to: a, when: 2013/2014, claims: [S1] }
        """)
    #expect(try !codes(of: "g.yaml", in: apart.url).contains("warning part-cycle"))
  }

  @Test(
    "A circle of which parents: is one step and a relation another is said, and one behind a way that held earlier"
  )
  func mixedCircles() throws {
    let mixed = try graph(
      """
      actors: { a: { kind: state, parents: [ b ] }, b: { kind: state } }
      relations: [ { id: R1, kind: component-of, from: b, to: a, when: 2010/2011, claims: [S1] } ]
      """)
    #expect(try codes(of: "g.yaml", in: mixed.url).filter { $0 == "warning part-cycle" }.count == 1)
    let behind = try graph(
      states + """

        relations:
          - { id: R1, kind: component-of, from: a, to: b, when: 2001, claims: [S1] }
          - { id: R2, kind: component-of, from: b, to: c, when: 2004, claims: [S1] }
          - { id: R3, kind: component-of, from: b, to: c, when: 2012, claims: [S1] }
          - { id: R4, kind: component-of, from: c, to: b, when: 2012, claims: [S1] }
        """)
    #expect(try codes(of: "g.yaml", in: behind.url).filter { $0 == "warning part-cycle" }.count == 1)
  }

  @Test("Names that nobody can read, and characters that nobody sees, are said")
  func names() throws {
    let folder = try graph(
      """
      actors:
        a: { kind: state, name: " " }
        b: { kind: state, name: "\\u200b" }
        c: { kind: state, name: "\\u0301" }
        d: { kind: state, name: "De\\u202elta" }
        e: { kind: state, name: "Ep\\u0085silon" }
        f: { kind: state, name: "Été" }
      """)
    let found = try codes(of: "g.yaml", in: folder.url)
    #expect(found.count { $0 == "warning unreadable-name" } == 3)
    #expect(found.count { $0 == "warning hidden-character" } == 2)
    let id = try graph("actors: { \"a\\u202eb\": { kind: state } }")
    #expect(try codes(of: "g.yaml", in: id.url).contains("error bad-value"))
  }

  @Test("A source of tomorrow, a hostile pact without sides and a gap between two lives are said")
  func more() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      graph: g
      as-of: 2025-12-31
      sources: { S1: { publisher: P, title: T, date: 2062-01-01 } }
      actors:
        a: { kind: state, name: A, exists: [ 1918/1940, 1991/.. ] }
        b: { kind: state, name: B }
        c: { kind: state, name: C }
      pacts:
        war: { kind: hostility, name: War, when: 1939/1940, parties: [ a, b, c ], claims: [S1] }
      relations:
        - { id: R1, kind: alliance, from: a, to: b, when: 1935/1950, claims: [S1] }
      """, to: "g.yaml")
    let found = try codes(of: "g.yaml", in: folder.url)
    for code in ["future-source", "hostile-pact", "outside-existence"] {
      #expect(found.contains("warning \(code)"), "\(code) in \(found)")
    }
  }

  @Test("What is right is not complained of")
  func quiet() throws {
    let folder = try graph(
      states + """

        pacts:
          p: { kind: defence-pact, name: P, when: 1898-05-01/1902-03-04, parties: [ a, b ], claims: [S1] }
          q: { kind: defence-pact, name: Q, when: 1900-01-01/1901-02-03, parties: [ a, b ], claims: [S1] }
        """)
    let found = try codes(of: "g.yaml", in: folder.url)
    #expect(
      !found.contains { $0.contains("sentinel") || $0.contains("overlapping") || $0.contains("duplicate") })
  }

  @Test("Errors come first, and what is alike is folded")
  func folded() throws {
    let relations = (1...30).map { "  - { id: R\($0), kind: alliance, from: a, to: b, when: \(1900 + $0) }" }
    let folder = try graph(
      states + "\nrelations:\n" + relations.joined(separator: "\n")
        + "\n  - { id: R99, kind: allianc, from: a, to: b, when: 2000, claims: [S1] }")
    let lines = try entente("check g.yaml", in: folder.url).output.split(separator: "\n")
    #expect(lines.first?.contains("error[unknown-kind]") == true)
    #expect(lines.contains { $0.contains("25 more warnings of no-source") })
    #expect(lines.count < 12)
    #expect(
      try entente("check g.yaml --all --only no-source", in: folder.url).output.split(separator: "\n").count
        == 30)
  }

  @Test("A language that no picture has words in is refused")
  func language() throws {
    let run = try entente("render faults/statuses.yaml --at 2022 --lang de")
    #expect(run.status == 64)
    #expect(run.errors.contains("en or fr"))
  }

  @Test("layout --reset places all anew, and no file of somebody's that is none of places")
  func foreignLayout() throws {
    let folder = try graph(
      states + "\nrelations: [ { id: R1, kind: alliance, from: a, to: b, when: 2020/.., claims: [S1] } ]\n")
    for (text, isRefused) in [("my notes\n", true), ("entente-layout 1\nnonsense\n", false)] {
      try folder.write(text, to: "g.layout")
      let run = try entente("layout g.yaml --reset", in: folder.url)
      #expect((run.status != 0) == isRefused, "\(run)")
      let kept = try String(contentsOf: folder.url.appending(path: "g.layout"), encoding: .utf8)
      #expect((kept == text) == isRefused)
    }
  }
}
