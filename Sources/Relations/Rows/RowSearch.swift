/// A way from one actor to another along relations.
public struct RelationPath: Hashable, Sendable {
  /// The positions of the actors on the way, both ends included.
  public let actors: [Int]
  /// The positions of the relations between each two of them.
  public let relations: [Int]

  /// How many relations it is long.
  public var length: Int { relations.count }
}

extension Storage {
  /// A shortest path between two actors along the rows asked for, whatever their direction.
  ///
  /// Both ends search at once, a step at a time where fewer actors wait: Pohl, "Bi-directional Search", 1971.
  ///
  /// - Complexity: O(*k*) in the number of relations of the actors met; O(*n*) where the indexes cannot tell.
  package func shortestPath(
    from source: Int, to target: Int, _ selection: RowSelection?, shows: (Int) -> Bool
  ) -> RelationPath? {
    guard actors.indices.contains(source), actors.indices.contains(target) else { return nil }
    if source == target { return RelationPath(actors: [source], relations: []) }
    let neighbours = Neighbours(in: self, selection, shows: shows)
    return scratch.withScratch(actorCount: actors.count) { scratch in
      scratch.shortestPath(
        from: Int32(source), to: Int32(target), along: neighbours, in: self, shows: shows)
    }
  }
}

/// The relations of each actor that a search may follow.
private struct Neighbours {
  private let storage: Storage
  private let incidences: Incidences
  private let kinds: [Bool]?
  private let day: Int32
  private let closed: Bool
  private let open: Bool
  /// Whether the indexes can tell what the view shows.
  private let tells: Bool
  /// What the view shows of each actor, where the indexes cannot tell.
  private let shown: [Int32: [Int32]]

  init(in storage: Storage, _ selection: RowSelection?, shows: (Int) -> Bool) {
    incidences = storage.incidences
    self.storage = storage
    kinds = selection?.kinds
    day = selection?.day ?? 0
    closed = selection?.closed ?? false
    open = selection?.open ?? false
    var shown: [Int32: [Int32]] = [:]
    if selection == nil {
      for position in 0..<Int32(storage.relationCount) where shows(Int(position)) {
        let (from, to) = (storage.columns.from[Int(position)], storage.columns.to[Int(position)])
        guard to >= 0 else { continue }
        shown[from, default: []].append(position)
        shown[to, default: []].append(position)
      }
    }
    self.shown = shown
    tells = selection != nil
  }

  /// Visits the actors next to one, each with the relation that leads there, until told to stop.
  @inline(__always)
  func visit(
    _ actor: Int32, shows: (Int) -> Bool, _ body: (_ other: Int32, _ relation: Int32) -> Bool
  ) -> Bool {
    if closed || open {
      let (positions, others) = (incidences.positions.unkept, incidences.others.unkept)
      let stopped = incidences.visitPlaces(of: Int(actor), on: day, closed: closed, open: open, in: storage) {
        guard others[$0] >= 0 else { return false }
        if let kinds, !kinds[Int(storage.columns.kinds[Int(positions[$0])])] { return false }
        return body(others[$0], positions[$0])
      }
      if stopped { return true }
    }
    if tells, incidences.uncertain.isEmpty { return false }
    let rest = tells ? Array(incidences.uncertain(of: Int(actor))) : shown[actor] ?? []
    for relation in rest where !tells || shows(Int(relation)) {
      let (from, to) = (storage.columns.from[Int(relation)], storage.columns.to[Int(relation)])
      guard to >= 0 else { continue }
      if body(from == actor ? to : from, relation) { return true }
    }
    return false
  }
}

extension Scratch {
  fileprivate func shortestPath(
    from source: Int32, to target: Int32, along neighbours: Neighbours, in storage: Storage,
    shows: (Int) -> Bool
  ) -> RelationPath? {
    let (mine, theirs) = nextMarks()
    let meeting: (left: Int32, right: Int32, relation: Int32)? =
      marks.withUnsafeMutableBufferPointer { marks in
        via.withUnsafeMutableBufferPointer { via in
          forward.withUnsafeMutableBufferPointer { forward in
            backward.withUnsafeMutableBufferPointer { backward in
              var search = (
                forward: Frontier(queue: forward, first: source, mark: mine),
                backward: Frontier(queue: backward, first: target, mark: theirs)
              )
              marks[Int(source)] = mine
              marks[Int(target)] = theirs
              while !search.forward.isEmpty, !search.backward.isEmpty {
                if search.forward.count <= search.backward.count {
                  let found = search.forward.advance(neighbours, shows, marks, via, meeting: theirs)
                  if let found { return found }
                } else {
                  let found = search.backward.advance(neighbours, shows, marks, via, meeting: mine)
                  if let found { return (found.right, found.left, found.relation) }
                }
              }
              return nil
            }
          }
        }
      }
    guard let meeting else { return nil }
    guard let first = trail(from: meeting.left, back: source, in: storage),
      let second = trail(from: meeting.right, back: target, in: storage)
    else { return nil }
    return RelationPath(
      actors: first.actors.reversed() + second.actors,
      relations: first.relations.reversed() + [Int(meeting.relation)] + second.relations)
  }

  /// The way that a search took to an actor, backwards; nil where a compiled graph contradicts itself.
  private func trail(
    from actor: Int32, back start: Int32, in storage: Storage
  ) -> (actors: [Int], relations: [Int])? {
    var actor = actor
    var actors = [Int(actor)]
    var relations: [Int] = []
    while actor != start {
      let relation = Int(via[Int(actor)])
      let from = storage.columns.from[relation]
      actor = from == actor ? storage.columns.to[relation] : from
      guard actor >= 0, via[Int(actor)] >= 0 || actor == start, relations.count < via.count else {
        return nil
      }
      actors.append(Int(actor))
      relations.append(relation)
    }
    return (actors, relations)
  }
}

/// The actors that one side of a search has met and not yet left.
private struct Frontier {
  private let queue: UnsafeMutableBufferPointer<Int32>
  private let mark: UInt32
  private var head = 0
  private var tail = 1

  init(queue: UnsafeMutableBufferPointer<Int32>, first: Int32, mark: UInt32) {
    self.queue = queue
    self.mark = mark
    queue[0] = first
  }

  var count: Int { tail - head }
  var isEmpty: Bool { head == tail }

  /// Leaves all actors that wait; the two actors and the relation between them where it meets the other side.
  mutating func advance(
    _ neighbours: Neighbours, _ shows: (Int) -> Bool, _ marks: UnsafeMutableBufferPointer<UInt32>,
    _ via: UnsafeMutableBufferPointer<Int32>, meeting other: UInt32
  ) -> (left: Int32, right: Int32, relation: Int32)? {
    let end = tail
    var tail = tail
    var meeting: (left: Int32, right: Int32, relation: Int32)?
    while head < end {
      let actor = queue[head]
      head += 1
      let stopped = neighbours.visit(actor, shows: shows) { next, relation in
        let seen = marks[Int(next)]
        if seen == other {
          meeting = (actor, next, relation)
          return true
        }
        if seen != mark {
          marks[Int(next)] = mark
          via[Int(next)] = relation
          queue[tail] = next
          tail += 1
        }
        return false
      }
      if stopped { break }
    }
    self.tail = tail
    return meeting
  }
}
