import TestSupport

@testable import Graphviz

/// Drawings whose every part has its place, as this package makes them.
extension LayoutGraph {
  /// Two actors before the hull of both, and a line between them with marks at its ends and a label.
  static let drawing = LayoutGraph(
    name: "drawing",
    attributes: [
      .notranslate: "true", .outputorder: "edgesfirst", .bgcolor: "transparent", .pad: "0", .class: "still",
      .id: "drawing",
    ],
    nodeDefaults: [
      .fontname: "Helvetica,Arial,sans-serif", .fontsize: "11", .fixedsize: "true", .height: "0.5",
    ],
    edgeDefaults: [.fontname: "Helvetica,Arial,sans-serif", .fontsize: "9", .dir: "both"],
    areas: [
      Area(
        points: [Point(x: 0, y: 0), Point(x: 0, y: 110), Point(x: 260, y: 110), Point(x: 260, y: 0)],
        fill: "#fff8ea", line: "#8a5a00", width: 1.5, style: "dashed"
      )
    ],
    nodes: [
      .init(
        id: "mali",
        attributes: [
          .pos: Point(x: 50, y: 50).pos, .width: "1", .shape: "box", .style: "rounded,filled",
          .fillcolor: "#ffffff",
          .penwidth: "1.5", .label: "Mali\n<b> \\N & government", .id: "actor-mali", .class: "actor state",
        ]
      ),
      .init(id: "<b>", attributes: [.pos: Point(x: 200, y: 80).pos, .width: "1", .shape: "octagon"]),
    ],
    edges: [
      .init(
        tail: 0, head: 1, key: "fights",
        attributes: [
          .pos: Route(curves: [
            .init(
              points: [
                Point(x: 95, y: 60), Point(x: 110, y: 63), Point(x: 140, y: 68), Point(x: 155, y: 70.004),
              ],
              startArrow: Point(x: 86, y: 58), endArrow: Point(x: 164, y: 72))
          ]).pos,
          .arrowhead: "tee", .arrowtail: "odiamond", .color: "#b00020", .penwidth: "2", .style: "dashed",
          .class: "line hostile", .id: "line-1", .label: "fights\nsince 2012", .labelPosition: "125,75",
          .fontcolor: "#b00020",
        ]
      )
    ]
  )

  /// Every shape of arrow that stands alone, at several widths of the pen, along lines in several directions.
  ///
  /// What Graphviz 14 draws elsewhere is left out: the halves of diamonds, aside by half the width of the pen, and
  /// `curve`, whose shaft begins as much later.
  static let marks: LayoutGraph = {
    var graph = LayoutGraph(
      name: "marks",
      attributes: [.notranslate: "true", .bgcolor: "transparent", .pad: "0"],
      nodeDefaults: [.shape: "point", .width: "0.02", .fixedsize: "true", .label: ""],
      edgeDefaults: [.dir: "both"]
    )
    let isWhole = { (name: String) in !name.contains(/^o?[lr]|^halfopen/) }
    let names = Arrow.names.filter { !$0.contains(/[lr]diamond|^[lr]?curve/) }
    for (column, pen) in [1, 1.4, 2.2, 4.5].enumerated() {
      for (row, name) in names.enumerated() where pen < 2 || isWhole(name) {
        let start = Point(x: Double(column) * 150, y: Double(row) * 30)
        // A line in eight leans.
        let rise = Double(row % 8) * 3
        let way = [0.0, 12, 40, 70, 98, 110].map { Point(x: start.x + $0, y: start.y + rise * $0 / 110) }
        let index = graph.nodes.count
        for (end, place) in [(0, way[0]), (1, way[5])] {
          graph.nodes.append(.init(id: "\(column) \(row) \(end)", attributes: [.pos: place.pos]))
        }
        graph.edges.append(
          .init(
            tail: index, head: index + 1,
            attributes: [
              .pos: Route(curves: [.init(points: Array(way[1...4]), startArrow: way[0], endArrow: way[5])])
                .pos,
              .arrowhead: name, .arrowtail: name, .penwidth: "\(pen)",
              .arrowsize: row % 2 == 0 || pen > 4 ? "1" : "0.7",
            ]
          )
        )
      }
    }
    return graph
  }()

