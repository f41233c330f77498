import EDTF
import Foundation
import Relations
import TestSupport
import Testing

@testable import GraphFiles

@Suite("A table is read in bulk")
struct BulkTests {
  private func read(_ tables: [String], yaml: String? = nil, inBulk: Bool) -> GraphReading {
    var files = yaml.map { [InputFile(name: "g.yaml", format: .yaml, bytes: Array($0.utf8))] } ?? []
    for (number, text) in tables.enumerated() {
      files.append(InputFile(name: "t\(number).csv", format: .csv, bytes: Array(text.utf8)))
    }
    var assembly = GraphAssembly(files, bulkSize: inBulk ? 0 : .max)
    assembly.thoroughness = .all(today: Day("2014-06-01"))
    return assembly.read(noting: [])
  }

  /// Reads tables from files that are left to be read in pieces of so many bytes.
  private func read(_ tables: [String], yaml: String?, inPiecesOf size: Int) throws -> GraphReading {
    let folder = try TemporaryFolder()
    var files = yaml.map { [InputFile(name: "g.yaml", format: .yaml, bytes: Array($0.utf8))] } ?? []
    for (number, text) in tables.enumerated() {
      try folder.write(text, to: "t\(number).csv")
      let file = try #require(LargeFile("\(folder.path)/t\(number).csv"))
      files.append(InputFile(name: "t\(number).csv", size: text.utf8.count, unread: file))
    }
    var assembly = GraphAssembly(files, bulkSize: 0, pieceSize: size)
    assembly.thoroughness = .all(today: Day("2014-06-01"))
    return assembly.read(noting: [])
  }

  /// Rows good and bad, in every way that a table can be written.
  private func table(_ random: inout SeededGenerator, isFaulty: Bool, prefix: String) -> String {
    func one(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    let isSplit = Bool.random(using: &random)
    let hasLabel = Bool.random(using: &random)
    let lineEnd = one(["\n", "\r\n"])
    var lines = ["id,kind,from,to," + (isSplit ? "start,end" : "when") + (hasLabel ? ",label" : "")]
    for number in 0..<Int.random(in: 1...30, using: &random) {
      var dates = [
        one(["2012-01-01", "2012-02-29", "2013-05", "2014-12-31~"]),
        one(["2015-01-01", "2016-12-31", "..", "2017", ""]),
      ]
      var (id, kind) = ("\(prefix)\(number)", one(["alliance", "hostility", "arms-supply"]))
      var ends = [one(["a", "b", "\"c\""]), one(["d", "e", "é"])]
      if isFaulty, Int.random(in: 0..<4, using: &random) == 0 {
        switch Int.random(in: 0..<7, using: &random) {
        case 0:
          dates[0] = one(["2013-02-29", "2012-13-01", "2018-01-01", "1-1-1", "2012/01/01", "20121-1-01"])
        case 1: id = one(["", "\(prefix)1", "x y", "x\"y"])
        case 2: kind = one(["", "allance", "alliance "])
        case 3: ends[1] = one(["", "a", "z\u{0}", "c"])
        case 4: dates[1] = one(["9999-12-31", "2011-01-01", "2012-02-30", "...", "0001-01-01"])
        case 5: dates[0] = one(["0001-01-01", "9999-12-31", "..", "0000-01-01"])
        default: lines.append("")
        }
      }
      let when = isSplit ? dates.joined(separator: ",") : dates.joined(separator: "/")
      let label = hasLabel ? "," + one(["", "", "x", "\"y, z\""]) : ""
      lines.append("\(id),\(kind),\(ends[0]),\(ends[1]),\(when)\(label)")
    }
    return lines.joined(separator: lineEnd) + one(["", lineEnd])
  }

  @Test("What stands in a table is the same in bulk and row by row, faults included", arguments: 0..<200)
  func twin(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let isFaulty = seed % 2 == 0
    let tables = [
      table(&random, isFaulty: isFaulty, prefix: "R"), table(&random, isFaulty: isFaulty, prefix: "S"),
    ]
    let life = Bool.random(using: &random) ? ", exists: 2013/2016" : ""
    let yaml = """
      graph: g
      as-of: 2025-12-31
      actors:
        a: { kind: state }
        b: { kind: state\(life) }
        c: { kind: state }
        d: { kind: state }
        e: { kind: state }
        é: { kind: state }
      """
    for isAlone in [true, false] {
      let texts = isAlone ? [tables[0]] : tables
      let bulk = read(texts, yaml: isAlone ? nil : yaml, inBulk: true)
      let single = read(texts, yaml: isAlone ? nil : yaml, inBulk: false)
      let errors = { (reading: GraphReading) in
        // Of rows that share an identifier or their days either may be the other, and so may the place be.
        Set(
          reading.diagnostics.filter { $0.code != "no-source" }
            .map { Self.unordered.contains($0.code) ? $0.code : $0.description })
      }
      try #require(errors(bulk) == errors(single), "seed \(seed)")
      try #require((bulk.graph == nil) == (single.graph == nil), "seed \(seed)")
      try #require(bulk.graph?.relations == single.graph?.relations, "seed \(seed)")
      try #require(bulk.graph?.actors == single.graph?.actors, "seed \(seed)")
      try #require(bulk.graph?.checkInvariants() ?? [] == [], "seed \(seed)")
      let ids = { (reading: GraphReading) in reading.contents?.relations.map(\.id.rawValue).sorted() }
      try #require(ids(bulk) == ids(single), "seed \(seed)")
    }
  }

  @Test("What stands in a table is the same in pieces as in one, faults included", arguments: 0..<200)
  func pieces(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = ["R", "S"].map { table(&random, isFaulty: seed % 4 == 0, prefix: $0) }
    let tables = seed % 3 == 0 ? texts : [texts[0]]
    let yaml =
      "graph: g\nactors:\n" + ["a", "b", "c", "d", "e", "é"].map { "  \($0): { kind: state }\n" }.joined()
    let size = Int.random(in: 1...400, using: &random)
    let inPieces = try read(tables, yaml: tables.count == 1 ? nil : yaml, inPiecesOf: size)
    let inOne = read(tables, yaml: tables.count == 1 ? nil : yaml, inBulk: true)
    try #require(inPieces.diagnostics == inOne.diagnostics, "seed \(seed)")
    try #require(inPieces.graph?.relations == inOne.graph?.relations, "seed \(seed)")
    try #require(inPieces.graph?.actors == inOne.graph?.actors, "seed \(seed)")
  }

  @Test("Of a table of plain rows no more than a piece is held, and its rows are known by their places")
  func plainPieces() throws {
    let rows = (1...500).map { "R\($0 + 1_000),alliance,a\($0 % 7),b\($0 % 11),2012-01-01,.." }
    for end in ["", "\n", "\r\n"] {
      let text = (["id,kind,from,to,start,end"] + rows).joined(separator: end.isEmpty ? "\n" : end) + end
      for size in [64, 100, text.utf8.count - 1, text.utf8.count, text.utf8.count + 1] {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "t.csv")
        let file = try #require(LargeFile("\(folder.path)/t.csv"))
        // Whoever asked for the whole file now would not get it.
        try FileManager.default.removeItem(atPath: "\(folder.path)/t.csv")
        let input = InputFile(name: "t.csv", size: text.utf8.count, unread: file)
        var assembly = GraphAssembly([input], bulkSize: 0, pieceSize: size)
        let reading = assembly.read(noting: [])
        #expect(reading.graph?.relationCount == 500 && reading.graph?.relation("R1500")?.from == "a3")
        #expect(reading.diagnostics.map { "\($0.line) \($0.code)" } == ["1 no-as-of", "2 no-source"])
        #expect(!file.hasFailed)
      }
    }
  }

