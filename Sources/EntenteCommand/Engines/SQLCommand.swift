import ArgumentParser
import EDTF
import Engines
import Relations

/// `entente sql`: questions in the SQL of an engine.
struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract:
      "Print questions as SQL over the tables of entente export table, for DuckDB, Spark or any engine.",
    discussion: """
      Each question means what the command of its name means, certainty and reasons included; options narrow it in the \
      same way. No graph is read: the text goes to an engine that has the tables.

        entente sql load build/tables --engine duckdb
        entente sql at 2022-01-15 --engine duckdb
        entente sql allies mali --at 2023-10-15 --roll-up --engine spark
        entente sql series --during 2012/2025 --every year --engine ansi
      """,
    subcommands: [
      At.self, Allies.self, Adversaries.self, Between.self, Timeline.self, Diff.self, Count.self, Series.self,
      Blocs.self, Components.self, Path.self, Ties.self, Load.self, Open.self, Bounds.self,
    ]
  )
}

/// The engine that a text is for.
struct EngineOption: ParsableArguments {
  @Option(
    help: "The engine: duckdb, spark or ansi.", completion: .choices(of: Dialect.self), transform: parseChoice
  )
  var engine: Dialect

  @OptionGroup var manner: MannerOptions

  init() {}
}

/// The engine that a question is for, and what it calls the tables.
struct AskedEngine: ParsableArguments {
  @OptionGroup var option: EngineOption
  @OptionGroup var names: TableNames

  init() {}

  /// The text of a question.
  func query(_ question: EngineQuestion) -> EngineQuery {
    var question = question
    question.tables = names.tables
    return EngineQuery(question, in: option.engine)
  }
}

/// What the tables are called in the engine.
struct TableNames: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The tables are called NAME_relation, NAME_actor and so on; relation, actor and so on if left out.",
      valueName: "name"))
  var tables: String?

  init() {}

  func validate() throws {
    if let tables, !Self.isName(tables) {
      throw ValidationError("‘\(tables)’ begins no name of a table: letters, digits, _ and .")
    }
  }

  /// Whether a text may be the name of a table without quotes.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "."
      }
  }
}

extension NarrowingOptions {
  /// The question to an engine that the options ask, which no graph can check.
  func question(
    at dateQueries: [DateQuery], _ scope: EngineQuestion.Scope = .all(rollsUp: false, keeping: []),
    signs: [Sign] = []
  ) -> EngineQuestion {
    var question = EngineQuestion(dateQueries, scope)
    question.kinds = kinds
    question.signs = signs.map(\.rawValue)
    question.statuses = standing.statuses.map(\.rawValue)
    if standing.certain { question.certainty = .certain }
    if standing.possible { question.certainty = .possible }
    question.witness = standing.accordingTo
    question.knownAt = standing.knownAt?.days.upperBound
    return question
  }
}

/// A command that prints a text for an engine.
protocol EngineText: ParsableCommand {
  /// The text, without the last line feed.
  func text() throws -> String
}

extension EngineText {
  func run() throws {
    // A literal may hold what steers a terminal, and has to reach the engine as it is.
    Terminal.write(Array((try text() + "\n").utf8))
  }

  /// A text, or the status of a call that the engine cannot answer.
  func orExit(_ text: () throws(EngineQueryError) -> String) throws -> String {
    do throws(EngineQueryError) {
      return try text()
    } catch {
      Terminal.complain(error.message)
      throw ExitStatus.usage.code
    }
  }
}
