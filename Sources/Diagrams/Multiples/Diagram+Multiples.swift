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
  /// - Parameter moments: The dates, in the order of the pictures; at least one.
  /// - Precondition: `moments` is not empty.
  /// - Throws: What Graphviz says against one of them.
  public func multiples(at moments: [Moment]) throws(GraphvizError) -> Picture {
    precondition(!moments.isEmpty, "no date to draw")
    let cast = options.size.map { fittedPanels(in: $0, on: moments) } ?? cast(on: moments)
    let (scenes, dropped) = cast.distinctScenes(at: moments)
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
  private func distinctScenes(at moments: [Moment]) -> (scenes: [Scene], notes: [String]) {
    var scenes: [Scene] = []
    var notes: [String] = []
    for moment in moments {
      var builder = SceneBuilder(graph: graph, moment: moment, options: options)
      builder.isNumbered = false
      let scene = builder.build()
      if scene.findings.isEmpty {
        notes.append("no picture of \(moment), which shows no relation")
      } else if let last = scenes.last, last.looks == scene.looks {
        notes.append("no picture of \(moment), which shows the same as that of \(last.moment)")
      } else {
        scenes.append(scene)
      }
    }
    guard scenes.isEmpty else { return (scenes, notes) }
    // Where no date has anything, one picture says so.
    var builder = SceneBuilder(graph: graph, moment: moments[0], options: options)
    return ([builder.build()], Array(notes.dropFirst()))
  }

  private func fittedPanels(in size: SheetSize, on moments: [Moment]) -> Diagram {
    let panel = MultiplesWriter.panelWidth(of: size, count: moments.count)
    return fitted(into: size, on: moments, width: panel * 100 / MultiplesWriter.leastScale)
  }
}

extension Scene {
  /// What can be seen of it in a small picture.
  fileprivate var looks: [String] {
    nodes.map { "\($0.id) \($0.label) \($0.category) \($0.isUncertain)" }
      + edges.map { "\($0.from) \($0.to) \($0.look)" }
      + hulls.map { "\($0.names) \($0.members) \($0.isUncertain) \($0.doubtful.sorted())" }
      + findings.map { "\($0.id) \($0.status)" }
  }
}
