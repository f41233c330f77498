import Graphviz

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
      hulls[index].name = PactName(hulls[index].names, outside: corners, by: &placer)
    }
  }
}
