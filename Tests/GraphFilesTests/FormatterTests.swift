import GraphFiles
import Relations
import TestSupport
import Testing

struct FormatterTests {
  private func form(_ text: String) throws -> String {
    guard case .formatted(let form) = GraphFormatter.format(yaml: text.utf8, name: "g.yaml") else {
      throw Refused()
    }
    return form
  }

  private struct Refused: Error {}

  @Test("What nobody sees is written out, and what other readers of YAML choke on stands in quotes")
  func hidden() throws {
    let text = """
      graph: g
      title: "A\\u202eB\\u200bC\\u2066D\\U000e0041E\\xadF\\ufeffG"
      sources: { S1: { title: =, publisher: "<<", note: "نمی‌خواهم 👩‍👩‍👧" } }

      """
    let form = try form(text)
    #expect(
      form == """
        graph: g
        title: "A\\u202eB\\u200bC\\u2066D\\U000e0041E\\u00adF\\ufeffG"
        sources:
          S1: { publisher: "<<", title: "=", note: نمی‌خواهم 👩‍👩‍👧 }

        """)
    #expect(try self.form(form) == form)
  }

  @Test("Keys come in order, short things on one line, long ones a key a line, quotes where they are needed")
  func form() throws {
    let text = """
      # What this is.

      title: 'A: title'
      graph:   g


      relations:
      - {kind: alliance, id: R1, to: b, from: a, when: "2020/..", note: 'plain'}  # short
      # Above.
      - from: a
        to: b
        id: R2
        # A quote.
        label: "a label that is long enough to keep the whole of the relation from standing on one line"
        kind: hostility
        claims: [S1, {quote: "who, me?", source: S2}]
        when: '2020'
      sources: {S1: {title: 'yes'}, S2: {title: "a, b", url: https://x.org}}
      # The end.
      """
    #expect(
      try form(text) == """
        # What this is.

        title: "A: title"
        graph: g

        relations:
          - { id: R1, kind: alliance, from: a, to: b, when: 2020/.., note: plain }  # short
          # Above.
          - id: R2
            kind: hostility
            from: a
            to: b
            when: "2020"
            # A quote.
            label: a label that is long enough to keep the whole of the relation from standing on one line
            claims:
              - S1
              - { source: S2, quote: "who, me?" }
        sources:
          S1: { title: "yes" }
          S2: { title: "a, b", url: "https://x.org" }
        # The end.

        """)
  }

  @Test(
    "What does not fit on a line breaks in braces: short values share lines, each text and each claim has one"
  )
  func wrapped() throws {
    let text = """
      relations:
        - id: R1
          kind: military-deployment
          from: a
          to: b
          when: 2020/..
          status: disputed
          claims: [S1, S2, {source: S3, locator: p. 7, when: "2021", quote: "a quote that is as long as those of people who like to hear themselves"}, S4]
          label: a few words of fact
          note: "a note: with a colon" # behind
        - { id: R2, kind: hostility, from: somebody_with_a_long_name, to: somebody_else_with_a_long_name, when: 2020/.., claims: [S1] }
      pacts:
        p:
          kind: alliance
          parties: [a, {actor: b, when: 2021/.., label: "a label of such a length that the party no longer fits", pairs: {a: R3}, note: on a line}]
          names: [{text: P}]
          claims: [S1, S2]
      sources:
        S1: { title: "a title that is rather long, as titles of reports tend to be", url: "https://example.org/a/rather/long/address" }
      """
    let formatted = try form(text)
    #expect(
      formatted == """
        relations:
          - id: R1
            kind: military-deployment
            from: a
            to: b
            when: 2020/..
            status: disputed
            label: a few words of fact
            claims:
              - S1
              - S2
              - { source: S3, locator: p. 7,
                  quote: a quote that is as long as those of people who like to hear themselves,
                  when: "2021" }
              - S4
            note: "a note: with a colon"  # behind
          - { id: R2, kind: hostility, from: somebody_with_a_long_name, to: somebody_else_with_a_long_name,
              when: 2020/..,
              claims: [S1] }
        pacts:
          p:
            kind: alliance
            names:
              - { text: P }
            parties:
              - a
              - { actor: b, when: 2021/..,
                  label: a label of such a length that the party no longer fits,
                  note: on a line,
                  pairs: { a: R3 } }
            claims: [S1, S2]
        sources:
          S1: { title: "a title that is rather long, as titles of reports tend to be", url: "https://example.org/a/rather/long/address" }

        """)
    let plain = try form(text.split(separator: " # behind").joined())
    #expect(
      plain.hasPrefix(
        """
        relations:
          - { id: R1, kind: military-deployment, from: a, to: b, when: 2020/.., status: disputed,
              label: a few words of fact,
              claims: [S1, S2,
                { source: S3, locator: p. 7,
                  quote: a quote that is as long as those of people who like to hear themselves,
                  when: "2021" },
                S4],
              note: "a note: with a colon" }
          - { id: R2

        """.dropLast()))
  }

  @Test("A change of a date, a label or a source of the Sahel is a change of one line")
  func sahelLine() throws {
    let text = """
      relations:
        - { id: R034, kind: founding, from: burkina_faso, to: aes, when: 2023-09-16,
            label: signed the Liptako-Gourma Charter,
            claims: [S006, S007,
              { source: S001, locator: F64, quote: "together with Burkina Faso’s and Niger’s military juntas", when: 2023-09 }],
            note: "16 September 2023 was a Saturday; the 15th, printed by one outlet, is an error" }
      """
    let before = try form(text).split(separator: "\n")
    for (old, new) in [
      ("when: 2023-09-16,", "when: 2023-09-16/2024-07-06,"), ("signed", "was the second to sign"),
      ("F64", "F64, status: disputed"), ("S007", "S007, S008"), ("Saturday", "day"),
      ("to: aes", "to: aes_confederation"),
    ] {
      let range = try #require(text.firstRange(of: old))
      let after = try form(text.replacingCharacters(in: range, with: new)).split(separator: "\n")
      #expect(after.count == before.count)
      #expect(zip(before, after).count { $0 != $1 } == 1, "\(old)")
    }
  }

  @Test("A file that is no YAML is refused with what is wrong, and one of comments alone is kept")
  func edges() throws {
    guard case .refused(let diagnostics) = GraphFormatter.format(yaml: "a: [".utf8, name: "g.yaml") else {
      throw Refused()
    }
    #expect(diagnostics.map(\.code) == ["yaml-syntax"])
    #expect(try form("# nothing\r\n") == "# nothing\r\n")
    #expect(try form("\u{FEFF}graph: g\r\n") == "graph: g\r\n")
    #expect(try form("sources:\nactors: {}\npacts: ~\n") == "sources:\nactors: {}\npacts:\n")
  }

  @Test("Lines end as they did, and a file that is in form but for their ends is in form")
  func lineEnds() throws {
    for seed in 0..<50 as Range<UInt64> {
      let text = RandomFile(seed: seed).text
      let formatted = try form(text)
      for end in ["\r\n", "\r"] {
        #expect(
          try form(text.replacing("\n", with: end)) == formatted.replacing("\n", with: end), "seed \(seed)")
        #expect(try form(formatted.replacing("\n", with: end)) == formatted.replacing("\n", with: end))
      }
    }
    // A file with both has those of its first line.
    #expect(try form("graph: g\r\nas-of:  2025-12-31\n") == "graph: g\r\nas-of: 2025-12-31\r\n")
    #expect(try form("graph: g\nas-of:  2025-12-31\r\n") == "graph: g\nas-of: 2025-12-31\n")
    #expect(try form("graph: g\r\nnote: |\r\n  a\r\n  b\r\n") == "graph: g\r\nnote: \"a\\nb\\n\"\r\n")
  }

  @Test(
    "An identifier is written alike wherever it stands, so that other readers of YAML find it again",
    arguments: [
      "432", "1e3", "0x1F", "012", "1_000", "2012-03", "no", "true", "null", ".5", "-1", "12:30", "x1",
    ])
  func identifiers(id: String) throws {
    let quoted = id == "x1" ? id : "\"\(id)\""
    for (key, reference) in [
      ("\"\(id)\"", "\"\(id)\""), ("'\(id)'", "'\(id)'"), (id, id), (id, "\"\(id)\""), ("\"\(id)\"", id),
    ] {
      if id == "null", reference == id { continue }
      let text = """
        sources: { \(key): { title: T } }
        actors:
          \(key): { kind: state, parents: [\(reference)] }
        relations:
          - { id: \(reference), kind: alliance, from: \(reference), to: \(reference), when: 2020, claims: [\(reference), { source: \(reference), quote: x }] }
        pacts:
          \(key): { kind: \(reference), parties: [\(reference), { actor: \(reference), when: 2020, pairs: { \(key): \(reference) } }], mediators: \(reference) }
        """
      let formatted = try form(text).replacing(quoted, with: "@")
      #expect(!formatted.contains(id), "\(key) and \(reference): \(formatted)")
      #expect(formatted.count { $0 == "@" } == 15, "\(formatted)")
    }
  }

  @Test("A change of one fact is a change of one line")
  func oneLine() throws {
    let before = try form(RandomFile(seed: 7).text)
    for (old, new) in [("2020/..", "2021/.."), ("kind: alliance", "kind: hostility")]
    where before.contains(old) {
      guard let range = before.firstRange(of: old) else { continue }
      let after = try form(before.replacingCharacters(in: range, with: new))
      let differing = zip(before.split(separator: "\n"), after.split(separator: "\n")).count { $0 != $1 }
      #expect(differing == 1)
    }
  }

  @Test(
    "Random graphs in random styles come back equal, with their comments, and a second time changes nothing")
  func random() throws {
    for seed in 0..<UInt64(randomCount(200)) {
      let file = RandomFile(seed: seed)
      let original = GraphReader.read(yaml: file.text, name: "g.yaml")
      #expect(original.graph != nil, "seed \(seed): \(original.diagnostics)\n\(file.text)")
      let formatted = try form(file.text)
      let again = GraphReader.read(yaml: formatted, name: "g.yaml")
      #expect(try contents(again) == contents(original), "seed \(seed)\n\(file.text)\n\(formatted)")
      for comment in file.comments {
        #expect(formatted.contains("\(comment)\n"), "seed \(seed) lost \(comment)")
      }
      #expect(try form(formatted) == formatted, "seed \(seed) is not stable\n\(formatted)")
    }
  }

  /// What the contents hold, as text.
  private func contents(_ reading: GraphReading) throws -> String {
    let contents = try #require(reading.contents)
    return "\(contents)"
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
