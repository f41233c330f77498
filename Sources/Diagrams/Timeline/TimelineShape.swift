import Relations

/// The box of a state in a timeline: a double line for a government, a single one for all others.
enum TimelineShape {
  static func write(
    _ category: ActorKind.Category, in box: Frame, class name: String, to xml: inout XMLWriter
  ) {
    let isDouble = category == .authority
    rectangle(box, radius: isDouble ? 3 : 0, name, &xml)
    if isDouble { rectangle(box.grown(by: -3), radius: 2, name, &xml) }
  }

  private static func rectangle(_ box: Frame, radius: Int, _ name: String, _ xml: inout XMLWriter) {
    xml.element(
      "rect",
      [
        "class": name, "x": "\(box.left)", "y": "\(box.top)", "width": "\(box.width)",
        "height": "\(box.height)", "rx": "\(radius)",
      ])
  }
}
