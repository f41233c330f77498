import EDTF
import Foundation
import TestSupport
import Testing

@testable import GraphFiles

struct FixerTests {
  /// A file of a graph after its faults have been mended; nil where nothing was.
  private func fixed(_ text: String, name: String = "g.yaml") throws -> String? {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    let files = try GraphFixer.fixed(folder.path + "/" + name)
    return files.first.map { String(decoding: $0.fixed, as: UTF8.self) }
  }

  @Test("What has one reading is written, and every other character stays")
  func mends() throws {
    let text = """
      # Who, and since when.
      graph: g   # é
      as-of: 2025-12-31
      actors:
        a: { kind: state, exists: 2012-3-7/present }  # since 2012-3-7
        b: { kind: state, names: [ { text: B, type: alias, when: "201x?~/unknown" } ] }
      relations:
        - id: R1   # the first
          kind: alliance
          from: a
          to: b
          when: '2012-06-00 / 2013-07'
          note: From 2012-3-7 on.
        - { id: R2, kind: hostility, from: a, to: b, when: [2012-03..2012-04]/2012-06 }
        - { id: R3, kind: rivalry, from: a, to: b, when: [ { span: 2014-1/2015, ended: true }, 2016/now, 2011–05/2011-06 ] }

      """
    let right = text.replacing("2012-3-7/present", with: "2012-03-07/..")
      .replacing("201x?~/unknown", with: "201X%/").replacing("2012-06-00 / 2013-07", with: "2012-06/2013-07")
      .replacing("[2012-03..2012-04]/2012-06", with: "\"[2012-03..2012-04]/2012-06\"")
      .replacing("2014-1/2015", with: "2014-01/2015").replacing("2016/now", with: "2016/..").replacing(
        "2011–05", with: "2011-05")
    #expect(try fixed(text) == right)
    #expect(try fixed(right) == nil)
  }

