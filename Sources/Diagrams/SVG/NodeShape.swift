import Relations

/// The outline of an actor, by the category of its kind.
enum NodeShape {
  static func isRound(_ category: ActorKind.Category) -> Bool {
    category == .organisation
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
    case .mission:
      polygon(
        [
          (box.left, box.top), (box.right - 9, box.top), (box.right, box.top + 9), (box.right, box.bottom),
          (box.left, box.bottom),
        ], name, &xml)
    case .company:
      let middle = box.centre.y
      polygon(
        [
          (box.left, middle), (box.left + 10, box.top), (box.right - 10, box.top), (box.right, middle),
          (box.right - 10, box.bottom), (box.left + 10, box.bottom),
        ], name, &xml)
    case .armedGroup:
      let cut = min(9, box.height / 3)
      polygon(
        [
          (box.left + cut, box.top), (box.right - cut, box.top), (box.right, box.top + cut),
          (box.right, box.bottom - cut), (box.right - cut, box.bottom), (box.left + cut, box.bottom),
          (box.left, box.bottom - cut), (box.left, box.top + cut),
        ], name, &xml)
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

  private static func polygon(_ points: [(Int, Int)], _ name: String, _ xml: inout XMLWriter) {
    let list = points.map { "\($0.0),\($0.1)" }.joined(separator: " ")
    xml.element("polygon", ["class": name, "points": list])
  }
}
