import EDTF
import Foundation
import GraphFiles
import Queries
import Relations
import Testing

@testable import Interchange

/// Data that the project may use in tests and must not hand on.
@Suite(
  "Real data sets",
  .enabled(if: sharedData != nil, "SKIPPED: the data sets of shared/data are not beside the project"))
struct SharedDataTests {
  private func imported(_ name: String, _ file: String) throws -> ImportedContents {
    let set = try #require(KnownSet(named: name))
    var importer = TableImporter(try set.importMapping(), format: name, files: [file])
    try importer.read([try sharedTable(file)])
    return importer.finish(id: nil)
  }

  @Test("UCDP’s actors give the 535 ties of lineage that its README counts")
  func ucdpActors() throws {
    let outcome = try imported("ucdp-actor", "ucdp_actor_221.csv")
    let relations = outcome.whole.relations
    #expect(outcome.contents.actors.count >= 1_725)
    #expect(relations.count == 535, "\(outcome.report)")
    func count(_ prefix: String) -> Int { relations.count { $0.id.rawValue.hasPrefix(prefix) } }
    #expect(count("splinter-") == 226)
    #expect(count("alliance-") == 117)
    #expect(count("joined-") == 84)
    #expect(count("renamed-") == 70)
    #expect(count("split-for-a-time-") == 38)
    _ = try RelationGraph(outcome.whole)
  }

  @Test(
    "The spells of support in the Sahel give 228 relations, possible after the data end where they are cut off"
  )
  func support() throws {
    let text = """
      graph: sahel-support
      as-of: 2024-12-31
      tables:
        - ignore: [issue]
          relations:
            kind: =support-troops
            from: { column: supporter_gw, prefix: gw-, ids: gwno, name: supporter, kind: =state }
            to: { column: recipient_gw, prefix: gw-, ids: gwno, name: recipient, kind: =state }
            label: "conflict {conflict_id}"
            when:
              start: { column: first_year, as: some }
              end: { column: last_year, as: some, open-where: { right_censored: 1 } }
      """
    let outcome = try imported(by: text, "sahel_ucdp_secondary_support_spells.csv")
    let graph = try RelationGraph(outcome.whole)
    #expect(graph.relationCount == 228)
    let later = graph.at("2026-01-01").relations
    #expect(later.count == 9)
    #expect(later.allSatisfy { $0.certainty == .possible })
  }

  @Test("The precision of UCDP’s dates becomes bounds")
  func precision() throws {
    let text = """
      graph: acd
      tables:
        - relations:
            kind: =hostility
            where: { gwno_b: { filled: true } }
            from: { column: gwno_a, prefix: gw-, ids: gwno, name: gwno_a_name, kind: =state }
            to: { column: gwno_b, prefix: gw-, ids: gwno, name: gwno_b_name, kind: =state, split: "," }
            when:
              start: { column: start_date2, precision: { column: start_prec2, scheme: ucdp } }
              end: { column: ep_end_date, or: { column: year, as: whole } }
            merge: periods
      """
    let outcome = try imported(by: text, "ucdp_acd_gwno.csv")
    let relations = outcome.whole.relations
    #expect(!relations.isEmpty)
    let starts = Set(relations.compactMap { $0.when.first?.span.start.description.utf8.count })
    #expect(starts.isSuperset(of: [4, 7, 10]))
  }

  @Test("The list of states in messydates gives 1,124 existences")
  func messyDates() throws {
    let outcome = try imported("messydates", "manystates_messy_dates.csv")
    #expect(outcome.contents.actors.reduce(0) { $0 + $1.existence.count } == 1_124)
    #expect(outcome.report.lost.isEmpty, "\(outcome.report)")
    _ = try RelationGraph(outcome.contents)
  }

  @Test("The table of training comes in with its 11 spans the wrong way round and its duplicates")
  func training() throws {
    let text = """
      graph: training
      as-of: 2021-09-30
      tables:
        - relations:
            kind: =training-mission
            from: =united_states
            to: { column: country, kind: =state }
            when: { start: start, end: end }
            label: "{program} / {course} / {us_unit} / {recipient_unit} / {quantity}"
            source: source_file
      """
    let outcome = try imported(by: text, "us_training_sahel_fmtrpt.csv")
    #expect(outcome.report.kept["relations"] + outcome.report.dropped.total == 5_595)
    #expect(outcome.rows.reversedCount == 11)
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = GraphFile(name: "relations-table.csv", bytes: outcome.rows.bytes)
    for file in GraphWriter.files(of: outcome.contents) + [table] {
      try Data(file.bytes).write(to: folder.appending(path: file.name))
    }
    let reading = try GraphReader.check(
      folder.path(percentEncoded: false), options: ReadingOptions(skipsBadRows: true))
    #expect(reading.diagnostics.count { $0.code == "edtf-end-before-start" } == 11)
    #expect(reading.diagnostics.count { $0.code == "duplicate-relation" } == 124)
  }

  private func imported(by mapping: String, _ file: String) throws -> ImportedContents {
    try InterchangeTests.imported(mapping, [try sharedTable(file)])
  }
}
