import GraphFiles
import Relations
import Testing

/// What is said of small slips, and that it works.
struct AdviceTests {
  private func diagnostics(_ text: String, name: String = "g.yaml") -> [Diagnostic] {
    GraphReader.check(yaml: Array(text.utf8), name: name, today: nil).diagnostics
  }

  private func table(_ text: String) throws -> [Diagnostic] {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "t.csv")
    return try GraphReader.check("\(folder.path)/t.csv", today: nil).diagnostics
  }

  @Test(
    "What surely lies between two lives is outside of them, however precisely it is dated",
    arguments: [
      ("1955", true), ("1955-03", true), ("1955-03-04", true), ("1955~", true), ("1955/", true),
      ("[1955..1956]", true), ("1941", true), ("/1955", true), ("1950/1960", true), ("1950", false),
      ("1951~", false), ("[1950..1956]", false), ("1949/1961", true), ("/1962", false),
    ])
  func gaps(_ when: String, _ isOutside: Bool) {
    let found = diagnostics(
      """
      graph: g
      as-of: 2025-12-31
      sources: { S1: { title: T, date: 2024-01-01 } }
      actors:
        a: { kind: state, name: A }
        c: { kind: state, name: C, exists: [1900-01-01/1940-06-01, 1944-08-25/1950-12-31, 1960-01-01/..] }
      relations:
        - { id: R1, kind: hostility, from: a, to: c, when: "\(when)", claims: [S1] }

      """)
    #expect(found.contains { $0.code == "outside-existence" } == isOutside, "\(found)")
  }

  @Test("A tab that indents is named as what it is, whatever stands above it")
  func tabs() {
    for text in ["graph: s\n\tas-of: 2025-12-31\n", "actors:\n\ta: { kind: state }\n"] {
      let found = diagnostics(text)
      #expect(found.first?.message.contains("a tab stands here") == true, "\(found)")
      #expect(found.first?.suggestion == "write two spaces in its place")
    }
  }

  @Test("A key that merges mappings is refused, and a text that looks like it is not")
  func mergeKeys() {
    for text in ["{ <<: { kind: state }, name: X }", "\n    <<: { kind: state }\n    name: X"] {
      let found = diagnostics("graph: g\nas-of: 2025-12-31\nactors:\n  x: \(text)\n")
      #expect(found.contains { $0.code == "yaml-alias" && $0.message.contains("‘<<’") }, "\(found)")
    }
    let label = diagnostics("graph: g\nas-of: 2025-12-31\ntitle: << x\n")
    #expect(!label.contains { $0.code == "yaml-alias" })
  }

  @Test("A name in the place of an identifier says who bears it")
  func names() {
    let found = diagnostics(
      """
      graph: g
      as-of: 2025-12-31
      sources: { S1: { title: T, date: 2024-01-01 } }
      relations:
        - { id: R1, kind: hostility, from: saf, to: "Rapid Support Forces", when: 2023/.., claims: [S1] }
        - { id: R2, kind: hostility, from: saf, to: "Rapid Forces", when: 2023/.., claims: [S1] }
      actors:
        saf: { kind: armed-forces, name: Army }
        rsf: { kind: armed-group, name: Rapid Support Forces }

      """)
    let advice = found.filter { $0.code == "bad-value" }.map { $0.suggestion ?? "" }
    #expect(advice.count == 2 && advice[0] == "write rsf", "\(advice)")
    #expect(advice.last?.hasSuffix("the identifier of who bears it") == true)
  }

  @Test("A character that nobody sees is shown where an identifier is refused because of it")
  func hidden() {
    for (scalar, form) in [
      ("\u{200B}", "\\u{200B}"), ("\u{2060}", "\\u{2060}"), ("\u{E0041}", "\\u{E0041}"),
      ("\u{200D}", "\\u{200D}"), ("\u{A0}", "\\u{A0}"),
    ] {
      let found = diagnostics(
        "graph: g\nas-of: 2025-12-31\nactors:\n  \"a\(scalar)b\": { kind: state, name: A }\n")
      #expect(found.contains { $0.message == "‘a\(form)b’ cannot be an identifier" }, "\(found)")
    }
  }

  @Test(
    "A name with a character that nobody sees is told of, and the flag of England is not",
    arguments: [
      ("a\u{2060}b", true), ("a\u{E0041}b", true), ("a\u{202E}b", true),
      ("\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} x", false),
      ("می\u{200C}خواهم", false),
    ])
  func hiddenInNames(_ name: String, _ isTold: Bool) {
    let found = diagnostics(
      "graph: g\nas-of: 2025-12-31\nactors:\n  a: { kind: state, names: [ { type: official, text: \"\(name)\" } ] }\n"
    )
    #expect(found.contains { $0.code == "hidden-character" } == isTold, "\(found)")
  }

  @Test("A start and an end that are the wrong way round are to be swapped")
  func swapped() throws {
    let found = try table("id,kind,from,to,start,end\nR1,hostility,a,b,2020-05-01,2020-01-01\n")
    let fault = try #require(found.first { $0.code == "edtf-end-before-start" })
    #expect(fault.message == "the end ‘2020-01-01’ lies before the start ‘2020-05-01’")
    #expect(fault.suggestion?.hasSuffix("swap the two cells") == true && fault.fix == nil)
  }

  @Test(
    "Words that say when something began are no end, and those that say when it ended no start",
    arguments: [
      (",since 2023", "write 2023 in start, and .. in end where it goes on"),
      ("2020,since 2023", "write 2023 in start"), ("since 2023,", "write 2023"),
      ("until 2023,2024", "write 2023 in end"), (",until 2023", "write 2023"),
    ])
  func words(_ cells: String, _ advice: String) throws {
    let found = try table("id,kind,from,to,start,end\nR1,hostility,a,b,\(cells)\n")
    #expect(found.contains { $0.severity == .error && $0.suggestion == advice }, "\(found)")
  }

  @Test("Of two kinds that a word may mean, both go into the column")
  func columns() throws {
    let found = try table("id,kind,from,to,when\nR1,war,a,b,2020/..\n")
    let advice = found.compactMap(\.suggestion).filter { $0.hasSuffix(" in the column kind") }
    #expect(advice.count == 1, "\(found)")
    #expect(advice.allSatisfy { $0.hasPrefix("write hostility or ") && !$0.contains("kind or") })
  }

  @Test(
    "An entry that is there to be rejected is no second time",
    arguments: [("rejected", false), ("denied", false), ("disputed", true)])
  func partyTwice(_ status: String, _ isTold: Bool) {
    let found = diagnostics(
      """
      graph: g
      as-of: 2025-12-31
      sources: { S1: { title: T, date: 2024-01-01 } }
      actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }
      pacts:
        p:
          kind: hostility
          when: 2020/2022
          parties:
            - { actor: a, side: x, when: 2020/2022 }
            - { actor: b, side: y }
            - { actor: a, side: y, when: 2021/2022, status: \(status) }
          claims: [S1]

      """)
    #expect(found.contains { $0.code == "party-twice" } == isTold, "\(found)")
  }
}
