import Foundation
import Testing

@testable import EntenteCommand

@Suite("Exit statuses, quiet and colours")
struct OutputStyleTests {
  /// Every command on a graph, and what else it needs; those that read no graph are tested by name below.
  private static let questions = [
    "at 2022-01-15 GRAPH", "allies north GRAPH --at 2022-01-15", "diff 2010 2022 GRAPH",
    "timeline north GRAPH",
    "between north south GRAPH", "blocs GRAPH --at 2022-01-15", "path north south GRAPH --at 2022-01-15",
    "lineage north GRAPH", "measures GRAPH --at 2022-01-15", "render GRAPH --at 2022-01-15", "check GRAPH",
    "layout GRAPH -o -",
  ]

  private func run(_ words: String, on graph: String, _ more: String = "") throws -> Run {
    try entente("\(words.replacing("GRAPH", with: graph)) \(more)")
  }

  @Test("Every question on a sound graph ends with 0", arguments: questions)
  func done(words: String) throws {
    #expect(try run(words, on: "valley").status == 0)
  }

  @Test(
    "Every command on a faulty graph ends with 65, or 1 where the faults are the answer",
    arguments: questions)
  func badData(words: String) throws {
    let run = try run(words, on: "faulty")
    let isCheck = words.hasPrefix("check")
    #expect(run.status == (isCheck ? 1 : 65))
    #expect(isCheck || run.output == "")
    #expect((isCheck ? run.output : run.errors).contains(#/:\d+:\d+: error\[/#))
  }

  @Test("Every command on a graph that is not there ends with 66", arguments: questions)
  func noInput(words: String) throws {
    let run = try run(words, on: "nowhere")
    #expect(run.status == 66)
    #expect(run.output == "")
    #expect(run.errors.contains("no-such-input"))
  }

  @Test("An option that there is not ends every command with 64", arguments: questions)
  func usage(words: String) throws {
    let run = try run(words, on: "valley", "--nonsense")
    #expect(run.status == 64)
    #expect(run.output == "")
  }

  @Test(
    "What writes a file into a folder that is not there ends with 73",
    arguments: [
      "render valley --at 2022-01-15 -o no/such/a.svg", "layout valley -o no/such/a.layout",
      "check valley -o no/such/a.txt", "schema graph -o no/such/a.json", "manual --into /dev/null/share",
    ])
  func cannotWrite(words: String) throws {
    let run = try entente(words)
    #expect(run.status == 73)
    #expect(run.output == "")
    #expect(run.errors.contains("entente: cannot "))
  }

  @Test(
    "Those without a graph have the same statuses",
    arguments: [
      ("fmt nowhere", 66), ("fmt faulty --nonsense", 64), ("explain", 0),
      ("explain no-source", 0), ("explain nonsense", 64), ("schema graph", 0), ("schema nonsense", 64),
      ("manual", 0), ("manual nonsense", 64), ("new valley", 73), ("new .", 64),
      ("diff 2010 2022 valley --exit-code", 1),
      ("diff 2022-01-15 2022-01-15 valley --exit-code", 0), ("at 2022 valley --actor nobody", 64),
      ("check valley --fail-on note", 1), ("check valley --fail-on never", 0),
    ])
  func others(words: String, status: Int32) throws {
    #expect(try entente(words).status == status)
  }

  @Test("A file out of form is a finding, and one in form is none")
  func form() throws {
    let untidy = "graph:   valley\nas-of:    2025-12-31\n"
    #expect(try entente("fmt - --check", input: untidy).status == 1)
    let tidy = try entente("fmt -", input: untidy)
    #expect(tidy.status == 0)
    #expect(try entente("fmt - --check", input: tidy.output).status == 0)
  }

  @Test(
    "The help of the command and its manual name every status",
    arguments: ["--help", "manual", "manual fmt"])
  func named(words: String) throws {
    let text = try entente(words).output
    for status in [0, 1, 64, 65, 66, 69, 70, 73] { #expect(text.contains(try Regex("\\b\(status)\\b"))) }
  }

  /// Whatever takes Graphviz.
  private static let drawings = [
    "layout league.yaml -o -", "render league.yaml --at 2015", "render league.yaml --at 2015 --engine dot",
    "render league.yaml --at 2015 --format dot",
  ]

  #if os(Linux)
    @Test(
      "What needs Graphviz ends with 69 and what to install where its plugins are not there",
      arguments: drawings)
    func noPlugins(words: String) throws {
      let version = try entente("--version").output
      let plugins = try #require(version.firstMatch(of: #/plugins in (.+)\n/#)).1
      // The loader finds the library here, and the library its plugins beside it.
      let folder = try TemporaryFolder()
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.path() + "/libgvc.so.6", withDestinationPath: plugins + "/../libgvc.so.6")
      let run = try entente(words, environment: ["LD_LIBRARY_PATH": folder.url.path()])
      #expect(run.status == 69, "\(run.errors)")
      #expect(run.output == "")
      #expect(run.errors.contains("libgvc6 on Debian"))
    }
  #endif

