import Relations

/// The outline of an actor, by the category of its kind.
enum NodeShape {
  /// The outline that lines end on.
  static func outline(of category: ActorKind.Category, in box: Frame) -> Outline {
    category == .organisation ? .ellipse(box) : .polygon(corners(of: category, in: box) ?? box.corners)
  }

  /// The corners of a shape that is a polygon, clockwise; nil for the others.
  private static func corners(of category: ActorKind.Category, in box: Frame) -> [Position]? {
    let (left, top, right, bottom) = (box.left, box.top, box.right, box.bottom)
    let corners: [(Int, Int)]
    switch category {
    case .mission:
      corners = [(left, top), (right - 9, top), (right, top + 9), (right, bottom), (left, bottom)]
    case .company:
      let middle = box.centre.y
      corners = [
        (left, middle), (left + 10, top), (right - 10, top), (right, middle), (right - 10, bottom),
        (left + 10, bottom),
      ]
    case .armedGroup:
      let cut = min(9, box.height / 3)
      corners = [
        (left + cut, top), (right - cut, top), (right, top + cut), (right, bottom - cut),
        (right - cut, bottom), (left + cut, bottom), (left, bottom - cut), (left, top + cut),
      ]
    case .state, .authority, .organisation, .organ, .person, .pact, .other: return nil
    }
    return corners.map { Position(x: $0.0, y: $0.1) }
  }

  /// Writes the outline into a box.
  static func write(
    _ category: ActorKind.Category, in box: Frame, class name: String, to xml: inout XMLWriter
  ) {
    switch category {
    case .state: rectangle(box, radius: 9, name, &xml)
    case .authority:
      rectangle(box, radius: 3, name, &xml)
      rectangle(box.grown(by: -3), radius: 2, name, &xml)
    case .organisation:
      xml.element(
        "ellipse",
        [
          "class": name, "cx": "\(box.centre.x)", "cy": "\(box.centre.y)", "rx": "\(box.width / 2)",
          "ry": "\(box.height / 2)",
        ])
    case .mission, .company, .armedGroup:
      let list = (corners(of: category, in: box) ?? []).map { "\($0.x),\($0.y)" }
      xml.element("polygon", ["class": name, "points": list.joined(separator: " ")])
    case .pact: rectangle(box, radius: 14, name, &xml)
    case .organ, .person, .other: rectangle(box, radius: 0, name, &xml)
    }
  }

  private static func rectangle(
    _ box: Frame, radius: Int, _ name: String, _ xml: inout XMLWriter
  ) {
    xml.element(
      "rect",
      [
        "class": name, "x": "\(box.left)", "y": "\(box.top)", "width": "\(box.width)",
        "height": "\(box.height)", "rx": "\(radius)",
      ])
  }
}
