import Graphviz
import Relations

/// A scene with a place for everything: boxes, lines, hulls and words.
struct PlacedScene {
  /// A line with its way and the place of its words.
  struct Line {
    let edge: Scene.Edge
    let path: Path
    let words: Frame?
  }

  /// A pact with its outline and its name.
  struct Outline {
    let hull: Scene.Hull
    /// The corners of the outline: a single one, or one around each party where others stand among them.
    let parts: [[Position]]
    let name: PactName?
  }

  static let wordHeight = 12
  static let margin = 18

  let scene: Scene
  /// The actors that have a place.
  let nodes: [Scene.Node]
  /// The box of each actor, by identifier, shifted to the page.
  let frames: [Actor.ID: Frame]
  /// The part of the page that holds the picture proper.
  let canvas: Frame
  private(set) var lines: [Line] = []
  private(set) var outlines: [Outline] = []
  /// Actors without a place, whose relations are not drawn.
  private(set) var missing: [Actor.ID] = []
  /// Lines between boxes that leave no room for one.
  private(set) var lost: [Scene.Edge] = []
  /// How many words found no room.
  private(set) var crowdedOut = 0

  /// - Parameters:
  ///   - frames: The boxes of all actors that can be in the picture at some date, on the page.
  ///   - canvas: The part of the page for the picture proper.
  init(
    _ scene: Scene, frames: [Actor.ID: Frame], canvas: Frame
  ) {
    var router = Router(obstacles: Self.obstacles(of: scene.nodes, frames: frames))
    let edges = scene.edges.filter { frames[$0.from] != nil && frames[$0.to] != nil }
    let paths = router.paths(of: edges.map { ($0.from, $0.to) })
    self.init(scene, frames: frames, canvas: canvas, edges: edges, ways: paths.map { $0.map { Way($0) } })
  }

  /// - Parameters:
  ///   - edges: The lines between actors that have a place.
  ///   - ways: The way of each of them; nil where there is none.
  init(
    _ scene: Scene, frames: [Actor.ID: Frame], canvas: Frame, edges: [Scene.Edge], ways: [Way?]
  ) {
    self.scene = scene
    self.frames = frames
    self.canvas = canvas
    nodes = scene.nodes.filter { frames[$0.id] != nil }
    missing = scene.nodes.map(\.id).filter { frames[$0] == nil }
    layOut(edges, ways: ways)
  }

  /// What lines lead to and go around.
  static func obstacles(of nodes: [Scene.Node], frames: [Actor.ID: Frame]) -> [Obstacle] {
    nodes.compactMap { node in
      frames[node.id].map { frame in
        Obstacle(id: node.id, frame: frame, outline: NodeShape.outline(of: node.shape, in: frame))
      }
    }
  }

  private mutating func layOut(_ edges: [Scene.Edge], ways: [Way?]) {
    let hulls = scene.hulls.compactMap { hull -> (hull: Scene.Hull, parts: [[Position]])? in
      let members = hull.members.compactMap { frames[$0]?.grown(by: Self.margin) }
      let parts = parts(of: hull, around: members)
      return parts.isEmpty ? nil : (hull, parts)
    }
    let placeable = zip(edges, ways).compactMap { edge, way in way.map { (edge: edge, way: $0) } }
    lost = zip(edges, ways).compactMap { edge, way in way == nil ? edge : nil }
    // Words had better stay clear of the outlines as well, which come after the lines that words belong to.
    let borders = hulls.flatMap { hull in hull.parts.map { Chain(around: $0) } }
    var placer = LabelPlacer(
      boxes: nodes.compactMap { frames[$0.id]?.grown(by: 2) }, lines: placeable.map(\.way.chain) + borders,
      page: canvas)
    for (hull, parts) in hulls {
      let name = PactName(hull.names, outside: parts, by: &placer)
      outlines.append(Outline(hull: hull, parts: parts, name: name))
      if name == nil { crowdedOut += 1 }
    }
    for (index, (edge, way)) in placeable.enumerated() {
      var words: Frame?
      if let label = edge.label {
        words =
          placer.place(Self.places(for: label, along: way.path), own: index)
          ?? placer.place(Self.places(for: label, beside: way.path), own: index)
        if words == nil { crowdedOut += 1 }
      }
      lines.append(Line(edge: edge, path: way.path, words: words))
    }
  }

  /// One outline around all parties, or one around each where it would hold the middle of somebody else.
  private func parts(of hull: Scene.Hull, around members: [Frame]) -> [[Position]] {
    let whole = ConvexHull(of: members)
    let isShared = nodes.contains { node in
      guard let frame = frames[node.id], !hull.members.contains(node.id) else { return false }
      return whole.contains(frame.centre)
    }
    return isShared ? members.map { $0.corners } : whole.corners.count > 2 ? [whole.corners] : []
  }

  // MARK: Candidates

  private static func places(for label: String, along path: Path) -> some Sequence<Frame> {
    let half = LabelPlacer.halfWidth(of: label, size: 9.5)
    let steps = 40
    let count = steps * path.count + 1
    return [50, 42, 58, 35, 65, 28, 72, 22, 78].lazy.map { percent in
      let point = path.sample(min(count - 1, count * percent / 100), each: steps)
      return Frame(centre: point.position, halfWidth: half, halfHeight: wordHeight / 2)
    }
  }

  /// Places on both sides of a line that is too short to bear its words: at the line, and clear of the boxes between
  /// which it runs.
  private static func places(for label: String, beside path: Path) -> some Sequence<Frame> {
    let half = LabelPlacer.halfWidth(of: label, size: 9.5)
    let steps = 40
    let count = steps * path.count + 1
    return [50, 35, 65].lazy.flatMap { percent -> [Frame] in
      let index = min(count - 2, count * percent / 100)
      let point = path.sample(index, each: steps)
      let way = point.direction(to: path.sample(index + 1, each: steps))
      let reach = abs(way.y) * Double(half) + abs(way.x) * Double(wordHeight / 2)
      return [reach + 3, -reach - 3, reach + 22, -reach - 22].flatMap { aside -> [Frame] in
        let centre = point.moved(0, way, aside: aside).position
        return [0, -half / 2, half / 2, -half, half].map { step in
          Frame(centre: centre.moved(x: step, y: 0), halfWidth: half, halfHeight: wordHeight / 2)
        }
      }
    }
  }
}
