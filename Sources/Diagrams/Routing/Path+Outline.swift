import Graphviz

extension Path {
  /// A closed path through the corners of a polygon, each rounded.
  ///
  /// - Parameter radius: How far from a corner the round begins, at most half of the way to the next.
  init(around corners: [Position], radius: Double) {
    let rounds = corners.indices.map { index -> (start: Point, corner: Point, end: Point) in
      let corner = Point(corners[index])
      let before = Point(corners[(index + corners.count - 1) % corners.count])
      let after = Point(corners[(index + 1) % corners.count])
      return (
        corner.moved(min(radius, corner.distance(to: before) / 2), corner.direction(to: before)), corner,
        corner.moved(min(radius, corner.distance(to: after) / 2), corner.direction(to: after))
      )
    }
    guard let last = rounds.last else {
      self.init(points: [])
      return
    }
    var points = [last.end]
    for round in rounds {
      let from = points[points.count - 1]
      points += [from.mix(round.start, 1 / 3), from.mix(round.start, 2 / 3), round.start]
      // The cubic of the quadratic curve with the corner as its control point.
      points += [round.start.mix(round.corner, 2 / 3), round.end.mix(round.corner, 2 / 3), round.end]
    }
    self.init(points: points)
  }
}
