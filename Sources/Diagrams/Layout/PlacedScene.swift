import EDTF
import Graphviz
import Queries
import Relations

/// A scene with a place for everything: boxes, lines, outlines of pacts and words.
struct PlacedScene {
  /// A line with its way and its words.
  struct Line {
    let edge: Scene.Edge
    let path: Path
    let words: PlacedWords?
    /// Where it ends at what stands for a pact and not at an actor.
    var anchors: (tail: Position?, head: Position?) = (nil, nil)
  }

  private(set) var scene: Scene
  /// The actors that have a place.
  let nodes: [Scene.Node]
  /// The box of each actor, by identifier, shifted to the page.
  let frames: [Actor.ID: Frame]
  /// The part of the page that holds the picture proper.
  let canvas: Frame
  private(set) var lines: [Line] = []
  private(set) var outlines: [PactOutline] = []
  /// Actors without a place, whose relations are not drawn.
  let missing: [Actor.ID]
  /// Lines between boxes that leave no room for one.
  private(set) var lost: [Scene.Edge] = []
  /// How many words found no room.
  private(set) var crowdedOut = 0
  /// Lines that should say something and have no room for it, or for its status alone.
  private(set) var unworded: [Scene.Edge] = []

  /// - Parameters:
  ///   - frames: The boxes of all actors that can be in the picture at some date, on the page.
  ///   - canvas: The part of the page for the picture proper.
  init(_ scene: Scene, frames: [Actor.ID: Frame], canvas: Frame) {
    self.frames = frames
    self.canvas = canvas
    self.scene = scene
    nodes = scene.nodes.filter { frames[$0.id] != nil }
    missing = scene.nodes.map(\.id).filter { frames[$0] == nil }
    let (outlines, pactLines) = Self.pacts(of: scene, frames: frames)
    self.outlines = outlines
    var anchors = PactAnchors(
      scene, nodes: nodes, frames: frames, outlines: outlines, lines: courses(of: pactLines))
    let edges = scene.edges.filter { anchors.hasPlaces(for: $0) } + pactLines
    let ends = edges.map { anchors.anchors(of: $0) }
    let ways = ways(of: edges, ends)
    lost = zip(edges, ways).compactMap { edge, way in way == nil ? edge : nil }
    leaveOutUndrawn(edges)
    self.scene.tell()
    placeWords(
      of: zip(edges, ways).compactMap { edge, way in way.map { (edge: edge, path: $0) } },
      anchors: zip(ends, ways).compactMap { ends, way in way.map { _ in ends } })
  }

  /// The lines of pacts with their ways, where some relation ends at one of them.
  private func courses(of pactLines: [Scene.Edge]) -> [(edge: Scene.Edge, path: Path)] {
    let drawn = Set(nodes.map(\.id))
    let inner = scene.edges.filter { drawn.contains($0.from) && drawn.contains($0.to) }
    guard !pactLines.isEmpty, inner.count < scene.edges.count else { return [] }
    let edges = inner + pactLines
    let ways = ways(of: edges, edges.map { _ in (nil, nil) })
    return zip(pactLines, ways.dropFirst(inner.count)).compactMap { edge, way in way.map { (edge, $0) } }
  }

  /// Counts among what is left out the relations that have no line because an end has no place.
  private mutating func leaveOutUndrawn(_ edges: [Scene.Edge]) {
    let lostEnds = Set(lost.map { [$0.from, $0.to] })
    var drawn = Set(edges.filter { !lostEnds.contains([$0.from, $0.to]) }.flatMap { $0.holdings.map(\.id) })
    drawn.formUnion(outlines.flatMap { $0.hull.holdings.map(\.id) })
    let told = Set((scene.edges.flatMap(\.holdings) + scene.hulls.flatMap(\.holdings)).map(\.id))
    let undrawn = scene.holdings.filter { told.contains($0.id) && !drawn.contains($0.id) }
    guard !undrawn.isEmpty else { return }
    scene.leftOut[.unplaced, default: []] += undrawn.map(\.id)
    let ids = Set(undrawn.map(\.id))
    scene.holdings.removeAll { ids.contains($0.id) }
    scene.uncertainCount = scene.holdings.count { $0.certainty != .certain }
  }

