import ArgumentParser
import Diagrams
import EDTF
import Queries
import Relations

/// What narrows the relations that any question is about, whoever is at their ends.
struct NarrowingOptions: ParsableArguments {
  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp("Only relations of this kind; may be repeated.", valueName: "kind"), completion: .kinds
  )
  var kinds: [String] = []

  @OptionGroup var standing: StatusOptions

  init() {}

  /// Whether it leaves out relations.
  var isNarrow: Bool { !kinds.isEmpty || standing.isNarrow }

  /// The view of a graph that the options ask for.
  func view(of graph: RelationGraph, at dateQuery: DateQuery, signs: [Sign] = []) throws -> GraphView {
    var view = graph.at(dateQuery)
    view = view.only(try kinds.map { .kind(try graph.relationKind(named: $0).id) })
    view = view.only(signs.map { .sign($0) })
    return try standing.view(view)
  }
}

/// What narrows the relations of a question or a picture by how they stand with their sources and with time.
struct StatusOptions: ParsableArguments {
  @Option(
    name: .customLong("status"), help: "Only relations of this status, such as disputed; may be repeated.",
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
    help: ArgumentHelp("What sources published by a day say.", valueName: "date"), transform: parseDateQuery)
  var knownAt: DateQuery?

  init() {}

  func validate() throws {
    if certain && possible {
      throw ValidationError("--certain and --possible exclude each other; leave both out for all")
    }
  }

  /// Whether it leaves out relations.
  var isNarrow: Bool {
    !statuses.isEmpty || certain || possible || accordingTo != nil || knownAt != nil
  }

  /// What the options leave, in words.
  var words: String {
    var words: [String] = []
    if !statuses.isEmpty {
      words.append("relations that are \(statuses.map(\.rawValue).joined(separator: " or "))")
    }
    if certain { words.append("what is certain") }
    if possible { words.append("what is possible and not certain") }
    if let accordingTo { words.append("what \(accordingTo) says") }
    if let knownAt { words.append("what sources published by \(knownAt.days.upperBound) say") }
    return words.joined(separator: ", and of that ") + " alone"
  }

  /// The same for the line under the title of a picture.
  func narrowing(of graph: RelationGraph) throws -> DiagramOptions.Narrowing {
    DiagramOptions.Narrowing(
      statuses: statuses, certainty: certain ? .certain : possible ? .possible : nil,
      source: try accordingTo.map { try graph.source(named: $0).id }, knownAt: knownAt?.days.upperBound)
  }

  /// What the options leave of a view.
  func view(_ view: GraphView) throws -> GraphView {
    var view = view.only(statuses.map { .status($0) })
    if certain { view = view.only(.certain) }
    if possible { view = view.only(.possible) }
    if let accordingTo { view = view.according(to: try view.graph.source(named: accordingTo).id) }
    if let knownAt {
      view = view.known(at: knownAt.days.upperBound)
      if view.dateQuery.days.lowerBound > knownAt.days.upperBound {
        Terminal.note(
          "\(view.dateQuery) is after \(knownAt): what sources had told of by then counts as the editors date it today"
        )
      }
    }
    return view
  }
}

/// Narrows a question by sign, where relations of more than one can answer it.
struct SignOption: ParsableArguments {
  @Option(
    name: .customLong("sign"), help: "Only relations of this sign: positive, negative or neutral.",
    completion: .choices(of: Sign.self), transform: parseChoice)
  var signs: [Sign] = []

  init() {}
}

/// Lets the parts of an actor count for it, where a question is about who stands with whom.
struct RollUpOption: ParsableArguments {
  @Flag(
    name: .customLong("roll-up"),
    help: "Count relations of components, operations, missions and organs for what they are part of.")
  var isOn = false

  init() {}
}

/// The form of an answer, which every question has.
struct FormOption: ParsableArguments {
  @Option(help: "The form of the answer: table, json, csv or markdown.")
  var format: OutputFormat = .table

  @OptionGroup var cells: CellOption

  init() {}
}

/// Whether the cells of CSV are left as they are.
struct CellOption: ParsableArguments {
  @Flag(
    name: .customLong("raw-cells"),
    help: "Leave cells of CSV as they are, though a spreadsheet may compute them.")
  var areRaw = false

  init() {}

  /// Is called once all words are read, and before anything is said.
  func validate() throws {
    if areRaw { Cell.leaveRaw() }
  }
}

/// The time of a history, all of it where left out.
struct DuringOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only what touches this date or span, as EDTF.", valueName: "date"),
    transform: parseDateQuery)
  var during: DateQuery?

  init() {}
}
