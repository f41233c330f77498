import ArgumentParser
import EDTF
import Queries
import Relations

/// What narrows an answer.
struct ViewOptions: ParsableArguments {
  @Option(
    name: .customLong("actor"),
    help: ArgumentHelp("Only relations of this actor; may be repeated.", valueName: "id"),
    completion: .actors)
  var actors: [String] = []

  @OptionGroup var sign: SignOption
  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var rollUp: RollUpOption

  init() {}

  func validate() throws {
    if rollUp.isOn && actors.isEmpty { throw ValidationError("--roll-up needs --actor") }
  }

  /// The relations that the options ask for, by identifier.
  func holdings(in graph: RelationGraph, at dateQuery: DateQuery) throws -> [Holding] {
    let view = try narrowing.view(of: graph, at: dateQuery, signs: sign.signs)
    guard !actors.isEmpty else { return view.relations }
    var found: [Relation.ID: Holding] = [:]
    for actor in actors {
      for holding in view.relations(of: try graph.actor(named: actor).id, rollUp: rollUp.isOn) {
        // Rolled up, one relation may count for each of two, for one of them more surely.
        if let known = found[holding.id], known.certainty >= holding.certainty { continue }
        found[holding.id] = holding
      }
    }
    return found.values.sorted { $0.id < $1.id }
  }
}

/// How much a command says about its work, and in what colours.
struct MannerOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing beside the answer but what ends the command.")
  var quiet = false

  @Option(help: "Colour severities: auto does so on a terminal, unless NO_COLOR is set.")
  var color: OutputStyle.Colour = .auto

  init() {}

  /// Is called once all words are read, and before anything is said.
  func validate() throws {
    Terminal.take(OutputStyle(isQuiet: quiet, colour: color))
  }
}

/// How the files of a graph are read.
struct ReadingFlags: ParsableArguments {
  @Flag(
    name: .customLong("skip-bad-rows"),
    help: "Leave out rows of tables that cannot be used, and report each.")
  var skipsBadRows = false

  init() {}
}
