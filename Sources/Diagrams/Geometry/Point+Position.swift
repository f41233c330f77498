import Graphviz

extension Point {
  /// The point in whole points.
  var position: Position {
    Position(x: Int(x.rounded()), y: Int(y.rounded()))
  }

  init(_ position: Position) {
    self.init(x: Double(position.x), y: Double(position.y))
  }
}
