import Relations

/// Who is tied to whom in a view, a pair once, with what all relations between the two say together.
struct SignedNetwork {
  /// What the relations of a pair say together.
  enum Stance: Hashable {
    case positive
    case negative
    /// Relations of both signs: they never cancel each other, and count for neither.
    case mixed
    case neutral

    /// 1 and -1, and 0 for what has no one sign.
    var factor: Int {
      switch self {
      case .positive: 1
      case .negative: -1
      case .mixed, .neutral: 0
      }
    }

    func joined(by sign: Sign) -> Stance {
      switch (self, sign) {
      case (_, .neutral), (.mixed, _), (.positive, .positive), (.negative, .negative): self
      case (.neutral, .positive): .positive
      case (.neutral, .negative): .negative
      case (.positive, .negative), (.negative, .positive): .mixed
      }
    }
  }

  /// The actors that are tied to another, by identifier.
  let actors: [Actor.ID]
  /// For each actor, by position, the others it is tied to.
  let neighbours: [[Int: Stance]]

  init(_ holdings: [Holding]) {
    let ties = holdings.compactMap { holding in
      holding.to.flatMap { to in
        to == holding.from ? nil : (from: holding.from, to: to, sign: holding.sign)
      }
    }
    actors = Set(ties.flatMap { [$0.from, $0.to] }).sorted()
    let positions = Dictionary(actors.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var neighbours = [[Int: Stance]](repeating: [:], count: actors.count)
    for tie in ties {
      guard let from = positions[tie.from], let to = positions[tie.to] else { continue }
      let stance = (neighbours[from][to] ?? .neutral).joined(by: tie.sign)
      neighbours[from][to] = stance
      neighbours[to][from] = stance
    }
    self.neighbours = neighbours
  }

  /// How many pairs are tied.
  var pairCount: Int { neighbours.map(\.count).reduce(0, +) / 2 }

  func pairCount(of stance: Stance) -> Int {
    neighbours.map { $0.values.count { $0 == stance } }.reduce(0, +) / 2
  }

  /// The positions of the actors that an actor has ties of one stance with, in order.
  func neighbours(of actor: Int, stance: Stance) -> [Int] {
    neighbours[actor].filter { $0.value == stance }.keys.sorted()
  }
}
