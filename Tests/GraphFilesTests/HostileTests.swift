import GraphFiles
import Testing

@Suite("A hostile file is refused before it costs anything")
struct HostileTests {
  @Test(
    "Nesting of any depth is refused where it passes the limit",
    arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
  func nesting(opening: String) {
    let text = "graph: g\nrelations:\n" + String(repeating: opening, count: 100_000)
    let errors = codes(in: text)
    #expect(errors.count == 1)
    #expect(errors.first?.hasSuffix("yaml-too-deep") == true)
  }

  @Test("Nesting by indentation is refused where it passes the limit")
  func indentation() {
    let lines = (0..<2_000).map { String(repeating: " ", count: $0) + "k:" }
    #expect(codes(in: "graph: g\nx:\n " + lines.joined(separator: "\n ")) == ["66:65 yaml-too-deep"])
  }

  @Test("Aliases that would multiply are refused at the first anchor")
  func aliases() {
    var text = "graph: g\nactors:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let previous = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "  a\(level): &a\(level) [\(previous)]\n"
    }
    text += "  ? *a29\n  : x\n"
    #expect(codes(in: text) == ["3:7 yaml-alias"])
  }

  @Test(
    "An anchor or alias is found wherever a value can begin",
    arguments: [
      "k: ^&a x", "k:\n  ^*a", "- ^*a", "[x, ^*a]", "{ k: ^*a }", "{ ^*a : x }", "\"q\": ^*a", "? ^*a",
      "- - ^&a x",
      "k: # c\n  ^*a", "[\n  # c\n  ^*a]", "--- ^&a\nk: x", "k: 'x'\n^&a l: y", "k: |\n  text\n^*a : x",
      "[a]: ^*a",
    ])
  func anchors(marked: String) throws {
    let text = marked.filter { $0 != "^" }
    let before = try #require(marked.split(separator: "^", omittingEmptySubsequences: false).first)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(codes(in: text) == ["\(lines.count):\((lines.last?.count ?? 0) + 1) yaml-alias"])
  }

  @Test(
    "A text is not taken for an anchor, a tag or a bracket",
    arguments: [
      "a & b * c ! d", "\"*a\"", "'&a'", "|\n    *a\n    &b [[[", ">-\n    ! x\n\n    *y",
      "a\n    *b\n    &c",
      "a [b] {c} *d", "\"a\n    *b \\\" &c\"", "'it''s\n    *b'", "x # *a", "a#*b", "C&A",
      "a:*b",
      "|2-\n    *a", "a\n\n    *b", "x\n  # *c", "\"[\" # {{{", "-*a",
    ])
  func harmless(value: String) throws {
    let yaml = preamble + "title: \(value)\nlanguage: en\n"
    #expect(codes(in: yaml) == [])
    let flow =
      value.contains("\n") || value.contains("[") || value.contains("{") || value.contains("#") ? "x" : value
    #expect(codes(in: preamble + "coverage: { note: \(flow) }\n") == [])
  }

  @Test(
    "A text of more than a mebibyte is refused, however it is written", arguments: ["", "\"", "'", "|\n  "])
  func longScalar(opening: String) {
    let text = "graph: g\ntitle: \(opening)" + String(repeating: "x", count: (1 << 20) + 1)
    #expect(codes(in: text) == ["2:8 yaml-too-large"])
  }

  @Test("A file of more than 64 mebibytes is refused")
  func longFile() {
    let bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: (64 << 20) + 1)
    let reading = GraphReader.read(yaml: bytes, name: "g")
    #expect(reading.diagnostics.map(\.code) == ["yaml-too-large"])
  }

  @Test("A NUL is refused in its place")
  func nul() {
    #expect(codes(in: "graph: g\ntitle: a\0b") == ["2:9 yaml-syntax"])
  }

  @Test(
    "Bytes that are no UTF-8 are refused in their place",
    arguments: [[0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80]])
  func encoding(bytes: [UInt8]) {
    let reading = GraphReader.read(yaml: Array("graph: g\ntitle: é".utf8) + bytes, name: "g")
    #expect(reading.diagnostics.map { "\($0.line):\($0.column) \($0.code)" } == ["2:9 yaml-not-utf8"])
    #expect(reading.graph == nil)
  }

  @Test("A byte order mark is passed over and moves no column")
  func byteOrderMark() {
    #expect(codes(in: "\u{FEFF}graph: g\nas-of: x") == ["2:8 bad-value"])
    #expect(
      codes(in: "\u{FEFF}grap: g") == ["1:1 unknown-key"])
  }

  @Test("Very many faults are counted and not all listed")
  func manyFaults() throws {
    let keys = (0..<20_000).map { "k\($0): x\n" }.joined()
    let reading = GraphReader.read(yaml: "graph: g\nas-of: 2025-12-31\n" + keys, name: "g")
    #expect(reading.diagnostics.count == 1_001)
    let last = try #require(reading.diagnostics.last)
    #expect(last.code == "unknown-key")
    #expect(last.message == "19000 more of these are not listed")
  }

  @Test("Very many faults of one sort leave room for those of others")
  func room() throws {
    let rows = (0..<3_000).map { "  - { id: R\($0), kind: alliance, from: a, to: b, when: 2020 }" }
      .joined(separator: "\n")
    let yaml = "graph: g\nactors: { a: { kind: state }, b: { kind: state } }\nrelations:\n\(rows)\n"
    let codes = GraphReader.check(yaml: Array(yaml.utf8), name: "g").diagnostics.map(\.code)
    for code in ["no-source", "duplicate-relation"] { #expect(codes.count { $0 == code } == 1_001) }
    #expect(codes.contains("no-as-of"))
  }

  @Test("Very many repetitions of a key are each named, as far as anybody reads")
  func manyRepetitions() {
    let errors = codes(in: "graph: g\n" + String(repeating: "title: x\n", count: 5_000))
    #expect(errors.count == 1_001)
    #expect(errors.first == "3:1 yaml-duplicate-key")
  }

  @Test("What a file holds cannot steer the terminal that shows its faults")
  func terminal() throws {
    let reading = GraphReader.read(yaml: preamble + "title: \"x\"\n\"k\\e[31m\": x\n", name: "g")
    let line = try #require(reading.diagnostics.first { $0.code == "unknown-key" }).description
    #expect(!line.unicodeScalars.contains("\u{1B}"))
  }
}
