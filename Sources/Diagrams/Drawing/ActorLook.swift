import Graphviz
import Relations

/// How an actor looks: shape, fill and outline by the category of its kind.
struct ActorLook: Hashable {
  let category: ActorKind.Category
  /// Whether its existence is only possible.
  var isUncertain = false

  /// What Graphviz is told, in the colours of a theme.
  func attributes(_ inks: Inks) -> [Attribute: String] {
    attributes(fill: inks(Palette.fill(of: category)), line: inks(Palette.line(of: category)))
  }

  /// What Graphviz is told, in some colours.
  func attributes(fill: String, line: String) -> [Attribute: String] {
    var styles = ["filled"]
    if category == .state || category == .pact { styles.append("rounded") }
    if isUncertain { styles.append("dashed") }
    return [
      .shape: shape, .style: styles.joined(separator: ","), .peripheries: "\(peripheries)",
      .fillcolor: fill, .color: line, .penwidth: "1.4",
    ]
  }

  private var shape: String {
    switch category {
    case .organisation: "ellipse"
    case .mission: "note"
    case .company: "hexagon"
    case .armedGroup: "octagon"
    case .state, .authority, .organ, .person, .pact, .other: "box"
    }
  }

  /// A government has a double line.
  private var peripheries: Int { category == .authority ? 2 : 1 }

  /// What Graphviz draws around the box that a node has by its width and height.
  var border: Int { 4 * (peripheries - 1) }

  /// The outline that lines end on, in a box.
  func outline(in box: Frame) -> Outline {
    let (left, top, right, bottom) = (box.left, box.top, box.right, box.bottom)
    let (middle, centre) = (box.centre.y, box.centre.x)
    let corners: [(Int, Int)]
    switch category {
    case .organisation: return .ellipse(box)
    case .company:
      // A regular hexagon, stretched.
      let (before, after) = (centre - box.width / 4, centre + box.width / 4)
      corners = [
        (left, middle), (before, top), (after, top), (right, middle), (after, bottom), (before, bottom),
      ]
    case .armedGroup:
      // A regular octagon, stretched: its corners cut this much of the box at each end of a side.
      let (dx, dy) = (box.width * 293 / 1000, box.height * 293 / 1000)
      corners = [
        (left + dx, top), (right - dx, top), (right, top + dy), (right, bottom - dy), (right - dx, bottom),
        (left + dx, bottom), (left, bottom - dy), (left, top + dy),
      ]
    case .state, .authority, .mission, .organ, .person, .pact, .other: return .polygon(box.corners)
    }
    return .polygon(corners.map { Position(x: $0.0, y: $0.1) })
  }
}
