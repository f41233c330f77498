import EDTF
import GraphFiles
import Relations
import Testing

@Suite("What a fault of a file advises")
struct WordingTests {
  private let header = "graph: g\nas-of: 2025-12-31\n"

  private func faults(_ text: String) -> [String] {
    GraphReader.read(yaml: Array((header + text).utf8), name: "g.yaml").diagnostics.map(\.description)
  }

  /// What the first finding of a code advises in a relation between two states.
  private func advice(_ code: String, kind: String = "alliance", _ rest: String) -> String? {
    let text = """
      sources: { S1: { title: T }, S2: { title: U } }
      actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }
      relations: [ { id: R1, kind: \(kind), from: a, to: b, when: 2010/.., \(rest) } ]

      """
    return GraphReader.check(yaml: Array((header + text).utf8), name: "g.yaml", today: GraphReader.someDay)
      .diagnostics.first { $0.code == code }?.suggestion
  }

  @Test(
    "The label of a kind is answered with its identifier",
    arguments: [
      ("actors: { a: { kind: armed group } }", "write kind: armed-group"),
      ("actors: { a: { kind: Groupe armé } }", "write kind: armed-group"),
      ("relations: [{ id: R, kind: defence pact, from: a, to: b, when: 2020 }]", "write kind: defence-pact"),
      (
        "relations: [{ id: R, kind: sends troops, from: a, to: b, when: 2020 }]", "write kind: support-troops"
      ),
      (
        "pacts: { p: { kind: agreement, when: 2020, parties: [a, b], obligations: [defence pact] } }",
        "write defence-pact"
      ),
      ("relations: [{ id: R, kind: no such, from: a, to: b, when: 2020 }]", "write it in letters"),
    ])
  func labels(text: String, advice: String) {
    let faults = faults(text)
    #expect(faults.contains { $0.contains("cannot be an identifier; \(advice)") }, "\(faults)")
  }

  @Test(
    "What YAML takes otherwise than it was meant is answered with what was meant",
    arguments: [
      ("count: 1,200 troops", "write a number without commas: count: 1200 troops"),
      ("weight: 0,8 t", "write a number without commas: weight: 0.8 t"),
      ("label: Rome, 2012 accord", "label: \"Rome, 2012 accord\""),
    ])
  func commas(_ rest: String, _ advised: String) {
    let advice = advice("unknown-key", rest)
    #expect(advice?.contains(advised) == true, "\(advice ?? "")")
  }

  @Test("Dates in braces, and one that a comma cuts, are faulted once")
  func dates() {
    func found(_ when: String) -> [String] {
      faults("actors: { a: { kind: state, exists: \(when) } }").map {
        String($0.prefix { $0 != "]" })
      }
    }
    #expect(found("{2012,2014}") == ["g.yaml:3:37: error[edtf-set-of-all"])
    #expect(found("April 15, 2023") == ["g.yaml:3:47: error[unknown-key"])
  }

