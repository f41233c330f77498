import ArgumentParser
import Diagrams
import EDTF
import GraphFiles
import Graphviz
import Relations
import Revisions
import Writing

/// A graph that is read, checked and drawn as often as it changes.
package struct WatchedGraph: Sendable {
  /// What came of one look at the files.
  package struct Look: Sendable {
    /// The page; nil where the graph or its layout does not allow one.
    package let page: String?
    /// What a person at the terminal should know, a line each.
    package let lines: [String]
    /// What the page shows beside the picture, as a JSON object.
    package let report: String
  }

  private let graph: String
  private let day: DateQuery?
  private let language: String?

  /// A graph that nobody has looked at yet.
  package init(_ options: WatchOptions) {
    graph = options.graph
    day = options.at
    language = options.language
  }

  /// The folder or file of the graph, and the file of the layout beside it.
  package var paths: [String] { [graph, layoutPath] }

  private var layoutPath: String {
    var input = GraphInput()
    input.graph = graph
    return input.layoutPath ?? graph
  }

  /// Reads, checks and draws the graph.
  ///
  /// - Complexity: As that of `Diagram.explorer(openingOn:)`.
  package func look() -> Look {
    do throws(GraphFileError) {
      let reading = try GraphReader.check(graph, today: Day.present)
      let report = CheckReport(reading: reading, diagnostics: reading.diagnostics, graph: graph)
      guard let graph = reading.graph else { return look(report) }
      do {
        let page = try page(of: graph)
        return look(report, page: page)
      } catch {
        return look(report, failure: Self.reason(of: error))
      }
    } catch {
      return look(nil, failure: error.description)
    }
  }

  private func look(_ report: CheckReport?, page: String? = nil, failure: String? = nil) -> Look {
    let diagnostics = report?.diagnostics ?? []
    let errors = diagnostics.filter { $0.severity == .error }
    let lines =
      errors.prefix(Self.mostShown).map(\.description) + [failure, report?.summary].compactMap { $0 }
    let shown = diagnostics.sorted { $0.severity > $1.severity }.prefix(Self.mostShown)
    let object = JSON.object([
      ("graph", .string(report?.reading.contents?.title ?? graph)),
      ("summary", .string(report?.summary ?? "")), ("failure", .optional(failure)),
      ("isDrawn", .bool(page != nil)), ("errors", .int(errors.count)),
      ("hidden", .int(diagnostics.count - shown.count)),
      (
        "diagnostics",
        .array(
          shown.map { diagnostic in
            .object([
              ("severity", .string(diagnostic.severity.rawValue)), ("text", .string(diagnostic.description)),
            ])
          })
      ),
    ])
    return Look(page: page, lines: lines, report: object.text)
  }

  /// How many holdings anybody reads in a browser.
  private static let mostShown = 200

  private func page(of graph: RelationGraph) throws -> String {
    let layout = LayoutFile(path: layoutPath)
    if let fault = layout.fault { throw WatchFault(description: fault) }
    let day = day.map { ["--at", "\($0)"] } ?? []
    let render = try Render.parse([self.graph, "--format", "html"] + day)
    var options = DiagramOptions(
      language: graph.language(asked: language), theme: .auto, depth: render.depth,
      showsUnrelated: render.showsUnrelated)
    options.version = graph.fingerprint
    return try render.explorer(of: graph, options: options).html
  }

  private static func reason(of error: any Error) -> String {
    switch error {
    case let error as WatchFault: error.description
    case let error as GraphvizError: error.description
    default: "the picture could not be drawn; what is in the way stands in the terminal"
    }
  }
}

/// Something besides the graph that keeps it from being drawn.
private struct WatchFault: Error, CustomStringConvertible {
  let description: String
}
