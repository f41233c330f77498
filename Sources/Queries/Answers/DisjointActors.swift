import Relations

/// Actors in groups that grow together: union by size, with the paths halved on the way.
struct DisjointActors {
  private var numbers: [Actor.ID: Int] = [:]
  private var actors: [Actor.ID] = []
  private var parents: [Int] = []
  private var sizes: [Int] = []

  /// Puts the two ends of a relation in one group.
  mutating func join(_ holding: Holding) {
    guard let to = holding.to else { return }
    var first = root(of: number(of: holding.from))
    var second = root(of: number(of: to))
    guard first != second else { return }
    if sizes[first] < sizes[second] { swap(&first, &second) }
    parents[second] = first
    sizes[first] += sizes[second]
  }

  /// One actor that stands for the whole group; the actor itself where it was never joined.
  func representative(of actor: Actor.ID) -> Actor.ID {
    guard let number = numbers[actor] else { return actor }
    var root = number
    while parents[root] != root { root = parents[root] }
    return actors[root]
  }

  /// Whether both ends of a relation are in one group.
  func joins(_ holding: Holding) -> Bool {
    guard let to = holding.to else { return false }
    return representative(of: holding.from) == representative(of: to)
  }

  /// The groups of two actors or more, each by identifier.
  var groups: [Actor.ID: [Actor.ID]] {
    Dictionary(grouping: actors.sorted(), by: representative).filter { $0.value.count > 1 }
  }

  private mutating func number(of actor: Actor.ID) -> Int {
    if let number = numbers[actor] { return number }
    let number = actors.count
    numbers[actor] = number
    actors.append(actor)
    parents.append(number)
    sizes.append(1)
    return number
  }

  private mutating func root(of number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }
}
