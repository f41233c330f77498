import ArgumentParser
import Diagrams
import GraphFiles
import Graphviz
import Relations

/// `entente layout`: gives every actor a place for all dates.
struct Layout: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout",
    abstract: "Place the actors once for all dates, in a file beside the graph.",
    discussion: """
      Actors that have a place keep it; new ones find room beside them. Only --reset moves what stands. Whoever any \
      picture can draw has a place, persons and parts too, which --focus and --unfold bring into one.

        entente layout graphs/sahel
        entente layout graphs/sahel --reset --explain
      """
  )

  @OptionGroup var input: GraphInput

  @Flag(help: "Place all actors anew.")
  var reset = false

  @Flag(help: "Drop actors that the graph no longer has.")
  var prune = false

  @Flag(help: "Show how the placement scores, term by term.")
  var explain = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write here instead of beside the graph; - for standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var manner: MannerOptions

  func run() throws {
    let graph = try input.read()
    guard let path = input.layoutPath ?? output else {
      throw ValidationError("a graph from standard input has no place for a layout file; say -o FILE")
    }
    let place = try self.place
    let kept = reset ? nil : try input.keptPlacement() ?? LayoutFile(path: path).read()
    do {
      var (placement, report) = try LayoutScene(graph).following { layoutScene throws(GraphvizError) in
        try layoutScene.place(
          keeping: kept, effort: LayoutScene.thorough, placesEverybody: true, in: Render.patience)
      }
      if prune { placement = placement.pruned(to: graph.actors.map(\.id.rawValue)) }
      try OutputFile.write(Array(placement.text.utf8), to: place)
      if explain { Terminal.diagnose(report) }
    } catch let error as GraphvizError {
      throw error.told(of: input.graph)
    }
  }

  /// Where the layout goes: beside the graph, or where the user says; nil for standard output.
  private var place: OutputPlace? {
    get throws {
      guard output == nil else {
        return try OutputFile.place(
          named: output, sparing: InputFiles(ofGraphAt: input.graph),
          leaving: OutputFile.graphEndings)
      }
      return try input.layoutPlace
    }
  }
}
