import Foundation
import GraphFiles
import Relations
import Testing

/// The graphs that the tests of pictures draw.
enum TestGraph {
  /// A graph from YAML.
  static func graph(_ yaml: String) throws -> RelationGraph {
    let reading = GraphReader.read(yaml: Data(yaml.utf8), name: "test")
    return try #require(reading.graph, "\(reading.diagnostics)")
  }

  /// Two states, a junta, a pact, and relations with ends of every sort.
  static func ends() throws -> RelationGraph {
    try graph(
      """
      graph: ends
      title: Ends & <bounds>
      as-of: 2020-12-31
      coverage: { when: 2010/2020 }
      sources:
        S1: { publisher: "A \\"daily\\"", title: News, date: 2020 }
      actors:
        a: { kind: state, name: Aland }
        b: { kind: state, name: "B & <b>Land</b>" }
        c: { kind: state, name: Cland, exists: 2000/2018-05-31 }
        j: { kind: junta, name: Junta }
        p: { kind: person, name: Person }
      pacts:
        pact: { kind: defence-pact, name: Pact, when: 2011-01-01/2015-12-31, parties: [a, b], claims: [S1] }
      relations:
        - { id: R1, kind: military-deployment, from: b, to: a, when: 2012-03-04/2014-05-06, claims: [S1] }
        - { id: R2, kind: hostility, from: a, to: b, when: 2016-01-01/.., claims: [S1] }
        - { id: R3, kind: arms-supply, from: b, to: a, when: 2013/2017-04, status: disputed, claims: [S1] }
        - { id: R4, kind: governs, from: j, to: a, when: 2016-01-01/2018-12-31, claims: [S1] }
        - { id: R5, kind: coup, from: j, to: a, when: 2016-01-01, claims: [S1] }
        - { id: R6, kind: membership, from: c, to: a, when: 2009-01-01/.., claims: [S1] }
        - { id: R7, kind: leads, from: p, to: j, when: 2016-01-01/2018-12-31, claims: [S1] }
        - { id: R8, kind: accusation, from: p, to: b, when: 2017-02, claims: [S1] }
      """)
  }
}
