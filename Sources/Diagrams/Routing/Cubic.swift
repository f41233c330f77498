import Graphviz

/// A cubic Bézier curve.
struct Cubic {
  let start: Point
  let first: Point
  let second: Point
  let end: Point

  /// The point at a parameter from 0 to 1.
  func point(at t: Double) -> Point {
    head(upTo: t).end
  }

  /// The curve up to a parameter, by De Casteljau's construction.
  func head(upTo t: Double) -> Cubic {
    let (a, b, c) = (start.mix(first, t), first.mix(second, t), second.mix(end, t))
    let (d, e) = (a.mix(b, t), b.mix(c, t))
    return Cubic(start: start, first: a, second: d, end: d.mix(e, t))
  }
}
