public import EDTF
public import Graphviz
public import Printing
public import Relations

/// The pictures of a graph: one placement for all dates, a picture a date.
public struct Diagram: Sendable {
  /// A picture, and what its reader should know that it does not show.
  public struct Picture: Hashable, Sendable {
    /// The text of an SVG file.
    ///
    /// - Complexity: O(*n*) in its length.
    public var svg: String { String(decoding: bytes, as: UTF8.self) }
    /// The text in UTF-8.
    package let bytes: [UInt8]
    /// What it is called, with its date.
    public let title: String
    /// What was folded, left out or not found, a sentence each.
    public let notes: [String]
    /// The actors that it would show, had they a place; none of their relations is drawn.
    public let unplaced: [Actor.ID]
  }

  /// A drawing in one of Graphviz's formats.
  public struct Rendering: Hashable, Sendable {
    /// The bytes of a file in the format asked for.
    public let bytes: [UInt8]
    /// What was folded, left out or not found, a sentence each.
    public let notes: [String]
    /// The actors that it would show, had they a place.
    public let unplaced: [Actor.ID]
  }

  let graph: RelationGraph
  let placement: Placement
  let options: DiagramOptions
  let isolation: Isolation

  /// Makes the pictures of a graph from a placement of its actors.
  ///
  /// Of a ``Crowd`` only the busiest of the dates that are drawn are shown, moved together on the places that they have.
  ///
  /// - Parameters:
  ///   - placement: The places of the actors; ``LayoutScene/place(keeping:adding:effort:placesEverybody:in:)`` and
  ///     ``LayoutScene/rank(adding:in:)`` make one.
  ///   - isolation: Whether Graphviz draws in this process or in a worker.
  public init(
    _ graph: RelationGraph, placement: Placement, options: DiagramOptions = DiagramOptions(),
    isolation: Isolation = .process
  ) {
    self.graph = graph
    self.isolation = isolation
    var options = options.withoutEmptyWords
    if options.tones.isEmpty { options.tones = graph.tonesOfPacts }
    self.options = options
    self.placement = placement
  }

  /// The diagram of those who are drawn on some dates: of a crowd the busiest of these, else all; on a sheet of some width
  /// as many of them as it has room for.
  ///
  /// - Parameter dateQueries: The dates; nil for all of the graph.
  func cast(on dateQueries: [DateQuery]?) -> Diagram {
    let layoutScene = LayoutScene(graph)
    let dates = dateQueries ?? layoutScene.crowdDates
    if let size = options.size { return fitted(into: size, on: dates) }
    guard options.shown == nil,
      let busiest = layoutScene.busiest(options, on: dates, placed: placement.positions.count)
    else { return self }
    return gathered(busiest, on: dates)
  }

  /// The diagram of some actors alone, moved together.
  ///
  /// - Parameter room: How wide and how high they had better stand.
  func gathered(
    _ actors: Set<Actor.ID>, on dateQueries: [DateQuery], room: (width: Int, height: Int)? = nil
  ) -> Diagram {
    var options = options
    options.shown = actors
    let places = placement.gathered(LayoutScene(graph).problem(options: options, on: dateQueries), room: room)
    return Diagram(graph, placement: places, options: options, isolation: isolation)
  }

  /// Draws the graph on a date.
  ///
  /// - Throws: What Graphviz says against it.
  public func picture(at dateQuery: DateQuery) throws(GraphvizError) -> Picture {
    let placed = placed(at: dateQuery)
    let writer = PictureWriter(placed)
    let bytes = try writer.write(in: isolation)
    return Picture(
      bytes: bytes, title: writer.title, notes: notes(on: placed) + writer.sheetNotes,
      unplaced: placed.missing)
  }

  /// The drawing of a date in one of Graphviz's formats: the same actors, lines, marks and words at the same places,
  /// without the sheet around them.
  ///
  /// - Parameter format: A format that the installed Graphviz writes, such as `dot`, `json`, `plain` or `ps`.
  /// - Throws: What Graphviz says against it, with the formats that it has where it lacks this one.
  public func rendering(at dateQuery: DateQuery, format: String) throws(GraphvizError) -> Rendering {
    let placed = placed(at: dateQuery)
    let bytes = try PictureDrawing(placed).build().bytes(as: format, in: isolation)
    return Rendering(bytes: bytes, notes: notes(on: placed), unplaced: placed.missing)
  }

  func placed(at dateQuery: DateQuery) -> PlacedScene {
    let cast = cast(on: [dateQuery])
    var builder = SceneBuilder(graph: graph, dateQuery: dateQuery, options: cast.options)
    return cast.placed(builder.build())
  }

  func placed(_ scene: Scene) -> PlacedScene {
    let (frames, canvas) = page(showing: scene.nodes.map(\.id))
    return PlacedScene(scene, frames: frames, canvas: canvas)
  }

