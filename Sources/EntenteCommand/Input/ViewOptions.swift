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
  @OptionGroup var narrowing: Narrowing
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
        found[holding.id] = holding
      }
    }
    return found.values.sorted { $0.id < $1.id }
  }
}
