public import EDTF
public import Relations

/// Pictures of several dates from one placement.
///
/// ```swift
/// for (moment, picture) in diagram.series(at: ["2022-01-01", "2022-02-01"]) { save(picture.svg, as: moment) }
/// ```
public struct PictureSeries: Sendable {
  /// The dates, in the order given.
  public let moments: [Moment]
  let scenes: [Scene]
  /// For each date the stretch of days it is in, over which nothing changes; nil for some day of several.
  private let stretches: [Int?]
  let frames: [Actor.ID: Frame]
  let canvas: Frame
  private let diagram: Diagram
  private let book: LineBook

  init(_ diagram: Diagram, moments: [Moment]) {
    self.diagram = diagram
    self.moments = moments
    let changes = diagram.graph.datesOfPictures
    stretches = moments.map { moment in
      moment.isSingleDay ? changes.count { $0 <= moment.days.lowerBound } : nil
    }
    let memory = Memory(diagram.graph, language: diagram.options.language)
    var scenes: [Scene] = []
    for (index, moment) in moments.enumerated() {
      if var last = scenes.last, stretches[index] != nil, stretches[index] == stretches[index - 1] {
        last.moment = moment
        scenes.append(last)
      } else {
        var builder = SceneBuilder(
          graph: diagram.graph, moment: moment, options: diagram.options, memory: memory)
        scenes.append(builder.build())
      }
    }
    self.scenes = scenes
    (frames, canvas) = diagram.page()
    book = LineBook(scenes, frames: frames)
  }

  /// The actors that some of the pictures would show, had they a place.
  public var unplaced: [Actor.ID] {
    var unplaced: Set<Actor.ID> = []
    for scene in scenes {
      for node in scene.nodes where frames[node.id] == nil { unplaced.insert(node.id) }
    }
    return unplaced.sorted()
  }

  /// Draws the date at an index of ``moments``.
  ///
  /// Its notes leave out who was folded, which differs from date to date. Several pictures take less time from an
  /// iterator.
  ///
  /// - Precondition: `index` is one of ``moments``.
  public func picture(_ index: Int) -> Diagram.Picture {
    let placed = placed(scenes[index])
    var writer = PictureWriter(placed)
    return Diagram.Picture(bytes: writer.write(), notes: notes(on: placed), unplaced: placed.missing)
  }

  func placed(_ scene: Scene) -> PlacedScene {
    book.placed(scene, frames: frames, canvas: canvas)
  }

  private func notes(on placed: PlacedScene) -> [String] {
    diagram.notes(on: placed, namesFolded: false)
  }
}

extension PictureSeries: Sequence {
  /// Draws date after date, and each part of a picture once as long as it stays the same.
  public struct Iterator: IteratorProtocol {
    private let series: PictureSeries
    private let memory: Memory
    private let stencils = Stencils()
    private var index = 0
    private var last: (sheet: PictureSheet, picture: Diagram.Picture)?

    init(_ series: PictureSeries) {
      self.series = series
      memory = Memory(series.diagram.graph, language: series.diagram.options.language)
    }

    /// The next date and its picture, as ``PictureSeries/picture(_:)`` draws it.
    public mutating func next() -> (moment: Moment, picture: Diagram.Picture)? {
      guard index < series.moments.count else { return nil }
      defer { index += 1 }
      let moment = series.moments[index]
      let stretch = series.stretches[index]
      if let last, stretch != nil, stretch == series.stretches[index - 1] {
        let bytes = last.sheet.bytes(titled: series.scenes[index].title)
        return (
          moment, Diagram.Picture(bytes: bytes, notes: last.picture.notes, unplaced: last.picture.unplaced)
        )
      }
      let placed = series.placed(series.scenes[index])
      var writer = PictureWriter(placed, memory: memory, stencils: stencils)
      let sheet = writer.writeSheet()
      let picture = Diagram.Picture(
        bytes: sheet.bytes, notes: series.notes(on: placed), unplaced: placed.missing)
      last = (sheet, picture)
      return (moment, picture)
    }
  }

  /// Draws the dates in their order.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// How many dates there are.
  public var underestimatedCount: Int { moments.count }
}

extension RelationGraph {
  /// The days on which a picture can change: those of relations and lives, and of names.
  fileprivate var datesOfPictures: [Day] {
    var days = Set(datesOfChange)
    for actor in actors { days.formUnion(actor.nameChanges(tolerance: tolerance)) }
    return days.sorted()
  }
}

extension Diagram {
  /// Prepares the pictures of several dates: a line takes the same way on each.
  public func series(at moments: [Moment]) -> PictureSeries {
    PictureSeries(self, moments: moments)
  }
}