  @Test(
    "An end on the last day of the calendar is open, and a start on its first unknown, in all forms of files")
  func sentinels() throws {
    let relation = { (when: String) in
      "\(preamble)relations:\n  - { id: r, kind: support, from: a, to: b, when: \(when) }\n"
    }
    #expect(try fixed(relation("2020-01-01/9999-12-31")) == relation("2020-01-01/.."))
    #expect(try fixed(relation("\"0001-01-01/9999\"")) == relation("\"/..\""))
    #expect(try fixed(relation("0000-00-00/2020-01-01")) == relation("/2020-01-01"))
    #expect(try fixed(relation("0001-01-01/2020")) == relation("/2020"))
    #expect(try fixed(relation("[2012/2013, 2015/9999-12-31]")) == relation("[2012/2013, 2015/..]"))
    let table = "id,kind,from,to,start,end\r\nR1,alliance,a,b,0001-01-01,\"9999-12-31\"\r\n"
    #expect(
      try fixed(table, name: "t.csv") == "id,kind,from,to,start,end\r\nR1,alliance,a,b,,\"..\"\r\n")
    #expect(
      try fixed("id;kind;from;to;end;start\nR1;alliance;a;b;9999;2012-1-1\n", name: "t.csv")
        == "id;kind;from;to;end;start\nR1;alliance;a;b;..;2012-01-01\n")
    #expect(
      try fixed("id,kind,from,to,start,end\nR1,alliance,a,b,0000-00-00,2012-1-1\n", name: "t.csv")
        == "id,kind,from,to,start,end\nR1,alliance,a,b,,2012-01-01\n")
    // Whether such an end is unknown or open only a person knows.
    #expect(
      try fixed("id,kind,from,to,start,end\nR1,alliance,a,b,2012-01-01,0000-00-00\n", name: "t.csv") == nil)
    // A row without any date would be none.
    #expect(try fixed("id,kind,from,to,start,end\nR1,alliance,a,b,0001-01-01,\n", name: "t.csv") == nil)
    #expect(
      try fixed("id,kind,from,to,when\nR1,alliance,a,b,2012-1-1/9999-12-31\n", name: "t.csv")
        == "id,kind,from,to,when\nR1,alliance,a,b,2012-01-01/..\n")
  }

  @Test(
    "A word for what nobody knows empties its cell where the other date of the row is there; a dash does not")
  func cells() throws {
    let table = { (start: String, end: String) in
      "id,kind,from,to,start,end\nR1,alliance,a,b,\(start),\(end)\n"
    }
    #expect(try fixed(table("n/a", "2020"), name: "t.csv") == table("", "2020"))
    #expect(try fixed(table("2020", "?"), name: "t.csv") == table("2020", ""))
    #expect(try fixed(table("unknown", "N/A"), name: "t.csv") == nil)
    for dash in ["-", "–", "—", "−"] {
      #expect(try fixed(table("2020", dash), name: "t.csv") == nil)
      #expect(try fixed(table(dash, "2020"), name: "t.csv") == nil)
    }
  }

  @Test("A word behind a set without quotes goes into the quotes, and is mended there")
  func wordBehindSet() throws {
    let relation = { (when: String) in
      "\(preamble)relations:\n  - { id: r, kind: support, from: a, to: b, when: \(when) }\n"
    }
    #expect(try fixed(relation("[2023-04..2023-06]/present")) == relation("\"[2023-04..2023-06]/..\""))
    #expect(try fixed(relation("\"[2023-04..2023-06]/present\"")) == relation("\"[2023-04..2023-06]/..\""))
  }

  @Test(
    "What a person has to decide is left as it is",
    arguments: [
      "2015-06-17/2015-06-14", "1900-01-01/2020", "2025-02-29", "2012-13", "03/04/2012",
      "2012-03-27T14:00",
      "2012 03", "present", "2012-00-15", "–/2020", "-/2020", "2020/–", "2020/-", "2020/—", "–", "−0044",
      "2020/0000-00-00", "\"2020/2021; 2023/2024\"", "\"2012-3\\u002D7\"",
    ])
  func leaves(date: String) throws {
    let yaml = "\(preamble)relations:\n  - { id: r, kind: support, from: a, to: b, when: \(date) }\n"
    #expect(!GraphReader.check(yaml: Array(yaml.utf8), name: "g").diagnostics.isEmpty)
    #expect(try fixed(yaml) == nil)
  }

  @Test("A byte order mark and characters of several bytes move no place")
  func places() throws {
    let text =
      "\u{FEFF}graph: g\nas-of: 2025-12-31\nactors: { é𝄞: { kind: state, name: é𝄞, exists: 2018-3 } }\n"
    #expect(try fixed(text) == text.replacing("2018-3", with: "2018-03"))
  }

  @Test("Only the findings that are asked for are mended")
  func wanted() throws {
    let folder = try TemporaryFolder()
    try folder.write("graph: g\nactors: { a: { kind: state, exists: 2012-3/present } }\n", to: "g.yaml")
    let path = folder.path + "/g.yaml"
    #expect(try GraphFixer.fixed(path) { $0.code == "edtf-present-word" }.isEmpty)
    #expect(try GraphFixer.fixed(path) { $0.code == "edtf-single-digit" }.map(\.count) == [1])
  }

  @Test(
    "A set in an interval gets quotes, and what stands around it stays, in whatever list or mapping that is",
    arguments: [
      ("{ WHEN, claims: [ s ] }", "[2023-04..2023-06]/.."),
      ("{ claims: [ s ], WHEN }", "2020/[2023-04,2023-06]"),
      ("{WHEN,label: x}", "[2022-04..2022-06]/[2023-04,2023-06]"),
      ("{ WHEN, label: \"a/[b]\" }", "[2022..2023]/2024"),
      ("{ label: x, WHEN}  # [2020..2021]/..", "[2022..2023]/2024"),
    ])
  func sets(form: String, date: String) throws {
    for (when, quoted) in [
      ("when: \(date)", "when: \"\(date)\""), ("when: [\(date),2031]", "when: [\"\(date)\",2031]"),
      ("when: [ 2031, \(date) ]", "when: [ 2031, \"\(date)\" ]"),
    ] {
      let text = { (when: String) in
        let relation = form.replacing("WHEN", with: when).dropFirst()
        return
          "\(preamble)relations:\n  - { id: r, kind: support, from: a, to: b, \(relation)\n  - { id: q, kind: support, from: b, to: a, when: 2020-3-7/2021 }\n"
      }
      let right = text(quoted).replacing("2020-3-7", with: "2020-03-07")
      #expect(try fixed(text(when)) == right)
      #expect(try fixed(text(when).replacing("\n", with: "\r\n")) == right.replacing("\n", with: "\r\n"))
      #expect(GraphReader.read(yaml: right, name: "g").graph != nil)
    }
  }

  @Test("What would not read back to what was meant is not written")
  func proof() {
    let file = { (text: String, format: InputFile.Format) in
      InputFile(name: "f", format: format, bytes: Array(text.utf8))
    }
    let fix = { (text: String, replacement: String) in
      Diagnostic.Fix(at: .start, text: text, replacement: replacement)
    }
    let yaml = { (before: String, after: String) in
      FixProof(
        file(before, .yaml), fixed: file(after, .yaml),
        by: [before.contains("[") ? fix("[1..2]/3", "\"[1..2]/3\"") : fix("2012-3", "2012-03")]
      ).holds
    }
    #expect(yaml("{ a: 2012-3, b: x }  # c", "{ a: 2012-03, b: x }  # c"))
    #expect(!yaml("{ a: 2012-3, b: x }  # c", "{ a: 2012-03, b: x }"))
    #expect(!yaml("{ a: 2012-3, b: x }", "{ a: 2012-03, b: y }"))
    #expect(!yaml("{ a: 2012-3, b: x }", "{ a: 2012-03 }"))
    #expect(!yaml("{ a: 2012-3, b: x }", "{ a: 2012-03, b: x"))
    #expect(!yaml("{ a: 2012-3, b: x }", "{ a: 2012-04, b: x }"))
    #expect(!yaml("{ a: x, b: ~ }", "{ a: x, b: \"~\" }"))
    #expect(yaml("{ a: [1..2]/3, b: x }", "{ a: \"[1..2]/3\", b: x }"))
    #expect(!yaml("{ a: [1..2]/3, b: x }", "{ a: \"[1..2]/3,\" b: x }"))
    #expect(!yaml("{ a: [1..2]/3, b: x }", "{ a: \"[1..2]\", b: x }"))
    let table = { (before: String, after: String) in
      FixProof(file(before, .csv), fixed: file(after, .csv), by: [fix("2012-3", "2012-03")]).holds
    }
    #expect(table("a,b\n2012-3,x\n\n", "a,b\n2012-03,x\n\n"))
    #expect(table("a,b\nz\"y,1\n\"2012-3\",x\n", "a,b\nz\"y,1\n\"2012-03\",x\n"))
    #expect(!table("a,b\n2012-3,x\n", "a,b\n2012-03,y\n"))
    #expect(!table("a,b\n2012-3,x\n", "a,b\n2012-03\n"))
    #expect(!table("a,b\n2012-3,x\nc,d\n", "a,b\n2012-03,x\n"))
  }

  @Test("Mending a random date leaves a date, and one that mending leaves alone", arguments: 0..<300)
  func random(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "2012", "2012-3", "2012-03-00", "201x", "9999-12-31", "0001-01-01", "present", "unknown", "", "..",
      "2012-03?~",
      " 2014", "2015–06", "2011-00-00", "1900-01-01",
    ]
    let text = (0..<2).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(separator: "/")
    let yaml = { (date: String) in
      "graph: g\nas-of: 2025-12-31\nactors: { a: { kind: state, exists: \"\(date)\" } }\n"
    }
    guard let once = try fixed(yaml(text)) else { return }
    #expect(try fixed(once) == nil, "seed \(seed): \(text)")
    let before = GraphReader.check(yaml: Array(yaml(text).utf8), name: "g").diagnostics.filter {
      $0.fix != nil
    }
    #expect(!before.isEmpty, "seed \(seed): \(text)")
  }
}
