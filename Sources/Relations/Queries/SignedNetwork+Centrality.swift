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

  /// On what part of the shortest paths between others each actor lies.
  ///
  /// Brandes, “A faster algorithm for betweenness centrality”, Journal of Mathematical Sociology 25 (2001).
  var betweenness: [Double] {
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
  func brokeredPairs(of actor: Int) -> (open: Int, hostile: Int) {
    let friends = neighbours(of: actor, stance: .positive)
    var (open, hostile) = (0, 0)
    for (position, first) in friends.enumerated() {
      for second in friends[(position + 1)...] {
        switch neighbours[first][second] {
        case nil: open += 1
        case .negative: hostile += 1
        case .positive, .mixed, .neutral: continue
        }
      }
    }
    return (open, hostile)
  }

  private static let mostEquations = 1_000
  private static let smallestPivot = 1e-12
}
