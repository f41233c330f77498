import EDTF
import Foundation
import GraphFiles
import Relations

@testable import Diagrams

/// The graphs that the pictures are tested on.
enum Graphs {
  static let sahel = Result { try RelationGraph(contentsOf: repository.appending(path: "graphs/sahel")) }
  static let sahelPlacement = Result {
    try Placement(
      parsing: String(contentsOf: repository.appending(path: "graphs/sahel.layout"), encoding: .utf8))
  }

  static func eighteen() throws -> (graph: RelationGraph, placement: Placement) {
    let folder = Bundle.module.bundleURL.appending(path: "Fixtures")
    let text = try String(contentsOf: folder.appending(path: "eighteen.layout"), encoding: .utf8)
    return (
      try RelationGraph(contentsOf: folder.appending(path: "eighteen.yaml")), try Placement(parsing: text)
    )
  }

  static func diagram(_ options: DiagramOptions = DiagramOptions()) throws -> Diagram {
    Diagram(try sahel.get(), placement: try sahelPlacement.get(), options: options)
  }

  /// The Sahel as it is drawn by default on each date of change: made once, for all tests that look at every date.
  static let allDates: Result<[(day: Day, placed: PlacedScene)], any Error> = Result {
    let whole = try diagram()
    return LayoutScene(whole.graph).datesOfChange.map { (day: $0, placed: whole.placed(at: DateQuery($0))) }
  }

  /// A graph from YAML in a test.
  static func graph(_ yaml: String) throws -> RelationGraph {
    try TestGraph.graph("graph: test\nas-of: 2025-12-31\nsources: { S: { title: Test } }\n" + yaml)
  }

  private static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