  private static let unordered: Set<String> = [
    "duplicate-id", "duplicate-relation", "overlapping-relations", "mixed-signs",
  ]

  @Test("Plain rows in bulk are noted once where they have no source, at the first of them")
  func noSource() {
    let text = "id,kind,from,to,start,end\nR1,alliance,a,b,2012-01-01,..\nR2,alliance,a,c,2012-01-02,..\n"
    let reading = read([text], inBulk: true)
    #expect(
      reading.diagnostics.map { "\($0.line):\($0.column) \($0.code)" } == ["1:1 no-as-of", "2:1 no-source"])
  }

  @Test("What is found in a table read in bulk stands in its row and column")
  func places() {
    let text = """
      id,kind,from,to,start,end
      R1,alliance,a,b,2012-01-01,2012-12-31
      R2,"alliance",a,b,2012-01-01,..
      R3,alliance,a,c,1900-01-01,2012-12-31
      R4,alliance,b,a,2012-01-01,2012-12-31
      R5,hostility,c,a,2012-01-01,..
      R6,alliance,c,d,2015-01-01,..
      """
    let reading = read([text], inBulk: true)
    #expect(
      reading.diagnostics.map { "\($0.line):\($0.column) \($0.code)" } == [
        "1:1 no-as-of", "2:1 no-source", "3:1 no-source", "3:1 overlapping-relations", "4:17 sentinel-date",
        "5:1 duplicate-relation", "6:1 mixed-signs", "7:17 future-start",
      ])
  }

  @Test("Names are numbered as they are met, and each once, one by one as many at a time")
  func names() {
    var random = SeededGenerator(seed: 1)
    var (single, many) = (NameNumbers(), NameNumbers())
    var known: [String: Int32] = [:]
    for _ in 0..<100 {
      var text: [UInt8] = []
      var names: [Range<Int>] = []
      for _ in 0..<Int.random(in: 1...50, using: &random) {
        let letters = "abcdefgh".repeated(Int.random(in: 1...4, using: &random)).shuffled(using: &random)
        let name = String(letters.prefix(Int.random(in: 0...20, using: &random)))
        // Names that are alike but for their ends.
        text += Array((Bool.random(using: &random) ? "abcdefghabcdefgh" + name.prefix(2) : name).utf8)
        names.append((names.last?.upperBound ?? 0)..<text.count)
      }
      text.withUnsafeBufferPointer { text in
        var numbers: [Int32] = []
        many.number(names, in: text, into: &numbers)
        for (name, number) in zip(names, numbers) {
          let spelling = String(decoding: text[name], as: UTF8.self)
          #expect(number == known[spelling] ?? Int32(known.count))
          #expect(single.number(of: name, in: text) == number)
          known[spelling] = number
        }
      }
    }
    #expect(many.names == single.names)
    #expect(many.names.enumerated().allSatisfy { known[$1] == Int32($0) })
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
