import ArgumentParser
import EDTF
import Relations

/// What narrows the relations that a question is about, whoever is at their ends.
struct Narrowing: ParsableArguments {
  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp("Only relations of this kind; may be repeated.", valueName: "kind"), completion: .kinds
  )
  var kinds: [String] = []

  @Option(
    name: .customLong("sign"), help: "Only relations of this sign: positive, negative or neutral.",
    completion: .choices(of: Sign.self), transform: parseChoice)
  var signs: [Sign] = []

  @Option(
    name: .customLong("status"), help: "Only relations of this status, such as disputed.",
    completion: .choices(of: Status.self), transform: parseChoice)
  var statuses: [Status] = []

  @Flag(help: "Only what is certain.")
  var certain = false

  @Flag(help: "Only what is possible and not certain.")
  var possible = false

  @Option(
    name: .customLong("according-to"),
    help: ArgumentHelp("What one source says, with its own dates.", valueName: "source"),
    completion: .sources)
  var accordingTo: String?

  @Option(
    name: .customLong("known-at"),
    help: ArgumentHelp("What sources published by a day say.", valueName: "date"), transform: parseMoment)
  var knownAt: Moment?

  init() {}

  func validate() throws {
    if certain && possible {
      throw ValidationError("--certain and --possible exclude each other; leave both out for all")
    }
  }

  /// Whether it leaves out relations by what they are.
  var isNarrow: Bool { !(kinds.isEmpty && signs.isEmpty && statuses.isEmpty) }

  /// Whether anything narrows an answer.
  var isUsed: Bool { isNarrow || certain || possible || accordingTo != nil || knownAt != nil }

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
}
