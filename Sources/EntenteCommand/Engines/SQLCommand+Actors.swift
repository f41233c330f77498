import ArgumentParser
import EDTF
import Engines
import Relations

/// The date of a question to an engine.
struct EngineDate: ParsableArguments {
  @Option(help: ArgumentHelp("The date, as EDTF.", valueName: "date"), transform: parseDateQuery)
  var at: DateQuery

  init() {}
}

/// A question about whom an actor is tied to.
struct TiesQuestion: ParsableArguments {
  @Argument(help: "The identifier of the actor.")
  var actor: String

  @Option(
    name: .customLong("at"),
    help: ArgumentHelp("The date, as EDTF; may be repeated.", valueName: "date"), transform: parseDateQuery)
  var dates: [DateQuery]

  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var rollUp: RollUpOption
  @OptionGroup var engine: AskedEngine

  init() {}

  func text(_ stance: EngineQuery.Stance) -> String {
    let scope: EngineQuestion.Scope = rollUp.isOn ? .all(rollsUp: true, keeping: [actor]) : .touching([actor])
    return engine.query(narrowing.question(at: dates, scope)).ties(of: actor, stance)
  }

  func validate() throws {
    if dates.isEmpty { throw ValidationError("say the date: --at DATE") }
  }
}

extension SQLCommand {
  /// `entente sql allies`.
  struct Allies: EngineText {
    static let configuration = CommandConfiguration(
      commandName: "allies", abstract: "Who is allied with an actor on a date.",
      discussion: """
        Columns: asked, actor, certainty, reasons, mixed, relations.

          entente sql allies mali --at 2023-10-15 --roll-up --engine duckdb
        """
    )
    @OptionGroup var question: TiesQuestion
    func text() throws -> String { question.text(.allies) }
  }

  /// `entente sql adversaries`.
  struct Adversaries: EngineText {
    static let configuration = CommandConfiguration(
      commandName: "adversaries", abstract: "Whom an actor stands against on a date.",
      discussion: """
        Columns: asked, actor, certainty, reasons, mixed, relations.

          entente sql adversaries mali --at 2023-10-15 --engine spark
        """
    )
    @OptionGroup var question: TiesQuestion
    func text() throws -> String { question.text(.adversaries) }
  }

  /// `entente sql timeline`.
  struct Timeline: EngineText {
    static let configuration = CommandConfiguration(
      commandName: "timeline", abstract: "The relations of an actor in the order of time.",
      discussion: """
        A row a relation, by the first day on which it may have begun; names and lives are no relations. Columns: \
        first_day, last_day, id, kind, from_actor, to_actor, certainty, reasons, status, sign, temporality, via.

          entente sql timeline wagner --during 2020/2022 --engine duckdb
        """
    )

    @Argument(help: "The identifier of the actor.")
    var actor: String

    @OptionGroup var time: DuringOption
    @OptionGroup var sign: SignOption
    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup var rollUp: RollUpOption
    @OptionGroup var engine: AskedEngine

    func text() throws -> String {
      let scope: EngineQuestion.Scope = rollUp.isOn ? .rolledUp(actor) : .touching([actor])
      let question = narrowing.question(at: [time.during ?? .everyDay], scope, signs: sign.signs)
      return engine.query(question).history
    }
  }

  /// `entente sql between`.
  struct Between: EngineText {
    static let configuration = CommandConfiguration(
      commandName: "between", abstract: "Every relation between two actors in the order of time.",
      discussion: """
        The columns are those of entente sql timeline.

          entente sql between mali france --roll-up --engine duckdb
        """
    )

    @Argument(help: "The identifier of one actor.")
    var first: String

    @Argument(help: "The identifier of the other.")
    var second: String

    @OptionGroup var time: DuringOption
    @OptionGroup var sign: SignOption
    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup var rollUp: RollUpOption
    @OptionGroup var engine: AskedEngine

    func text() throws -> String {
      let scope: EngineQuestion.Scope =
        rollUp.isOn ? .rolledUpBetween(first, second) : .between(first, second)
      let question = narrowing.question(at: [time.during ?? .everyDay], scope, signs: sign.signs)
      return engine.query(question).history
    }
  }
}
