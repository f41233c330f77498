import Relations

extension SignedNetwork {
  /// The triangles of signed pairs by the product of their signs.
  ///
  /// Each is found from the actor of the fewest pairs in it, of which no actor sees more than the square root of all:
  /// Chiba and Nishizeki, “Arboricity and subgraph listing algorithms”, SIAM Journal on Computing 14 (1985).
  ///
  /// - Complexity: O(*p*^1.5) in the number of pairs.
  var triangles: Measures.Triangles {
    let degrees = neighbours.map(\.count)
    let busier = actors.indices.map { actor in
      neighbours[actor].filter {
        $0.value.factor != 0 && (degrees[actor], actor) < (degrees[$0.key], $0.key)
      }
    }
    var triangles = Measures.Triangles()
    for later in busier {
      for (second, stance) in later {
        for (third, other) in later where second < third {
          guard let closing = neighbours[second][third], closing.factor != 0 else { continue }
          if stance.factor * other.factor * closing.factor > 0 {
            triangles.balanced += 1
          } else {
            triangles.unbalanced += 1
          }
        }
      }
    }
    return triangles
  }

  /// How few pairs would have to change their sign for all cycles to be balanced; nil where that is too hard to say.
  var lineIndex: Int? {
    var frustration = Frustration(size: actors.count)
    for actor in actors.indices {
      for (other, stance) in neighbours[actor] where actor < other && stance.factor != 0 {
        frustration.add(stance.factor, between: actor, and: other)
      }
    }
    return frustration.least()
  }

  /// The largest eigenvalue of the matrix of 1 for positive and -1 for negative pairs.
  ///
  /// Power iteration; the diagonal is raised so that no eigenvalue is negative and the largest is the largest in size
  /// as well. None exceeds the largest root of the product of the degrees of a pair: Berman and Zhang, “On the spectral
  /// radius of graphs with cut vertices”, Journal of Combinatorial Theory B 83 (2001). It ends with as many digits as
  /// it has found when it has looked at so many pairs.
  var polarity: Double {
    let rows = neighbours.map { row in
      row.filter { $0.value.factor != 0 }.sorted { $0.key < $1.key }
        .map { (other: $0.key, factor: Double($0.value.factor)) }
    }
    let shift =
      rows.map { row in
        Double(row.map { rows[$0.other].count }.max() ?? 0) * Double(row.count)
      }.max()?.squareRoot() ?? 0
    guard shift > 0 else { return 0 }
    let pairs = rows.map(\.count).reduce(0, +)
    // A start without any regularity is orthogonal to no eigenvector that matters.
    var vector = rows.indices.map(Self.irregular)
    var value = 0.0
    for _ in 0..<min(Self.mostIterations, Self.mostFactors / pairs + 1) {
      let next = rows.indices.map { row in
        rows[row].reduce(shift * vector[row]) { $0 + $1.factor * vector[$1.other] }
      }
      let square = vector.reduce(0) { $0 + $1 * $1 }
      let estimate = zip(vector, next).reduce(0) { $0 + $1.0 * $1.1 } / square - shift
      let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0 else { return 0 }
      vector = next.map { $0 / length }
      if abs(estimate - value) < Self.precision { return max(0, estimate) }
      value = estimate
    }
    return max(0, value)
  }

  /// A number from 1 to 2 that follows from a position by no rule that a graph could share: the steps of SplitMix64
  /// (Steele, Lea and Flood, “Fast splittable pseudorandom number generators”, 2014).
  private static func irregular(_ position: Int) -> Double {
    var mixed = UInt64(truncatingIfNeeded: position + 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return 1 + Double((mixed ^ (mixed >> 31)) >> 11) / Double(1 << 53 as UInt64)
  }

  private static let mostIterations = 20_000
  private static let mostFactors = 1_000_000_000
  private static let precision = 1e-13
}
