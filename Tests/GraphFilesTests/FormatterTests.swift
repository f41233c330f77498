import GraphFiles
import Relations
import Testing

struct FormatterTests {
  private func form(_ text: String) throws -> String {
    guard case .formatted(let form) = GraphFormatter.format(yaml: text.utf8, name: "g.yaml") else {
      throw Refused()
    }
    return form
  }

  private struct Refused: Error {}

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
            claims: [S1, { source: S2, quote: "who, me?" }]
        sources:
          S1: { title: "yes" }
          S2: { title: "a, b", url: "https://x.org" }
        # The end.

        """)
  }

  @Test("A file that is no YAML is refused with what is wrong, and one of comments alone is kept")
  func edges() throws {
    guard case .refused(let diagnostics) = GraphFormatter.format(yaml: "a: [".utf8, name: "g.yaml") else {
      throw Refused()
    }
    #expect(diagnostics.map(\.code) == ["yaml-syntax"])
    #expect(try form("# nothing\r\n") == "# nothing\n")
    #expect(try form("\u{FEFF}graph: g\r\n") == "graph: g\n")
    #expect(try form("sources:\nactors: {}\npacts: ~\n") == "sources:\nactors: {}\npacts:\n")
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
    for seed in 0..<1_000 as Range<UInt64> {
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
