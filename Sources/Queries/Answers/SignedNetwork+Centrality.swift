import Relations

extension SignedNetwork {
  /// The PN centrality of each actor; nil where there are too many or the matrix has no inverse.
  var positiveNegativeCentralities: [Double]? {
    let size = actors.count
    guard size > 1, size <= Self.mostEquations else { return nil }
    let scale = Double(2 * size - 2)
    let matrix = actors.indices.map { row in
      actors.indices.map { column in
        let own = row == column ? 1.0 : 0
        let factor = neighbours[row][column]?.factor ?? 0
        return own - Double(factor < 0 ? 2 * factor : factor) / scale
      }
    }
    return Self.solution(of: matrix, [Double](repeating: 1, count: size))
  }

  /// Gaussian elimination with the largest pivot of each column.
  private static func solution(of matrix: [[Double]], _ values: [Double]) -> [Double]? {
    var matrix = zip(matrix, values).map { $0 + [$1] }
    let size = values.count
    for column in 0..<size {
      let rows = column..<size
      guard let pivot = rows.max(by: { abs(matrix[$0][column]) < abs(matrix[$1][column]) }),
        abs(matrix[pivot][column]) > smallestPivot
      else { return nil }
      matrix.swapAt(column, pivot)
      for row in rows.dropFirst() where matrix[row][column] != 0 {
        let factor = matrix[row][column] / matrix[column][column]
        for position in column...size { matrix[row][position] -= factor * matrix[column][position] }
      }
    }
    var solution = values
    for row in (0..<size).reversed() {
      var value = matrix[row][size]
      for column in (row + 1)..<size { value -= matrix[row][column] * solution[column] }
      solution[row] = value / matrix[row][row]
    }
    return solution
  }

  /// On what part of the shortest paths between others each actor lies; nil where that takes too many steps.
  ///
  /// Brandes, “A faster algorithm for betweenness centrality”, Journal of Mathematical Sociology 25 (2001).
  ///
  /// - Complexity: O(*a* · *p*) in the number of actors and of pairs.
  var betweenness: [Double]? {
    guard actors.count * (actors.count + pairCount) <= Self.mostSteps else { return nil }
    let around = neighbours.map { $0.keys.sorted() }
    var scores = [Double](repeating: 0, count: actors.count)
    for source in actors.indices {
      var order: [Int] = [source]
      var distances = [Int](repeating: -1, count: actors.count)
      var paths = [Double](repeating: 0, count: actors.count)
      (distances[source], paths[source]) = (0, 1)
      var position = 0
      while position < order.count {
        let actor = order[position]
        position += 1
        for other in around[actor] {
          if distances[other] < 0 {
            distances[other] = distances[actor] + 1
            order.append(other)
          }
          if distances[other] == distances[actor] + 1 { paths[other] += paths[actor] }
        }
      }
      var shares = [Double](repeating: 0, count: actors.count)
      for actor in order.dropFirst().reversed() {
        for before in around[actor] where distances[before] == distances[actor] - 1 {
          shares[before] += paths[before] / paths[actor] * (1 + shares[actor])
        }
        scores[actor] += shares[actor]
      }
    }
    // Every pair was counted from both its ends.
    let pairs = Double(actors.count - 1) * Double(actors.count - 2)
    return scores.map { pairs > 0 ? $0 / pairs : 0 }
  }

  /// How many pairs of an actor's friends have no tie with each other, and how many a negative one.
  ///
  /// - Complexity: O(*d*) in the number of friends, times the lesser of that and the pairs of each.
  func brokeredPairs(of actor: Int) -> (open: Int, hostile: Int) {
    let friends = Set(neighbours(of: actor, stance: .positive))
    var (tied, hostile) = (0, 0)
    for friend in friends {
      let around = neighbours[friend]
      if around.count < friends.count {
        for (other, stance) in around where other > friend && friends.contains(other) {
          tied += 1
          if stance == .negative { hostile += 1 }
        }
      } else {
        for other in friends where other > friend {
          guard let stance = around[other] else { continue }
          tied += 1
          if stance == .negative { hostile += 1 }
        }
      }
    }
    return (friends.count * (friends.count - 1) / 2 - tied, hostile)
  }

  private static let mostEquations = 1_000
  /// How many actors and pairs may be looked at for all of the shortest paths, which takes some seconds.
  private static let mostSteps = 300_000_000
  private static let smallestPivot = 1e-12
}
