import Foundation
import Testing

@Suite("Tables as graphs")
struct ImportTableTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "from,to,kind,start,end\nmali,niger,alliance,2012-03-04,\nmali,france,rivalry,2014,2013\n", to: "t.csv")
    return folder
  }

  private let mapping = """
    graph: t
    as-of: 2020-12-31
    tables:
      - relations:
          kind: kind
          from: { column: from, kind: =state }
          to: { column: to, kind: =state }
          when: { start: start, end: { column: end, blank: open } }
    """

  @Test("A guessed mapping goes to standard output or a file, and imports what it was guessed from")
  func guessed() throws {
    let folder = try folder()
    let printed = try entente(["import", "table", "t.csv", "--guess"], in: folder.url)
    #expect(printed.status == 0)
    #expect(printed.output.hasPrefix("# A first mapping of t.csv"))
    let written = try entente(["import", "table", "t.csv", "--guess", "-o", "m.yaml"], in: folder.url)
    #expect(written.status == 0)
    #expect(try folder.read("m.yaml") == printed.output)
    let again = try entente(["import", "table", "t.csv", "--guess", "-o", "m.yaml"], in: folder.url)
    #expect(again.status == 73)
    let imported = try entente(
      ["import", "table", "t.csv", "--mapping", "m.yaml", "-o", "-"], in: folder.url)
    #expect(imported.output.contains("from: mali, to: niger"))
  }

  @Test("What ends before it starts is kept in a table for check to show, and no graph of one file holds it")
  func reversed() throws {
    let folder = try folder()
    try folder.write(mapping, to: "m.yaml")
    let imported = try entente(
      ["import", "table", "t.csv", "--mapping", "m.yaml", "-o", "g"], in: folder.url)
    #expect(imported.status == 1)
    #expect(imported.errors.contains("1 relation ends before it starts"))
    #expect(imported.errors.contains("--skip-bad-rows"))
    let check = try entente(["check", "g"], in: folder.url)
    #expect(check.output.contains("relations-table.csv:3"))
    #expect(check.output.contains("edtf-end-before-start"))
    let file = try entente(
      ["import", "table", "t.csv", "--mapping", "m.yaml", "-o", "g.yaml"], in: folder.url)
    #expect(file.status == 0)
    #expect(file.errors.contains("dropped 1: it ends before it starts"))
    #expect(file.errors.contains("kept 3 actors, 1 relation\n"), "\(file.errors)")
    #expect(!file.errors.contains("entente check shows"))
    #expect(
      try entente(["at", "2015-01-01", "g.yaml", "--format", "csv"], in: folder.url).output.contains("niger"))
  }

  @Test("A table comes from standard input as well")
  func input() throws {
    let folder = try folder()
    try folder.write(mapping, to: "m.yaml")
    let imported = try entente(
      ["import", "table", "-", "--mapping", "m.yaml", "-o", "-"], in: folder.url,
      input: "from;to;kind;start;end\na;b;alliance;2012;\n")
    #expect(imported.output.contains("from: a, to: b"))
  }

  @Test("Each fault of a mapping is shown at its place, and nothing is written")
  func faults() throws {
    let folder = try folder()
    try folder.write(mapping.replacing("end: {", with: "ende: {"), to: "m.yaml")
    let run = try entente(["import", "table", "t.csv", "--mapping", "m.yaml", "-o", "g"], in: folder.url)
    #expect(run.status == 65)
    #expect(
      run.errors.contains("m.yaml:8:29: error[unknown-key]: a period has no key ‘ende’; did you mean end?"))
    #expect(
      !FileManager.default.fileExists(atPath: folder.url.appending(path: "g").path(percentEncoded: false)))
  }

  @Test(
    "What makes no sense of the options is refused with what to say instead",
    arguments: [
      (["table", "t.csv", "-o", "g"], 65, "--guess -o m.yaml"),
      (["table", "t.csv", "--mapping", "t.csv"], 64, "-o GRAPH"),
      (["table", "no.csv", "--mapping", "m.yaml", "-o", "g"], 66, "no.csv"),
      (["table", "t.csv", "--mapping", "no.yaml", "-o", "g"], 66, "no.yaml"),
      (["json", "t.csv", "--mapping", "m.yaml", "-o", "g"], 64, "--mapping"),
      (["json", "t.csv", "--guess"], 64, "--guess"),
      (["ucdp-actors", "t.csv", "-o", "g"], 64, "did you mean ucdp-actor?"),
      (["ucdp-actor", "t.csv", "-o", "g"], 65, "has no column ‘ActorId’"),
    ] as [([String], Int32, String)])
  func refused(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let folder = try folder()
    try folder.write(mapping, to: "m.yaml")
    let run = try entente(["import"] + arguments, in: folder.url)
    #expect(run.status == status)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test("A known set tells its licence, its traps and its mapping, which imports as the set does")
  func knownSet() throws {
    let folder = try folder()
    let told = try entente(["formats", "messydates"], in: folder.url)
    #expect(told.status == 0)
    #expect(told.output.contains("licence   CC BY 4.0"))
    let mapping = try #require(told.output.components(separatedBy: "\n\n").last)
    try folder.write(mapping, to: "m.yaml")
    try folder.write("source,stateID,StateName,Begin,End\nGW,MLI,Mali,1960-06-20,\n", to: "s.csv")
    let known = try entente(["import", "messydates", "s.csv", "-o", "-"], in: folder.url)
    let own = try entente(["import", "table", "s.csv", "--mapping", "m.yaml", "-o", "-"], in: folder.url)
    #expect(known.output == own.output)
    #expect(known.output.contains("exists: 1960-06-20/.."))
  }
}
