import Testing

@Suite("entente allies")
struct AlliesTests {
  @Test(
    "An answer has the form that was agreed", arguments: [("table", "txt"), ("json", "json"), ("csv", "csv")])
  func form(format: String, ending: String) throws {
    let run = try entente("allies west valley --at 2022-02-11 --format \(format)")
    #expect(run.status == 0)
    #expect(run.errors == "")
    try expectGolden(run.output, "allies.\(ending)")
  }

  @Test("The bar of a name does not end a cell of a markdown table")
  func markdown() throws {
    let run = try entente("allies north valley --at 2022-02-11 --format markdown")
    #expect(run.output.contains("| ally | south | The South \\| the plain | certain |"))
  }

  @Test("Sharing an organisation allies nobody, a pact does and is named")
  func organisation() throws {
    let answer = try JSONAnswer(entente("allies north valley --at 2022-02-11 --format json"))
    #expect(try #require(answer.ties).map(\.actor) == ["south"])
    #expect(answer.ties?.first?.via == ["charter"])
    let before = try JSONAnswer(entente("allies north valley --at 2020-04-30 --format json"))
    #expect(try #require(before.ties).isEmpty)
  }

  @Test("The fights of an army count for its state where that is asked for")
  func rollUp() throws {
    let answer = try JSONAnswer(entente("allies north valley --at 2022-02-11 --roll-up --format json"))
    #expect(
      try #require(answer.ties).map { "\($0.stance) \($0.actor)" } == ["ally south", "adversary riders"])
  }

  @Test("Who is tied both ways is an ally and an adversary, and said to be mixed")
  func mixed() throws {
    let run = try entente("allies riders valley --at 2022-02-11 --format csv")
    let lines = run.output.split(separator: "\n")
    #expect(lines.contains("ally,west,The West,certain,accepted,mixed,alliance (V32)"))
    #expect(lines.contains("adversary,west,The West,certain,accepted,mixed,attack (V41)"))
  }

  @Test("Outside of the years of the graph the answer is given with a word of caution")
  func coverage() throws {
    let run = try entente("allies north valley --at 2001")
    #expect(run.errors.contains("2001 lies outside of what the graph covers"))
  }
}
