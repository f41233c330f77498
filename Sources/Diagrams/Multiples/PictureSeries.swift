public import EDTF
public import Graphviz
import Relations

/// Pictures of several dates from one placement and one layout.
///
/// ```swift
/// let series = try diagram.series(at: ["2022-01-01", "2022-02-01"])
/// for index in series.moments.indices { save(series.picture(index).svg) }
/// ```
public struct PictureSeries: Sendable {
  /// The dates, in the order given.
  public let moments: [Moment]
  let scenes: [Scene]
  let frames: [Actor.ID: Frame]
  let canvas: Frame
  private let diagram: Diagram
  private let book: LineBook

  init(_ diagram: Diagram, moments: [Moment]) throws(GraphvizError) {
    self.diagram = diagram
    self.moments = moments
    scenes = moments.map { moment in
      var builder = SceneBuilder(graph: diagram.graph, moment: moment, options: diagram.options)
      return builder.build()
    }
    (frames, canvas) = diagram.page()
    book = try LineBook(scenes, frames: frames, isolation: diagram.isolation)
  }

  /// Draws the date at an index of ``moments``.
  ///
  /// Its notes leave out who was folded, which differs from date to date.
  ///
  /// - Precondition: `index` is one of ``moments``.
  public func picture(_ index: Int) -> Diagram.Picture {
    let placed = placed(scenes[index])
    var writer = PictureWriter(placed)
    return Diagram.Picture(svg: writer.write(), notes: diagram.notes(on: placed, namesFolded: false))
  }

  func placed(_ scene: Scene) -> PlacedScene {
    book.placed(scene, frames: frames, canvas: canvas)
  }
}

extension Diagram {
  /// Prepares the pictures of several dates: a line takes the same way on each, and Graphviz runs once.
  ///
  /// - Throws: What Graphviz says against it.
  public func series(at moments: [Moment]) throws(GraphvizError) -> PictureSeries {
    try PictureSeries(self, moments: moments)
  }
}
