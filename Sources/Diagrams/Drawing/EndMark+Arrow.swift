import Graphviz
import Relations

extension EndMark {
  /// The arrow that Graphviz draws for the mark.
  ///
  /// Words rather than deeds have half a mark, or a filled dot, so that a reader without colours tells them from
  /// what families of deeds put at their ends.
  func arrow(in family: Family) -> String {
    let isSaid = family == .diplomatic
    return switch self {
    case .none: "none"
    case .dot: isSaid ? "dot" : "odot"
    case .triangle: "normal"
    case .vee: isSaid ? "lvee" : "vee"
    case .diamond: "diamond"
    case .openDiamond: "odiamond"
    case .bars: "tee"
    case .bar: isSaid ? "ltee" : "tee"
    case .openTriangle: "onormal"
    }
  }

  /// How far from its tip the arrow begins, in points: where the line that it ends has to stop.
  ///
  /// These are the lengths of Graphviz's arrows at an `arrowsize` of one.
  var length: Double {
    switch self {
    case .none: 0
    case .dot: 8
    case .triangle, .vee, .openTriangle: 10
    case .diamond, .openDiamond: 12
    case .bars, .bar: 2.5
    }
  }

  /// The marks, the one that says most first.
  static let byStrength: [EndMark] = [
    .bars, .bar, .diamond, .triangle, .openTriangle, .openDiamond, .vee, .dot, .none,
  ]
}
