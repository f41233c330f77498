import EDTF
import Queries
package import Relations

extension RelationGraph {
  /// The rows of a table of this graph.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  package func rows(of table: EngineTable) -> TableText {
    var text = TableText(table)
    switch table.name {
    case EngineTable.relation.name: writeRelations(to: &text)
    case EngineTable.existence.name: writeLives(to: &text)
    case EngineTable.party.name: writeParties(to: &text)
    case EngineTable.claim.name: writeClaims(to: &text)
    case EngineTable.actor.name: writeActors(to: &text)
    case EngineTable.kind.name: writeKinds(to: &text)
    default: writeWays(to: &text)
    }
    return text
  }

  private func writeLives(to text: inout TableText) {
    for position in storage.actors.indices {
      let life = storage.actors.life(at: position)
      if life.isEmpty { continue }
      let id = storage.actors.id(at: position).rawValue
      for (period, interval) in life.enumerated() {
        text.append(id)
        text.append(period)
        text.append(Bounds(interval))
        text.endRow()
      }
    }
  }

  private func writeParties(to text: inout TableText) {
    for pact in pacts {
      let listed = pact.parties.map { ("party", $0) } + pact.mediators.map { ("mediator", $0) }
      for (role, party) in listed { write(party, role, pact.kind, [party.record.when], of: pact, to: &text) }
      for obligation in pact.obligations {
        for party in pact.parties {
          let bindings = obligation.parties.filter { $0.actor == party.actor }
          if bindings.isEmpty, !obligation.parties.isEmpty { continue }
          let terms = [bindings.flatMap(\.when), obligation.when, party.record.when]
          write(party, "obliged", obligation.kind, terms, of: pact, to: &text)
        }
      }
    }
  }

  /// Writes a row for each period of a party, by the first of the terms that say when, else by the pact's.
  private func write(
    _ party: Party, _ role: String, _ kind: RelationKind.ID, _ terms: [[Period]], of pact: Pact,
    to text: inout TableText
  ) {
    let when = (terms + [pact.when]).first { !$0.isEmpty }
    let periods = when.map { bounds(of: $0) } ?? [.undated]
    for (period, bounds) in periods.enumerated() {
      for cell in [pact.id.rawValue, kind.rawValue, party.actor.rawValue, role, party.side ?? ""] {
        text.append(cell)
      }
      text.append(period)
      text.append(bounds)
      text.endRow()
    }
  }

  private func writeClaims(to text: inout TableText) {
    for position in 0..<storage.relationCount where storage.plainRow(at: position) == nil {
      let relation = storage.relation(at: position)
      for (number, claim) in relation.claims.enumerated() {
        // A claim without dates of its own agrees with the editors, and its row says nothing of time.
        let periods = claim.when.isEmpty ? [.never] : bounds(of: claim.when)
        for (period, bounds) in periods.enumerated() {
          for cell in [relation.id.rawValue, claim.source.rawValue, claim.status?.rawValue ?? ""] {
            text.append(cell)
          }
          text.append(number)
          text.append(published(claim.source))
          text.append(!claim.when.isEmpty)
          text.append(period)
          text.append(bounds)
          text.endRow()
        }
      }
    }
  }

  /// The day by which a source had surely been published; after all days where nobody says.
  private func published(_ source: Source.ID) -> Int32 {
    self.source(source)?.date?.bounds(tolerance: tolerance).upperBound.number ?? .max
  }

  private func writeActors(to text: inout TableText) {
    for actor in actors {
      let name = name(of: actor.id, near: DateQuery(asOf ?? .max), language: language)
      let pactKind = pact(actor.id)?.kind.rawValue ?? ""
      for cell in [
        actor.id.rawValue, actor.kind.rawValue, kind(of: actor).category.rawValue, pactKind, name,
      ] {
        text.append(cell)
      }
      text.endRow()
    }
  }

  private func writeKinds(to text: inout TableText) {
    for kind in relationKinds {
      for cell in [
        kind.id.rawValue, kind.sign.rawValue, kind.direction.rawValue, kind.family.rawValue,
        kind.temporality.rawValue, kind.descent?.rawValue ?? "",
      ] {
        text.append(cell)
      }
      for flag in [kind.isAllying, kind.isPart, kind.role == .member] { text.append(flag) }
      text.endRow()
    }
  }

  /// The bounds of periods; those of none where nothing can be said of any.
  private func bounds(of periods: [Period]) -> [Bounds] {
    let intervals = periods.compactMap { try? $0.interval(tolerance: tolerance, asOf: asOf) }
    return intervals.isEmpty ? [.never] : intervals.map(Bounds.init)
  }
}

