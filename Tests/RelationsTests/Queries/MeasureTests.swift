import EDTF
import Queries
import RandomGraphs
import Relations
import TestSupport
import Testing

/// The numbers beside the examples come from networkx 3 and numpy, unless another source is named.
struct MeasureTests {
  /// A graph of relations that always hold, one for each pair of the form `0-1+`.
  private func graph(_ pairs: String) throws -> RelationGraph {
    let relations = try pairs.split(separator: " ").enumerated().map { position, pair in
      let ends = pair.dropLast().split(separator: "-").map { "n" + ($0.count == 1 ? "0\($0)" : "\($0)") }
      let kind: RelationKind.ID =
        switch pair.last {
        case "+": "alliance"
        case "-": "hostility"
        default: "membership"
        }
      return try Relation(
        Relation.ID("R\(position)"), kind, Actor.ID(ends[0]), Actor.ID(ends[1]), "2010/..")
    }
    return try RelationGraph(GraphContents(relations: relations))
  }

  /// The example of Everett and Borgatti (2014), whose actors all have as many friends as enemies in proportion.
  private static let tangled = """
    0-1+ 0-3+ 0-7- 0-8- 1-2+ 1-3- 1-4+ 1-5- 1-6- 2-3+ 2-4- 2-8- 3-4+ 3-5- 3-6- 4-5+ 4-7- 4-9- 5-6+ 5-8+ 5-9- 6-7+ 6-8- \
    6-9+ 7-8+ 8-9+
    """

  /// Zachary's karate club, a pair across its two factions being negative.
  private static let club = """
    0-1+ 0-2+ 0-3+ 0-4+ 0-5+ 0-6+ 0-7+ 0-8+ 0-10+ 0-11+ 0-12+ 0-13+ 0-17+ 0-19+ 0-21+ 0-31- 1-2+ 1-3+ 1-7+ 1-13+ 1-17+ \
    1-19+ 1-21+ 1-30- 2-3+ 2-7+ 2-8+ 2-9- 2-13+ 2-27- 2-28- 2-32- 3-7+ 3-12+ 3-13+ 4-6+ 4-10+ 5-6+ 5-10+ 5-16+ 6-16+ \
    8-30- 8-32- 8-33- 9-33+ 13-33- 14-32+ 14-33+ 15-32+ 15-33+ 18-32+ 18-33+ 19-33- 20-32+ 20-33+ 22-32+ 22-33+ 23-25+ \
    23-27+ 23-29+ 23-32+ 23-33+ 24-25+ 24-27+ 24-31+ 25-31+ 26-29+ 26-33+ 27-33+ 28-31+ 28-33+ 29-32+ 29-33+ 30-32+ \
    30-33+ 31-32+ 31-33+ 32-33+
    """

  @Test("The tangled example has the published PN centralities, and the betweenness that networkx finds")
  func tangledStandings() throws {
    let standings = try graph(Self.tangled).at("2012-01-01").actorMeasures()
    let published = [
      0.9009747, 0.8613482, 0.9076997, 0.8613482, 0.8410658, 0.8496558, 0.8617321, 0.9015909, 0.8509848,
      0.907293,
    ]
    let betweenness = [
      0.0324074, 0.0564815, 0.0208333, 0.0564815, 0.0902778, 0.0449074, 0.0694444, 0.0287037, 0.1157407,
      0.0125,
    ]
    for (position, standing) in standings.enumerated() {
      let centrality = try #require(standing.centrality)
      #expect(abs(centrality - published[position]) < 1e-7)
      #expect(abs((standing.betweenness ?? -1) - betweenness[position]) < 1e-7)
    }
    #expect(standings.map(\.openPairs) == [0, 2, 0, 2, 0, 2, 2, 0, 2, 0])
    #expect(standings.map(\.hostilePairs) == [1, 1, 1, 1, 3, 1, 1, 1, 1, 1])
    #expect(standings.map(\.positivePairs) == [2, 3, 2, 3, 3, 3, 3, 2, 3, 2])
  }

  @Test("The tangled example as a whole")
  func tangledMeasures() throws {
    let measures = try graph(Self.tangled).at("2012-01-01").measures()
    #expect(measures.actorCount == 10)
    #expect(measures.positivePairs == 13)
    #expect(measures.negativePairs == 13)
    #expect(abs(measures.density - 0.5777778) < 1e-7)
    #expect(measures.triangles.balanced == 4)
    #expect(measures.triangles.unbalanced == 14)
    #expect(measures.lineIndex == 5)
    #expect(abs(measures.polarity - 3.4057496) < 1e-7)
  }

