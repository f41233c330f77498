import Graphviz

/// Whole numbers, so that one more relation changes a few lines of a picture and not their last digits.
func whole(_ value: Double) -> String {
  String(Int(value.rounded()))
}

extension Point {
  /// The point as `x,y`.
  var pair: String { "\(whole(x)),\(whole(y))" }

  /// The point as `x,y` to a tenth, for marks of a few points' size.
  var finePair: String { "\(tenth(x)),\(tenth(y))" }

  private func tenth(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (unit, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(unit)" : "\(sign)\(unit).\(rest)"
  }
}

extension Path {
  /// The value of an SVG path's `d`; a straight line is written as one.
  var svg: String {
    if isStraight { return "M\(start.pair)L\(end.pair)" }
    return "M\(start.pair)C" + points.dropFirst().map(\.pair).joined(separator: " ")
  }
}

extension Point {
  /// The point in whole points.
  var position: Position {
    Position(x: Int(x.rounded()), y: Int(y.rounded()))
  }

  init(_ position: Position) {
    self.init(x: Double(position.x), y: Double(position.y))
  }
}
