internal import Synchronization

/// Layouts of graphs by Graphviz's C library.
///
/// Values go in, geometry and bytes come out. The same graph gives the same geometry at every call, in every
/// process of the same machine, whatever was laid out before and whatever the locale.
///
/// Every function may be called from any thread. It blocks the thread until the layout is done.
public enum Graphviz {
  /// Lays out a graph.
  ///
  /// The corresponding C function is `gvLayout`.
  ///
  /// - Throws: An error when the graph is not fit to be handed over, when Graphviz reports an error, or when
  ///   the worker dies or takes too long.
  /// - Complexity: That of the engine. `dot` and `neato` are worse than quadratic in the number of nodes.
  ///   `nop1` and `nop2` are quick but for `splines` of `true` and `polyline`: to go around nodes they
  ///   compare every corner with every corner. A box has four corners; an ellipse is taken for a polygon of
  ///   many.
  public static func layout(
    _ graph: LayoutGraph,
    engine: LayoutEngine,
    in isolation: Isolation = .process
  ) throws(GraphvizError) -> Geometry {
    let geometries = try layouts([graph], engine: engine, in: isolation)
    guard let geometry = geometries.first else { throw .unexpectedReply }
    return geometry
  }

  /// Lays out many graphs, in one worker when the isolation asks for a worker.
  ///
  /// The corresponding C function is `gvLayout`.
  ///
  /// - Returns: The geometries, in the order of the graphs.
  /// - Throws: As for one graph; the first graph that fails ends the call.
  public static func layouts(
    _ graphs: [LayoutGraph],
    engine: LayoutEngine,
    in isolation: Isolation = .process
  ) throws(GraphvizError) -> [Geometry] {
    try run(graphs, engine: engine, formats: [], in: isolation).map { record throws(GraphvizError) in
      guard case .geometry(let geometry) = record.content else { throw .unexpectedReply }
      return geometry
    }
  }

  /// Lays out a graph and lets Graphviz draw it.
  ///
  /// The corresponding C function is `gvRenderData`.
  ///
  /// - Parameter format: The name of an output format; `formats()` lists them.
  /// - Throws: As for a layout; also an error that lists the formats when there is no such format.
  public static func render(
    _ graph: LayoutGraph,
    engine: LayoutEngine,
    format: String,
    in isolation: Isolation = .process
  ) throws(GraphvizError) -> Rendering {
    guard
      let rendering = try renderings([graph], engine: engine, formats: [format], in: isolation).first?.first
    else { throw .unexpectedReply }
    return rendering
  }

  /// Lays out each graph once and lets Graphviz draw it in each format, in one worker when the isolation asks for a
  /// worker.
  ///
  /// The corresponding C function is `gvRenderData`.
  ///
  /// - Parameter formats: Names of output formats; `formats()` lists them.
  /// - Returns: For each graph, in their order, a rendering for each format, in theirs.
  /// - Throws: As for one graph; the first graph that fails ends the call.
  public static func renderings(
    _ graphs: [LayoutGraph],
    engine: LayoutEngine,
    formats: [String],
    in isolation: Isolation = .process
  ) throws(GraphvizError) -> [[Rendering]] {
    if formats.isEmpty { return graphs.map { _ in [] } }
    // The C target would read a name up to a zero byte in it.
    for format in formats where format.utf8.count > 32 || !Text.isName(format) {
      throw .unknownFormat(format)
    }
    return try run(graphs, engine: engine, formats: formats, in: isolation).map {
      record throws(GraphvizError) in
      guard case .bytes(let files) = record.content, files.count == formats.count else {
        throw .unexpectedReply
      }
      return files.map { Rendering(bytes: $0, warnings: record.diagnostics) }
    }
  }

  private static func run(
    _ graphs: [LayoutGraph],
    engine: LayoutEngine,
    formats: [String],
    in isolation: Isolation
  ) throws(GraphvizError) -> [Reply.Record] {
    let request = try Request(graphs, engine: engine, formats: formats)
    recorder?.add(graphs)
    let records = try Library.run(request, in: isolation)
    guard records.count == graphs.count else { throw .unexpectedReply }
    return records
  }

  /// The version of the library, as it gives it.
  ///
  /// The corresponding C function is `gvcVersion`.
  ///
  /// - Throws: An error when the plugins are missing.
  public static func version() throws(GraphvizError) -> String {
    try Library.information()[0]
  }

  /// The folder that the plugins are loaded from: the one beside the library.
  ///
  /// - Throws: An error when the plugins are missing.
  public static func pluginFolder() throws(GraphvizError) -> String {
    try Library.information()[1]
  }

  /// The names of the output formats, sorted.
  ///
  /// - Throws: An error when the plugins are missing.
  public static func formats() throws(GraphvizError) -> [String] {
    Set(try Library.information()[2].split(separator: " ").map(String.init)).sorted()
  }
}

extension GraphvizError {
  fileprivate static let unexpectedReply = GraphvizError(
    code: .malformedReply,
    message: "Graphviz answered something else than was asked"
  )
}

extension Graphviz {
  /// What the library was asked to do: for tests that count.
  package struct Calls: Sendable, Hashable {
    /// The calls of `gvLayout`, those of workers included.
    package var layouts = 0
    /// The calls of `gvRenderData`, those of workers included.
    package var renders = 0
    /// The graphs that were handed over, in that order.
    package var graphs: [LayoutGraph] = []
  }

  /// Collects the calls of one task and of its child tasks, on whichever threads these run.
  final class Recorder: Sendable {
    private let calls = Mutex(Calls())

    var now: Calls { calls.withLock { $0 } }

    func add(_ graphs: [LayoutGraph]) { calls.withLock { $0.graphs += graphs } }

    func add(_ reply: Reply) {
      calls.withLock {
        $0.layouts += reply.layouts
        $0.renders += reply.renders
      }
    }
  }

  @TaskLocal static var recorder: Recorder?

  /// Runs the body and tells what it asked of the library, whatever other tasks ask at the same time.
  ///
  /// A worker that dies takes the count of its calls with it.
  package static func recording<Result>(
    _ body: () throws -> Result
  ) rethrows -> (result: Result, calls: Calls) {
    let recorder = Recorder()
    let result = try $recorder.withValue(recorder, operation: body)
    return (result, recorder.now)
  }
}
