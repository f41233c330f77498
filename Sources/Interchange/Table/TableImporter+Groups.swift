import EDTF
import Relations

extension TableImporter {
  mutating func makeActor(by rule: ActorRule, of row: inout TableRow, _ rules: TableRules) {
    guard let id = actors(rule.actor, in: &row, "id", of: rules).first else {
      return drop("no identifier of an actor", row)
    }
    let names = names(rule.actor.names, in: &row, of: rules)
    let existence = periods(rule.existence, in: &row, "existence")
    let area = text(rule.area, in: &row, "area", of: rules)
    let note = text(rule.note, in: &row, "note", of: rules)
    let claims = claims(rule.claim, in: &row, of: rules)
    let parents = rule.parents.flatMap { actors($0, in: &row, "parents", of: rules) }
    let ids = identifiers(rule.ids, in: &row, of: rules)
    book.update(id) { actor, _ in
      for name in names where !actor.names.contains(where: { $0.text == name.text }) {
        actor.names.append(name)
      }
      actor.existence += existence.filter { !actor.existence.contains($0) }
      actor.area = actor.area ?? area
      actor.note = actor.note ?? note
      for claim in claims where !actor.claims.contains(claim) { actor.claims.append(claim) }
      for parent in parents where parent != id && !actor.parents.contains(parent) {
        actor.parents.append(parent)
      }
      actor.externalIDs.merge(ids) { first, _ in first }
    }
  }

  mutating func makePact(by rule: PactRule, of row: inout TableRow, _ rules: TableRules) {
    guard let text = text(rule.id, in: &row, "id", of: rules) else {
      return drop("no identifier of a pact", row)
    }
    let id = book.id(of: text)
    var kinds = rule.obligations.filter { $0.conditions.hold(in: &row) }.map(\.kind)
    var isFixed = false
    if let kind = rule.kind {
      switch resolve(kind, in: &row, "kind", of: rules) {
      case .text(let text, _):
        kinds.insert(text, at: 0)
        isFixed = true
      case .skipped(let why): return drop(why, row)
      case .none: break
      }
    }
    guard !kinds.isEmpty else { return drop("no obligation", row) }
    guard let member = actors(rule.member, in: &row, "member", of: rules).first else {
      return drop("no party", row)
    }
    var status: Status?
    if let statusRule = rule.status {
      guard let read = word(statusRule, Status.self, in: &row, "status", rules) else { return }
      status = read.value
    }
    let names = names(rule.names, in: &row, of: rules)
    let when = periods(rule.periods, in: &row, "pacts", isOfTies: true)
    let terms = periods(rule.terms, in: &row, "terms of parties", isOfTies: true)
    let side = self.text(rule.side, in: &row, "side", of: rules)
    let label = self.text(rule.label, in: &row, "label", of: rules)
    let area = self.text(rule.area, in: &row, "area", of: rules)
    let note = self.text(rule.note, in: &row, "note", of: rules)
    let claims = claims(rule.claim, in: &row, of: rules)
    pacts.update(id) { pact, isNew in
      if isNew {
        (pact.label, pact.area, pact.notes) = (label, area, note.map { [$0] } ?? [])
        pact.status = status ?? .accepted
      }
      for name in names where !pact.names.contains(where: { $0.text == name.text }) {
        pact.names.append(name)
      }
      for period in when where !pact.when.contains(period) { pact.when.append(period) }
      for claim in claims where !pact.claims.contains(claim) { pact.claims.append(claim) }
    }
    let order = (isFixed ? [kinds[0]] : []) + rule.obligations.map(\.kind)
    pacts.bind(member, by: kinds, terms: terms, strongestFirst: order, in: id)
    if pacts.add(member, side: side, terms: terms, to: id) {
      report.noteMerged("they are further terms of a party")
    }
  }
}
