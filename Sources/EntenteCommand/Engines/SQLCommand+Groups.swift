import ArgumentParser
import EDTF
import Engines
import Relations

extension SQLCommand {
  /// `entente sql blocs`.
  struct Blocs: EngineText {
    static let configuration = CommandConfiguration(
      commandName: "blocs", abstract: "The blocs on a date, a row a member.",
      discussion: """
        A bloc is called by its first member, and so is the core to which a member belongs by certain ties alone. \
        Columns: bloc, actor, core, certainty, reasons.

          entente sql blocs --at 2023-12-31 --engine duckdb
        """
    )

    @OptionGroup var date: EngineDate
    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup var rollUp: RollUpOption
    @OptionGroup var engine: AskedEngine

    func text() throws -> String {
      let question = narrowing.question(at: [date.at], .all(rollsUp: rollUp.isOn, keeping: []))
      return try orExit { () throws(EngineQueryError) in
        try engine.query(question).blocs()
      }
    }
  }

  /// `entente sql components`.
  struct Components: EngineText {
    static let configuration = CommandConfiguration(
      commandName: "components",
      abstract: "The groups of actors that relations of any kind tie together on a date.",
      discussion: """
        Columns: actor, component, which is the first actor of the group.

          entente sql components --at 2023-12-31 --engine duckdb
        """
    )

    @OptionGroup var date: EngineDate
    @OptionGroup var sign: SignOption
    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup var rollUp: RollUpOption
    @OptionGroup var engine: AskedEngine

    func text() throws -> String {
      let question = narrowing.question(
        at: [date.at], .all(rollsUp: rollUp.isOn, keeping: []), signs: sign.signs)
      return try orExit { () throws(EngineQueryError) in
        try engine.query(question).components()
      }
    }
  }

  /// `entente sql path`.
  struct Path: EngineText {
    static let configuration = CommandConfiguration(
      commandName: "path", abstract: "The first of the shortest ways from one actor to another on a date.",
      discussion: """
        Columns: step, from_actor, to_actor, id, kind, sign, certainty, reasons.

          entente sql path mali ukraine --at 2024-08-01 --engine duckdb
        """
    )

    @Argument(help: "The identifier of the first actor.")
    var first: String

    @Argument(help: "The identifier of the last actor.")
    var last: String

    @Flag(help: "Go along a directed relation in its own direction alone.")
    var directed = false

    @OptionGroup var date: EngineDate
    @OptionGroup var sign: SignOption
    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup var rollUp: RollUpOption
    @OptionGroup var engine: AskedEngine

    func text() throws -> String {
      let scope = EngineQuestion.Scope.all(rollsUp: rollUp.isOn, keeping: rollUp.isOn ? [first, last] : [])
      let question = narrowing.question(at: [date.at], scope, signs: sign.signs)
      return try orExit { () throws(EngineQueryError) in
        try engine.query(question).path(from: first, to: last, isDirected: directed)
      }
    }
  }

  /// `entente sql ties`.
  struct Ties: EngineText {
    static let configuration = CommandConfiguration(
      commandName: "ties",
      abstract: "The relations of two ends on a date, for an engine that goes along them in rounds.",
      discussion: """
        Columns: id, kind, sign, from_actor, to_actor, c (2 certain, 1 possible), reasons.

          entente sql ties --at 2023-12-31 --allying --counted --engine spark
        """
    )

    @Flag(help: "Only relations of allying kinds that are not negative, of which blocs are made.")
    var allying = false

    @Flag(help: "Leave out what is denied or rejected, unless --status asks for it.")
    var counted = false

    @Option(
      help: ArgumentHelp("With --roll-up, an actor that stands for itself; may be repeated.", valueName: "id")
    )
    var keep: [String] = []

    @OptionGroup var date: EngineDate
    @OptionGroup var sign: SignOption
    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup var rollUp: RollUpOption
    @OptionGroup var engine: AskedEngine

    func text() throws -> String {
      let question = narrowing.question(
        at: [date.at], .all(rollsUp: rollUp.isOn, keeping: keep), signs: sign.signs)
      return engine.query(question).edges(isAllying: allying, isCounted: counted)
    }
  }
}
