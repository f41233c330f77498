import Testing

@Suite("The questions beside what holds on a date")
struct QuestionTests {
  private static let questions = [
    ("diff", "diff 2014-01-01 2020-06-01 league.yaml"),
    ("timeline", "timeline north league.yaml"),
    ("between", "between north south league.yaml"),
    ("blocs", "blocs league.yaml --at 2019-01-01"),
    ("path", "path west east league.yaml --at 2019-01-01 --all"),
    ("path-product", "path band west league.yaml --at 2019-01-01 --product negative"),
    ("journey", "path south guard league.yaml --during 2010/2020"),
    ("lineage", "lineage guard league.yaml"),
    ("measures", "measures league.yaml --at 2019-01-01"),
    ("series", "measures league.yaml --every year"),
  ]

  @Test(
    "Each answer has the forms that were agreed", arguments: questions,
    [("table", "txt"), ("json", "json"), ("csv", "csv"), ("markdown", "md")])
  func form(question: (name: String, words: String), form: (format: String, ending: String)) throws {
    let run = try entente("\(question.words) --format \(form.format)")
    #expect(run.status == 0)
    #expect(run.errors == "")
    try expectGolden(run.output, "\(question.name).\(form.ending)")
  }

  @Test("Where nothing leads to an actor, it says so, and whether the actor existed")
  func noPath() throws {
    let signed = try entente("path band west league.yaml --at 2019-01-01 --product positive")
    #expect(signed.output == "New Band to Westland, 2019-01-01: no path\n")
    let absent = try entente("path west guard league.yaml --at 2019-01-01")
    #expect(
      absent.output
        == "Westland to Old Guard, 2019-01-01: no path; Old Guard did not exist then (2010-03/2016-06-30), it led to "
        + "New Band (band)\n")
    let early = try entente("path west band league.yaml --at 2012")
    #expect(
      early.output
        == "West March to New Band, 2012: no path; New Band did not exist then (2016-07-01/..), it came from "
        + "Old Guard (guard)\n")
  }

  @Test("A series ends with what the graph covers, or where it is told to")
  func seriesDates() throws {
    let run = try entente("measures league.yaml --every quarter --from 2019-05 --to 2019-11 --format csv")
    let lines = run.output.split(separator: "\n").dropFirst()
    #expect(lines.map { $0.prefix(10) } == ["2019-06-30", "2019-09-30", "2019-11-30"])
  }

  @Test("Narrowing leaves out what is not asked for")
  func narrowed() throws {
    let sections = { (words: String) in
      try entente("diff 2014-01-01 2020-06-01 league.yaml --format csv \(words)").output
        .split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
    }
    #expect(try sections("--sign negative") == ["began", "began", "ended"])
    #expect(try sections("--actor west") == ["joined", "renamed"])
    let early = try entente("timeline north league.yaml --during 2010-06-01 --kind alliance --format csv")
    #expect(early.output.contains(",R1\n"))
    #expect(!early.output.contains(",R2\n"))
  }

  @Test("A difference is a finding where the exit status is to say so")
  func exitCode() throws {
    #expect(try entente("diff 2014-01-01 2020-06-01 league.yaml --exit-code").status == 1)
    let same = try entente("diff 2019-01-01 2019-02-01 league.yaml --exit-code")
    #expect(same.status == 0)
    #expect(same.output == "The League: nothing differs from 2019-01-01 to 2019-02-01\n")
  }

  @Test("A date outside of what the graph covers is noted on standard error")
  func coverage() throws {
    for words in [
      "timeline north league.yaml --during 2005", "measures league.yaml --every year --from 2005",
    ] {
      #expect(try entente(words).errors.contains("entente: 2005 lies outside"))
    }
    let run = try entente("blocs league.yaml --at 2005-01-01")
    #expect(run.status == 0)
    #expect(run.errors.contains("outside of what the graph covers (2010/2020)"))
  }

  @Test(
    "A call that makes no sense ends with 64, and nothing on standard output",
    arguments: [
      "diff 2020 2010 league.yaml", "path north south league.yaml",
      "path north south league.yaml --at 2010 --during 2010/2012",
      "path north south league.yaml --during 2010/2012 --all",
      "path north south league.yaml --at 2010 --product neutral",
      "path north south league.yaml --at 2010 --longest 0",
      "measures league.yaml", "measures league.yaml --at 2010 --every year",
      "measures league.yaml --at 2010 --from 2009", "measures league.yaml --every week",
      "measures league.yaml --every year --from 2021",
      "measures league.yaml --every year --from 2015 --to 2012",
      "blocs league.yaml", "timeline nobody league.yaml", "lineage nobody league.yaml",
      "between north nobody league.yaml", "diff 2010 2012 league.yaml --certain --possible",
    ])
  func refused(words: String) throws {
    let run = try entente(words)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(["Error: ", "entente: "].contains { run.errors.hasPrefix($0) })
  }
}
