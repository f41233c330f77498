import EDTF
import Queries
import Relations
import TestSupport
import Testing

@testable import Interchange

@Suite("Panels of years")
struct PanelTests {
  /// A panel of pairs of states in years, as that of the signed networks of the Correlates of War, with what it says.
  private struct Panel {
    var table = "ccode1,ccode2,year,sign\n"
    var rowCount = 0
    /// How many runs of years there are in which nothing changes.
    var runCount = 0
    /// For each year the ties that hold in it.
    var ties: [Int: Set<String>] = [:]

    init(seed: UInt64, isShuffled: Bool) {
      var generator = SeededGenerator(seed: seed)
      var rows: [String] = []
      for first in 1...8 {
        for second in (first + 1)...9 {
          var last: String?
          for year in 1816...1860 {
            // What held the year before holds for the most part again.
            let isKept = Int.random(in: 0..<10, using: &generator) < 8
            let sign = isKept ? last : [nil, "1", "-1"].randomElement(using: &generator) ?? nil
            if let sign {
              rows.append("\(first),\(second),\(year),\(sign)\n")
              ties[year, default: []].insert("\(first) \(second) \(sign)")
              if sign != last { runCount += 1 }
            }
            last = sign
          }
        }
      }
      rowCount = rows.count
      if isShuffled { rows.shuffle(using: &generator) }
      table += rows.joined()
    }
  }

  private let text = """
    graph: panel
    as-of: 1860-12-31
    tables:
      - relations:
          kind: { column: sign, map: { 1: alliance, -1: rivalry } }
          from: { column: ccode1, prefix: cow- }
          to: { column: ccode2, prefix: cow- }
          when: { year: year }
          merge: MERGE
    """

  @Test(
    "A row a year becomes a relation as long as nothing changes, with the same answers in every year",
    arguments: [1, 2, 3], [false, true])
  func merged(seed: UInt64, isShuffled: Bool) throws {
    let panel = Panel(seed: seed, isShuffled: isShuffled)
    let outcome = try imported(text.replacing("MERGE", with: "periods"), panel.table)
    #expect(outcome.report.read["rows"] == panel.rowCount)
    #expect(outcome.report.kept["relations"] == panel.runCount)
    #expect(outcome.report.merged.total == panel.rowCount - panel.runCount)
    let graph = try RelationGraph(outcome.whole)
    for year in [1816, 1830, 1845, 1860] {
      let found = Set(
        graph.at(try DateQuery("\(year)-06-30")).relations.map { holding in
          let sign = holding.relation.kind == "alliance" ? "1" : "-1"
          let ends = [holding.relation.from, holding.relation.to ?? ""].map { $0.rawValue.dropFirst(4) }
          return "\(ends[0]) \(ends[1]) \(sign)"
        })
      #expect(found == panel.ties[year] ?? [])
    }
  }

  @Test("What lasts to the end of the panel may be open")
  func openAtEnd() throws {
    let table = "ccode1,ccode2,year,sign\n1,2,1858,1\n1,2,1859,1\n1,2,1860,1\n1,3,1857,1\n1,3,1858,1\n"
    let lines = try imported(text.replacing("MERGE", with: "periods-open-at-end"), table).lines
    #expect(
      lines.map { $0.split(separator: " ").last } == ["1858-01-01/..", "1857-01-01/1858-12-31"])
  }

  @Test("What a cell says has ended on the last day of the table has, and what is left open is counted")
  func statedEnds() throws {
    let mapping = text.replacing("MERGE", with: "periods-open-at-end")
    let table = "ccode1,ccode2,year,sign\n1,2,1858,1\n1,2,1859,1\n"
    #expect(
      try imported(mapping, table).report.description.contains(
        "1 of the relations last to the end of the data, 1859-12-31"))
    let contents = try KnownSet(named: "ucdp-conflict").flatMap { set in
      try imported(
        set.mapping,
        """
        conflict_id,side_a,side_a_id,side_b,side_b_id,year,start_date2,start_prec2,ep_end_date
        400,Government of A,10,Front,20,1950,1950-01-01,1,1950-05-05
        401,Government of C,11,Rebels,21,1955,1955-01-01,1,1955-06-05
        """)
    }
    #expect(
      contents?.lines.map { $0.split(separator: " ").last } == [
        "1950-01-01/1950-05-05", "1955-01-01/1955-06-05",
      ])
  }

  @Test(
    "The panel ends where its last row does, also where nothing comes of that row", arguments: ["0", "7"])
  func endOfLeftOut(sign: String) throws {
    let table = "ccode1,ccode2,year,sign\n1,2,1859,1\n1,2,1860,1\n1,3,1861,\(sign)\n1,3,1862,\(sign)\n"
    let mapping = text.replacing("MERGE", with: "periods-open-at-end").replacing(
      "-1: rivalry", with: "-1: rivalry, 7: skip")
    let lines = try imported(mapping, table).lines
    #expect(lines.map { $0.split(separator: " ").last } == ["1859-01-01/1860-12-31"])
  }
}
