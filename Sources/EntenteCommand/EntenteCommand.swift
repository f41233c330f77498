public import ArgumentParser
import GraphFiles
import Graphviz
import Printing
import Relations

/// The command `entente`.
public struct EntenteCommand: ParsableCommand {
  /// The name, the help and the subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Keeps who stands with whom, and since when; answers for any date; draws the answers.",
    discussion: """
      A graph is a YAML file, or a folder whose YAML and CSV files are read together; - reads standard input.

        entente at 2022-01-15 graphs/sahel
        entente allies mali graphs/sahel --at 2023-10-15
        entente render graphs/sahel --at 2023-10-15 -o sahel.svg
        entente check graphs/sahel

      Exit status: 0 done, 1 findings (check, fmt --check, diff --exit-code, render --check, import), 64 usage, \
      65 bad data, 66 no such input, 69 a library, a program or a port cannot be had, 70 internal, 73 cannot write.

      NO_COLOR turns colours off; --quiet leaves remarks out. Manual pages and completions: entente manual --help.
      """,
    subcommands: [
      At.self, Allies.self, Diff.self, Timeline.self, Between.self, Blocs.self, PathCommand.self,
      LineageCommand.self, MeasuresCommand.self, Kinds.self, Actors.self, Sources.self, Pacts.self, New.self,
      Render.self, Check.self, Explain.self, Fmt.self, SchemaCommand.self, Layout.self, Compile.self,
      Import.self, Export.self, FormatsCommand.self, SQLCommand.self, BoundsCommand.self, Watch.self,
      ManualCommand.self,
    ]
  )

  @Flag(
    name: .customLong("version"),
    help: "Show the versions of entente and of the libraries that it draws with.")
  private var showsVersion = false

  /// Makes the command.
  public init() {}

  /// Runs the command on the arguments of the process, and ends the process with its exit status.
  public static func start() {
    UnfinishedFiles.removeOnSignals()
    // On Linux, Swift takes the arguments from /proc; without it there would be none, and help for an answer.
    guard !CommandLine.arguments.isEmpty else {
      Terminal.diagnose(
        "entente: error[arguments]: what was asked cannot be read; mount /proc, and ask again")
      exit(withError: ExitStatus.unavailable.code)
    }
    PrintingChild.runWhereAsked(CommandLine.arguments.dropFirst())
    if let repeated = RepeatedOption(in: CommandLine.arguments.dropFirst(), of: Self.self) {
      Terminal.complain("\(repeated.name) stands more than once, and takes one value; \(repeated.advice)")
      exit(withError: ExitStatus.usage.code)
    }
    guard var command = named(CommandLine.arguments.dropFirst()) else {
      if let word = CommandLine.arguments.dropFirst().first, let near = commandMeant(by: word) {
        Terminal.complain("entente has no command ‘\(word)’; did you mean entente \(near)?")
        exit(withError: ExitStatus.usage.code)
      }
      return end {
        var command = try parseAsRoot()
        try command.run()
      }
    }
    end { try command.run() }
  }

  /// Ends the process as what it did says, by the one place that all words pass: those of the parser hold what the user wrote.
  private static func end(after work: () throws -> Void) {
    do {
      try work()
    } catch {
      let (text, code) = (fullMessage(for: error), exitCode(for: error))
      if !text.isEmpty, code == .success {
        Terminal.print(text)
      } else if !text.isEmpty {
        Terminal.diagnose(text)
      }
      exit(withError: code)
    }
  }

  /// The subcommand that the first word names, where the others say all of it and nothing but it.
  ///
  /// To be parsed from the root takes as long as half a picture; only what is to be explained needs that.
  private static func named(_ words: ArraySlice<String>) -> (any ParsableCommand)? {
    let subcommand = configuration.subcommands.first { $0.configuration.commandName == words.first }
    return try? subcommand?.parse(Array(words.dropFirst()))
  }

  /// The command that somebody who wrote another word most likely meant; nil where the word is one, or no word.
  static func commandMeant(by word: String) -> String? {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !word.hasPrefix("-"), !known.contains(word), word != "help" else { return nil }
    return commandWords[word.lowercased()] ?? nearest(to: word.lowercased(), among: known)
  }

  private static let commandWords = [
    "ally": "allies", "friends": "allies", "enemies": "allies", "adversaries": "allies", "on": "at",
    "show": "at",
    "list": "at", "query": "at", "when": "at", "history": "timeline", "bloc": "blocs", "groups": "blocs",
    "draw": "render",
    "plot": "render", "picture": "render", "svg": "render", "validate": "check", "lint": "check",
    "test": "check",
    "format": "fmt", "compare": "diff", "changes": "diff", "kind": "kinds", "types": "kinds",
    "actor": "actors",
    "who": "actors", "source": "sources", "bibliography": "sources", "pact": "pacts", "treaties": "pacts",
    "alliances": "pacts", "init": "new", "create": "new", "serve": "watch", "man": "manual",
    "stats": "measures",
    "measure": "measures", "route": "path", "paths": "path", "ancestors": "lineage", "descent": "lineage",
    "rule": "explain",
  ]

  /// Shows the versions, or help where nothing is asked.
  public mutating func run() throws {
    guard showsVersion else { throw CleanExit.helpRequest(Self.self) }
    Terminal.print("entente \(Self.version)")
    do {
      Terminal.print("Graphviz \(try Graphviz.version()), plugins in \(try Graphviz.pluginFolder())")
    } catch {
      Terminal.print("Graphviz: \(error.message)")
    }
    do {
      Terminal.print(try Printer().version)
    } catch {
      Terminal.print("librsvg: \(error.message)")
    }
  }

  /// The version of this package.
  static let version = "0.1.0"

  /// The day of its manual, in the form of man pages.
  static let released = "November 22, 2026"
}
