import EDTF
import Relations

/// A way in which a relation counts for others than its ends: what has to hold with it on the same day, and what must not.
struct CountingWay: Hashable {
  /// The relations that have to hold.
  var chain: [Int] = []
  /// What rules it out, each by itself.
  var exclusions: Set<Exclusion> = []

  /// What two ways, one from each end, ask for together.
  func joined(with other: CountingWay) -> CountingWay {
    CountingWay(chain: chain + other.chain, exclusions: exclusions.union(other.exclusions))
  }
}

/// Relations that lead further from an actor, so that on their days what is its own counts for somebody else.
struct Exclusion: Hashable {
  /// Relations from parts to wholes; none where they hold whatever the date.
  let links: [Int]
  /// The days asked about on which all of them possibly hold, and those on which they surely do, for parts that exist.
  let possibleDays: DaySet
  let sureDays: DaySet

  init(_ links: [Int], in view: GraphView) {
    self.links = links
    func days(_ certainty: Certainty) -> DaySet {
      links.reduce(DaySet(view.dateQuery.days)) { days, link in
        let part = view.graph.storage.ends(at: link).from
        return days.intersection(view.graph.storage.days(of: link, sparing: [part], atLeast: certainty))
      }
    }
    possibleDays = days(.possible)
    sureDays = days(.certain)
  }
}

extension GraphView {
  /// Whether a relation counts in a way.
  ///
  /// Where something may rule it out, the days decide one by one: it counts certainly if on one of them it certainly holds
  /// and nothing rules it out, and possibly if on one of them nothing surely does; why not certainly, is read on the first.
  func answer(_ reading: Reading, through way: CountingWay) -> Answer {
    let storage = graph.storage
    func answer(at dateQuery: DateQuery) -> Answer {
      storage.answer(reading.position, claimed: reading.claimed, through: way.chain, at: dateQuery)
    }
    let whole = answer(at: dateQuery)
    if whole.certainty == .no || way.exclusions.isEmpty { return whole }
    func days(_ certainty: Certainty) -> DaySet {
      way.chain.reduce(
        storage.days(of: reading.position, claimed: reading.claimed, atLeast: certainty)
          .intersection(DaySet(dateQuery.days))
      ) { $0.intersection(storage.days(of: $1, atLeast: certainty)) }
    }
    let possible = days(.possible)
    let exclusions = way.exclusions.filter { $0.possibleDays.meets(possible) }
    if exclusions.isEmpty { return whole }
    // What has to hold anyhow is in no doubt, and who has to exist for it neither.
    let given = Set([reading.position] + way.chain)
    let existing = given.flatMap { storage.limits(at: $0) }
    let doubtful = exclusions.map { exclusion in
      exclusion.links.filter { !given.contains($0) }
        .map { (relation: $0, spared: existing + [storage.ends(at: $0).from]) }
    }
    let open = zip(exclusions, doubtful).reduce(possible) { open, pair in
      open.subtracting(
        pair.1.reduce(open.intersection(pair.0.possibleDays)) {
          $0.intersection(storage.days(of: $1.relation, sparing: $1.spared, atLeast: .certain))
        })
    }
    guard let first = open.stretches.first?.lowerBound else { return .no }
    if !exclusions.reduce(days(.certain), { $0.subtracting($1.possibleDays) }).isEmpty { return .certain }
    var reasons = answer(at: DateQuery(first)).reasons
    for (exclusion, links) in zip(exclusions, doubtful) where exclusion.possibleDays.meets(first...first) {
      for link in links {
        reasons.formUnion(storage.answer(link.relation, sparing: link.spared, at: DateQuery(first)).reasons)
      }
    }
    return .possible(reasons)
  }

  /// The days asked about on which a relation possibly holds.
  func possibleDays(of relation: Int, claimed: [UncertainInterval]? = nil) -> DaySet {
    graph.storage.days(of: relation, claimed: claimed, atLeast: .possible)
      .intersection(DaySet(dateQuery.days))
  }

  /// The ways, or where there are many, those that do not say just what another of them says.
  ///
  /// On one day a way says its answer alone; on some day of several what limits it. Without this, ways that part and
  /// meet again and again would multiply with those of the other end. Few are all kept, as what one asks for another may
  /// rule out.
  func distinct(_ ways: [CountingWay]) -> [CountingWay] {
    guard ways.count > 16 else { return ways }
    let storage = graph.storage
    var seen: Set<WayMeaning> = []
    return ways.filter { way in
      let isOneDay = dateQuery.isSingleDay
      return seen.insert(
        WayMeaning(
          answer: isOneDay ? answer(of: way.chain) : nil,
          terms: isOneDay ? [] : way.chain.flatMap { storage.terms(at: $0) },
          lives: isOneDay ? [] : way.chain.flatMap { storage.limits(at: $0) },
          pacts: way.chain.compactMap { storage.pactOfTerms(at: $0) }, exclusions: way.exclusions)
      ).inserted
    }
  }

  /// Whether all relations of a way hold on the same day.
  func answer(of chain: [Int]) -> Answer {
    guard let last = chain.last else { return .certain }
    return graph.storage.answer(last, through: chain.dropLast(), at: dateQuery)
  }
}

/// All that the answer for a relation can depend on of the way through which it counts.
private struct WayMeaning: Hashable {
  let answer: Answer?
  let terms: [[UncertainInterval]]
  let lives: [Int]
  let pacts: [Int]
  let exclusions: Set<Exclusion>
}
