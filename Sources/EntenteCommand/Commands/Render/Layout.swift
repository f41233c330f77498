import ArgumentParser
import Diagrams
import GraphFiles
import Graphviz
import Queries
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
    // What is no layout at all is somebody's, whatever it is called.
    if reset, output == nil { try LayoutFile(path: path).refuseForeign() }
    let kept = reset ? nil : try input.keptPlacement() ?? LayoutFile(path: path).read()
    do {
      let result = try LayoutScene(graph).following { layoutScene throws(GraphvizError) in
        try layoutScene.place(
          keeping: kept, effort: LayoutScene.thorough, placesEverybody: true, in: Render.patience)
      }
      let placement = prune ? result.placement.pruned(to: graph.actors.map(\.id.rawValue)) : result.placement
      let text = Array(placement.text.utf8)
      guard text.count <= Placement.textLimit else {
        Terminal.complain(
          "the layout has \(text.count) bytes, and one of more than \(Placement.textLimit) is not read; split the graph"
        )
        throw ExitStatus.cannotWrite.code
      }
      try OutputFile.write(text, to: place)
      if explain { Terminal.diagnose(result.report.description) }
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

/// The file beside a graph that keeps where each actor stands.
///
/// Nobody names it: it comes with the graph, and is read only where it is a plain file.
struct LayoutFile {
  let path: String

  /// What keeps the file from being read.
  private enum Fault: Error {
    case unreadable(String)
    case faulty(String)
  }

  /// The text of the file; nil where there is no file.
  ///
  /// - Throws: The exit status where it cannot be read.
  var text: String? {
    get throws { try orExit { () throws(Fault) in try contents } }
  }

  /// The placement in the file; nil where there is no file.
  ///
  /// - Throws: The exit status where the file cannot be read as one.
  func read() throws -> Placement? {
    try orExit { () throws(Fault) in try contents.map { (text) throws(Fault) in try placement(of: text) } }
  }

  /// The placement that a text keeps.
  ///
  /// - Throws: The exit status where the text keeps none.
  func parse(_ text: String) throws -> Placement {
    try orExit { () throws(Fault) in try placement(of: text) }
  }

  /// Refuses a file that does not even begin as a layout does.
  ///
  /// - Throws: The exit status, after saying so.
  func refuseForeign() throws {
    // An empty file is nobody's loss; how one begins that is too long to be read tells whose it is.
    guard let whole = try text,
      case let text = String(decoding: whole.utf8.prefix(Placement.textLimit), as: UTF8.self),
      text.contains(where: { !$0.isWhitespace })
    else { return }
    do throws(PlacementError) {
      _ = try Placement(parsing: text)
    } catch {
      if error.code == .missingVersion { _ = try parse(text) }
    }
  }

  /// What keeps the file from being read; nil where it can be, and where there is none.
  var fault: String? {
    do throws(Fault) {
      if let text = try contents { _ = try placement(of: text) }
      return nil
    } catch {
      switch error {
      case .unreadable(let reason), .faulty(let reason): return reason
      }
    }
  }

  private var contents: String? {
    get throws(Fault) {
      guard let item = Disk.item(at: path, followsLinks: false) else { return nil }
      if item.kind == .link {
        throw .unreadable("\(path) is a symbolic link, which is not followed; put the file itself there")
      }
      // One byte more than it may have tells that it has too many.
      guard let bytes = Disk.beginning(ofPlainFile: path, Placement.textLimit + 1) else {
        throw .unreadable("cannot read \(path)")
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private func placement(of text: String) throws(Fault) -> Placement {
    do {
      return try Placement(parsing: text)
    } catch {
      throw .faulty("\(path):\(error)")
    }
  }

  private func orExit<Value>(_ body: () throws(Fault) -> Value) throws -> Value {
    do throws(Fault) {
      return try body()
    } catch {
      switch error {
      case .unreadable(let reason):
        Terminal.complain(reason)
        throw ExitStatus.noInput.code
      case .faulty(let reason):
        Terminal.diagnose(reason)
        throw ExitStatus.badData.code
      }
    }
  }
}

extension GraphInput {
  /// The places of the actors in the file beside the graph; of a compiled graph without one, those it was compiled with.
  ///
  /// - Throws: The exit status where the file cannot be read as one.
  func keptPlacement() throws -> Placement? {
    guard let path = layoutPath else { return nil }
    if let placement = try LayoutFile(path: path).read() { return placement }
    guard let text = try orExit({ () throws(GraphFileError) in try CompiledOrigin.layout(at: graph) }) else {
      return nil
    }
    return try LayoutFile(path: graph).parse(text)
  }
}

extension LayoutScene {
  /// Places the actors, and shows that it does.
  func following<Placed>(
    _ place: (LayoutScene) throws(GraphvizError) -> Placed
  ) throws(GraphvizError) -> Placed {
    try ProgressLine.during("placing \(graph.actors.count) actors") { () throws(GraphvizError) in
      try place(self)
    }
  }
}