  /// Every shape of node, plain, and with what a style and a second border make of it.
  static let shapes: LayoutGraph = {
    var graph = LayoutGraph(
      name: "shapes",
      attributes: [.notranslate: "true", .bgcolor: "transparent"],
      nodeDefaults: [
        .fixedsize: "true", .width: "1.1", .height: "0.55", .fontname: "Helvetica", .fontsize: "10",
      ]
    )
    guard case .words(let names) = Attribute.shape.form(at: .node) else { return graph }
    let looks: [[Attribute: String]] = [
      [:], [.style: "filled,rounded", .fillcolor: "#ddeeff"], [.peripheries: "2", .penwidth: "2"],
      [.style: "diagonals,dashed", .color: "#b00020"],
    ]
    for (row, name) in names.enumerated() {
      for (column, look) in looks.enumerated() {
        var node = Node(id: "\(name) \(column)", attributes: look)
        node.attributes[.shape] = name
        node.attributes[.pos] = "\(column * 110),\(row * 70)"
        if name == "polygon" {
          node.attributes.merge([.sides: "6", .skew: "0.3", .distortion: "-0.2"]) { $1 }
        }
        graph.nodes.append(node)
      }
    }
    return graph
  }()

  /// Forty nodes and ninety lines between them, all with words beside them, over areas.
  static let scene: LayoutGraph = {
    var generator = SeededGenerator(seed: 12)
    func place() -> Point {
      Point(
        x: Double.random(in: 0...900, using: &generator), y: Double.random(in: 0...600, using: &generator))
    }
    var graph = LayoutGraph(
      name: "scene",
      attributes: [
        .notranslate: "true", .bgcolor: "transparent", .outputorder: "edgesfirst",
        .viewport: "1000,700,1,450,300",
      ],
      nodeDefaults: [.fixedsize: "true", .fontname: "Helvetica-Bold", .fontsize: "11", .height: "0.4"],
      edgeDefaults: [.fontname: "Helvetica", .fontsize: "9", .dir: "both", .penwidth: "1.4"],
      areas: (0..<3).map { index in
        let points = (0..<12).map { _ in place() }
        let isCurved = index > 0
        return Area(
          points: isCurved ? points + [points[0]] : points, isCurved: isCurved, fill: "#fff8ea80",
          line: "#8a5a00",
          width: 1.4, style: ["solid", "dashed", "dotted"][index]
        )
      }
    )
    let shapes = ["box", "ellipse", "hexagon", "octagon", "note"]
    for index in 0..<40 {
      graph.nodes.append(
        .init(
          id: "n\(index)",
          attributes: [
            .pos: place().pos, .width: "\(Double.random(in: 0.6...1.5, using: &generator))",
            .shape: shapes[index % 5],
            .label: index % 3 == 0 ? "Burkina\nFaso \(index)" : "Côte d’Ivoire \(index)",
            .style: index % 4 == 0 ? "filled,dashed" : "filled", .fillcolor: "#f0f0f0", .class: "actor",
          ]
        )
      )
    }
    let marks = [
      "none", "normal", "onormal", "vee", "lvee", "diamond", "odiamond", "dot", "odot", "tee", "ltee",
    ]
    for index in 0..<90 {
      let points = (0..<4 + 3 * (index % 3)).map { _ in place() }
      graph.edges.append(
        .init(
          tail: index % 40, head: (index * 7 + 3) % 40, key: "e\(index)",
          attributes: [
            .pos: Route(curves: [.init(points: points, startArrow: place(), endArrow: place())]).pos,
            .arrowhead: marks[index % marks.count], .arrowtail: marks[index / 2 % marks.count],
            .label: "since \(1900 + index)", .labelPosition: place().pos, .id: "line-\(index)",
          ]
        )
      )
    }
    return graph
  }()
}
