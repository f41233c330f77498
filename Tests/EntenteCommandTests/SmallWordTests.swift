import Testing

@Suite("Small words of commands")
struct SmallWordTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      graph: g
      as-of: 2025-12-31
      sources: { S1: { title: T, date: 2012-01-01 } }
      actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }
      relations: [{ id: R1, kind: alliance, from: a, to: b, when: 2010/.., claims: [S1] }]

      """, to: "g.yaml")
    return folder
  }

  @Test(
    "An empty list says on standard error that nothing was found, and ends as before",
    arguments: [
      ("kinds zzz", "no kind of relation is called ‘zzz’"),
      ("kinds zzz --of actors", "no kind of actor is called ‘zzz’"),
      ("actors zzz g.yaml", "no actor is called ‘zzz’"), ("sources zzz g.yaml", "no source is called ‘zzz’"),
      ("pacts g.yaml", "there is no pact in the graph"),
      ("pacts g.yaml --format json", "there is no pact in the graph"),
    ])
  func nothing(words: String, said: String) throws {
    let folder = try folder()
    let run = try entente(words, in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors.contains(said), "\(run.errors)")
    #expect(!run.output.contains("zzz"))
  }

  @Test(
    "A list that is not empty says nothing", arguments: ["kinds war", "actors g.yaml", "sources T g.yaml"])
  func something(words: String) throws {
    let folder = try folder()
    #expect(try entente(words, in: folder.url).errors == "")
  }

  @Test(
    "What is mixed up in a call is told apart",
    arguments: [
      ("at g.yaml 2023", "is a file or a folder, and no date; swap the two"),
      ("export svg g.yaml", "entente render g.yaml --at DATE --format svg"),
      ("export zzz g.yaml", "the formats are json, csv"),
      ("render g.yaml --at 2015 -o x.jpg", "the whole sheet is written as svg, png, pdf or html"),
    ])
  func mixedUp(words: String, said: String) throws {
    let folder = try folder()
    let run = try entente(words, in: folder.url)
    #expect(run.status == 64)
    #expect(run.errors.contains(said), "\(run.errors)")
    #expect(!run.errors.contains("wikidata"), "what only comes in is no format to go out")
  }

  @Test("A name of one letter with fifty thousand marks is drawn, and said to have too many")
  func marks() throws {
    let folder = try folder()
    let heap = "a" + String(repeating: "\u{301}", count: 50_000)
    try folder.write(try folder.read("g.yaml").replacing("name: A", with: "name: \"\(heap)\""), to: "g.yaml")
    let check = try entente("check g.yaml", in: folder.url)
    #expect(check.output.contains("too-many-marks"), "\(check.output.prefix(400))")
    let drawing = try entente("render g.yaml --at 2015", in: folder.url)
    #expect(drawing.status == 0, "\(drawing.errors.prefix(400))")
    #expect(drawing.output.utf8.count < 100_000)
  }
}
