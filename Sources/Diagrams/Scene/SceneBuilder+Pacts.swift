import EDTF
import Queries
import Relations

extension SceneBuilder {
  /// Notes what follows from each pact by all relations of the date, before some are left out.
  mutating func noteBonds(_ ties: [Tie]) {
    bonds = [:]
    for tie in ties where holdings[tie.holding].kind.isAllying {
      if let pact = holdings[tie.holding].via { bonds[pact, default: []].append(tie) }
    }
    for (pact, all) in bonds {
      // Who is no party by what is denied or rejected stands outside, with a line that says so.
      let counted = all.filter { holdings[$0.holding].status.isCounted }
      if !counted.isEmpty { bonds[pact] = counted }
      scene.parties[pact] = Set((counted.isEmpty ? all : counted).flatMap { [$0.from, $0.to] })
    }
  }

  /// Adds the pacts that ally their parties, and names the places of the relations that they say.
  mutating func addHulls(_ ties: [Tie]) -> Set<Int> {
    var hulled: Set<Int> = []
    var members: [Actor.ID: Set<Actor.ID>] = [:]
    var said: [Actor.ID: [Tie]] = [:]
    let bound = Set(bonds.values.joined().map(\.holding))
    for tie in ties where bound.contains(tie.holding) {
      guard let pact = holdings[tie.holding].via else { continue }
      members[pact, default: []].formUnion([tie.from, tie.to])
      said[pact, default: []].append(tie)
      hulled.insert(tie.holding)
    }
    for pact in members.keys.sorted() {
      guard let parties = members[pact], let drawn = said[pact], let bonds = bonds[pact] else { continue }
      let rows = bonds.map { holdings[$0.holding] }
      var names = [pact]
      // An organisation of the same members and with no other tie is one more name of the same thing.
      for other in otherNames[pact] ?? [] {
        names.append(other)
        hulled.formUnion(ties.filter { $0.to == other }.map(\.holding))
      }
      let byKind = Dictionary(grouping: rows, by: \.kind.id)
      // Where the pact allies nobody by itself, its outline is that of what its parties are obliged to.
      let own = graph.pact(pact).flatMap { byKind[$0.kind] }
      let isAccepted = { (holding: Holding) in holding.status == .accepted }
      let isSure = { (holding: Holding) in isAccepted(holding) && holding.certainty == .certain }
      let isFirm = rows.contains(where: isSure) ? isSure : isAccepted
      let firm = bonds.filter { isFirm(holdings[$0.holding]) }
      let members = Set(firm.flatMap { [$0.from, $0.to] })
      let status = rows.contains(where: isAccepted) ? nil : status(of: pact, rows.map(\.status))
      let duties = own != nil && byKind.count == 1 ? [] : self.duties(of: pact, bonds, beside: status)
      var labels = names.reversed().map { label(of: $0) }
      if let name = labels.popLast() {
        let words = duties.map(\.words).joined(separator: ", ")
        let isUnverified = rows.allSatisfy { graph.verification(of: $0.relation) == .unverified }
        labels.append(
          (words.isEmpty ? name : lexicon.words.heading(name) + words) + (isUnverified ? "°" : ""))
      }
      scene.hulls.append(
        Scene.Hull(
          pacts: names, names: labels, duties: duties, kinds: Set(byKind.keys), members: parties.sorted(),
          holdings: drawn.map { holdings[$0.holding] },
          isUncertain: !(own ?? rows).contains(where: isSure),
          doubtful: firm.isEmpty ? [] : parties.filter { !members.contains($0) },
          remark: status.map { " (\(lexicon.words.status($0)))" } ?? "", tone: options.tones[pact] ?? 0
        ))
    }
    return hulled
  }

