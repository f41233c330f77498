import ArgumentParser
import Diagrams
import EDTF
import GraphFiles
import Graphviz
import Relations

/// `entente render`: a picture of a date.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw a graph on a date, or over time.",
    discussion: """
      Between two dates nobody moves: the places are kept beside the graph (see entente layout). Persons, \
      organs and components stand in their actors; what was folded or left out is said on standard error.

        entente render graphs/sahel --at 2023-10-15 -o sahel.svg
        entente render graphs/sahel --at 2015 --focus mali --lang fr -o mali.svg
        entente render graphs/sahel --at 2023-10-15 --renderer graphviz --format dot
        entente render graphs/sahel --from 2021-06-01 --to 2023-12-31 -o change.svg
        entente render graphs/sahel --timeline mali niger -o juntas.svg
        entente render graphs/sahel --multiples 6 -o multiples.svg
        entente render graphs/sahel --every month --from 2015 --to 2024 -o months

      With --format html, all dates in one page to explore: a slider, search, filters, sources. It needs no \
      network and no other file; --at is the day that it opens on.

        entente render graphs/sahel --format html -o sahel.html
        entente render graphs/sahel --at 2023-10-15 --lang fr -o sahel.html
      """
  )

  @OptionGroup var input: GraphInput

  @OptionGroup var time: TimeOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write here; standard output where left out.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("Draw an actor and who is near it.", valueName: "actor"))
  var focus: String?

  @Option(help: "How many relations away from the focus an actor may be.")
  var depth = 1

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp("Only relations of this kind; may be repeated.", valueName: "kind"))
  var kinds: [String] = []

  @Option(name: .customLong("lang"), help: "The language of names and words: en or fr.")
  var language = "en"

  @Option(help: "light, dark, or auto for what the reader prefers.", transform: parseChoice)
  var theme: Theme = .auto

  @Flag(name: .customLong("show-unrelated"), help: "Keep actors without a relation on the date, faint.")
  var showsUnrelated = false

  @Option(help: "Who places the actors: neato or dot.", transform: parseChoice)
  var engine: Engine = .neato

  @Option(help: "Who draws: entente or graphviz.", transform: parseChoice)
  var renderer: Renderer = .entente

  @Option(
    help: ArgumentHelp(
      "The format; svg, html, or one of Graphviz's own with --renderer graphviz.", valueName: "format"))
  var format: String?

  /// Who places the actors.
  enum Engine: String, CaseIterable {
    /// The places kept beside the graph.
    case neato
    /// Ranks from top to bottom, from the union of all dates.
    case dot
  }

  /// Who writes the picture.
  enum Renderer: String, CaseIterable {
    case entente
    case graphviz
  }

  func validate() throws {
    if renderer == .graphviz, time.at == nil { throw ValidationError("--renderer graphviz needs --at DATE") }
    if depth < 1 { throw ValidationError("--depth must be at least 1") }
    if isExplorer { return try validateExplorer() }
    try time.requireChoice()
    if renderer == .entente, let name = formatName, name != "svg" {
      throw ValidationError("entente itself writes svg and html; for \(name) add --renderer graphviz")
    }
  }

  func run() throws {
    let reading = try input.readAll()
    guard let graph = reading.graph else {
      for error in reading.diagnostics where error.severity == .error { Terminal.diagnose(error.description) }
      throw ExitStatus.badData.code
    }
    var options = DiagramOptions(
      language: language, theme: theme, depth: depth, showsUnrelated: showsUnrelated)
    options.focus = try focus.map { try graph.actor(named: $0).id }
    options.kinds = Set(try kinds.map { try graph.relationKind(named: $0).id })
    options.version =
      input.graph == "-" ? nil : reading.compiled?.fingerprint ?? Fingerprint.of(files: reading.files)
    do {
      if isExplorer {
        try explore(graph, options: options)
      } else if let at = time.at {
        try draw(graph, at: at, options: options)
      } else if !time.timeline.isEmpty {
        try write(try timeline(of: graph, options: options).picture())
      } else if let interval = time.every {
        try writeSeries(of: graph, every: interval, options: options)
      } else if time.multiples != nil || time.dates != nil {
        try write(try multiples(of: graph, options: options))
      } else if let from = time.from, let to = time.to {
        let diagram = try diagram(of: graph, options: options) { diagram in
          Set([from, to].flatMap { diagram.unplacedActors(at: $0) }).sorted()
        }
        try write(try diagram.picture(from: from, to: to))
      }
    } catch let error as GraphvizError {
      Terminal.note(error.description)
      throw error.code == .unknownFormat ? ExitStatus.usage.code : ExitStatus.internal.code
    }
  }

  private func draw(_ graph: RelationGraph, at moment: Moment, options: DiagramOptions) throws {
    let diagram = try diagram(of: graph, options: options) { $0.unplacedActors(at: moment) }
    switch renderer {
    case .entente: try write(try diagram.picture(at: moment))
    case .graphviz:
      try OutputFile.write(try diagram.rendering(at: moment, format: formatName ?? "svg"), to: output)
    }
  }

  private func write(_ picture: Diagram.Picture) throws {
    picture.notes.forEach(Terminal.note)
    try OutputFile.write(Array(picture.svg.utf8), to: output)
  }

  /// The format asked for, else the ending of the file's name.
  var formatName: String? {
    if let format { return format }
    guard time.every == nil, let output, let dot = output.lastIndex(of: "."), !output[dot...].contains("/")
    else { return nil }
    return String(output[output.index(after: dot)...])
  }

  static let patience = Isolation.worker(Limits(seconds: 300, cpuSeconds: 300, memoryBytes: 4 << 30))

  /// The graph with the places beside it, and with room found for actors that lack one.
  ///
  /// - Parameter unplaced: Those that lack one.
  func diagram(
    of graph: RelationGraph, options: DiagramOptions, lacking unplaced: (Diagram) throws -> [Actor.ID]
  ) throws -> Diagram {
    let atlas = Atlas(graph)
    let isolation = Isolation.worker(.standard)
    let extra = options.focus.map { [$0] } ?? []
    if engine == .dot {
      let ranked = try atlas.rank(adding: extra, in: Self.patience)
      return Diagram(graph, placement: ranked, options: options, isolation: isolation)
    }
    let kept = try input.keptPlacement()
    if let kept {
      let diagram = Diagram(graph, placement: kept, options: options, isolation: isolation)
      let unplaced = try unplaced(diagram)
      if unplaced.isEmpty { return diagram }
      Terminal.note(
        "without a place beside the graph, and placed for this picture alone: "
          + unplaced.map(\.rawValue).joined(separator: ", ") + "; entente layout keeps one")
    } else {
      Terminal.note("no layout beside the graph, so the places are found anew; entente layout keeps them")
    }
    let placement = try atlas.place(keeping: kept, adding: extra, in: Self.patience).placement
    return Diagram(graph, placement: placement, options: options, isolation: isolation)
  }
}
