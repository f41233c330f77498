public import EDTF
public import Graphviz
import Queries
import Relations

extension Diagram {
  /// Draws several dates as small pictures on one page, at most three a row, on the places of all other pictures.
  ///
  /// Lines and pacts that were not there in the picture before are thick. Words at lines are left out, which nobody could
  /// read. A date that shows the same as the one before, or nothing, has no picture, and the notes name it.
  ///
  /// - Parameter dateQueries: The dates, in the order of the pictures; at least one.
  /// - Throws: ``GraphvizError`` of code `invalidGraph` where there is no date, or what Graphviz says against one of them.
  public func multiples(at dateQueries: [DateQuery]) throws(GraphvizError) -> Picture {
    guard !dateQueries.isEmpty else { throw .noDate }
    let cast = options.size.map { fittedPanels(in: $0, on: dateQueries) } ?? cast(on: dateQueries)
    let (scenes, dropped) = cast.distinctScenes(at: dateQueries)
    let writer = MultiplesWriter(cast, scenes)
    var notes = dropped
    for placed in writer.placed {
      // Who is folded differs from date to date, and would be said for each.
      for note in self.notes(on: placed, namesFolded: false) where !notes.contains(note) {
        notes.append(note)
      }
    }
    let unplaced = Set(writer.placed.flatMap(\.missing)).sorted()
    return Picture(
      bytes: try writer.write(in: isolation), title: writer.title.whole, notes: notes, unplaced: unplaced)
  }

  /// The scenes of the dates that show something, and something else than the date before; and a note on each other.
  private func distinctScenes(at dateQueries: [DateQuery]) -> (scenes: [Scene], notes: [String]) {
    var scenes: [Scene] = []
    var notes: [String] = []
    for dateQuery in dateQueries {
      var builder = SceneBuilder(graph: graph, dateQuery: dateQuery, options: options)
      builder.isNumbered = false
      let scene = builder.build()
      if scene.holdings.isEmpty {
        notes.append("no picture of \(dateQuery), which shows no relation")
      } else if let last = scenes.last, last.looks == scene.looks {
        notes.append("no picture of \(dateQuery), which shows the same as that of \(last.dateQuery)")
      } else {
        scenes.append(scene)
      }
    }
    guard scenes.isEmpty else { return (scenes, notes) }
    // Where no date has anything, one picture says so.
    var builder = SceneBuilder(graph: graph, dateQuery: dateQueries[0], options: options)
    return ([builder.build()], Array(notes.dropFirst()))
  }

  private func fittedPanels(in size: SheetSize, on dateQueries: [DateQuery]) -> Diagram {
    let panel = MultiplesWriter.panelWidth(of: size, count: dateQueries.count)
    return fitted(into: size, on: dateQueries, width: panel * 100 / MultiplesWriter.leastScale)
  }
}

extension GraphvizError {
  /// That nothing was asked to be drawn.
  static let noDate = GraphvizError(
    code: .invalidGraph, message: "there is no date to draw; give at least one")
}

extension Scene {
  /// What can be seen of it in a small picture.
  fileprivate var looks: [String] {
    nodes.map { "\($0.id) \($0.label) \($0.category) \($0.isUncertain)" }
      + edges.map { "\($0.from) \($0.to) \($0.look)" }
      + hulls.map { "\($0.names) \($0.members) \($0.isUncertain) \($0.doubtful.sorted())" }
      + holdings.map { "\($0.id) \($0.status)" }
  }
}
