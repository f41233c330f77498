import EDTF
import Queries
import Relations

extension TimelineWriter {
  private static let barHeight = 5
  private static let pactHeight = 9

  /// Writes a row: its words to the left, then a bar for each stretch, with ticks, arrows and fading ends.
  mutating func write(_ placed: TimelineLayout.PlacedRow) {
    let row = placed.content
    let name = row.family?.rawValue ?? "pact"
    let role = row.isDoubtful ? "row pale" : "row"
    xml.begin(
      "g", ["class": "\(role) \(name)", "data-ids": row.holdings.map(\.id.rawValue).joined(separator: " ")])
    xml.element("title", [:], row.tooltip)
    for (index, line) in placed.lines.enumerated() {
      xml.element(
        "text",
        [
          "class": "l", "x": "\(TimelineLayout.margin)",
          "y": "\(placed.top + 11 + index * TimelineLayout.lineHeight)",
        ], line)
    }
    for index in row.stretches.indices {
      // All of a pale row is pale.
      let isPale = row.stretches[index].isPale && !row.isDoubtful
      if isPale { xml.begin("g", ["class": "pale"]) }
      writeStretch(at: index, of: row, name: name, middle: placed.top + 8)
      if isPale { xml.end() }
    }
    xml.end()
  }

  private mutating func writeStretch(at index: Int, of row: TimelineScene.Row, name: String, middle: Int) {
    let stretch = row.stretches[index]
    let scale = layout.scale
    let left = scale.x(of: stretch.days.lowerBound)
    let right = max(left + 3, scale.x(after: stretch.days.upperBound))
    let before = index > 0 && Self.touch(row.stretches[index - 1], stretch)
    let after = index + 1 < row.stretches.count && Self.touch(stretch, row.stretches[index + 1])
    let goesOn =
      stretch.days.upperBound == scene.period.upperBound && (stretch.isCertain || stretch.isOnlyLater)
      && holds(row, on: scene.period.upperBound.advanced(by: 1))
    let begins =
      !before && !(row.beganBefore && index == 0) && !isCut(row, at: stretch.days.lowerBound.advanced(by: -1))
    let half = (row.family == nil ? Self.pactHeight : Self.barHeight) / 2
    if stretch.isCertain {
      bar(from: left, to: right, middle: middle, half: half, class: "bar")
      if begins { tick(at: left, middle: middle) }
      let last = stretch.days.upperBound
      let ends = last < scene.period.upperBound || !holds(row, on: last.advanced(by: 1))
      if !after, !goesOn, ends, !isCut(row, at: last.advanced(by: 1)) { tick(at: right, middle: middle) }
    } else if fades(in: row, at: index) {
      bar(from: left, to: right, middle: middle, half: half, fill: "\(name)-in")
    } else if fades(out: row, at: index) {
      bar(from: left, to: right, middle: middle, half: half, fill: "\(name)-out")
    } else {
      xml.element("path", ["class": "bar-p", "d": "M\(left),\(middle)H\(right)"])
    }
    if goesOn {
      xml.element(
        "polygon",
        ["class": "bar", "points": "\(right),\(middle - 5) \(right + 9),\(middle) \(right),\(middle + 5)"])
    }
  }

  /// Whether a stretch leads from nothing, or from before the period, to what is certain.
  private func fades(in row: TimelineScene.Row, at index: Int) -> Bool {
    let next = index + 1
    let leads = next < row.stretches.count && Self.touch(row.stretches[index], row.stretches[next])
    guard leads, row.stretches[next].isCertain else { return false }
    return index == 0 || !Self.touch(row.stretches[index - 1], row.stretches[index])
  }

  /// Whether a stretch leads from what is certain to nothing.
  private func fades(out row: TimelineScene.Row, at index: Int) -> Bool {
    guard index > 0, !row.stretches[index].isOnlyLater else { return false }
    guard Self.touch(row.stretches[index - 1], row.stretches[index]), row.stretches[index - 1].isCertain
    else {
      return false
    }
    let next = index + 1
    return next == row.stretches.count || !Self.touch(row.stretches[index], row.stretches[next])
  }

  private static func touch(_ left: Stretch, _ right: Stretch) -> Bool {
    left.days.upperBound.advanced(by: 1) == right.days.lowerBound
  }

  /// Whether some relation of the row may hold on a day, whichever of its days are asked for.
  private func holds(_ row: TimelineScene.Row, on day: Day) -> Bool {
    let view = scene.graph.whole.at(DateQuery(day))
    return row.holdings.contains { view.relation($0.id) != nil }
  }

  /// Whether a row lacks a day only because the timeline keeps to what is certain, or possible: that is no date of an end.
  private func isCut(_ row: TimelineScene.Row, at day: Day) -> Bool {
    scene.options.narrowing.certainty != nil && holds(row, on: day)
  }

  private mutating func tick(at x: Int, middle: Int) {
    xml.element("path", ["class": "tick", "d": "M\(x),\(middle - 6)V\(middle + 6)"])
  }

  private mutating func bar(from left: Int, to right: Int, middle: Int, half: Int, class name: String) {
    xml.element(
      "rect",
      [
        "class": name, "x": "\(left)", "y": "\(middle - half)", "width": "\(right - left)",
        "height": "\(2 * half + 1)",
      ])
  }

  private mutating func bar(from left: Int, to right: Int, middle: Int, half: Int, fill: String) {
    xml.element(
      "rect",
      [
        "fill": "url(#\(fill))", "x": "\(left)", "y": "\(middle - half)", "width": "\(right - left)",
        "height": "\(2 * half + 1)",
      ])
  }
}
