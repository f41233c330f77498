import EDTF
import Foundation
import GraphFiles
import Relations
import TestSupport
import Testing

@Suite("A table of relations is read")
struct CSVTests {
  private func read(_ text: some Sequence<UInt8>) throws -> GraphReading {
    let folder = try TemporaryFolder()
    let url = folder.url.appending(path: "my.table.csv")
    try Data(text).write(to: url)
    return try GraphReader.read(url.path(percentEncoded: false))
  }

  private func read(_ text: String) throws -> GraphReading {
    try read(text.utf8)
  }

  private func codes(in text: String) throws -> [String] {
    try read(text).diagnostics.filter { $0.severity == .error }.map { "\($0.line):\($0.column) \($0.code)" }
  }

  @Test("A table alone is a graph called as its file, whose actors are those that it names")
  func alone() throws {
    let reading = try read("id,kind,from,to,when\nR1,alliance,a,b,2012/..\nR2,coup,b,,2020-08-18\n")
    let graph = try #require(reading.graph)
    #expect(graph.id == "my.table")
    #expect(graph.actors.map(\.id) == ["a", "b"])
    #expect(graph.actors.allSatisfy { $0.kind == "other" })
    #expect(
      graph.relations == [
        Relation(id: "R1", kind: "alliance", from: "a", to: "b", when: [Period(try EDTFInterval("2012/.."))]),
        Relation(id: "R2", kind: "coup", from: "b", when: [Period(try EDTFInterval("2020-08-18"))]),
      ])
  }

  @Test("Columns stand in any order, and dates in one column or two")
  func columns() throws {
    let reading = try read(
      "source,end,start,to,label,from,status,kind,id\n,2013,2012~,b,x,a,claimed,alliance,R1")
    #expect(
      reading.contents?.relations == [
        Relation(
          id: "R1", kind: "alliance", from: "a", to: "b", when: [Period(try EDTFInterval("2012~/2013"))],
          status: .claimed,
          label: "x")
      ])
  }

  @Test("An empty start or end is unknown, two dots are open")
  func openAndUnknown() throws {
    let reading = try read(
      "id,kind,from,to,start,end\nR1,alliance,a,b,,2013\nR2,alliance,a,b,2012,\nR3,alliance,a,b,..,..")
    #expect(reading.contents?.relations.map(\.when.first?.span.description) == ["/2013", "2012/", "../.."])
  }

  @Test("Quotes, commas, line ends and a byte order mark are read as RFC 4180 has them")
  func quotes() throws {
    let text =
      "\u{FEFF}id,kind,from,to,when,label\r\n\"R1\",alliance,a,b,\"[2012,2013]/..\",\"so, \"\"he\"\" said\r\nthen\"\r\n\r\n"
    let relation = try #require(try read(text).graph?.relations.first)
    #expect(relation.label == "so, \"he\" said\r\nthen")
    #expect(relation.when == [Period(try EDTFInterval("[2012,2013]/.."))])
    #expect(relation.id == "R1")
  }

  @Test("Sources are parted by semicolons")
  func sources() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "graph: g\nas-of: 2025-12-31\nsources: { S1: {}, S2: {} }\nactors: { a: { kind: state } }", to: "g.yaml"
    )
    try folder.write("id,kind,from,to,when,source\nR1,coup,a,,2012,S1; S2", to: "r.csv")
    let reading = try GraphReader.read(folder.path)
    #expect(reading.diagnostics == [])
    #expect(reading.graph?.relations.first?.claims == [Claim(source: "S1"), Claim(source: "S2")])
  }

  @Test(
    "A fault of a table stands at its line and column",
    arguments: [
      ("id,kind,from,to\n", ["1:1 csv-header"]),
      ("id,kind,from,to,when,whan\n", ["1:22 csv-header"]),
      ("id,kind,from,id,to,when\n", ["1:14 csv-header"]),
      ("id,kind,from,to,when,start,end\n", ["1:1 csv-header"]),
      ("id,kind,from,to,start\n", ["1:1 csv-header"]),
      ("", ["1:1 csv-header"]),
      ("id,kind,\"from\n", ["1:9 csv-quote"]),
      ("id,kind,from,to,when\nR1,alliance,a,b\n", ["2:1 csv-columns"]),
      ("id,kind,from,to,when\nR1,alliance,a,b,2012,x\n", ["2:1 csv-columns"]),
      ("id,kind,from,to,when\nR1,alliance,a,b,\"2012\nR2,alliance,a,b,2013", ["2:17 csv-quote"]),
      (
        "id,kind,from,to,when\nR1,all\"iance,a,b,2012\nR2,alliance,a,b,201",
        ["2:7 csv-quote", "3:17 edtf-short-year"]
      ),
      ("id,kind,from,to,when\nR1,\"alliance\"x,a,b,2012\n", ["2:14 csv-quote"]),
      ("id,kind,from,to,when\nR1,alliance,é,b,2012-13\n", ["2:22 edtf-no-such-month"]),
      ("id,kind,from,to,when\nR1,alliance,é,b,\"2012-13\"\n", ["2:23 edtf-no-such-month"]),
      ("id,kind,from,to,start,end\nR1,alliance,a,b,2012,2013-02-30\n", ["2:30 edtf-no-such-day"]),
      ("id,kind,from,to,start,end\nR1,alliance,a,b,,\n", ["2:17 missing-value"]),
      ("id,kind,from,to,when\nR1,alliance,,b,2012\n", ["2:13 missing-value"]),
      ("id,kind,from,to,when\nR1,alliance,a,,2012\n", ["2:15 missing-target"]),
      ("id,kind,from,to,when\nR1,allance,a,b,2012\n", ["2:4 unknown-kind"]),
      ("id,kind,from,to,when\nR 1,alliance,a,b,2012\n", ["2:1 bad-value"]),
      ("id,kind,from,to,when\nR1,alliance,a,b,2012\n\nR1,alliance,a,b,2012", ["4:1 duplicate-id"]),
      ("id,kind,from,to,when,status\nR1,alliance,a,b,2012,sure\n", ["2:22 bad-value"]),
      ("id,kind,from,to,when,source\nR1,alliance,a,b,2012,S1\n", ["2:22 unknown-source"]),
      (
        "id,kind,from,to,when,label\nR1,alliance,a,b,2012,\"x\ny\"\nR2,alliance,a,b,q,",
        ["4:17 edtf-not-a-date"]
      ),
      ("id,kind,from,to,when\nR1,alliance,a\0,b,2012\n", ["2:13 csv-encoding"]),
    ] as [(String, [String])])
  func faults(text: String, errors: [String]) throws {
    #expect(try codes(in: text) == errors)
  }

  @Test("Bytes that are no UTF-8 are faulted in their field, and only there")
  func encoding() throws {
    let bytes = Array("id,kind,from,to,when\nR1,alliance,a,".utf8) + [0xFF] + Array(",2012\n".utf8)
    #expect(try read(bytes).diagnostics.filter { $0.severity == .error }.map(\.code) == ["csv-encoding"])
  }

  @Test("A file in UTF-16 is told to be in UTF-8, and nothing else", arguments: [true, false])
  func wide(isMarked: Bool) throws {
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      let text = (isMarked ? "\u{FEFF}" : "") + "id,kind,from,to,when\nR1,alliance,a,b,2012\n"
      let reading = try read(try #require(text.data(using: encoding)))
      #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.code) == ["csv-encoding"])
    }
  }

  @Test("A table in a folder describes no actors")
  func folder() throws {
    let folder = try TemporaryFolder()
    try folder.write("graph: g\nas-of: 2025-12-31\nactors: { a: { kind: state } }\n", to: "g.yaml")
    try folder.write("id,kind,from,to,when\nR1,alliance,a,b,2012", to: "tables/r.csv")
    let reading = try GraphReader.read(folder.path)
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { "\($0.line):\($0.column) \($0.code)" } == ["2:15 unknown-actor"])
    #expect(errors.first?.file.hasSuffix("/tables/r.csv") == true)
  }

  @Test("Random fields come back as they were written", arguments: 0..<50)
  func random(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "\"", ",", "\n", "\r\n", " ", "é", "'"]
    let labels = (0..<20).map { _ in
      (0..<Int.random(in: 1...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
    }
    let rows = labels.enumerated().map { index, label in
      "R\(index),coup,a,,2012,\"\(label.replacing("\"", with: "\"\""))\""
    }
    let reading = try read("id,kind,from,to,when,label\n" + rows.joined(separator: "\n"))
    #expect(reading.contents?.relations.map(\.label) == labels, "seed \(seed)")
  }
}
