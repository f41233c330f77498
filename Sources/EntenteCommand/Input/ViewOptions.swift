import ArgumentParser
import EDTF
import Relations

/// What narrows an answer.
struct ViewOptions: ParsableArguments {
  @Option(
    name: .customLong("actor"),
    help: ArgumentHelp("Only relations of this actor; may be repeated.", valueName: "id"))
  var actors: [String] = []

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp("Only relations of this kind; may be repeated.", valueName: "kind"))
  var kinds: [String] = []

  @Option(
    name: .customLong("sign"), help: "Only relations of this sign: positive, negative or neutral.",
    transform: parseChoice)
  var signs: [Sign] = []

  @Option(
    name: .customLong("status"), help: "Only relations of this status, such as disputed.",
    transform: parseChoice)
  var statuses: [Status] = []

  @Flag(help: "Only what is certain.")
  var certain = false

  @Flag(help: "Only what is possible and not certain.")
  var possible = false

  @Option(
    name: .customLong("according-to"),
    help: ArgumentHelp("What one source says, with its own dates.", valueName: "source"))
  var accordingTo: String?

  @Option(
    name: .customLong("known-at"),
    help: ArgumentHelp("What sources published by a day say.", valueName: "date"), transform: parseMoment)
  var knownAt: Moment?

  @Flag(
    name: .customLong("roll-up"),
    help: "Count relations of components, operations and missions for their actor.")
  var rollUp = false

  init() {}

  func validate() throws {
    if certain && possible {
      throw ValidationError("--certain and --possible exclude each other; leave both out for all")
    }
    if rollUp && actors.isEmpty { throw ValidationError("--roll-up needs --actor") }
  }

  /// The view of a graph that the options ask for.
  func view(of graph: RelationGraph, at moment: Moment) throws -> GraphView {
    var view = graph.at(moment)
    view = view.only(try kinds.map { .kind(try graph.relationKind(named: $0).id) })
    view = view.only(signs.map { .sign($0) })
    view = view.only(statuses.map { .status($0) })
    if certain { view = view.only(.certain) }
    if possible { view = view.only(.possible) }
    if let accordingTo { view = view.according(to: try graph.source(named: accordingTo).id) }
    if let knownAt { view = view.known(at: knownAt.days.upperBound) }
    return view
  }

  /// The relations that the options ask for, by identifier.
  func findings(in graph: RelationGraph, at moment: Moment) throws -> [Finding] {
    let view = try view(of: graph, at: moment)
    guard !actors.isEmpty else { return view.relations }
    var found: [Relation.ID: Finding] = [:]
    for actor in actors {
      for finding in view.relations(of: try graph.actor(named: actor).id, rollUp: rollUp) {
        found[finding.id] = finding
      }
    }
    return found.values.sorted { $0.id < $1.id }
  }
}
