import Graphviz

extension Path {
  /// A line through some points, as round as it can be without meeting a box.
  ///
  /// At each point it runs along the line that halves the bend, so that it stays outside of what it goes around.
  ///
  /// - Parameter boxes: What the line is to keep clear of where it can; it always goes through the points.
  init(through points: [Point], clearOf boxes: [Frame]) {
    for share in [0.4, 0.25, 0.12] {
      let path = Path(through: points, roundness: share)
      let chain = Chain(path)
      let isClear = !boxes.contains(where: chain.meets)
      if isClear {
        self = path
        return
      }
    }
    self.init(through: points, roundness: 0)
  }

  /// - Parameter roundness: How far the control points are from the points, as a share of the distance to the next.
  private init(through points: [Point], roundness: Double) {
    let ways = points.indices.map { index -> Point in
      let into = points[max(0, index - 1)].direction(to: points[max(1, index)])
      let out = points[min(points.count - 2, index)].direction(to: points[min(points.count - 1, index + 1)])
      return Point(x: 0, y: 0).direction(to: Point(x: into.x + out.x, y: into.y + out.y))
    }
    var controls = [points[0]]
    for index in points.indices.dropLast() {
      let (from, to) = (points[index], points[index + 1])
      let reach = from.distance(to: to) * roundness
      controls += [from.moved(reach, ways[index]), to.moved(-reach, ways[index + 1]), to]
    }
    self.init(points: controls)
  }
}
