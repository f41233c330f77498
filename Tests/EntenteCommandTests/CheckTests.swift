import Testing

@Suite("entente check")
struct CheckTests {
  @Test("A graph with one of each fault is told each fault once, and the status is 1")
  func faults() throws {
    let run = try entente("check faulty")
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n")
    // No two faults share a line of the fixture.
    let places = try lines.map { line in
      try #require(
        line.firstMatch(of: #/^(faulty/[a-z/]+\.(?:yaml|csv):\d+):\d+: (?:error|warning)\[[a-z-]+\]: /#)
      ).1
    }
    #expect(Set(places).count == lines.count)
    let errors = lines.count { $0.contains(": error[") }
    #expect(run.errors.hasSuffix(": \(errors) errors, \(lines.count - errors) warnings, 0 notes\n"))
    try expectGolden(run.output, "check.txt")
  }

  @Test("Notes are true of the facts, and no finding")
  func notes() throws {
    let run = try entente("check valley")
    #expect(run.status == 0)
    #expect(run.output == "valley/relations.yaml:17:5: note[unverified]: V32 has not been verified\n")
    #expect(
      run.errors == "entente: 2 files, 7 actors, 10 relations, 3 sources: 0 errors, 0 warnings, 1 note\n")
    let quiet = try entente("check valley --no-notes")
    #expect(quiet.status == 0)
    #expect(quiet.output == "")
  }

  @Test("A warning is a finding, though the graph can be asked")
  func warning() throws {
    let yaml = """
      graph: g
      as-of: 2025-12-31
      actors: { a: { kind: state }, b: { kind: state } }
      relations: [{ id: R, kind: alliance, from: a, to: b, when: 2020 }]
      """
    let run = try entente("check -", input: yaml)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("<stdin>:4:13: warning[no-source]: R has no source; "))
    #expect(run.errors.hasSuffix(": 0 errors, 1 warning, 0 notes\n"))
    #expect(try entente("at 2020 -", input: yaml).status == 0)
  }

  private static let unkempt = """
    graph: g  # a graph
    as-of: 2025-12-31
    sources: { S: { title: A } }
    actors: { a: { kind: state }, b: { kind: state } }
    relations: [{ id: R, kind: alliance, from: a, to: b, when: 2020-3/9999-12-31, claims: [S] }]

    """

  @Test("--fix --diff shows what --fix writes, and --fix writes it")
  func fix() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.unkempt, to: "g.yaml")
    let shown = try entente("check g.yaml --fix --diff", in: folder.url)
    #expect(shown.status == 1)
    #expect(shown.output.contains("\n+relations: [{ id: R, kind: alliance, from: a, to: b, when: 2020-03/.."))
    #expect(try folder.read("g.yaml") == Self.unkempt)
    let fixed = try entente("check g.yaml --fix", in: folder.url)
    #expect(fixed.status == 0, "\(fixed.output)")
    #expect(fixed.errors.hasPrefix("entente: mended 2 dates in g.yaml\n"))
    #expect(try folder.read("g.yaml") == Self.unkempt.replacing("2020-3/9999-12-31", with: "2020-03/.."))
    #expect(try folder.names == ["g.yaml"])
    let again = try entente("check g.yaml --fix --diff", in: folder.url)
    #expect(again.status == 0 && again.output.isEmpty)
  }

  @Test(
    "What --fix cannot write to is refused",
    arguments: [
      "check - --fix", "check g.csv --fix --columns from=a,to=b,kind=c,when=d", "check valley --diff",
    ])
  func unfixable(words: String) throws {
    #expect(try entente(words).status == 64)
  }

  @Test("What is no graph file is refused, not passed over", arguments: ["valley.layout", "/dev/null"])
  func noGraph(path: String) throws {
    let run = try entente(["check", path])
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("\(path): error[not-a-graph]: "))
  }
}
