package import Graphviz

/// Gives every actor of a problem a place for all dates.
///
/// Without a kept placement, many layouts of the union of all dates are compared and the best are improved by a search.
/// With one, its actors do not move by a point, and only those without a place are given one; when it has none of the
/// problem's actors, all are placed anew. The same arguments give the same placement, in any process.
///
/// - Parameters:
///   - problem: The actors and their ties.
///   - kept: The placement to keep, if there is one. Actors of it that are not in the problem stay in it.
///   - seeds: The number of layouts to compare at most. The moves of the search are in proportion.
///   - isolation: Where Graphviz runs.
/// - Returns: The placement and what was done.
/// - Throws: What Graphviz reports.
package func place(
  _ problem: PlacementProblem,
  keeping kept: Placement? = nil,
  seeds: Int = 60,
  in isolation: Isolation = .process
) throws(GraphvizError) -> (placement: Placement, report: PlacementReport) {
  let ids = problem.nodes.map(\.id)
  let known = ids.map { kept?.positions[$0] }
  var placement = kept ?? Placement(engine: problem.engine.rawValue, seed: 0, score: 0, positions: [:])
  let unused = Set(placement.positions.keys).subtracting(ids).sorted()

  let positions: [Position]
  var candidates = 0
  let isFresh = !ids.isEmpty && known.allSatisfy { $0 == nil }
  if isFresh {
    let fresh = try FreshPlacement(of: problem, seeds: seeds, in: isolation)
    positions = fresh.positions
    candidates = fresh.candidates
    placement.engine = problem.engine.rawValue
    placement.seed = fresh.seed
  } else {
    var added = AddedNodes(to: problem, at: known, reserved: unused.compactMap { placement.positions[$0] })
    if known.contains(nil) { try added.place(in: isolation) }
    positions = added.positions.compactMap { $0 }
  }
  let score = Arrangement(problem, at: positions).score
  if isFresh { placement.score = Tenths(score.total).value }
  for (id, position) in zip(ids, positions) { placement.positions[id] = position }
  let report = PlacementReport(
    score: score,
    placed: zip(ids, known).filter { $1 == nil }.map(\.0),
    kept: zip(ids, known).filter { $1 != nil }.map(\.0),
    unused: unused,
    candidates: candidates
  )
  return (placement, report)
}

extension PlacementProblem {
  /// How well some places read, which need not come from ``place(_:keeping:seeds:in:)``.
  ///
  /// - Precondition: There are as many positions as nodes.
  package func score(at positions: [Position]) -> PlacementScore {
    Arrangement(self, at: positions).score
  }

  /// How well a placement reads, or nothing when it lacks a place for a node.
  package func score(of placement: Placement) -> PlacementScore? {
    let positions = nodes.compactMap { placement.positions[$0.id] }
    return positions.count == nodes.count ? score(at: positions) : nil
  }
}

/// What a placement did, to be told to the one who asked for it.
public struct PlacementReport: Hashable, Sendable {
  /// How well the result reads.
  package var score: PlacementScore

  /// The ids that were given a place, sorted.
  public internal(set) var placed: [String]

  /// The ids that stayed where they were, sorted.
  public internal(set) var kept: [String]

  /// The ids that have a place but are not in the graph, sorted.
  public internal(set) var unused: [String]

  /// The number of first arrangements that were compared.
  public internal(set) var candidates: Int

  /// The ids of those who got a place beside the others, though an option alone brings them into a picture; sorted.
  public internal(set) var besides: [String] = []
}

/// A placement, and what was done for it.
public struct PlacementResult: Hashable, Sendable {
  /// The placement.
  public var placement: Placement
  /// What was placed, what was kept, and how well it reads.
  public let report: PlacementReport
}

extension PlacementReport: CustomStringConvertible {
  /// What was placed, what was kept, what is unused, and the table of the score.
  public var description: String {
    var lines = ["placed \(placed.count), kept \(kept.count)"]
    if candidates > 0 { lines[0] += ", the best of \(candidates) arrangements" }
    if !kept.isEmpty, !placed.isEmpty { lines.append("new: " + placed.joined(separator: ", ")) }
    if !unused.isEmpty { lines.append("not in the graph: " + unused.joined(separator: ", ")) }
    lines.append(score.description)
    if !besides.isEmpty { lines.append("beside them \(besides.count): \(besides.joined(separator: ", "))") }
    return lines.joined(separator: "\n")
  }
}
