import EDTF
import Queries
import Relations

extension TimelineBuilder {
  /// The row of a relation, seen from the actor of its block.
  func row(_ side: Side, of actor: Actor.ID) -> TimelineScene.Row {
    let holding = side.holding
    let cited = cite(holding)
    return TimelineScene.Row(
      family: holding.kind.family, words: words(of: side, for: actor), citations: cited,
      stretches: Stretch.drawn(side.course.stretches), isDoubtful: [holding].areDoubtful,
      beganBefore: side.course.beganBefore, holdings: [holding], tooltip: sentence(side.course))
  }

  /// A relation in the words of the actor of its block; where one of its own is the end, the words begin with that.
  private func words(of side: Side, for actor: Actor.ID) -> String {
    phrase(of: side, for: actor) + doubts(side.holding)
  }

  private func phrase(of side: Side, for actor: Actor.ID) -> String {
    let holding = side.holding
    let part = part(of: actor, in: side)
    let own = part.map { lexicon.words.heading(label(of: $0, on: side.course.first)) } ?? ""
    guard let counterpart = side.counterpart else { return own + holding.kind.label(in: options.language) }
    let other = graph.actor(counterpart)
    let name = label(of: counterpart, on: side.course.first)
    let phrase =
      office(of: side, with: name)
      ?? lexicon.phrase(
        holding.kind, with: name, other, category: other.map { graph.kind(of: $0).category },
        isFrom: side.isFirstTelling,
        isPerson: graph.actor(part ?? actor).map { graph.kind(of: $0).category } == .person)
    return own + phrase
  }

  /// The office that the label of a relation names, such as “governor of Kidal”, which the phrase of its kind would
  /// widen to all of the other actor.
  private func office(of side: Side, with name: String) -> String? {
    let (kind, relation) = (side.holding.kind, side.holding.relation)
    guard kind.actsForSecond, kind.temporality == .state,
      let office = relation.label(in: options.language),
      office != kind.id.rawValue,
      graph.actor(relation.from).map({ graph.kind(of: $0).category }) == .person
    else { return nil }
    return side.isFirstTelling ? office : lexicon.words.heading(office) + name
  }

  /// The rows of the pacts that an actor is a party to, and takes the relations out of the rest.
  func pactRows(of actor: Actor.ID, sides: inout [Side]) -> [TimelineScene.Row] {
    var byPact: [Actor.ID: [Side]] = [:]
    for side in sides {
      guard let pact = pact(of: side, party: actor) else { continue }
      byPact[pact, default: []].append(side)
    }
    let drawn = Set(byPact.values.joined().map(\.course.id))
    sides.removeAll { drawn.contains($0.course.id) }
    return byPact.sorted { left, right in
      (left.value.map(\.course.first).min() ?? .max, left.key)
        < (right.value.map(\.course.first).min() ?? .max, right.key)
    }
    .compactMap { pact, sides in
      guard let first = sides.map(\.course.first).min(), let kind = sides.first?.holding.kind else {
        return nil
      }
      let standing = PartyStanding(of: actor, in: pact, by: sides.map(\.holding), graph)
      let words = lexicon.words.party(
        to: label(of: pact, on: first), graph.actor(pact), as: kind.label(in: options.language))
      return row(words + marks(standing, besidesSides: false), of: sides, party: actor, to: pact, standing)
    }
  }

  /// The rows of the parties of a pact that is an actor of its own timeline, and takes the relations between them out of the
  /// rest: as long as somebody is bound to it by the pact, a party is there.
  func partyRows(of pact: Actor.ID, sides: inout [Side]) -> [TimelineScene.Row] {
    let bound = sides.filter { $0.holding.relation.via == pact && !$0.holding.relation.concerns(pact) }
    guard !bound.isEmpty else { return [] }
    let drawn = Set(bound.map(\.course.id))
    sides.removeAll { drawn.contains($0.course.id) }
    var byParty: [Actor.ID: [Side]] = [:]
    for side in bound {
      for end in [side.holding.relation.from, side.holding.relation.to].compactMap({ $0 }) {
        byParty[end, default: []].append(side)
      }
    }
    return byParty.map { party, sides in
      (party: party, first: sides.map(\.course.first).min() ?? .max, sides: sides)
    }
    .sorted { ($0.first, $0.party) < ($1.first, $1.party) }
    .map { party, first, sides in
      let standing = PartyStanding(of: party, in: pact, by: sides.map(\.holding), graph)
      let words = lexicon.words.party(label(of: party, on: first), on: namesOfSides(standing))
      return row(words + marks(standing, besidesSides: true), of: sides, party: party, to: pact, standing)
    }
  }

  /// The sides of a party in the order of time, each with its dates where there are several, and with what is in doubt about
  /// it where that is not so of all.
  private func namesOfSides(_ standing: PartyStanding) -> [String] {
    let names = Set(standing.entries.compactMap(\.side))
    if names.count < 2, standing.isUniform { return names.sorted() }
    return standing.entries.compactMap { entry in
      guard let side = entry.side else { return nil }
      let when = entry.record.when
      return side + (when.isEmpty ? "" : ", \(lexicon.when(when))")
        + (standing.isUniform ? "" : lexicon.mark(of: standing.status(of: entry)))
    }
  }

  /// The marks of doubt of a party: one behind all words, or where it has several statuses each with its dates.
  ///
  /// - Parameter besidesSides: Whether its sides, with theirs, stand before them.
  private func marks(_ standing: PartyStanding, besidesSides: Bool) -> String {
    let unverified =
      standing.holdings.allSatisfy { graph.verification(of: $0.relation) == .unverified } ? "°" : ""
    if standing.isUniform { return lexicon.mark(of: standing.best) + unverified }
    let doubts = standing.entries.filter { entry in
      standing.status(of: entry) != .accepted && !(besidesSides && entry.side != nil)
    }
    .map { entry in
      let status = lexicon.words.status(standing.status(of: entry))
      let when = entry.record.when
      return " (" + (when.isEmpty ? status : lexicon.words.heading(status) + lexicon.when(when)) + ")"
    }
    return doubts.joined() + unverified
  }

