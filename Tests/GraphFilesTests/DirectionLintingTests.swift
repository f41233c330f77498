import EDTF
import GraphFiles
import Testing

@Suite("Which end of a relation is which, and who lived twice")
struct DirectionLintingTests {
  private func findings(_ code: String, _ text: String) -> [String] {
    let yaml = """
      graph: g
      as-of: 2025-12-31
      sources: { S1: { publisher: P, title: T, date: 2025-01-01 }, S2: { publisher: Q, title: U, date: 2025-01-01 } }
      \(text)

      """
    return GraphReader.check(yaml: Array(yaml.utf8), name: "g.yaml", today: Day("2026-01-01")).diagnostics
      .filter { $0.code == code }.map(\.message)
  }

  private static let actors = """
    actors:
      state: { kind: state, name: A }
      person: { kind: person, name: P }
      junta: { kind: junta, name: J }
      union: { kind: regional-organisation, name: U }
      mission: { kind: un-mission, name: M }
      group: { kind: armed-group, name: G }
    """

  @Test(
    "A directed relation that hardly ever leads that way is said",
    arguments: [
      ("leads", "state", "person", true), ("leads", "person", "state", false),
      ("leads", "person", "person", false),
      ("governs", "state", "junta", true), ("governs", "junta", "state", false),
      ("membership", "union", "state", true), ("membership", "state", "union", false),
      ("mission-of", "union", "mission", true), ("mission-of", "mission", "union", false),
      ("component-of", "state", "group", true), ("component-of", "group", "state", false),
      ("component-of", "state", "mission", false), ("military-deployment", "union", "state", false),
    ])
  func reversed(_ kind: String, _ from: String, _ to: String, _ isSaid: Bool) {
    let relation =
      "relations: [ { id: R1, kind: \(kind), from: \(from), to: \(to), when: 2015/.., claims: [S1] } ]"
    #expect(findings("reversed-ends", "\(Self.actors)\n\(relation)").count == (isSaid ? 1 : 0))
  }

  @Test("A state that was founded anew descends from what came of it the first time")
  func livesTwice() {
    let states = """
      actors:
        estonia: { kind: state, name: Estonia, exists: [ 1918-02-24/1940-06-17, 1991-08-20/.. ] }
        ussr: { kind: state, name: USSR, exists: 1922-12-30/1991-12-26 }
        frg: { kind: state, name: West Germany, exists: 1949-05-23/1990-10-02 }
        germany: { kind: state, name: Germany, exists: [ 1871/1945-05-08, 1990-10-03/.. ] }
      relations:
        - { id: R1, kind: split, from: estonia, to: ussr, when: 1991-08-20, claims: [S1] }
        - { id: R2, kind: succession, from: frg, to: germany, when: 1990-10-03, claims: [S1] }
        - { id: R3, kind: succession, from: germany, to: frg, when: 1949-05-23, claims: [S1] }
      """
    for code in ["lineage-reversed", "lineage-cycle"] {
      #expect(findings(code, states).isEmpty)
      // Of one life each they are as impossible as before.
      let once = states.replacing("[ 1918-02-24/1940-06-17, 1991-08-20/.. ]", with: "1918-02-24/..")
        .replacing("[ 1871/1945-05-08, 1990-10-03/.. ]", with: "1871/..")
      #expect(!findings(code, once).isEmpty, "\(code)")
    }
  }

  @Test("What an obligation alone cites or is of is used")
  func obligations() {
    let text = """
      relation-kinds: { trade: { sign: positive, direction: mutual } }
      actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }
      pacts:
        p: { kind: defence-pact, when: 2010/.., claims: [S1], parties: [a, b],
             obligations: [ { kind: trade, claims: [S2] } ] }
      """
    #expect(findings("unused-source", text).isEmpty && findings("unused-kind", text).isEmpty)
    #expect(findings("unused-source", text.replacing(", claims: [S2] }", with: " }")).count == 1)
  }

  @Test("Who bears the name of a side is on it")
  func sides() {
    func war(_ party: String) -> String {
      """
      actors: { a: { kind: state, name: A }, b: { kind: armed-group, name: B }, c: { kind: party, name: C } }
      pacts: { w: { kind: hostility, when: 2010/.., claims: [S1], parties: [ a, \(party), { actor: c, side: b } ] } }
      """
    }
    #expect(findings("hostile-pact", war("b")).count == 1)
    #expect(findings("hostile-pact", war("{ actor: b, side: b }")).isEmpty)
  }

  @Test("An alliance of a negative sign is said")
  func negativeAlliance() {
    let text = """
      actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }
      relations: [ { id: R1, kind: alliance, from: a, to: b, sign: "-", when: 2010/.., claims: [S1] } ]
      """
    #expect(findings("allying-enemies", text).count == 1)
    #expect(findings("allying-enemies", text.replacing("kind: alliance", with: "kind: arms-supply")).isEmpty)
  }
}
