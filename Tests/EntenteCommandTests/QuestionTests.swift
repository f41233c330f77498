import Foundation
import Testing

@testable import EntenteCommand

/// What the commands that ask about a graph print, byte for byte.
///
/// Run with `ENTENTE_ACCEPT=1` to take what is printed now for right, and review the difference.
struct QuestionTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/Queries")
  private static let graph = folder.appending(path: "league.yaml").path(percentEncoded: false)

  private func expect(_ name: String, _ answer: String) throws {
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["ENTENTE_ACCEPT"] == "1" {
      try Data(answer.utf8).write(to: file)
      return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(answer == golden, "\(name)")
  }

  @Test("A difference prints a section for each sort of change", arguments: OutputFormat.allCases)
  func diff(_ format: OutputFormat) throws {
    let arguments = ["2014-01-01", "2020-06-01", Self.graph, "--format", format.rawValue]
    try expect("diff.\(format.ending)", try Diff.answer(to: arguments))
  }

  @Test("A timeline prints an entry a spell", arguments: OutputFormat.allCases)
  func timeline(_ format: OutputFormat) throws {
    try expect(
      "timeline.\(format.ending)",
      try Timeline.answer(to: ["north", Self.graph, "--format", format.rawValue]))
  }

  @Test("The history of a pair prints an entry a spell", arguments: OutputFormat.allCases)
  func between(_ format: OutputFormat) throws {
    try expect(
      "between.\(format.ending)",
      try Between.answer(to: ["north", "south", Self.graph, "--format", format.rawValue]))
  }

  @Test("Blocs print their ties and conflicts", arguments: OutputFormat.allCases)
  func blocs(_ format: OutputFormat) throws {
    try expect(
      "blocs.\(format.ending)",
      try Blocs.answer(to: [Self.graph, "--at", "2019-01-01", "--format", format.rawValue]))
  }

  @Test("A path prints its steps, and the product of their signs", arguments: OutputFormat.allCases)
  func path(_ format: OutputFormat) throws {
    let arguments = ["west", "east", Self.graph, "--at", "2019-01-01", "--all", "--format", format.rawValue]
    try expect("path.\(format.ending)", try PathCommand.answer(to: arguments))
  }

  @Test("A journey prints the day of each leg, certain and possible", arguments: OutputFormat.allCases)
  func journey(_ format: OutputFormat) throws {
    let arguments = ["south", "guard", Self.graph, "--during", "2010/2020", "--format", format.rawValue]
    try expect("journey.\(format.ending)", try PathCommand.answer(to: arguments))
  }

  @Test("A path of a sign may be longer, and who does not exist is named")
  func productAndAbsence() throws {
    let signed = ["west", "east", Self.graph, "--at", "2019-01-01", "--product", "positive"]
    try expect("path-product.txt", try PathCommand.answer(to: signed))
    let absent = ["west", "guard", Self.graph, "--at", "2019-01-01"]
    #expect(
      try PathCommand.answer(to: absent)
        == "Westland to Old Guard, 2019-01-01: no path; Old Guard did not exist then (2010-03/2016-06-30)\n")
  }

  @Test("A lineage prints a tree both ways", arguments: OutputFormat.allCases)
  func lineage(_ format: OutputFormat) throws {
    try expect(
      "lineage.\(format.ending)",
      try LineageCommand.answer(to: ["guard", Self.graph, "--format", format.rawValue]))
  }

  @Test("Measures print the whole, the kinds and the actors", arguments: OutputFormat.allCases)
  func measures(_ format: OutputFormat) throws {
    let arguments = [Self.graph, "--at", "2019-01-01", "--format", format.rawValue]
    try expect("measures.\(format.ending)", try MeasuresCommand.answer(to: arguments))
  }

  @Test("A series prints a row a date", arguments: OutputFormat.allCases)
  func series(_ format: OutputFormat) throws {
    let arguments = [Self.graph, "--every", "year", "--format", format.rawValue]
    try expect("series.\(format.ending)", try MeasuresCommand.answer(to: arguments))
  }

  @Test("A series ends with what the graph covers, or where it is told to")
  func seriesDates() throws {
    let arguments = [Self.graph, "--every", "quarter", "--from", "2019-05", "--to", "2019-11", "--format", "csv"]
    let lines = try MeasuresCommand.answer(to: arguments).split(separator: "\n").dropFirst()
    #expect(lines.map { $0.prefix(10) } == ["2019-06-30", "2019-09-30", "2019-11-30"])
  }

  @Test("Narrowing leaves out what is not asked for")
  func narrowed() throws {
    let negative = ["2014-01-01", "2020-06-01", Self.graph, "--sign", "negative", "--format", "csv"]
    let sections = try Diff.answer(to: negative).split(separator: "\n").map { $0.prefix { $0 != "," } }
    #expect(sections == ["section", "Began (2)", "Ended (1)"])
    let west = ["2014-01-01", "2020-06-01", Self.graph, "--actor", "west", "--format", "csv"]
    #expect(try Diff.answer(to: west).split(separator: "\n").count == 3)
    let early = ["north", Self.graph, "--during", "2010-06-01", "--kind", "alliance", "--format", "csv"]
    #expect(try Timeline.answer(to: early).contains("R1"))
    #expect(try !Timeline.answer(to: early).contains("R2"))
  }

  @Test(
    "A call that makes no sense is refused",
    arguments: [
      (["diff", "2020", "2010"], []), (["path", "a", "b"], []),
      (["path", "a", "b"], ["--at", "2010", "--during", "2010/2012"]),
      (["path", "a", "b"], ["--during", "2010/2012", "--all"]),
      (["path", "a", "b"], ["--at", "2010", "--product", "neutral"]),
      (["path", "a", "b"], ["--at", "2010", "--longest", "0"]),
      (["measures"], []), (["measures"], ["--at", "2010", "--every", "year"]),
      (["measures"], ["--at", "2010", "--from", "2009"]), (["measures"], ["--every", "week"]),
      (["blocs"], []), (["timeline", "nobody"], []), (["lineage", "nobody"], []),
      (["between", "north", "nobody"], []), (["measures"], ["--every", "year", "--from", "2021"]),
    ])
  func refused(_ before: [String], _ after: [String]) throws {
    #expect(throws: (any Error).self) {
      _ = try Self.questions[before[0]]?(Array(before.dropFirst()) + [Self.graph] + after)
    }
  }

  private static let questions: [String: ([String]) throws -> String] = [
    "diff": Diff.answer(to:), "path": PathCommand.answer(to:), "measures": MeasuresCommand.answer(to:),
    "blocs": Blocs.answer(to:), "timeline": Timeline.answer(to:), "lineage": LineageCommand.answer(to:),
    "between": Between.answer(to:),
  ]
}

extension OutputFormat {
  /// The ending of a golden file in the form.
  fileprivate var ending: String {
    switch self {
    case .table: "txt"
    case .json: "json"
    case .csv: "csv"
    case .markdown: "md"
    }
  }
}
