public import EDTF

/// When each actor can first be reached from one, by relations that hold one after another.
public struct Arrivals: Sendable {
  /// For each actor by row the number of the day; `Int32.max` where it is not reached.
  package let days: [Int32]
  /// For each actor the relation that leads to it; -1 where none does.
  let via: [Int32]
  let graph: RelationGraph

  /// How many actors are reached, the one at the beginning included.
  public let count: Int

  /// The first day on which the actor of a row is reached; nil where it never is, and where the graph has no such row.
  public subscript(actor: Int) -> Day? {
    days.indices.contains(actor) && days[actor] != .max ? Day(number: days[actor]) : nil
  }

  /// The way to the actor of a row; nil where it is not reached, and where the graph has no such row.
  ///
  /// - Complexity: O(*k*) in its length.
  public func journey(to actor: Int) -> RelationPath? {
    guard days.indices.contains(actor), days[actor] != .max else { return nil }
    let columns = graph.storage.columns
    var actors = [actor]
    var relations: [Int] = []
    while let last = actors.last, via[last] >= 0 {
      let relation = Int(via[last])
      let from = Int(columns.from[relation])
      let next = from == last ? Int(columns.to[relation]) : from
      // A compiled graph may contradict itself.
      guard next >= 0, relations.count < via.count else { return nil }
      actors.append(next)
      relations.append(relation)
    }
    return RelationPath(actors: actors.reversed(), relations: relations.reversed())
  }
}

extension GraphRows {
  /// When each actor can first be reached from the actor of a row, along relations in either direction.
  ///
  /// Each relation may be passed on any day on which it holds, no earlier than the one before it, and takes no time:
  /// the earliest-arrival paths of Wu, Cheng, Huang, Ke, Lu and Xu, "Path Problems in Temporal Graphs", 2014.
  ///
  /// - Parameters:
  ///   - source: where to begin.
  ///   - start: on which day.
  ///   - certainty: whether a relation may be passed on the days on which it possibly holds, or on certain ones alone;
  ///     `.no` as `.possible`, since no relation is passed on a day on which it surely does not hold.
  /// - Complexity: O(*n* + *d*) in the number of relations of the actors reached and of days.
  public func earliestArrivals(
    from source: Int, on start: Day, certainty: Certainty = .possible
  ) -> Arrivals {
    var search = ArrivalSearch(graph, from: source, on: start.number, certainty: certainty)
    search.run()
    return Arrivals(days: search.days, via: search.via, graph: graph, count: search.reached)
  }
}

/// A search in the order of days: the actors reached on each day wait in a list of that day.
private struct ArrivalSearch {
  private let storage: Storage
  private let start: Int32
  private let certainty: Certainty
  private let horizon: Int32?
  private(set) var days: [Int32]
  private(set) var via: [Int32]
  private(set) var reached = 0
  /// For each day from the first one the last of those that wait on it.
  private var heads: [Int32]
  /// The actors that wait, each with the one before it on the same day.
  private var waiting: [(actor: Int32, next: Int32)] = []

  init(_ graph: RelationGraph, from source: Int, on start: Int32, certainty: Certainty) {
    storage = graph.storage
    self.start = start
    self.certainty = certainty
    horizon = certainty == .certain ? graph.asOf?.number : nil
    days = [Int32](repeating: .max, count: storage.actors.count)
    via = [Int32](repeating: -1, count: storage.actors.count)
    var last = start
    if let position = storage.index.started.last { last = max(last, storage.columns.start[Int(position)]) }
    for position in storage.columns.uncertain {
      for days in storage.daysOfArrival(through: Int(position), certainty) {
        last = max(last, days.lowerBound.number)
      }
    }
    heads = [Int32](repeating: -1, count: Int(last - start) + 1)
    guard days.indices.contains(source) else { return }
    days[source] = start
    waiting.reserveCapacity(storage.actors.count)
    wait(Int32(source), on: start)
  }

  private mutating func wait(_ actor: Int32, on day: Int32) {
    // A compiled graph may contradict itself on how late its relations begin.
    guard Int(day - start) < heads.count else { return }
    waiting.append((actor, heads[Int(day - start)]))
    heads[Int(day - start)] = Int32(waiting.count - 1)
  }

  mutating func run() {
    let storage = storage
    let incidences = storage.incidences
    for slot in heads.indices {
      let day = start + Int32(slot)
      while heads[slot] >= 0 {
        let actor: Int32
        (actor, heads[slot]) = waiting[Int(heads[slot])]
        // It has been reached earlier, or has left already.
        guard days[Int(actor)] == day else { continue }
        reached += 1
        let window = incidences.window
        let code = window.code(of: day)
        incidences.ends.withUnsafeBufferPointer { ends in
          incidences.starts.withUnsafeBufferPointer { starts in
            incidences.others.withUnsafeBufferPointer { others in
              for place in incidences.run(of: Int(actor)) {
                if let code, ends[place] < code { continue }
                let next = others[place]
                guard next >= 0, day < days[Int(next)] else { continue }
                let relation = incidences.positions[place]
                if code == nil, storage.columns.end[Int(relation)] < day { continue }
                let arrival =
                  window.later(day, starts[place]) ?? max(day, storage.columns.start[Int(relation)])
                guard arrival < days[Int(next)] else { continue }
                if let horizon, ends[place] == DayWindow.open, arrival > horizon { continue }
                days[Int(next)] = arrival
                via[Int(next)] = relation
                wait(next, on: arrival)
              }
            }
          }
        }
        if !incidences.uncertain.isEmpty {
          follow(incidences.uncertain(of: Int(actor)), from: actor, on: day)
        }
      }
    }
  }

  private mutating func follow(_ positions: Column<Int32>, from actor: Int32, on day: Int32) {
    for position in positions {
      let (from, to) = storage.ends(at: Int(position))
      guard let to else { continue }
      let next = from == Int(actor) ? to : from
      let possible = storage.daysOfArrival(through: Int(position), certainty)
        .first { $0.upperBound.number >= day }
      guard let arrival = possible.map({ max(day, $0.lowerBound.number) }), arrival < days[next] else {
        continue
      }
      days[next] = arrival
      via[next] = position
      wait(Int32(next), on: arrival)
    }
  }
}

extension Storage {
  /// The days on which a relation may be passed, in stretches.
  fileprivate func daysOfArrival(through row: Int, _ certainty: Certainty) -> [ClosedRange<Day>] {
    // The last day of the calendar stands for ever, on which nobody arrives.
    days(of: row, atLeast: certainty).stretches.filter { $0.lowerBound != .max }
  }

  /// The days on which a relation holds at least so surely.
  ///
  /// - Parameters:
  ///   - claimed: periods of a claim that stand in for the relation's own terms.
  ///   - spared: actors whose lives are not asked for.
  /// - Complexity: O(*n* log *n*) in the number of its periods.
  package func days(
    of row: Int, claimed: [UncertainInterval]? = nil, sparing spared: [Int] = [],
    atLeast certainty: Certainty
  ) -> DaySet {
    let pact = pactOfTerms(at: row)
    let lives = limits(at: row).filter { $0 != pact && !spared.contains($0) }.map { actors.life(at: $0) }
    let conditions = (claimed.map { [$0] } ?? terms(at: row)) + lives
    return conditions.reduce(DaySet(Day.min...Day.max)) { days, periods in
      days.intersection(
        DaySet(periods.compactMap { certainty == .certain ? $0.certainDays : $0.possibleDays }))
    }
  }
}
