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
    var further: [String] = []
    book.update(id) { actor, _ in
      actor.names.add(names)
      actor.existence += existence.filter { !actor.existence.contains($0) }
      keep(area, as: &actor.area, "area of an actor", &further)
      keep(note, as: &actor.note, "note of an actor", &further)
      for claim in claims where !actor.claims.contains(claim) { actor.claims.append(claim) }
      for parent in parents where parent != id && !actor.parents.contains(parent) {
        actor.parents.append(parent)
      }
      keep(ids, in: &actor.externalIDs, "of an actor", &further)
    }
    for what in further { report.noteLost(what) }
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
    let ids = identifiers(rule.ids, in: &row, of: rules)
    var further: [String] = []
    pacts.update(id) { pact, isNew in
      if isNew { pact.status = status ?? .accepted }
      if let status, status != pact.status { further.append("a further status of a pact") }
      keep(label, as: &pact.label, "label of a pact", &further)
      keep(area, as: &pact.area, "area of a pact", &further)
      if let note, !pact.notes.contains(note) { pact.notes.append(note) }
      keep(ids, in: &pact.externalIDs, "of a pact", &further)
      pact.names.add(names)
      for period in when where !pact.when.contains(period) { pact.when.append(period) }
      for claim in claims where !pact.claims.contains(claim) { pact.claims.append(claim) }
    }
    for what in further { report.noteLost(what) }
    let order = (isFixed ? [kinds[0]] : []) + rule.obligations.map(\.kind)
    pacts.bind(member, by: kinds, terms: terms, strongestFirst: order, in: id)
    if pacts.add(member, side: side, terms: terms, to: id) {
      report.noteMerged("they are further terms of a party")
    }
  }
}

/// Keeps what a row says where no row before has said it; what says otherwise has no place.
private func keep(_ text: String?, as kept: inout String?, _ what: String, _ further: inout [String]) {
  guard let text else { return }
  if let kept, kept != text { further.append("a further \(what)") }
  kept = kept ?? text
}

/// Keeps the identifiers of a row, one a data set.
private func keep(
  _ ids: [String: String], in kept: inout [String: String], _ what: String, _ further: inout [String]
) {
  for (scheme, id) in ids.sorted(by: { $0.key < $1.key }) {
    var own = kept[scheme]
    keep(id, as: &own, "identifier \(what), \(scheme)", &further)
    kept[scheme] = own
  }
}

extension [Name] {
  /// Adds names, and to those that are there the times for which they held.
  fileprivate mutating func add(_ names: [Name]) {
    for name in names {
      guard let place = firstIndex(where: { $0.text == name.text }) else {
        append(name)
        continue
      }
      for period in name.when where !self[place].when.isEmpty && !self[place].when.contains(period) {
        self[place].when.append(period)
      }
    }
  }
}