  /// The boxes of all actors that have a place, on the page, and the part of the page that they fill.
  ///
  /// It is the same for every date, so that nothing moves and the page does not change its width: it has room for all who
  /// are drawn on some date as a rule. Those whom nothing but an option brings into a picture need room where it does.
  ///
  /// - Parameters:
  ///   - actors: Who is drawn; empty for all who may be.
  ///   - isCropped: Whether nobody else needs room.
  func page(
    showing actors: [Actor.ID] = [], isCropped: Bool = false
  ) -> (frames: [Actor.ID: Frame], canvas: Frame) {
    var frames: [Actor.ID: Frame] = [:]
    // Around a focus only those who are ever near it need room.
    let layoutScene = LayoutScene(graph)
    let near = options.shown ?? options.focus.map { _ in layoutScene.everShown(options) }
    for (id, position) in placement.positions {
      let actor = Actor.ID(id)
      guard graph.actor(actor) != nil, near?.contains(actor) ?? true else { continue }
      let size = layoutScene.size(of: actor, isCounting: options.shown != nil)
      frames[actor] = Frame(centre: position, halfWidth: size.width / 2, halfHeight: size.height / 2)
    }
    var spread = Set(actors)
    if !isCropped { spread.formUnion(near ?? layoutScene.usuallyDrawn) }
    if actors.isEmpty, near == nil {
      for actor in graph.actors where LayoutScene.isDrawable(actor, in: graph) && graph.pact(actor.id) == nil
      {
        spread.insert(actor.id)
      }
    }
    let bounds =
      Frame(around: frames.filter { spread.contains($0.key) }.values)?.grown(by: 34)
      ?? Frame(left: 0, top: 0, right: 0, bottom: 0)
    var dx = PictureWriter.margin - bounds.left
    let dy = PictureWriter.header - bounds.top
    var canvas = bounds.moved(x: dx, y: dy)
    if let size = options.size, !isCropped {
      // In the middle of the sheet.
      let right = size.layoutWidth(names: NodeBox.nameSize) - PictureWriter.margin
      dx += max(0, (right - canvas.right) / 2)
      canvas.right = max(canvas.right, right)
    } else if !isCropped {
      // A title and a legend need some width, however small the picture.
      canvas.right = max(canvas.right, PictureWriter.margin + 640)
    }
    return (frames.mapValues { $0.moved(x: dx, y: dy) }, canvas)
  }

  /// A list of identifiers that standard error has room for.
  private static func shortened(_ list: String) -> String {
    let parts = list.split(separator: ", ")
    return parts.count > 8 ? parts.prefix(8).joined(separator: ", ") + " and \(parts.count - 8) more" : list
  }

  func notes(on placed: PlacedScene, namesFolded: Bool = true) -> [String] {
    var notes: [String] = []
    let scene = placed.scene
    if namesFolded, let note = Folding.note(of: scene.folded) { notes.append(note) }
    if !placed.missing.isEmpty {
      notes.append(
        "not drawn, as they have no place: " + placed.missing.map(\.rawValue).joined(separator: ", ")
          + "; `entente layout` gives them one")
    }
    for edge in placed.lost {
      notes.append("no room for a line from \(edge.from) to \(edge.to); it is missing")
    }
    let scattered = Set(placed.lines.compactMap { $0.edge.pact?.label }).sorted()
    if !scattered.isEmpty {
      notes.append(
        "others stand among the parties of \(scattered.joined(separator: ", ")), so lines tie them")
    }
    if placed.crowdedOut > 0 {
      notes.append(
        "\(placed.crowdedOut) \(placed.crowdedOut == 1 ? "label" : "labels") left out as there is no room; "
          + "pointing at a line tells what it is")
    }
    if placed.lines.count > Router.bendLimit {
      notes.append("more than \(Router.bendLimit) lines: drawn straight")
    }
    // Of several dates each leaves out others, as each folds others.
    if namesFolded { notes += scene.omissions(Lexicon(language: "en")).map(Self.shortened) }
    if let everybody = scene.everybody?.count, everybody > scene.nodes.count {
      if options.size != nil {
        notes.append("a sheet of this width has room for \(scene.nodes.count) of \(everybody) actors")
      }
      notes.append(
        "\(everybody) actors: drawn are \(scene.nodes.count), tied to most others and to each other, closer "
          + "together than in the layout; +N counts the rest, --busiest all draws everybody")
    } else if scene.nodes.count > 60 {
      notes.append("\(scene.nodes.count) actors are more than a reader takes in; try --focus or --kind")
    }
    return notes
  }
}

extension Diagram.Picture {
  /// The picture as PNG, through librsvg.
  ///
  /// A picture that follows its reader's theme is light.
  ///
  /// - Throws: `PrintingError` where librsvg is missing or the size cannot be.
  public func png(_ resolution: Resolution = .standard) throws(PrintingError) -> [UInt8] {
    try Printer().png(svg, resolution)
  }

  /// The picture as a PDF of one page of its size, through librsvg.
  ///
  /// A picture that follows its reader's theme is light.
  ///
  /// - Parameter title: What a reader's window is called; nil for the title of the picture, with its date.
  /// - Throws: `PrintingError` where librsvg is missing.
  public func pdf(title: String? = nil) throws(PrintingError) -> [UInt8] {
    try Printer().pdf([svg], title: title ?? self.title)
  }
}

extension Diagram {
  /// The languages that pictures have words in.
  package static var languages: [String] { Lexicon.languages }
}

extension DiagramOptions {
  /// The options in which a title, a caption or a credit without a word is none.
  var withoutEmptyWords: DiagramOptions {
    var options = self
    if options.title?.isEmpty == true { options.title = nil }
    if options.caption?.isEmpty == true { options.caption = nil }
    if options.credit?.isEmpty == true { options.credit = nil }
    return options
  }
}
