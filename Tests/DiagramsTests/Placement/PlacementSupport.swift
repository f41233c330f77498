import Foundation
import Testing

@testable import Diagrams

/// Problems for the tests of placement.
enum Problems {
  /// The eighteen actors of the fixture, at three dates, with the pact of three of them.
  static func eighteenActors(without left: Set<String> = []) throws -> PlacementProblem {
    let url = try #require(
      Bundle.module.url(forResource: "eighteen-actors", withExtension: "csv", subdirectory: "Fixtures")
    )
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    let rows = lines.map { $0.split(separator: ",").map(String.init) }
      .filter { !left.contains($0[0]) && !left.contains($0[1]) }
    try #require(!rows.isEmpty)
    let ids = Set(rows.flatMap { $0.prefix(2) }).sorted()
    let index = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    func ends(_ row: [String]) throws -> (Int, Int) {
      (try #require(index[row[0]]), try #require(index[row[1]]))
    }
    return PlacementProblem(
      nodes: ids.map { PlacementProblem.Node(id: $0, width: Double(7 * $0.count + 24), height: 36) },
      pairs: try rows.map { row in
        let (a, b) = try ends(row)
        return PlacementProblem.Pair(a, b)
      },
      groups: [["mali", "burkina", "niger"].compactMap { index[$0] }],
      scenes: try ["2021-07-01", "2023-10-15", "2025-07-01"].map { date in
        try rows.filter { $0[3] <= date && ($0[4] == ".." || date <= $0[4]) }.map(ends)
      }
    )
  }

  /// A random problem: now and then in several parts, with groups and scenes.
  static func random(
    _ generator: inout SeededGenerator,
    nodes count: ClosedRange<Int> = 1...16
  ) -> PlacementProblem {
    let nodes = (0..<generator.within(count.lowerBound, count.upperBound)).map { index in
      PlacementProblem.Node(
        id: "a\(index)",
        width: Double(generator.within(20, 150)) + 0.5,
        height: Double(generator.within(20, 60))
      )
    }
    let pairs = (0..<generator.below(2 * nodes.count)).map { _ in
      PlacementProblem.Pair(
        generator.below(nodes.count),
        generator.below(nodes.count),
        weight: Double(generator.within(1, 5))
      )
    }
    let groups = (0..<generator.below(3)).map { _ in (0..<3).map { _ in generator.below(nodes.count) } }
    let scenes = (0..<generator.below(4)).map { _ in
      pairs.filter { _ in generator.below(2) == 0 }.map { ($0.first, $0.second) }
    }
    return PlacementProblem(nodes: nodes, pairs: pairs, groups: groups, scenes: scenes)
  }

  /// Random places for the nodes of a problem, close enough to be in each other's way.
  static func positions(for problem: PlacementProblem, _ generator: inout SeededGenerator) -> [Position] {
    problem.nodes.map { _ in Position(x: generator.within(-400, 400), y: generator.within(-300, 300)) }
  }
}

/// The box of a node at a place, worked out anew.
func box(_ node: PlacementProblem.Node, at position: Position) -> Frame {
  Frame(
    centre: position,
    halfWidth: Int((node.width / 2).rounded(.up)),
    halfHeight: Int((node.height / 2).rounded(.up))
  )
}

/// The pairs of boxes of a placement that are less than the clearance apart.
func collisions(in problem: PlacementProblem, _ placement: Placement) throws -> [String] {
  let boxes = try problem.nodes.map { box($0, at: try #require(placement.positions[$0.id])) }
  var found: [String] = []
  for a in boxes.indices {
    for b in boxes.indices.dropFirst(a + 1) where boxes[a].squaredGap(to: boxes[b]) < 14 * 14 {
      found.append("\(problem.nodes[a].id) and \(problem.nodes[b].id)")
    }
  }
  return found
}