  /// Pacts as outlines where their parties stand together, else as lines that tie those who stand nearest.
  private static func pacts(
    of scene: Scene, frames: [Actor.ID: Frame]
  ) -> (outlines: [PactOutline], lines: [Scene.Edge]) {
    var outlines: [PactOutline] = []
    var hulls: [Pair: [Scene.Hull]] = [:]
    let margins = PactOutline.margins(of: scene.hulls.map { Set($0.members) })
    for (hull, margin) in zip(scene.hulls, margins) {
      let members = Set(hull.members)
      let own = frames.filter { members.contains($0.key) }
      guard own.count > 1 else { continue }
      let others = scene.nodes.compactMap { members.contains($0.id) ? nil : frames[$0.id] }
      if let outline = PactOutline(hull, around: own, apartFrom: others, margin: margin) {
        outlines.append(outline)
      } else {
        let parties = hull.members.compactMap { id in own[id].map { (id: id, place: $0.centre) } }
        let tree = spanningTree(of: parties.map(\.place)).map {
          [parties[$0.first].id, parties[$0.second].id].sorted()
        }
        // Each relation stands at the line between its own two, else at the first.
        let places = hull.holdings.map { holding in
          tree.firstIndex(of: [holding.relation.from, holding.relation.to ?? ""].sorted()) ?? 0
        }
        for (index, ends) in tree.enumerated() {
          var part = hull
          part.holdings = zip(hull.holdings, places).filter { $1 == index }.map(\.0)
          let isUncertain = !part.holdings.contains { $0.certainty == .certain }
          let pair = Pair(first: ends[0], second: ends[1], change: hull.change, isUncertain: isUncertain)
          hulls[pair, default: []].append(part)
        }
      }
    }
    let lines = hulls.sorted { $0.key < $1.key }.map { pair, hulls in
      Scene.Edge(of: hulls, from: pair.first, to: pair.second, lexicon: scene.lexicon)
    }
    return (outlines, lines)
  }

  /// Two parties that a line ties for pacts of the same fate.
  private struct Pair: Hashable, Comparable {
    let first: Actor.ID
    let second: Actor.ID
    let change: ChangeState
    let isUncertain: Bool

    static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second, left.change.rawValue, left.isUncertain ? 1 : 0)
        < (right.first, right.second, right.change.rawValue, right.isUncertain ? 1 : 0)
    }
  }

  private func ways(of edges: [Scene.Edge], _ anchors: [(tail: Position?, head: Position?)]) -> [Path?] {
    var obstacles = nodes.compactMap { node in
      frames[node.id].map { frame in
        Obstacle(
          id: node.id, frame: frame, outline: ActorLook(category: node.category).outline(in: frame))
      }
    }
    let index = Dictionary(
      obstacles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    // Lines end at a point of an outline and go around no such point.
    let present = anchors.contains { $0.tail != nil || $0.head != nil } ? Set(obstacles.indices) : nil
    func place(_ actor: Actor.ID, _ anchor: Position?) -> Int? {
      guard let anchor else { return index[actor] }
      let frame = Frame(centre: anchor, halfWidth: 1, halfHeight: 1)
      obstacles.append(Obstacle(id: actor, frame: frame, outline: .polygon(frame.corners)))
      return obstacles.count - 1
    }
    let tasks = zip(edges, anchors).map { edge, ends in
      place(edge.from, ends.tail).flatMap { tail in
        place(edge.to, ends.head).map { Router.Task(tail: tail, head: $0, present: present) }
      }
    }
    var router = Router(obstacles: obstacles)
    var paths = router.paths(of: tasks.compactMap { $0 })[...]
    return tasks.map { $0.flatMap { _ in paths.popFirst() ?? nil } }
  }

  private mutating func placeWords(
    of edges: [(edge: Scene.Edge, path: Path)], anchors: [(tail: Position?, head: Position?)]
  ) {
    let own = LabelPlacer.Line.all(of: edges)
    // Words had better stay clear of the outlines as well.
    let borders = outlines.map { LabelPlacer.Line(chain: Chain(around: $0.corners), pair: -1) }
    var placer = LabelPlacer(
      boxes: nodes.compactMap { frames[$0.id]?.grown(by: 2) }, lines: own, page: canvas)
    // What casts doubt on a line is the last to go, so it is the first to find a place.
    let order = edges.indices.sorted { (edges[$0].edge.urgency, $0) < (edges[$1].edge.urgency, $1) }
    var words = [PlacedWords?](repeating: nil, count: edges.count)
    for index in order {
      let (edge, path) = edges[index]
      if edge.wordings.isEmpty { continue }
      words[index] = placer.place(
        edge.wordings, along: path, own: index, isNeeded: edge.remark != nil)
      if words[index]?.text != edge.wordings[0] { crowdedOut += 1 }
      let isSaid = words[index].map { $0.text != edge.remark || edge.wordings.count == 1 } ?? false
      if !isSaid { unworded.append(edge) }
    }
    unworded.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    for (index, (edge, path)) in edges.enumerated() {
      lines.append(Line(edge: edge, path: path, words: words[index], anchors: anchors[index]))
    }
    var names = LabelPlacer(
      boxes: nodes.compactMap { frames[$0.id]?.grown(by: 2) } + words.compactMap { $0?.frame },
      lines: own + borders, page: canvas)
    for index in outlines.indices {
      let hull = outlines[index].hull
      let others = outlines.indices.filter { $0 != index }.map { outlines[$0].corners }
      let name = PactName(
        hull.names, mark: hull.remark + hull.citation, outside: outlines[index].corners, apartFrom: others,
        nodes.compactMap { hull.members.contains($0.id) ? nil : frames[$0.id] }, by: &names)
      outlines[index].name = name
      if name == nil { crowdedOut += 1 }
    }
  }
}

extension Scene.Edge {
  /// How early its words look for a place: doubt first, then the names of pacts.
  fileprivate var urgency: Int {
    remark != nil ? 0 : pact != nil ? 1 : 2
  }
}
