import Graphviz
import Queries
import Relations

/// What an explorer shows: everything that is ever drawn, once, and when each of it is to be seen.
struct ExplorerModel: Sendable {
  /// An actor of the graph, drawn or not.
  struct ActorEntry: Sendable {
    let id: Actor.ID
    /// The different names it is called by.
    var labels: [String] = []
    /// Which of the names at each stop; empty where there is but one.
    var labelRuns = Runs<Int>()
    /// The node that stands for it at each stop where that is not its own.
    var folds = Runs<Int>()
    /// Its own node, where it ever has one.
    var node: Int?
  }

  /// How an actor looks for some time.
  struct Look: Hashable, Sendable {
    let label: String
    let word: String
    let category: ActorKind.Category
  }

  /// Which look, and whether its existence is certain.
  struct Presence: Equatable, Sendable {
    let look: Int
    let isUncertain: Bool
  }

  /// An actor that is drawn at some stop.
  struct Node: Sendable {
    let actor: Actor.ID
    let frame: Frame
    var looks: [Look] = []
    var runs = Runs<Presence>()
  }

  /// A line between two nodes for the relations of one family that are as certain, and accepted or not.
  struct Edge: Sendable {
    let first: Int
    let second: Int
    let family: Family
    /// Whether it stands for what is not certain; what is has a line of its own.
    let isUncertain: Bool
    /// Whether it stands for what nobody accepts as a fact.
    let isDoubtful: Bool
    let acting: ActingEnds
    /// The marks that relations put at its first and at its second end.
    var marks: Set<EndMarks> = []
    /// The way of the line; nil where its ends leave no room for one.
    var path: Path?
    /// Another way, for the stops at which somebody stands in that one.
    var detour: Path?
    var detourStops = StopSet(count: 0)
  }

  /// A pact with its members over some time.
  struct Hull: Sendable {
    let pacts: [Actor.ID]
    let names: [String]
    let members: [Int]
    /// Which of the tones of pacts it has.
    let tone: Int
    /// The stops at which it is certain and accepted, by all of its relations, drawn or not.
    var sureStops: StopSet
    /// The members whose part in it is in doubt, and at which stops.
    var doubts: [(member: Int, stops: StopSet)] = []
    /// The corners of its outline; empty where others stand among its members while it is there.
    var corners: [Position] = []
    /// The lines that tie its members where it has no outline.
    var ties: [Path] = []
    var name: PactName?

    var label: String { Scene.Hull.label(names) }
  }

  /// What stands for a relation in the picture.
  enum Element: Equatable, Sendable {
    /// A line, and whether the relation runs from its first end to its second.
    case edge(Int, isForward: Bool)
    /// A pact.
    case hull(Int)
    /// The node that both of its ends are drawn as.
    case inside(Int)
    /// Nothing, because an end is not drawn.
    case none
  }

  /// How a relation holds at a stop.
  struct StateAtStop: Equatable, Sendable {
    /// The reasons why it is not certain; nil where it is.
    let doubt: UInt8?
    let element: Element
  }

  /// A relation that holds at some stop.
  struct Row: Sendable {
    let relation: Relation
    var runs = Runs<StateAtStop>()
  }

  let graph: RelationGraph
  let options: DiagramOptions
  let stops: ExplorerStops
  let canvas: Frame
  var entries: [ActorEntry] = []
  var nodes: [Node] = []
  var edges: [Edge] = []
  var hulls: [Hull] = []
  var rows: [Row] = []
  /// Actors that would be drawn had they a place.
  var missing: Set<Actor.ID> = []
  var lost: [Edge] { edges.filter { $0.path == nil } }

  /// The name of an actor at a stop.
  func label(of entry: Int, at stop: Int) -> String {
    let labels = entries[entry].labels
    return labels[entries[entry].labelRuns[stop] ?? 0]
  }
}

extension ExplorerModel {
  /// Finds the place of each pact's name among those who are there while it is; pacts at different times may
  /// share one.
  mutating func placeNames(_ stops: ElementStops) {
    let boxes = zip(nodes, stops.nodes).map { (frame: $0.frame.grown(by: 2), stops: $1) }
    let ways = zip(edges, stops.edges).compactMap { edge, stops in
      edge.path.map { (chain: Chain($0), stops: stops) }
    }
    let borders = zip(hulls, stops.hulls).flatMap { hull, stops in
      (hull.ties.map { Chain($0) } + (hull.corners.isEmpty ? [] : [Chain(around: hull.corners)]))
        .map { (chain: $0, stops: stops) }
    }
    for (index, own) in stops.hulls.enumerated() {
      let names = zip(hulls, stops.hulls).compactMap { hull, stops in
        hull.name.map { (frame: $0.frame, stops: stops) }
      }
      let taken = (boxes + names).filter { !$0.stops.isDisjoint(with: own) }
      // The longer a line is there together with the name, the more it counts.
      let lines = (ways + borders).compactMap { way -> LabelPlacer.Line? in
        let weight = way.stops.common(with: own)
        return weight == 0 ? nil : LabelPlacer.Line(chain: way.chain, pair: -1, weight: weight)
      }
      var placer = LabelPlacer(boxes: taken.map(\.frame), lines: lines, page: canvas)
      // A pact without an outline has its name at the first of its lines.
      let corners =
        hulls[index].corners.isEmpty
        ? hulls[index].ties.first.map { path in
          ConvexHull(
            of: path.samples(each: 2).map { Frame(centre: $0.position, halfWidth: 2, halfHeight: 2) }
          )
          .corners
        } ?? [] : hulls[index].corners
      let others = hulls.indices.filter {
        $0 != index && !hulls[$0].corners.isEmpty && !stops.hulls[$0].isDisjoint(with: own)
      }
      let foreign = nodes.indices.filter {
        !hulls[index].members.contains($0) && !stops.nodes[$0].isDisjoint(with: own)
      }
      hulls[index].name = PactName(
        hulls[index].names, outside: corners, apartFrom: others.map { hulls[$0].corners },
        foreign.map { nodes[$0].frame }, by: &placer)
    }
  }
}