extension RelationGraph {
  func writeRelations(to text: inout TableText) {
    for position in 0..<storage.relationCount {
      if let row = storage.plainRow(at: position) {
        write(row, kind: storage.kind(at: position), to: &text)
      } else {
        writeRelation(at: position, to: &text)
      }
    }
  }

  private func write(_ row: PlainRow, kind: RelationKind, to text: inout TableText) {
    guard
      let interval = UncertainInterval(from: row.days.lowerBound, through: row.days.upperBound, horizon: asOf)
    else { return }
    let bounds = Bounds(interval)
    for cell in [
      row.id, row.kind.rawValue, row.from.rawValue, row.to.rawValue, kind.sign.rawValue,
      Status.accepted.rawValue, kind.temporality.rawValue, "", "",
    ] {
      text.append(cell)
    }
    text.append(!kind.isLineage)
    for number in [0, 0, 0] { text.append(number) }
    text.append(bounds)
    text.append(LengthClass.of(bounds))
    text.endRow()
  }

  private func writeRelation(at position: Int, to text: inout TableText) {
    let relation = storage.relation(at: position)
    let kind = storage.kind(at: position)
    let terms = storage.terms(at: position)
    let pact = storage.pactOfTerms(at: position)
    let isOneRow = terms.count == 1 && terms[0].count == 1
    let isLimited = storage.limits(at: position).contains { $0 != pact }
    for (term, termPeriods) in terms.enumerated() {
      let periods = termPeriods.isEmpty ? [.never] : termPeriods.map(Bounds.init)
      for (period, bounds) in periods.enumerated() {
        for cell in [
          relation.id.rawValue, relation.kind.rawValue, relation.from.rawValue, relation.to?.rawValue ?? "",
          (relation.sign ?? kind.sign).rawValue, relation.status.rawValue,
          (relation.temporality ?? kind.temporality).rawValue, relation.via?.rawValue ?? "",
          pact.map { storage.actors.id(at: $0).rawValue } ?? "",
        ] {
          text.append(cell)
        }
        text.append(!kind.isLineage)
        text.append(isOneRow ? (isLimited ? 1 : 0) : 2)
        text.append(term)
        text.append(period)
        text.append(bounds)
        text.append(isOneRow ? LengthClass.of(bounds) : LengthClass.several)
        text.endRow()
      }
    }
  }

  /// The ways along which each part counts for its wholes, at any time; a step that no relation makes has none.
  ///
  /// There are no more than a thousand or so for one part (``GraphProblem/Code/tangledParts``).
  func writeWays(to text: inout TableText) {
    var links: [Int: [PartTree.Link]] = [:]
    for position in storage.rowsOfParts {
      let (part, whole) = storage.ends(at: position)
      guard let whole, whole != part else { continue }
      let days = storage.days(of: position, atLeast: .possible)
      if days.isEmpty { continue }
      links[part, default: []].append(PartTree.Link(relation: position, actor: whole, days: days))
    }
    for (part, wholes) in storage.standing.wholes {
      let ever = DaySet(Day.min...Day.max)
      links[part, default: []] += wholes.map { PartTree.Link(relation: nil, actor: $0, days: ever) }
    }
    var last = 0
    for part in links.keys.sorted() {
      let tree = PartTree(from: part, on: DaySet(Day.min...Day.max)) { links[$0] ?? [] }
      for number in tree.nodes.indices.dropFirst() {
        let node = tree.nodes[number]
        for (place, step) in tree.steps(to: number).enumerated() {
          let stepPart = storage.actors.id(at: tree.nodes[tree.nodes[step].parent].actor).rawValue
          let relation = tree.nodes[step].relation.map { rows.relation(at: $0).id.rawValue } ?? ""
          for cell in [
            storage.actors.id(at: part).rawValue, storage.actors.id(at: node.actor).rawValue, relation,
            stepPart,
          ] {
            text.append(cell)
          }
          text.append(last + number)
          text.append(node.parent == 0 ? 0 : last + node.parent)
          text.append(place + 1)
          text.endRow()
        }
      }
      last += tree.nodes.count
    }
  }
}
