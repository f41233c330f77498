import Graphviz

extension ExplorerModel {
  /// Finds the place of each pact's name among those who are there while it is; pacts at different times may
  /// share one.
  mutating func placeNames() {
    let stops = ElementStops(self)
    let boxes = zip(nodes, stops.nodes).map { (frame: $0.frame.grown(by: 2), stops: $1) }
    let ways = zip(edges, stops.edges).compactMap { edge, stops in
      edge.path.map { (chain: Chain($0), stops: stops) }
    }
    let borders = zip(hulls, stops.hulls).map { (chain: Chain(around: $0.corners), stops: $1) }
    for (index, own) in stops.hulls.enumerated() {
      let names = zip(hulls, stops.hulls).compactMap { hull, stops in
        hull.name.map { (frame: $0.frame, stops: stops) }
      }
      let taken = (boxes + names).filter { !$0.stops.isDisjoint(with: own) }
      // The longer a line is there together with the name, the more it counts.
      let lines = (ways + borders).map { (chain: $0.chain, weight: $0.stops.intersection(own).count) }
        .filter { $0.weight > 0 }
      var placer = LabelPlacer(
        boxes: taken.map(\.frame), lines: lines.map(\.chain), weights: lines.map(\.weight), page: canvas)
      hulls[index].name = PactName(hulls[index].names, outside: [hulls[index].corners], by: &placer)
    }
  }
}

/// The stops at which each thing of a picture is to be seen.
private struct ElementStops {
  let nodes: [Set<Int>]
  private(set) var edges: [Set<Int>]
  private(set) var hulls: [Set<Int>]

  init(_ model: ExplorerModel) {
    nodes = model.nodes.map { node in Set(node.runs.runs.flatMap(\.stops)) }
    edges = Array(repeating: [], count: model.edges.count)
    hulls = Array(repeating: [], count: model.hulls.count)
    for row in model.rows {
      for run in row.runs.runs {
        switch run.value.element {
        case .edge(let index, _): edges[index].formUnion(run.stops)
        case .hull(let index): hulls[index].formUnion(run.stops)
        case .inside, .none: break
        }
      }
    }
  }
}