  @Test("A key that must be there is answered with a value, and one that need not with leaving it out")
  func emptyKeys() {
    #expect(
      faults("actors: { a: { kind: } }").contains {
        $0.hasSuffix("has no value; give it one, such as kind: armed-group")
      })
    #expect(faults("actors: { a: { kind: state, area: } }").contains { $0.hasSuffix("or leave the key out") })
  }

  @Test("A source beside a target is an end, and by itself a claim")
  func sourceAndTarget() {
    let ends = faults("relations: [{ id: R, kind: alliance, source: a, target: b, when: 2020 }]")
    #expect(ends.contains { $0.contains("‘source’; did you mean from?") }, "\(ends)")
    let claim = faults("relations: [{ id: R, kind: alliance, from: a, to: b, source: S1, when: 2020 }]")
    #expect(claim.contains { $0.contains("‘source’; did you mean claims?") }, "\(claim)")
  }

  @Test(
    "Indentation and colons that are missing are answered with the line to write",
    arguments: [
      ("  - id: R1\n    kind: alliance\n      from: a\n", "bring from: back to the column of kind: above it"),
      ("  - id R1\n    kind: alliance\n", "write a colon and a blank after the key above: - id: R1"),
      ("  - id:R1\n    kind: alliance\n", "write a colon and a blank after the key above: - id: R1"),
      ("  - id: R1\n    note: moved: see S1\n", "put a text that holds a colon and a space in quotes"),
    ])
  func indentation(_ relation: String, _ advice: String) {
    let faults = faults("relations:\n\(relation)")
    #expect(faults.count == 1 && faults[0].contains(advice), "\(faults)")
  }

  @Test("Several actors at one end, and a table for YAML, are answered with what to do")
  func others() {
    let ends = faults(
      "actors: { a: { kind: state }, b: { kind: state } }\n"
        + "relations: [{ id: R, kind: alliance, from: \"a,b\", to: b, when: 2020 }]")
    #expect(ends.contains { $0.contains("write one for each of a, b") }, "\(ends)")
    let table = GraphReader.read(yaml: "id,kind,from,to,when\nR1,alliance,a,b,2020\n", name: "<stdin>")
    #expect(
      table.diagnostics.contains { $0.suggestion?.contains("standard input is read as YAML alone") == true })
  }

  @Test(
    "A misspelt key of a kind is answered with a kind of what it stands in",
    arguments: [
      ("actors: { a: { type: state } }", "Write kind: state"),
      ("actors: { a: { Kind: armed group } }", "Write kind: armed-group"),
      ("actors: { a: { category: x } }", "Write kind: armed-group"),
      ("relations: [{ id: R, type: war, from: a, to: b, when: 2020 }]", "Write kind: hostility"),
      ("relations: [{ id: R, relation: alliance, from: a, to: b, when: 2020 }]", "Write kind: alliance"),
      ("pacts: { p: { type: x, when: 2020, parties: [a, b] } }", "Write kind: defence-pact"),
    ])
  func kinds(text: String, advice: String) {
    let faults = faults(text)
    #expect(faults.contains { $0.contains("did you mean kind? \(advice)") }, "\(faults)")
  }

  @Test("A kind of actor in the place of one of relations is told apart")
  func kindOfActor() {
    let advice = advice("unknown-kind", kind: "armed-group", "claims: [S1]")
    #expect(advice?.hasPrefix("that is a kind of actor") == true, "\(String(describing: advice))")
  }

  @Test(
    "Several of a list without brackets, a number with commas and a colon without a blank are told what to write",
    arguments: [
      ("claims: S1, S2", "write several in brackets: claims: [S1, S2]"),
      ("count: 1,200", "write a number without commas: count: 1200"),
      ("weight: 0,8", "write a fraction with a point: weight: 0.8"),
      ("weight: 1,25", "write a fraction with a point: weight: 1.25"),
      ("weight: 0,125", "write a fraction with a point: weight: 0.125"),
      ("label:x", "write a blank after the colon: label: x"),
      (
        "label:\u{A0}x",
        "the blank after the colon is one that YAML takes for a letter; write a plain one: label: x"
      ),
    ])
  func fused(_ piece: String, _ expected: String) {
    #expect(advice("unknown-key", piece) == expected)
  }

  @Test(
    "A status in other words is told which it is",
    arguments: [
      ("confirmed", "accepted"), ("contesté", "disputed"), ("Suspected", "alleged"), ("planned", "announced"),
      ("debunked", "rejected"), ("unconfirmed", "reported"),
    ])
  func statuses(_ word: String, _ status: String) {
    let advice = advice("bad-value", "status: \(word), claims: [S1]")
    #expect(advice?.hasPrefix("did you mean \(status)?") == true, "\(String(describing: advice))")
  }

  @Test(
    "A span in two keys is answered with the span",
    arguments: [
      ("when: { start: 2020, end: 2021 }", "write when: 2020/2021"),
      ("when: { from: 2020 }", "write when: 2020/.."), ("when: [{ until: 2021-03 }]", "write when: /2021-03"),
      ("when: { start: \"[2019..2020]\", end: 2021 }", "write when: \"[2019..2020]/2021\""),
    ])
  func spans(when: String, advice: String) {
    let faults = faults("relations: [{ id: R, kind: alliance, from: a, to: b, \(when) }]")
    #expect(faults.contains { $0.contains("a span is one text") && $0.hasSuffix(advice) }, "\(faults)")
  }

  @Test("A directive belongs to the document that it begins, and a second document is one still")
  func directives() {
    let text = "actors: { a: { kind: state } }\n"
    func codes(_ text: String) -> [String] {
      GraphReader.read(yaml: Array(text.utf8), name: "g.yaml").diagnostics.map(\.code)
    }
    #expect(codes("%YAML 1.2\n---\n" + header + text) == [])
    #expect(codes("# A word.\n%YAML 1.2\n---\n" + header + text) == [])
    #expect(codes(header + "---\n" + text) == ["yaml-several-documents"])
    #expect(codes("%YAML 1.2\n---\n" + header + "---\n" + text) == ["yaml-several-documents"])
  }

  @Test(
    "What is no tag of a language is said to be none, with the tag that was meant",
    arguments: [
      ("language: klingon", "‘klingon’ is no tag of a language; write two or three letters"),
      ("actors: { a: { kind: state, name: { english: A } } }", "‘english’ is no tag of a language; write en"),
      (
        "actors: { a: { kind: state, names: [{ text: A, type: short, language: French }] } }",
        "‘French’ is no tag of a language; write fr"
      ),
    ])
  func languages(text: String, said: String) {
    let faults = faults(text)
    #expect(faults.contains { $0.contains("warning[unknown-language]: \(said)") }, "\(faults)")
  }

  @Test("Tags of languages are taken", arguments: ["en", "taq", "pt-BR", "zh-Hant-TW", "x-mine"])
  func tags(tag: String) {
    #expect(faults("language: \(tag)\nactors: { a: { kind: state, name: { \(tag): A } } }") == [])
  }

  @Test("What is heaped on one character beyond any script is said, and left out")
  func marks() throws {
    let heap = "a" + String(repeating: "\u{301}", count: 50_000)
    let text = "actors: { a: { kind: state, name: \"\(heap)\" } }\n"
    let reading = GraphReader.read(yaml: Array((header + text).utf8), name: "g.yaml")
    #expect(reading.diagnostics.map(\.code) == ["too-many-marks"])
    #expect(reading.contents?.actors.first?.names.first?.text.unicodeScalars.count == 32)
    // YAML has keys of a kibibyte at most.
    let key = "a" + String(repeating: "\u{301}", count: 400)
    #expect(
      faults("actors: { \"\(key)\": { kind: state } }").contains { $0.contains("cannot be an identifier") })
    let family = "👨‍👩‍👧‍👦 नमस्ते ཨོཾ་མ་ཎི་པདྨེ་ཧཱུྃ"
    #expect(faults("actors: { a: { kind: state, name: \(family) } }") == [])
  }

  @Test("A finding in a table names its columns, and its separator")
  func tables() throws {
    let folder = try TemporaryFolder()
    try folder.write(header + "actors: { a: { kind: state }, b: { kind: state } }\n", to: "a.yaml")
    try folder.write(
      "id;kind;from;to;when\nR1;alliance;a;b;2020/..\nR2;alliance;a;b;2020/..;x\n", to: "t.csv")
    let found = try GraphReader.read(folder.path).diagnostics.map(\.description)
    #expect(found.contains { $0.contains("put a field that holds a semicolon in quotes") }, "\(found)")
    try folder.write("id,kind,from,to,when\nR1,alliance,a,b,2020/..\n", to: "t.csv")
    let warnings = try GraphReader.read(folder.path).diagnostics.map(\.description)
    #expect(warnings.contains { $0.contains("R1 has no source; add the column source with") }, "\(warnings)")
    #expect(!warnings.contains { $0.contains("claims:") }, "\(warnings)")
  }

  @Test("A long circle is told by its first members")
  func circles() {
    let actors = (10..<40).map { "  a\($0): { kind: state, parents: [a\($0 == 39 ? 10 : $0 + 1)] }" }
    let text = header + "actors:\n" + actors.joined(separator: "\n") + "\n"
    let found = GraphReader.check(yaml: Array(text.utf8), name: "g.yaml", today: GraphReader.someDay)
      .diagnostics.map(\.message)
    #expect(found.contains { $0.contains("a17 and 22 more are parts of each other") }, "\(found)")
  }
}

extension GraphReader {
  /// A day on which the tests are run.
  fileprivate static var someDay: Day { Day(number: 20_000) }
}
