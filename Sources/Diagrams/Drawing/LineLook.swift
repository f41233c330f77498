import Graphviz
import Queries
import Relations

/// How a line looks: hue by family, marks by kind, weight by what it means, dots where its status is not that it is
/// accepted, which small pictures say by nothing else, and dashes where it is accepted and not certain.
///
/// Without colour, kinds of different families differ in their marks, see ``EndMark/arrow(in:)``, or in weight.
struct LineLook: Hashable {
  let family: Family
  var tail = EndMark.none
  var head = EndMark.none
  var isUncertain = false
  /// Whether nobody accepts any of the relations as a fact.
  var isDoubtful = false
  /// What it became of the relations, where the picture shows changes.
  var change: ChangeState?
  /// Whether the relations were not there in the picture before.
  var isFresh = false
  /// Whether some of the relations allies the two ends.
  var isAllying = false
  /// The tone of the pact that it stands for.
  var tone: Int?

  /// What Graphviz is told, in the colours of a theme.
  func attributes(_ inks: Inks) -> [Attribute: String] {
    return [
      .color: inks(shade), .penwidth: weight,
      .style: isDoubtful ? "dotted" : isUncertain ? "dashed" : "solid",
      .arrowtail: tail.arrow(in: family), .arrowhead: head.arrow(in: family), .class: classes,
    ]
  }

  private var shade: Shade {
    if let change { return Palette.line(of: change) }
    return tone.map { Palette.line(ofPact: $0) } ?? Palette.line(of: family)
  }

  private var classes: String {
    let name = change?.rawValue ?? tone.map { Palette.className(ofPact: $0) } ?? family.rawValue
    return isFresh ? "\(name) fresh" : name
  }

  /// The width of the line in points.
  private var weight: String {
    switch change {
    case .began: return "3"
    case .ended: return "1.4"
    case .kept: return "1"
    case nil: break
    }
    if isFresh { return "4.5" }
    if isFight { return "2.2" }
    // An alliance has no mark, as little as a membership has, but binds more, whatever else stands beside it.
    if family == .military, isAllying || tail == .none && head == .none { return "2.8" }
    return family == .diplomatic ? "1" : "1.4"
  }

  private var isFight: Bool { [tail, head].contains { $0 == .bars || $0 == .doubleBar } }

  /// A path cut to where the arrows begin, and the points of those.
  func fitted(_ path: Path) -> (path: Path, tips: (tail: Point?, head: Point?)) {
    let (cut, headTip, _) = path.trimmed(by: head.length)
    let (back, tailTip, _) = cut.reversed.trimmed(by: tail.length)
    return (back.reversed, (tail == .none ? nil : tailTip, head == .none ? nil : headTip))
  }
}

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
    case .doubleBar: "teetee"
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
    case .doubleBar: 5
    }
  }

  /// The marks, the one that says most first.
  static let byStrength: [EndMark] = [
    .bars, .doubleBar, .bar, .diamond, .triangle, .openTriangle, .openDiamond, .vee, .dot, .none,
  ]
}

/// The literal colours of one theme, as Graphviz and the sheet write them.
struct Inks {
  let isDark: Bool

  /// - Parameter theme: One that follows its reader is drawn in light colours, with the dark ones in a style sheet.
  init(_ theme: Theme) {
    isDark = theme == .dark
  }

  func callAsFunction(_ shade: Shade) -> String {
    isDark ? shade.dark : shade.light
  }
}
