import Graphviz
import Relations

/// The ways of all lines of several scenes.
///
/// A line takes the same way on every date, around all actors that are there on any of them; so nothing moves between
/// two pictures of a series, and each way is found once.
struct LineBook {
  private struct Key: Hashable, Comparable {
    let first: Actor.ID
    let second: Actor.ID
    let family: Family

    init(_ edge: Scene.Edge) {
      first = min(edge.from, edge.to)
      second = max(edge.from, edge.to)
      family = edge.family
    }

    static func < (left: Key, right: Key) -> Bool {
      (left.first, left.second, left.family.rawValue) < (right.first, right.second, right.family.rawValue)
    }
  }

  private var ways: [Key: Way] = [:]

  init(_ scenes: [Scene], frames: [Actor.ID: Frame]) {
    var nodes: [Actor.ID: Scene.Node] = [:]
    var keys: Set<Key> = []
    for scene in scenes {
      for node in scene.nodes where frames[node.id] != nil { nodes[node.id] = node }
      keys.formUnion(scene.edges.filter { frames[$0.from] != nil && frames[$0.to] != nil }.map(Key.init))
    }
    let sorted = keys.sorted()
    var router = Router(
      obstacles: PlacedScene.obstacles(of: nodes.values.sorted { $0.id < $1.id }, frames: frames))
    let found = router.paths(of: sorted.map { ($0.first, $0.second) })
    for (key, path) in zip(sorted, found) { ways[key] = path.map { Way($0) } }
  }

  /// The scene with everything at its place.
  func placed(_ scene: Scene, frames: [Actor.ID: Frame], canvas: Frame) -> PlacedScene {
    let edges = scene.edges.filter { frames[$0.from] != nil && frames[$0.to] != nil }
    let found = edges.map { edge in
      edge.from <= edge.to ? ways[Key(edge)] : ways[Key(edge)]?.reversed
    }
    return PlacedScene(scene, frames: frames, canvas: canvas, edges: edges, ways: found)
  }
}
