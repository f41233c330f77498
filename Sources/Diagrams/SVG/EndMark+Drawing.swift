import Graphviz
import Relations

extension EndMark {
  /// How far from the box the line itself ends.
  var length: Double {
    switch self {
    case .none, .vee: 0
    case .dot: 7
    case .triangle: 8
    case .openTriangle: 9
    case .diamond, .openDiamond: 11
    case .bars, .bar: 3
    }
  }

  /// Writes the mark at the end of a line.
  ///
  /// - Parameters:
  ///   - tip: The point on the outline of the box.
  ///   - direction: The unit vector in which the line arrives.
  func write(tip: Point, direction: Point, to xml: inout XMLWriter) {
    func at(_ back: Double, _ aside: Double) -> String {
      tip.moved(-back, direction, aside: aside).finePair
    }
    switch self {
    case .none: break
    case .dot:
      let centre = tip.moved(-3.5, direction)
      xml.element("circle", ["class": "v o", "cx": whole(centre.x), "cy": whole(centre.y), "r": "3"])
    case .triangle: polygon("m", [at(0, 0), at(9, 4), at(9, -4)], &xml)
    case .openTriangle: polygon("v o", [at(0, 0), at(10, 4.5), at(10, -4.5)], &xml)
    case .diamond: polygon("m", [at(0, 0), at(5.5, 3.5), at(11, 0), at(5.5, -3.5)], &xml)
    case .openDiamond: polygon("v o", [at(0, 0), at(5.5, 3.5), at(11, 0), at(5.5, -3.5)], &xml)
    case .vee:
      xml.element("path", ["class": "e", "d": "M\(at(8, 4))L\(at(0, 0))L\(at(8, -4))"])
    case .bars: xml.element("path", ["class": "e x", "d": "M\(at(3, 6))L\(at(3, -6))"])
    case .bar: xml.element("path", ["class": "e", "d": "M\(at(3, 6))L\(at(3, -6))"])
    }
  }

  private func polygon(_ name: String, _ points: [String], _ xml: inout XMLWriter) {
    xml.element("polygon", ["class": name, "points": points.joined(separator: " ")])
  }
}