  @Test("What needs Graphviz ends with 70 and the reason where it cannot be run", arguments: drawings)
  func noWorker(words: String) throws {
    // One file can be open beside the three that every process has, which is too few for a worker.
    let run = try shell("ulimit -n 4 && exec entente \(words)", in: try fixtures())
    #expect(run.status == 70, "\(run.errors)")
    #expect(run.output == "")
    #expect(run.errors.contains("entente: league.yaml: cannot start a worker process: "))
  }

  // MARK: Quiet

  @Test("Every command has --quiet in its help")
  func everywhere() throws {
    var commands = try CommandDescription.root().parts
    #expect(!commands.isEmpty)
    while let command = commands.popLast() {
      let names = (command.arguments ?? []).flatMap { ($0.names ?? []).map(\.name) }
      #expect(names.contains("quiet") || !command.parts.isEmpty, "\(command.words)")
      commands += command.parts
    }
  }

  @Test("What is written to a file is not spoken of")
  func quietFiles() throws {
    let folder = try TemporaryFolder(copying: "valley")
    for words in [
      "new coalition", "compile valley -o valley.entente", "schema revision -o schema.json",
      "manual --into share", "layout valley", "fmt valley", "explain no-source -q",
    ] {
      let run = try entente(words + " --quiet", in: folder.url)
      #expect(run.status == 0, "\(words): \(run.errors)")
      #expect(run.errors == "", "\(words)")
      #expect(words.hasPrefix("explain") || run.output == "", "\(words)")
    }
    #expect(
      try folder.names == ["coalition", "schema.json", "share", "valley", "valley.entente", "valley.layout"])
  }

  @Test("Quiet leaves out every remark, and none of the answer", arguments: questions)
  func quiet(words: String) throws {
    let (loud, quiet) = (try run(words, on: "valley"), try run(words, on: "valley", "--quiet"))
    #expect(quiet.errors == "")
    #expect(quiet.status == loud.status)
    #expect(quiet.bytes == loud.bytes)
  }

  @Test("Quiet keeps what ends a command", arguments: ["faulty", "nowhere"])
  func complaints(graph: String) throws {
    let loud = try entente("at 2022 \(graph)")
    #expect(try entente("at 2022 \(graph) --quiet").errors == loud.errors)
    #expect(loud.errors != "")
  }

  // MARK: Colours

  @Test("Colours are shown where they are asked for, and change nothing but the look")
  func colours() throws {
    let plain = try entente("check faulty")
    let coloured = try entente("check faulty --color always")
    #expect(!plain.output.contains("\u{1B}"))
    #expect(coloured.output.contains("\u{1B}[1;31merror["))
    #expect(coloured.output.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain.output)
    let errors = try entente("at 2022 faulty --color always").errors
    #expect(errors.contains("\u{1B}[1;31merror["))
    let json = try entente("check faulty --format json").output
    #expect(try entente("check faulty --color always --format json").output == json)
  }

  @Test(
    "On a terminal severities are coloured, unless NO_COLOR, a dumb terminal or the call says otherwise",
    .enabled(if: isInstalled("script")),
    arguments: [
      ("TERM=xterm NO_COLOR=", "", true), ("TERM=xterm NO_COLOR=1", "", false),
      ("TERM=dumb NO_COLOR=", "", false),
      ("TERM=xterm NO_COLOR=", "--color never", false), ("TERM=xterm NO_COLOR=1", "--color always", true),
    ])
  func terminal(variables: String, option: String, isColoured: Bool) throws {
    let run = try shell(
      "script -qec '\(variables) entente check faulty \(option)' /dev/null </dev/null", in: try fixtures())
    #expect(run.status == 1)
    #expect(run.output.contains("error["))
    #expect(run.output.contains("\u{1B}[1;31m") == isColoured)
  }
}
