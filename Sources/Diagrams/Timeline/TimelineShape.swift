import Relations

/// The shapes of a timeline: the box of a state, with a double line for a government and a single one for all others, and
/// the mark of an event.
enum TimelineShape {
  /// Writes the mark of an event: a diamond for a day, and a line between two strokes for several, or for a day that is
  /// some day of them.
  static func writeMark(_ span: ClosedRange<Int>, middle: Int, to xml: inout XMLWriter) {
    let (left, right) = (span.lowerBound, span.upperBound)
    guard right - left > 3 else {
      let centre = (left + right) / 2
      xml.element(
        "polygon",
        [
          "class": "bar",
          "points":
            "\(centre - 5),\(middle) \(centre),\(middle - 5) \(centre + 5),\(middle) \(centre),\(middle + 5)",
        ])
      return
    }
    xml.element(
      "path",
      [
        "class": "tick",
        "d":
          "M\(left),\(middle - 4)V\(middle + 4)M\(left),\(middle)H\(right)M\(right),\(middle - 4)V\(middle + 4)",
      ])
  }

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
