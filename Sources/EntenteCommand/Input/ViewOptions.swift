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
  func findings(in graph: RelationGraph, at moment: Moment) throws -> [Finding] {
    let view = try narrowing.view(of: graph, at: moment, signs: sign.signs)
    guard !actors.isEmpty else { return view.relations }
    var found: [Relation.ID: Finding] = [:]
    for actor in actors {
      for finding in view.relations(of: try graph.actor(named: actor).id, rollUp: rollUp.isOn) {
        found[finding.id] = finding
      }
    }
    return found.values.sorted { $0.id < $1.id }
  }
}
