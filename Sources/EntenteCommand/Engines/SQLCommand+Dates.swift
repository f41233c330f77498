import ArgumentParser
import EDTF
import Engines
import Relations

extension SQLCommand {
  /// `entente sql at`.
  struct At: EngineText {
    static let configuration = CommandConfiguration(
      commandName: "at", abstract: "What holds on a date, or on each of several.",
      discussion: """
        Columns: asked, id, kind, from_actor, to_actor, certainty, reasons, status, sign, temporality, via.

          entente sql at 2022-01-15 --engine duckdb
          entente sql at 2022-01-15 2022-07-15 2023 --kind alliance --engine spark
        """
    )

    @Argument(help: "The dates, as EDTF.", transform: parseDateQuery)
    var dates: [DateQuery]

    @Option(
      name: .customLong("actor"),
      help: ArgumentHelp("Only relations of this actor; may be repeated.", valueName: "id"))
    var actors: [String] = []

    @OptionGroup var sign: SignOption
    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup var rollUp: RollUpOption
    @OptionGroup var engine: AskedEngine

    func validate() throws {
      if rollUp.isOn, actors.count != 1 { throw ValidationError("--roll-up needs one --actor") }
    }

    func text() throws -> String {
      let scope: EngineQuestion.Scope =
        rollUp.isOn
        ? .rolledUp(actors[0]) : actors.isEmpty ? .all(rollsUp: false, keeping: []) : .touching(actors)
      let question = narrowing.question(at: dates, scope, signs: sign.signs)
      return engine.query(question).relations
    }
  }

  /// `entente sql count`.
  struct Count: EngineText {
    static let configuration = CommandConfiguration(
      commandName: "count", abstract: "How many relations hold on a date: all, of each kind, of each sign.",
      discussion: """
        Columns: asked, facet, value, certain, possible.

          entente sql count 2022-01-15 2023 --engine duckdb
        """
    )

    @Argument(help: "The dates, as EDTF.", transform: parseDateQuery)
    var dates: [DateQuery]

    @OptionGroup var sign: SignOption
    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup var rollUp: RollUpOption
    @OptionGroup var engine: AskedEngine

    func text() throws -> String {
      let scope = EngineQuestion.Scope.all(rollsUp: rollUp.isOn, keeping: [])
      return engine.query(narrowing.question(at: dates, scope, signs: sign.signs)).counts
    }
  }

  /// `entente sql diff`.
  struct Diff: EngineText {
    static let configuration = CommandConfiguration(
      commandName: "diff", abstract: "What differs between two dates, a row a relation of each change.",
      discussion: """
        Changes of name are not told, since no table holds names by date; events of lineage only without --roll-up. \
        Columns: change, actor, other, id, kind, certainty_before, reasons_before, certainty_after, reasons_after.

          entente sql diff 2021-06-01 2023-12-31 --engine duckdb
        """
    )

    @Argument(help: "The earlier date, as EDTF.", transform: parseDateQuery)
    var first: DateQuery

    @Argument(help: "The later date, as EDTF.", transform: parseDateQuery)
    var second: DateQuery

    @OptionGroup var sign: SignOption
    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup var rollUp: RollUpOption
    @OptionGroup var engine: AskedEngine

    func validate() throws {
      if second.days.upperBound < first.days.lowerBound {
        throw ValidationError("\(second) is before \(first); say the earlier date first")
      }
    }

    func text() throws -> String {
      let scope = EngineQuestion.Scope.all(rollsUp: rollUp.isOn, keeping: [])
      let question = narrowing.question(at: [first, second], scope, signs: sign.signs)
      return engine.query(question).differences
    }
  }

  /// `entente sql series`.
  struct Series: EngineText {
    static let configuration = CommandConfiguration(
      commandName: "series",
      abstract: "How many relations hold on each day on which that changes, or at regular dates.",
      discussion: """
        Columns: day, certain, possible.

          entente sql series --during 2012/2025 --every year --engine spark
        """
    )

    @Option(
      help: ArgumentHelp("The days asked about, as EDTF.", valueName: "span"), transform: parseDateQuery)
    var during: DateQuery

    @Option(
      help: ArgumentHelp("Only the first days of months, quarters or years.", valueName: "unit"),
      completion: .choices(of: TimeOptions.Interval.self), transform: parseChoice)
    var every: TimeOptions.Interval?

    @OptionGroup var sign: SignOption
    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup var engine: AskedEngine

    func validate() throws {
      if narrowing.standing.certain || narrowing.standing.possible {
        throw ValidationError("a series has both numbers, so that --certain and --possible leave nothing out")
      }
    }

    func text() throws -> String {
      let days = during.days
      let asked = every.map { TimeOptions.days(every: $0, from: days.lowerBound, through: days.upperBound) }
      if let asked, asked.isEmpty { throw ValidationError("none of these begins within \(during)") }
      let question = narrowing.question(at: [during], signs: sign.signs)
      return engine.query(question).series(on: asked ?? [])
    }
  }
}
