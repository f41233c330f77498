public import EDTF
public import Graphviz
public import Relations

/// Pictures of several dates from one placement.
///
/// ```swift
/// let series = diagram.series(at: ["2022-01-01", "2022-02-01"])
/// for index in series.dateQueries.indices { save(try series.picture(index).svg, as: series.dateQueries[index]) }
/// ```
public struct PictureSeries: Sendable {
  /// The dates, in the order given.
  public let dateQueries: [DateQuery]
  private let diagram: Diagram
  private let scenes: [Scene]

  init(_ diagram: Diagram, dateQueries: [DateQuery]) {
    // Nobody comes and goes between two pictures for the sake of others.
    let cast = diagram.cast(on: diagram.options.size == nil ? nil : dateQueries)
    self.diagram = cast
    self.dateQueries = dateQueries
    scenes = dateQueries.map { dateQuery in
      var builder = SceneBuilder(graph: cast.graph, dateQuery: dateQuery, options: cast.options)
      return builder.build()
    }
  }

  /// What the pictures are called together, with their dates.
  public var title: String {
    Lexicon(diagram.options)
      .multiplesTitle(of: diagram.graph, on: dateQueries, options: diagram.options).whole
  }

  /// The actors that some of the pictures would show, had they a place.
  public var unplaced: [Actor.ID] {
    let (frames, _) = diagram.page()
    return Set(scenes.flatMap { $0.nodes.map(\.id).filter { frames[$0] == nil } }).sorted()
  }

  /// Draws the date at an index of ``dateQueries``.
  ///
  /// Its notes leave out who was folded, which differs from date to date.
  ///
  /// - Precondition: `index` is one of ``dateQueries``.
  /// - Throws: What Graphviz says against it.
  public func picture(_ index: Int) throws(GraphvizError) -> Diagram.Picture {
    try pictures(index..<index + 1)[0]
  }

  /// Draws some of the dates one after the other, in one worker where the diagram asks for one.
  ///
  /// - Precondition: All indices are those of ``dateQueries``.
  /// - Throws: What Graphviz says against one of the pictures.
  public func pictures(_ indices: Range<Int>) throws(GraphvizError) -> [Diagram.Picture] {
    let placed = indices.map { diagram.placed(scenes[$0]) }
    let files = try PictureWriter.write(placed.map { PictureWriter($0) }, in: diagram.isolation)
    return zip(placed, files).map { placed, bytes in
      Diagram.Picture(
        bytes: bytes, title: placed.scene.title.whole, notes: diagram.notes(on: placed, namesFolded: false),
        unplaced: placed.missing)
    }
  }
}

extension Diagram {
  /// Prepares the pictures of several dates.
  public func series(at dateQueries: [DateQuery]) -> PictureSeries {
    PictureSeries(self, dateQueries: dateQueries)
  }
}
