import GraphFiles
import Testing

@testable import Interchange

@Suite("Faults of mappings")
struct MappingFaultTests {
  private func faults(of text: String) -> [String] {
    do throws(InterchangeError) {
      _ = try ImportMapping(name: "m.yaml", bytes: Array(text.utf8))
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  @Test("Each fault says where it is, what it is, and what to write instead")
  func places() {
    #expect(
      faults(of: mapping(when: "d").replacing("=alliance", with: "=alliances")) == [
        "m.yaml:6:13: error[unknown-kind]: no kind of relation is called ‘alliances’; did you mean alliance? "
          + "Otherwise declare it in relation-kinds: with its sign and direction"
      ])
    #expect(
      faults(of: mapping(when: "d").replacing("from:", with: "form:")).contains {
        $0.hasPrefix("m.yaml:7:7: error[unknown-key]") && $0.contains("did you mean from?")
      })
    #expect(
      faults(of: mapping(when: "{ start: { column: s, blank: opne } }")).contains {
        $0.contains("blank: cannot be ‘opne’; did you mean open?")
      })
    #expect(faults(of: mapping(when: "{ start: { column: s, format: dmy } }")).count == 1)
    let split = "{ column: a, split: '' }"
    #expect(
      faults(of: mapping(when: "d").replacing("from: a", with: "from: \(split)")).contains {
        $0.contains("split: is empty, and parts nothing")
      })
    #expect(faults(of: mapping(when: "{ }")).contains { $0.contains("the period has no date") })
  }

  @Test(
    "No part of a mapping that lacks something passes",
    arguments: [
      "", "- a", "graph: x", "graph: x\ntables: 3", "graph: x\ntables: [{}]", "tables: [{ relations: [] }]",
      "graph: x\ntables: [{ relations: [{ kind: =alliance, from: a }] }]",
      "graph: x\ntables: [{ relations: { kind: =alliance, from: a, to: b, when: d, label: \"{a\" } }]",
      "graph: x\ntables: [{ relations: { kind: { column: k, map: 3 }, from: a, to: b, when: d } }]",
      "graph: x\ntables: [{ separator: long, relations: { kind: =alliance, from: a, to: b, when: d } }]",
      "graph: x\ntables: [{ pacts: { id: a, member: b } }]",
      "graph: x\ntables: [{ where: [a], actors: { id: a } }]",
      "graph: x\ntables: [{ actors: { id: a, quote: b } }]",
    ])
  func refused(_ text: String) {
    #expect(!faults(of: text).isEmpty, "\(text)")
  }

  @Test("A column that a table has not is named at its place in the mapping, with what was probably meant")
  func missingColumn() {
    #expect {
      try imported(mapping(when: "date"), "a,b,dates\nx,y,2012\n")
    } throws: { error in
      guard let fault = error as? InterchangeError else { return false }
      return fault.diagnostics.map(\.description) == [
        "m.yaml:9:13: error[unknown-column]: table.csv has no column ‘date’; did you mean dates? its columns are a, "
          + "b, dates"
      ]
    }
  }
}
