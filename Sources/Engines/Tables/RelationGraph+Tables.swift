import EDTF
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
      let name = actor.name(at: DateQuery(asOf ?? .max), language: language, tolerance: tolerance)
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
