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

  /// A pact with its outline and the place of its name.
  struct Outline {
    let hull: Scene.Hull
    let corners: [Position]
    let words: Frame?
  }

  static let wordHeight = 12
  static let margin = 18

  let scene: Scene
  /// The box of each actor, by identifier, shifted to the page.
  let frames: [Actor.ID: Frame]
  /// The part of the page that holds the picture proper.
  let canvas: Frame
  private(set) var lines: [Line] = []
  private(set) var outlines: [Outline] = []
  /// Actors without a place, whose relations are not drawn.
  private(set) var missing: [Actor.ID] = []
  /// Lines that Graphviz found no way for.
  private(set) var lost: [Scene.Edge] = []
  /// How many words found no room.
  private(set) var crowdedOut = 0

  /// - Parameters:
  ///   - frames: The boxes of all actors that can be in the picture at some date, on the page.
  ///   - canvas: The part of the page for the picture proper.
  init(
    _ scene: Scene, frames: [Actor.ID: Frame], canvas: Frame, isolation: Isolation
  ) throws(GraphvizError) {
    let obstacles = Self.obstacles(of: scene.nodes, frames: frames)
    let edges = scene.edges.filter { frames[$0.from] != nil && frames[$0.to] != nil }
    let paths = try Router(obstacles: obstacles, isolation: isolation).paths(
      of: edges.map { ($0.from, $0.to) })
    self.init(scene, frames: frames, canvas: canvas, edges: edges, paths: paths)
  }

  /// - Parameters:
  ///   - edges: The lines between actors that have a place.
  ///   - paths: The way of each of them; nil where there is none.
  init(
    _ scene: Scene, frames: [Actor.ID: Frame], canvas: Frame, edges: [Scene.Edge], paths: [Path?]
  ) {
    self.scene = scene
    self.frames = frames
    self.canvas = canvas
    missing = scene.nodes.map(\.id).filter { frames[$0] == nil }
    layOut(edges, paths: paths)
  }

  var nodes: [Scene.Node] { scene.nodes.filter { frames[$0.id] != nil } }

  /// What lines lead to and go around.
  static func obstacles(of nodes: [Scene.Node], frames: [Actor.ID: Frame]) -> [Obstacle] {
    nodes.compactMap { node in
      frames[node.id].map { frame in
        Obstacle(id: node.id, frame: frame, outline: NodeShape.outline(of: node.shape, in: frame))
      }
    }
  }

  private mutating func layOut(_ edges: [Scene.Edge], paths: [Path?]) {
    let hulls = scene.hulls.map { hull in
      let members = hull.members.compactMap { frames[$0]?.grown(by: Self.margin) }
      return (hull: hull, corners: ConvexHull(of: members).corners)
    }
    let chains = paths.map { $0?.samples() ?? [] }
    // Words had better stay clear of the outlines as well, which come after the lines that words belong to.
    let outlines = hulls.map { hull in (hull.corners + hull.corners.prefix(1)).map { Point($0) } }
    var placer = LabelPlacer(
      boxes: nodes.compactMap { frames[$0.id]?.grown(by: 2) }, lines: chains + outlines, page: canvas)
    for (hull, corners) in hulls where corners.count > 2 {
      let words = placer.place(Self.places(for: hull.label, outside: corners))
      self.outlines.append(Outline(hull: hull, corners: corners, words: words))
      if words == nil { crowdedOut += 1 }
    }
    for (index, edge) in edges.enumerated() {
      guard let path = paths[index] else {
        lost.append(edge)
        continue
      }
      var words: Frame?
      if let label = edge.label {
        words = placer.place(Self.places(for: label, along: path), own: index)
        if words == nil { crowdedOut += 1 }
      }
      lines.append(Line(edge: edge, path: path, words: words))
    }
  }

  // MARK: Candidates

  private static func places(for label: String, along path: Path) -> [Frame] {
    let half = halfWidth(of: label, size: 9.5, weight: .regular)
    let samples = path.samples(each: 40)
    return [50, 42, 58, 35, 65, 28, 72, 22, 78].map { percent in
      let point = samples[min(samples.count - 1, samples.count * percent / 100)]
      return Frame(centre: point.position, halfWidth: half, halfHeight: wordHeight / 2)
    }
  }

  static func places(for label: String, outside corners: [Position]) -> [Frame] {
    let half = halfWidth(of: label, size: 11, weight: .bold)
    let top = corners.min { ($0.y, $0.x) < ($1.y, $1.x) }
    let bottom = corners.max { ($0.y, $0.x) < ($1.y, $1.x) }
    var places: [Frame] = []
    for (corner, away) in [(top, -10), (bottom, 10)] {
      guard let corner else { continue }
      for step in [0, 1, -1, 2, -2] {
        for distance in 1...3 {
          places.append(
            Frame(
              centre: corner.moved(x: step * half / 2, y: away * distance), halfWidth: half, halfHeight: 7))
        }
      }
    }
    return places + around(corners, halfWidth: half)
  }

  /// Places beside, above and below the corners and the middles of the sides, outside and inside.
  private static func around(_ corners: [Position], halfWidth half: Int) -> [Frame] {
    var points = corners
    for (one, other) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
      points.append(Position(x: (one.x + other.x) / 2, y: (one.y + other.y) / 2))
    }
    var places: [Frame] = []
    for point in points {
      for distance in [8, 14, 20] {
        let offsets: [(x: Int, y: Int)] = [
          (half + distance, 0), (-half - distance, 0), (0, distance), (0, -distance), (half, distance),
          (-half, distance), (half, -distance), (-half, -distance),
        ]
        for offset in offsets {
          let centre = point.moved(x: offset.x, y: offset.y)
          places.append(Frame(centre: centre, halfWidth: half, halfHeight: 7))
        }
      }
    }
    return places
  }

  private static func halfWidth(of label: String, size: Double, weight: TextMetrics.Weight) -> Int {
    Int((TextMetrics.width(of: label, size: size, weight: weight) * TextMetrics.slack / 2).rounded(.up)) + 2
  }
}