  @Test("The karate club is balanced, with the centralities that networkx and numpy find")
  func karateClub() throws {
    let view = try graph(Self.club).at("2012-01-01")
    let measures = view.measures()
    #expect(measures.tally.total.all == 78)
    #expect(measures.negativePairs == 11)
    #expect(measures.triangles.balanced == 45)
    #expect(measures.balance == 1)
    #expect(measures.lineIndex == 0)
    #expect(abs(measures.density - 0.1390374) < 1e-7)
    #expect(abs(measures.polarity - 6.7256977) < 1e-7)
    let standings = view.actorMeasures()
    let expected: [(actor: Int, betweenness: Double, centrality: Double)] = [
      (0, 0.4376353, 1.2040945), (2, 0.1436568, 0.9728882), (33, 0.304075, 1.1293947),
      (32, 0.1452471, 1.100669), (31, 0.1382756, 1.0442508), (11, 0, 1.0182439),
    ]
    for (actor, betweenness, centrality) in expected {
      #expect(abs((standings[actor].betweenness ?? -1) - betweenness) < 1e-7)
      #expect(abs((standings[actor].centrality ?? 0) - centrality) < 1e-7)
    }
  }

  @Test("A mixed pair counts for neither sign, and a neutral one for none")
  func mixedPairs() throws {
    let measures = try graph("0-1+ 0-1- 1-2+ 0-2- 2-3= 0-1=").at("2012-01-01").measures()
    #expect(measures.mixedPairs == 1)
    #expect(measures.neutralPairs == 1)
    #expect(measures.triangles.balanced + measures.triangles.unbalanced == 0)
    #expect(measures.balance == nil)
    #expect(measures.lineIndex == 0)
  }

  @Test("Where nobody is tied, nothing is measured; two enemies have no PN centrality")
  func degenerate() throws {
    let graph = try graph("0-1-")
    let nothing = graph.at("2000-01-01").measures()
    #expect(nothing.actorCount == 0)
    #expect(nothing.density == 0)
    #expect(nothing.polarity == 0)
    #expect(graph.at("2000-01-01").actorMeasures().isEmpty)
    let standings = graph.at("2012-01-01").actorMeasures()
    #expect(standings.map(\.centrality) == [nil, nil])
    #expect(standings.map(\.betweenness) == [0, 0])
  }

  @Test("A hub of three thousand friends is measured")
  func star() throws {
    let relations = try (1...3_000).map {
      try Relation(Relation.ID("R\($0)"), "alliance", "hub", Actor.ID("n\($0)"), "2010/..")
    }
    let view = try RelationGraph(GraphContents(relations: relations)).at("2012-01-01")
    let measures = view.measures()
    #expect(measures.triangles.balanced + measures.triangles.unbalanced == 0)
    #expect(measures.lineIndex == 0)
    #expect(abs(measures.polarity - 3_000.0.squareRoot()) < 1e-6)
    let hub = try #require(view.actorMeasures().first { $0.actor == "hub" })
    #expect(hub.openPairs == 3_000 * 2_999 / 2)
  }

