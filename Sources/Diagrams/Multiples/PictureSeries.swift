public import EDTF
public import Graphviz
public import Relations

/// Pictures of several dates from one placement.
///
/// ```swift
/// let series = diagram.series(at: ["2022-01-01", "2022-02-01"])
/// for index in series.moments.indices { save(try series.picture(index).svg, as: series.moments[index]) }
/// ```
public struct PictureSeries: Sendable {
  /// The dates, in the order given.
  public let moments: [Moment]
  private let diagram: Diagram

  init(_ diagram: Diagram, moments: [Moment]) {
    // Nobody comes and goes between two pictures for the sake of others.
    self.diagram = diagram.cast(on: nil)
    self.moments = moments
  }

  /// The actors that some of the pictures would show, had they a place.
  ///
  /// - Complexity: A scene for each date.
  public var unplaced: [Actor.ID] {
    let (frames, _) = diagram.page()
    var unplaced: Set<Actor.ID> = []
    for moment in moments {
      var builder = SceneBuilder(graph: diagram.graph, moment: moment, options: diagram.options)
      for node in builder.build().nodes where frames[node.id] == nil { unplaced.insert(node.id) }
    }
    return unplaced.sorted()
  }

  /// Draws the date at an index of ``moments``.
  ///
  /// Its notes leave out who was folded, which differs from date to date.
  ///
  /// - Precondition: `index` is one of ``moments``.
  /// - Throws: What Graphviz says against it.
  public func picture(_ index: Int) throws(GraphvizError) -> Diagram.Picture {
    let placed = diagram.placed(at: moments[index])
    return Diagram.Picture(
      bytes: try PictureWriter(placed).write(in: diagram.isolation),
      notes: diagram.notes(on: placed, namesFolded: false), unplaced: placed.missing)
  }
}

extension Diagram {
  /// Prepares the pictures of several dates.
  public func series(at moments: [Moment]) -> PictureSeries {
    PictureSeries(self, moments: moments)
  }
}
