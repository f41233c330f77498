import EDTF
import Relations

extension Linter {
  private struct Key: Hashable {
    let kind: RelationKind.ID
    let from: Actor.ID
    let to: Actor.ID?
    /// Two parties of several pacts stand in a relation by each of them.
    let via: Actor.ID?

    init(_ fact: Fact) {
      kind = fact.relation.kind
      via = fact.relation.via
      guard fact.isMutual, let second = fact.relation.to else {
        (from, to) = (fact.relation.from, fact.relation.to)
        return
      }
      let ends = Ends(fact.relation.from, second)
      (from, to) = (ends.first, ends.second)
    }
  }

  /// What two relations of one kind and the same ends must differ in.
  private struct Content: Hashable {
    let when: [Period]
    let label: String?
  }

  mutating func checkDuplicates() {
    var groups: [Key: [Int]] = [:]
    // What has no date that could be read is reported for that, and is like anything.
    for position in facts.indices where !facts[position].relation.when.isEmpty {
      groups[Key(facts[position]), default: []].append(position)
    }
    for group in groups.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
      var firsts: [Content: Int] = [:]
      var distinct: [Int] = []
      for position in group {
        let relation = facts[position].relation
        let content = Content(when: relation.when, label: relation.label)
        if let first = firsts[content] {
          // Who is a party twice is told so.
          if hasPartyTwice(at: facts[position].location, facts[first].location) { continue }
          reportDuplicate(
            facts[position].relation, of: facts[first].relation, at: facts[position].location)
        } else {
          firsts[content] = position
          distinct.append(position)
        }
      }
      if facts[group[0]].isState, distinct.count > 1 { checkOverlaps(among: distinct) }
    }
  }

  /// Whether two relations follow from one pact to which somebody is a party twice.
  private func hasPartyTwice(at location: GraphLocation, _ other: GraphLocation) -> Bool {
    guard case .pact(let position) = location.element, location.element == other.element else { return false }
    let parties = contents.pacts[position].parties
    return Set(parties.map(\.actor)).count < parties.count
  }

  mutating func reportDuplicate(_ fact: Relation, of earlier: Relation, at location: GraphLocation) {
    let isReversed = fact.from != earlier.from
    report(
      .warning, .duplicateRelation, location,
      "\(fact.id) says the same as \(earlier.id)"
        + (isReversed ? ": \(fact.kind) is mutual, so that the order of its ends means nothing" : ""),
      "keep one of the two with the claims of both, or say in label: how they differ")
  }

  /// Neighbours by start are compared, so that one fact that overlaps many is named once or twice.
  private mutating func checkOverlaps(among positions: [Int]) {
    let spans = positions.compactMap { position -> (position: Int, days: ClosedRange<Day>)? in
      let days = intervals(of: facts[position].relation.when).compactMap(\.certainDays)
      guard let first = days.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
      return (position, first)
    }
    .sorted {
      ($0.days.lowerBound, $0.days.upperBound, $0.position)
        < ($1.days.lowerBound, $1.days.upperBound, $1.position)
    }
    for (earlier, later) in zip(spans, spans.dropFirst()) where earlier.days.overlaps(later.days) {
      let (one, other) = (facts[earlier.position].relation, facts[later.position].relation)
      // Facts with labels of their own are different facts.
      if one.label != nil, other.label != nil { continue }
      reportOverlap(of: other, with: one, from: later.days.lowerBound, at: facts[later.position].location)
    }
  }

  mutating func reportOverlap(
    of fact: Relation, with earlier: Relation, from day: Day, at location: GraphLocation
  ) {
    report(
      .note, .overlappingRelations, location,
      "\(fact.id) and \(earlier.id) are both \(fact.kind) between the same actors from \(day)",
      "make one of them two spells of the other, or say in label: how they differ")
  }

  // MARK: Signs

  /// A pair with both signs is mixed, which a reader should learn from the file as well.
  mutating func checkSigns() {
    var positive: [Ends: [Int]] = [:]
    var negative: [Ends: [Int]] = [:]
    for (position, fact) in facts.enumerated() where fact.isState && fact.sign != .neutral {
      guard let to = fact.relation.to, Self.standing.contains(fact.relation.status) else { continue }
      let ends = Ends(fact.relation.from, to)
      if fact.sign == .positive {
        positive[ends, default: []].append(position)
      } else {
        negative[ends, default: []].append(position)
      }
    }
    for (ends, opponents) in negative.sorted(by: { $0.value[0] < $1.value[0] }) {
      guard let friends = positive[ends] else { continue }
      checkSigns(friends, opponents)
    }
  }

  private mutating func checkSigns(_ friends: [Int], _ opponents: [Int]) {
    for opponent in opponents {
      let negative = facts[opponent].relation
      let days = intervals(of: negative.when)
      for friend in friends {
        let positive = facts[friend].relation
        guard positive.note == nil, negative.note == nil,
          let day = commonDays(of: days, intervals(of: positive.when))?.lowerBound
        else { continue }
        reportMixed(negative, positive, on: day, at: facts[opponent].location)
        return
      }
    }
  }

  mutating func reportMixed(
    _ negative: Relation, _ positive: Relation, on day: Day, at location: GraphLocation
  ) {
    let ends = [negative.from, negative.to].compactMap { $0?.rawValue }.sorted()
    report(
      .note, .mixedSigns, location,
      "\(ends.joined(separator: " and ")) are tied by \(negative.kind) (\(negative.id)) and by "
        + "\(positive.kind) (\(positive.id)) on \(day)",
      "say in note: of either how both can be, or narrow the dates")
  }

  /// The status of what the editors hold for true.
  private static let standing: Set<Status> = [.accepted, .reported]
}