  /// What the parties of a pact are bound to, its own kind first; each with its status where that is not the one of the
  /// whole, and with those whom it binds where that is not all of them.
  private func duties(of pact: Actor.ID, _ bonds: [Tie], beside status: Status?) -> [Scene.Hull.Duty] {
    let own = graph.pact(pact)?.kind
    let kinds = Dictionary(grouping: bonds) { holdings[$0.holding].kind.id }
    let order = kinds.keys.sorted { ($0 == own ? 0 : 1, $0) < ($1 == own ? 0 : 1, $1) }
    return order.compactMap { id in
      guard let ties = kinds[id], let kind = ties.first.map({ holdings[$0.holding].kind }),
        let best = Self.best(ties.map { holdings[$0.holding].status })
      else { return nil }
      let isSaid = best == .accepted || best == status
      let whom = named(Set(ties.flatMap { [$0.from, $0.to] }), of: scene.parties[pact] ?? [])
      let remarks = (isSaid ? [] : [lexicon.words.status(best)]) + (whom.map { [$0] } ?? [])
      let mark = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
      return Scene.Hull.Duty(kind: id, words: kind.label(in: options.language) + mark)
    }
  }

  /// Some of the parties of a pact by their names, or by how many of how many they are; nil where they are all.
  private func named(_ bound: Set<Actor.ID>, of parties: Set<Actor.ID>) -> String? {
    guard bound != parties else { return nil }
    let most = 3
    return bound.count <= most
      ? bound.sorted().map { label(of: $0) }.joined(separator: ", ")
      : lexicon.words.share(bound.count, of: parties.count)
  }

  /// The status of a pact of which no relation is accepted: its own, or where that is accepted the best founded of theirs.
  private func status(of pact: Actor.ID, _ statuses: [Status]) -> Status? {
    if let own = graph.pact(pact)?.status, own != .accepted { return own }
    return Self.best(statuses)
  }

  private static func best(_ statuses: [Status]) -> Status? {
    statuses.dropFirst().reduce(statuses.first) { best, next in
      best.map { $0.orWorse(next) == $0 ? next : $0 }
    }
  }

  /// The organisations that are one more name of a pact, by pact.
  func organisations(_ ties: [Tie]) -> [Actor.ID: [Actor.ID]] {
    var members: [Actor.ID: Set<Actor.ID>] = [:]
    for tie in ties where holdings[tie.holding].kind.isAllying {
      if let pact = holdings[tie.holding].via { members[pact, default: []].formUnion([tie.from, tie.to]) }
    }
    return members.mapValues { organisations(of: $0, ties: ties) }
  }

  private func organisations(of parties: Set<Actor.ID>, ties: [Tie]) -> [Actor.ID] {
    var candidates: Set<Actor.ID> = []
    for tie in ties where holdings[tie.holding].kind.role == .member && graph.pact(tie.to) != nil {
      candidates.insert(tie.to)
    }
    return candidates.sorted().filter { candidate in
      let own = ties.filter { $0.from == candidate || $0.to == candidate }
      return own.allSatisfy { $0.to == candidate && holdings[$0.holding].kind.role == .member }
        && Set(own.map(\.from)) == parties
    }
  }
}

extension RelationGraph {
  /// The tones of the pacts that ally their parties, the same at all dates: pacts with a party in common have different
  /// ones, as far as there are tones, and of those that are left each takes the one that fewest have.
  var tonesOfPacts: [Actor.ID: Int] {
    let kinds = Set(relationKinds.filter(\.isAllying).map(\.id))
    var tones: [Actor.ID: Int] = [:]
    var uses = [Int](repeating: 0, count: Palette.toneCount)
    /// For each actor how many pacts of each tone it is a party of.
    var taken: [Actor.ID: [Int]] = [:]
    for pact in pacts where !kinds.isDisjoint(with: pact.obligedKinds) {
      let parties = Set(pact.parties.map(\.actor))
      var near = [Int](repeating: 0, count: uses.count)
      for counts in parties.compactMap({ taken[$0] }) {
        for tone in counts.indices { near[tone] += counts[tone] }
      }
      let tone = uses.indices.min { (near[$0], uses[$0], $0) < (near[$1], uses[$1], $1) } ?? 0
      tones[pact.id] = tone
      uses[tone] += 1
      for party in parties { taken[party, default: [Int](repeating: 0, count: uses.count)][tone] += 1 }
    }
    return tones
  }
}
