import Foundation
import Testing

/// How parties of pacts are told of in words.
struct PactAnswerTests {
  private func folder(_ body: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      graph: g
      as-of: 2025-12-31
      sources:
        S1: { publisher: P, title: T, date: 2020-01-01 }
        S2: { title: U, date: 2020-01-01 }
        GK: { title: General, unverified: true }
      actors:
        a: { kind: state, name: A }
        b: { kind: state, name: B }
        c: { kind: state, name: C }
        d: { kind: state, name: D }
      \(body)

      """, to: "g.yaml")
    return folder
  }

  private func pact(_ when: String, _ parties: String, kind: String = "defence-pact") -> String {
    "pacts: { p: { kind: \(kind), name: P, when: \(when), claims: [S1], parties: [ \(parties) ] } }"
  }

  private func lines(_ words: String, _ folder: TemporaryFolder) throws -> [String] {
    try entente(words, in: folder.url).output.split(separator: "\n").map(String.init)
  }

  @Test(
    "Who left a pact that may have ended first is said to have, in a history and in what differs, in one way",
    arguments: [
      ("2020-01-01/2022", "2020-01-01/2022-06-30", "; B may have left", " (it may have ended)"),
      ("2020-01-01/", "2020-01-01/2022-12-31", "; B may have left", " (it may have ended)"),
      ("2020-01-01/2022-06-30", "2020-01-01/2022-06-30", "", " (it ended)"),
      ("2020-01-01/..", "2020-01-01/2022-06-30", "; B left", ""),
    ])
  func departures(_ when: String, _ own: String, _ history: String, _ difference: String) throws {
    let folder = try folder(pact(when, "a, { actor: b, when: \(own) }"))
    let between = try lines("between a b g.yaml --format csv", folder)
    #expect(between.count == 2 && between[1].contains(",P\(history),p:a+b"), "\(between)")
    let diff = try lines("diff 2021-06-30 2023-06-30 g.yaml --format csv --actor b", folder)
    let left = diff.filter { $0.contains("B ← P") }
    #expect(left.count == 1 && left[0].contains("\(difference),"), "\(diff)")
    #expect(left.contains { $0.contains("ended)") } == !difference.isEmpty)
  }

  @Test(
    "A timeline has a row for what is denied, and one for what nobody has checked",
    arguments: ["csv", "markdown"])
  func standings(format: String) throws {
    let body = pact("2020-01-01/..", "a, b, { actor: c, status: denied }, { actor: d, claims: [GK] }")
    let lines = try lines("timeline a g.yaml --format \(format)", try folder(body))
    let rows = lines.filter { $0.contains("defence pact") }
    #expect(rows.count == 3, "\(rows)")
    for (words, others) in [("defence pact", "with B"), ("(denied)", "with C"), ("(unverified)", "with D")] {
      #expect(rows.contains { $0.contains(words) && $0.contains(others) }, "\(words)")
    }
  }

  @Test("A part that counts for an actor is none of the others, where relations are rolled up")
  func parts() throws {
    let folder = try folder(
      pact(
        "2020-01-01/2022-12-31",
        "{ actor: a, side: x }, { actor: b, side: x }, { actor: c, side: y }, { actor: d, side: y }",
        kind: "hostility")
        + "\nrelations: [ { id: R1, kind: component-of, from: b, to: a, when: 2019/.., claims: [S1] } ]")
    let between = try lines("between a c g.yaml --roll-up --format csv", folder)
    #expect(between.contains { $0.contains(",P,p:") } && !between.contains { $0.contains("with") })
    let timeline = try lines("timeline a g.yaml --roll-up --format csv", folder)
    #expect(timeline.contains { $0.contains("P, with C, D") } && !timeline.contains { $0.contains("with B") })
  }

  @Test("One certain relation is enough for a certain change")
  func certainty() throws {
    let body = pact("2020-01-01/2022-12-31", "a, b, { actor: c, when: 2020-01-01/ }")
    let lines = try lines("diff 2019 2021 g.yaml --format csv", try folder(body))
    let doubts = Dictionary(
      lines.filter { $0.hasPrefix("joined,") }.map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return (cells[1], cells[4])
      }, uniquingKeysWith: { $1 })
    #expect(doubts == ["A → P": "", "B → P": "", "C → P": "possible unknown-end"], "\(lines)")
  }

  @Test("By a source, who joined did so when it says, and by its own term, not that of a pair")
  func witness() throws {
    let folder = try folder(
      """
      pacts:
        p:
          kind: defence-pact
          name: P
          when: 2020-01-01/2022-12-31
          parties:
            - { actor: a, when: 2020-01-01/2022-12-31, claims: [ { source: S1, when: 2020-05-01/2022-12-31 } ] }
            - { actor: b, when: 2020-06-01/2021-12-31 }
            - { actor: c, when: 2020-03-01/2022-12-31 }
          claims: [ S2 ]
      """)
    let lines = try lines("diff 2019-01-01 2021-01-01 g.yaml --according-to S1 --format csv", folder)
    for (who, when) in [
      ("A", "2020-05-01/2022-12-31"), ("B", "2020-06-01/2021-12-31"), ("C", "2020-03-01/2022-12-31"),
    ] {
      #expect(lines.contains { $0.contains("\(who) → P,,\(when),,") }, "\(who): \(lines)")
    }
  }

  @Test("A joining that nobody has checked is marked, and no other with it")
  func unverified() throws {
    let body = pact("2020-01-01/..", "a, b, { actor: c, claims: [GK] }")
    let lines = try lines("diff 2019 2021 g.yaml --format csv", try folder(body))
    #expect(lines.contains { $0.contains("C → P,,2020-01-01/.. (unverified)") }, "\(lines)")
    #expect(lines.contains { $0.contains("A → P,,2020-01-01/..,") }, "\(lines)")
  }

  @Test("An actor is found by a name that is none of its own, where nobody bears it")
  func misnomers() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      graph: g
      as-of: 2025-12-31
      sources: { S1: { title: T, date: 2024-01-01 } }
      actors:
        a: { kind: state, name: A, names: [ { text: Rebels, type: misnomer } ] }
        b: { kind: state, name: B, names: [ { text: Bandits, type: misnomer } ] }
        r: { kind: state, name: Rebels }
      relations:
        - { id: R1, kind: alliance, from: a, to: b, when: 2021, claims: [ S1 ] }
        - { id: R2, kind: alliance, from: r, to: b, when: 2021, claims: [ S1 ] }

      """, to: "g.yaml")
    let run = try entente("allies bandits g.yaml --at 2021", in: folder.url)
    #expect(run.status == 0 && run.errors.contains("‘bandits’ is b"))
    #expect(try entente("allies rebels g.yaml --at 2021", in: folder.url).errors.contains("‘rebels’ is r"))
    let set = try entente("at [2020,2022] g.yaml", in: folder.url)
    #expect(set.status == 64 && set.errors.contains("ask about each of its dates by itself"))
  }
}
