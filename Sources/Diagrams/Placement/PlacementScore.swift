#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The faults of an arrangement, counted; what a score is made of.
///
/// All but the length are whole numbers, so that what a move changes can be added up without drift.
package struct PlacementTally: Hashable, Sendable {
  /// Pairs of edges that cross, once for each scene that shows both.
  package var crossings = 0

  /// Edges that pass close to a node they do not end at, once for each scene that shows the edge, and once more where
  /// they go through its box.
  package var grazes = 0

  /// Nodes that meet the padded hull of a group they are not in.
  package var outsiders = 0

  /// Pairs of boxes that overlap or nearly do.
  package var overlaps = 0

  /// Tied pairs of boxes without room for a label between them.
  package var tight = 0

  /// The length of all edges together, in whole points.
  package var length = 0

  /// The way around the hulls of all groups together, in whole points: half of what encloses each.
  package var spread = 0

  /// Creates a tally of nothing.
  package init() {}

  /// The sum of two tallies.
  package static func + (a: PlacementTally, b: PlacementTally) -> PlacementTally {
    var sum = a
    sum.crossings += b.crossings
    sum.grazes += b.grazes
    sum.outsiders += b.outsiders
    sum.overlaps += b.overlaps
    sum.tight += b.tight
    sum.length += b.length
    sum.spread += b.spread
    return sum
  }

  /// The difference of two tallies.
  package static func - (a: PlacementTally, b: PlacementTally) -> PlacementTally {
    var difference = a
    difference.crossings -= b.crossings
    difference.grazes -= b.grazes
    difference.outsiders -= b.outsiders
    difference.overlaps -= b.overlaps
    difference.tight -= b.tight
    difference.length -= b.length
    difference.spread -= b.spread
    return difference
  }
}

/// How well an arrangement can be read; lower is better.
///
/// The terms are already weighted, so that ``total`` is their sum and each says how much it costs. The weights were
/// chosen by looking at pictures of 18 and of 67 actors.
package struct PlacementScore: Hashable, Sendable {
  /// One for each crossing of straight edges, as the mean over the scenes.
  package var crossings: Double

  /// 1.5 for each edge that passes within 14 points of a foreign node, 3 for one that goes through its box, as the mean
  /// over the scenes.
  package var grazes: Double

  /// 5 for each node that meets the padded hull of a group it is not in.
  package var outsiders: Double

  /// 25 for each two boxes less than 14 points apart.
  package var overlaps: Double

  /// 1 for each two tied boxes less than 40 points apart.
  package var tight: Double

  /// 1 for each 1,000 points of edges.
  package var length: Double

  /// 1 for each 250 points of half the way around a group.
  package var spread: Double

  /// 1 for each 60,000 square points of the whole picture.
  package var area: Double

  /// 4 · |ln((width / height) / 1.5)|: zero for a picture half as wide again as it is high.
  package var aspect: Double

  /// Creates the score of a tally.
  ///
  /// - Parameters:
  ///   - tally: The faults.
  ///   - frame: The smallest frame around all boxes.
  ///   - sceneCount: The number of scenes that were counted.
  package init(_ tally: PlacementTally, frame: Frame, sceneCount: Int) {
    let scenes = Double(max(sceneCount, 1))
    crossings = Double(tally.crossings) / scenes
    grazes = 1.5 * Double(tally.grazes) / scenes
    outsiders = 5 * Double(tally.outsiders)
    overlaps = 25 * Double(tally.overlaps)
    tight = Double(tally.tight)
    length = Double(tally.length) / 1000
    spread = Double(tally.spread) / 250
    let width = Double(max(frame.width, 1))
    let height = Double(max(frame.height, 1))
    area = width * height / 60_000
    aspect = 4 * abs(log(width / height / 1.5))
  }

  /// The sum of all terms.
  package var total: Double {
    crossings + grazes + outsiders + overlaps + tight + length + spread + area + aspect
  }

  /// The terms with their names, in the order of the table.
  package var terms: [(name: String, cost: Double)] {
    [
      ("crossings", crossings), ("edges near a foreign actor", grazes),
      ("outsiders in a pact", outsiders), ("actors too close", overlaps), ("no room for a label", tight),
      ("length of the edges", length), ("size of the pacts", spread), ("area", area), ("proportions", aspect),
    ]
  }
}

extension PlacementScore: CustomStringConvertible {
  /// A table of the terms, one a line, and their sum.
  package var description: String {
    let rows = terms + [(name: "total", cost: total)]
    let nameWidth = rows.map(\.name.count).max() ?? 0
    let costs = rows.map { Tenths($0.cost).description }
    let costWidth = costs.map(\.count).max() ?? 0
    let lines = zip(rows, costs).map { row, cost in
      row.name + String(repeating: " ", count: nameWidth - row.name.count + 2 + costWidth - cost.count) + cost
    }
    return lines.joined(separator: "\n")
  }
}
