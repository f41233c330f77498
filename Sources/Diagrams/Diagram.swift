public import EDTF
public import Graphviz
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
    /// What was folded, left out or not found, a sentence each.
    public let notes: [String]
    /// The actors that it would show, had they a place; none of their relations is drawn.
    public let unplaced: [Actor.ID]
  }

  let graph: RelationGraph
  let placement: Placement
  let options: DiagramOptions
  let isolation: Isolation
  private let atlas: Atlas

  /// Makes the pictures of a graph from a placement of its actors.
  ///
  /// Of a ``Crowd`` only the busiest are drawn, moved together on the places that they have.
  ///
  /// - Parameters:
  ///   - placement: The places of the actors; ``Atlas/place(keeping:adding:in:)`` and
  ///     ``Atlas/rank(adding:in:)`` make one.
  ///   - isolation: Whether Graphviz draws in this process or in a worker, where ``rendering(at:format:)`` asks it to.
  public init(
    _ graph: RelationGraph, placement: Placement, options: DiagramOptions = DiagramOptions(),
    isolation: Isolation = .process
  ) {
    self.graph = graph
    self.isolation = isolation
    atlas = Atlas(graph)
    var options = options
    options.shown = atlas.busiest(options, placed: placement.positions.count)
    self.options = options
    self.placement =
      options.shown == nil ? placement : placement.gathered(atlas.problem(options: options))
  }

  /// Draws the graph on a date.
  public func picture(at moment: Moment) -> Picture {
    let memory = Memory(graph, language: options.language)
    let placed = placed(at: moment, memory: memory)
    var writer = PictureWriter(placed, memory: memory)
    return Picture(bytes: writer.write(), notes: notes(on: placed), unplaced: placed.missing)
  }

  func placed(at moment: Moment, memory: Memory? = nil) -> PlacedScene {
    var builder = SceneBuilder(graph: graph, moment: moment, options: options, memory: memory)
    let (frames, canvas) = page()
    return PlacedScene(builder.build(), frames: frames, canvas: canvas)
  }

  /// The boxes of all actors that have a place, on the page, and the part of the page that they fill.
  ///
  /// It is the same for every date, so that nothing moves and the page does not change its width.
  func page() -> (frames: [Actor.ID: Frame], canvas: Frame) {
    var frames: [Actor.ID: Frame] = [:]
    // Around a focus only those who are ever near it need room.
    let near = options.shown ?? options.focus.map { _ in atlas.everShown(options) }
    for (id, position) in placement.positions {
      let actor = Actor.ID(id)
      guard graph.actor(actor) != nil, near?.contains(actor) ?? true else { continue }
      let size = atlas.size(of: actor, isCounting: options.shown != nil)
      frames[actor] = Frame(centre: position, halfWidth: size.width / 2, halfHeight: size.height / 2)
    }
    let bounds = Frame(around: frames.values)?.grown(by: 34) ?? Frame(left: 0, top: 0, right: 0, bottom: 0)
    let dx = PictureWriter.margin - bounds.left
    let dy = PictureWriter.header - bounds.top
    var canvas = bounds.moved(x: dx, y: dy)
    // A title and a legend need some width, however small the picture.
    canvas.right = max(canvas.right, PictureWriter.margin + 640)
    return (frames.mapValues { $0.moved(x: dx, y: dy) }, canvas)
  }

  func notes(on placed: PlacedScene, namesFolded: Bool = true) -> [String] {
    var notes: [String] = []
    let scene = placed.scene
    if namesFolded, !scene.folded.isEmpty {
      let list = scene.folded.map { "\($0.actor) into \($0.into)" }
      let more = list.count > 6 ? " and \(list.count - 6) more" : ""
      notes.append(
        "folded \(list.count) \(list.count == 1 ? "actor" : "actors"): "
          + list.prefix(6).joined(separator: ", ") + more)
    }
    if !placed.missing.isEmpty {
      notes.append(
        "not drawn, for want of a place: " + placed.missing.map(\.rawValue).joined(separator: ", ")
          + "; `entente layout` gives them one")
    }
    for edge in placed.lost {
      notes.append("no room for a line from \(edge.from) to \(edge.to); it is missing")
    }
    for outline in placed.outlines where outline.parts.count > 1 {
      notes.append(
        "others stand among the parties of \(outline.hull.label), so each party has its own outline")
    }
    if placed.crowdedOut > 0 {
      notes.append(
        "\(placed.crowdedOut) \(placed.crowdedOut == 1 ? "label" : "labels") left out for want of room; "
          + "pointing at a line tells what it is")
    }
    if placed.lines.count > Router.bendLimit {
      notes.append("more than \(Router.bendLimit) lines: drawn straight")
    }
    if let whole = scene.whole, whole.actors > scene.nodes.count {
      notes.append(
        "\(whole.actors) actors: drawn are \(scene.nodes.count), tied to most others and to each other, closer "
          + "together than in the layout; +N counts the rest, --busiest all draws everybody")
    } else if scene.nodes.count > 60 {
      notes.append("\(scene.nodes.count) actors are more than a reader takes in; try --focus or --kind")
    }
    return notes
  }
}