  @Test(
    "A search for the line index that would take too long ends without one, however many actors there are")
  func tangle() throws {
    var random = SeededGenerator(seed: 1)
    let size = 20_000
    let relations = try (0..<4 * size).map { number in
      try Relation(
        Relation.ID("R\(number)"), random.once(in: 2) ? "alliance" : "hostility",
        Actor.ID("n\(number % size)"),
        Actor.ID("n\(Int.random(in: 0..<size, using: &random))"), "2010/..")
    }
    #expect(
      try RelationGraph(GraphContents(relations: relations)).at("2012-01-01").measures().lineIndex == nil)
  }

  @Test(
    "Triangles, line index and brokers of random graphs are what trying everything finds",
    arguments: 0..<randomBatches)
  func agreement(_ batch: UInt64) throws {
    for seed in batch * 100..<(batch + 1) * 100 {
      var random = SeededGenerator(seed: seed)
      let size = Int.random(in: 2...8, using: &random)
      let likelihood = Int.random(in: 1...3, using: &random)
      var signs = [[Int]](repeating: [Int](repeating: 0, count: size), count: size)
      var pairs: [String] = []
      for first in 0..<size {
        for second in 0..<first where Int.random(in: 0...3, using: &random) <= likelihood {
          let sign = random.once(in: 2) ? 1 : -1
          (signs[first][second], signs[second][first]) = (sign, sign)
          pairs.append("\(first)-\(second)\(sign > 0 ? "+" : "-")")
        }
      }
      let view = try graph(pairs.joined(separator: " ")).at("2012-01-01")
      let measures = view.measures()
      var triangles = [0, 0]
      for first in 0..<size {
        for second in 0..<first {
          for third in 0..<second {
            let product = signs[first][second] * signs[second][third] * signs[first][third]
            if product != 0 { triangles[product > 0 ? 0 : 1] += 1 }
          }
        }
      }
      let place: Comment = "seed \(seed): \(pairs)"
      try #require([measures.triangles.balanced, measures.triangles.unbalanced] == triangles, place)
      let frustrations = (0..<1 << size).map { camps in
        var count = 0
        for first in 0..<size {
          for second in 0..<first where signs[first][second] != 0 {
            let isTogether = (camps >> first) & 1 == (camps >> second) & 1
            if isTogether != (signs[first][second] > 0) { count += 1 }
          }
        }
        return count
      }
      try #require(measures.lineIndex == frustrations.min(), place)
      try #require(view.tally().bySign[.positive]?.certain == pairs.count { $0.hasSuffix("+") }, place)
      let standings = view.actorMeasures()
      checkCentralities(standings, signs, polarity: measures.polarity, place)
      for standing in standings {
        guard let actor = Int(standing.actor.rawValue.dropFirst()) else { continue }
        let friends = (0..<size).filter { signs[actor][$0] > 0 }
        let between = friends.flatMap { first in friends.filter { $0 < first }.map { signs[first][$0] } }
        try #require(standing.openPairs == between.count { $0 == 0 }, place)
        try #require(standing.hostilePairs == between.count { $0 < 0 }, place)
      }
    }
  }

  /// Betweenness from the numbers of walks, PN centrality from its equation, and polarity as the least number that
  /// leaves no negative pivot when the matrix of signs is taken from it.
  private func checkCentralities(
    _ standings: [ActorMeasures], _ signs: [[Int]], polarity: Double, _ place: Comment
  ) {
    let positions = standings.compactMap { Int($0.actor.rawValue.dropFirst()) }
    let size = positions.count
    let matrix = positions.map { row in positions.map { Double(signs[row][$0]) } }
    var walks = [(0..<size).map { row in (0..<size).map { row == $0 ? 1.0 : 0 } }]
    for _ in 0..<size {
      let last = walks[walks.count - 1]
      walks.append(
        last.map { row in
          (0..<size).map { column in (0..<size).reduce(0) { $0 + row[$1] * abs(matrix[$1][column]) } }
        })
    }
    func shortest(_ from: Int, _ to: Int) -> (length: Int, count: Double)? {
      walks.indices.first { walks[$0][from][to] > 0 }.map { ($0, walks[$0][from][to]) }
    }
    for (actor, standing) in standings.enumerated() {
      var share = 0.0
      for first in 0..<size where first != actor {
        for second in 0..<first where second != actor {
          guard let all = shortest(first, second), let one = shortest(first, actor),
            let other = shortest(actor, second), one.length + other.length == all.length
          else { continue }
          share += one.count * other.count / all.count
        }
      }
      let others = Double((size - 1) * (size - 2)) / 2
      #expect(abs((standing.betweenness ?? -1) - (others > 0 ? share / others : 0)) < 1e-9, place)
    }
    let centralities = standings.compactMap(\.centrality)
    if centralities.count == size {
      for (row, own) in centralities.enumerated() {
        let sum = (0..<size).reduce(0) {
          $0 + (matrix[row][$1] < 0 ? 2 : 1) * matrix[row][$1] * centralities[$1]
        }
        #expect(abs(own - sum / Double(2 * size - 2) - 1) < 1e-6, place)
      }
    }
    #expect(size == 0 || negativePivots(of: matrix, from: polarity + 1e-6) == 0, place)
    #expect(polarity < 1e-6 || negativePivots(of: matrix, from: polarity - 1e-6) > 0, place)
  }

  /// How many eigenvalues of a symmetric matrix exceed a number, by Sylvester's law of inertia.
  private func negativePivots(of matrix: [[Double]], from number: Double) -> Int {
    var rest = matrix.enumerated().map { row, values in
      values.enumerated().map { column, value in (row == column ? number : 0) - value }
    }
    var count = 0
    for pivot in rest.indices {
      if rest[pivot][pivot] < 0 { count += 1 }
      for row in rest.indices where row > pivot {
        let factor = rest[row][pivot] / rest[pivot][pivot]
        for column in pivot..<rest.count { rest[row][column] -= factor * rest[pivot][column] }
      }
    }
    return count
  }
}