  /// One row for the relations of a party of a pact with the others, which is there as long as any of them holds: those that
  /// are accepted, and where there is none of them the others.
  private func row(
    _ words: String, of sides: [Side], party: Actor.ID, to pact: Actor.ID, _ standing: PartyStanding
  ) -> TimelineScene.Row {
    let accepted = Stretch.union(
      sides.filter { $0.holding.status == .accepted }.map(\.course.stretches))
    let days = DaySet(accepted.map(\.days))
    let others = Stretch.union(sides.filter { $0.holding.status != .accepted }.map(\.course.stretches))
      .flatMap { stretch in
        DaySet(stretch.days).subtracting(days).stretches.map { Stretch(stretch, on: $0) }
      }
    let stretches = (accepted + others).sorted { $0.days.lowerBound < $1.days.lowerBound }
      .flatMap { stretch in
        let all = DaySet(stretch.days)
        return all.subtracting(standing.doubtful).stretches.map { Stretch(stretch, on: $0) }
          + all.intersection(standing.doubtful).stretches.map { Stretch(stretch, on: $0, isPale: true) }
      }
      .sorted { $0.days.lowerBound < $1.days.lowerBound }
      .map { stretch -> Stretch in
        guard !stretch.isCertain, isSurely(party, in: pact, on: stretch.days.lowerBound) else {
          return stretch
        }
        return Stretch(days: stretch.days, answer: .certain, isPale: stretch.isPale)
      }
    return TimelineScene.Row(
      family: nil, words: words, citations: cite(sides.map(\.holding)), stretches: Stretch.drawn(stretches),
      isDoubtful: standing.isUniform && standing.best != .accepted,
      beganBefore: sides.contains(where: \.course.beganBefore), holdings: sides.map(\.holding),
      tooltip: sides.map { sentence($0.course) }.joined(separator: "\n"))
  }

  /// Whether an actor is certainly a party on a day by its own term, though each of the others only may be one.
  private func isSurely(_ party: Actor.ID, in pact: Actor.ID, on day: Day) -> Bool {
    // By the terms of a source, or on certain days alone, it is what its relations say.
    guard !graph.isPart, let pact = graph.pact(pact) else { return false }
    let dateQuery = DateQuery(day)
    return pact.membership(of: party, at: dateQuery, graph.reading)?.certainty == .certain
      && graph.existence(of: party, at: dateQuery).certainty == .certain
  }

  /// The pact that a relation makes the actor a party to.
  private func pact(of side: Side, party actor: Actor.ID) -> Actor.ID? {
    let relation = side.holding.relation
    guard relation.concerns(actor) else { return nil }
    if let via = relation.via, graph.pact(via)?.kind == relation.kind { return via }
    guard relation.from == actor, let to = relation.to, graph.pact(to)?.kind == relation.kind else {
      return nil
    }
    return to
  }

  /// An event, seen from the actor of its block.
  func event(_ side: Side, of actor: Actor.ID) -> TimelineScene.Event {
    let holding = side.holding
    let cited = cite(holding)
    let periods = holding.relation.when.filter { one in
      (try? one.interval(tolerance: graph.tolerance, asOf: graph.asOf))?.possibleDays.overlaps(period) ?? true
    }
    let stretches = side.course.stretches.reduce(into: [ClosedRange<Day>]()) { days, stretch in
      if let last = days.last, last.upperBound.advanced(by: 1) == stretch.days.lowerBound {
        days[days.count - 1] = last.lowerBound...stretch.days.upperBound
      } else {
        days.append(stretch.days)
      }
    }
    // A day at the edge of the period may be one of several.
    let whole = periods.compactMap { try? $0.interval(tolerance: graph.tolerance, asOf: graph.asOf) }
    let certain = side.course.stretches.filter { $0.isCertain || $0.isOnlyLater }.map(\.days)
    let days = stretches.filter { stretch in
      stretch.lowerBound == stretch.upperBound && certain.contains(stretch)
        && !whole.contains { $0.possibleDays.overlaps(stretch) && $0.possibleDays != stretch }
    }
    return TimelineScene.Event(
      stretches: stretches, days: Set(days), family: holding.kind.family, date: lexicon.when(periods),
      words: eventWords(of: side, for: actor), phrase: phrase(of: side, for: actor), doubts: doubts(holding),
      citations: cited, holding: holding,
      tooltip: sentence(side.course))
  }

  /// How long a label may be for its event to fit on a page uncut; what is longer stands in the title of the event alone.
  private static let longestLabel = 110

  /// An event in words, with what its label says of it: an actor captures more than once from another.
  private func eventWords(of side: Side, for actor: Actor.ID) -> String {
    let words = words(of: side, for: actor)
    guard let label = side.holding.relation.label(in: options.language), !words.contains(label),
      label.count <= Self.longestLabel
    else { return words }
    return lexicon.words.heading(words) + label
  }

  /// Who of the actor's own tells a relation, where it is not the actor itself; nobody where one of them did something to
  /// another on a day, which befell the actor as well.
  func part(of actor: Actor.ID, in side: Side) -> Actor.ID? {
    let relation = side.holding.relation
    guard !relation.concerns(actor) else { return nil }
    let kind = side.holding.kind
    if side.isFrom == nil, !side.lasts, kind.role != .leader, !kind.isLineage { return nil }
    return side.isFirstTelling ? relation.from : relation.to
  }
}
