import EDTF
import Relations

extension TableImporter {
  /// Makes what the rules say of a row; false where that is nothing.
  mutating func take(
    _ row: inout TableRow, by rules: TableRules, _ mergers: inout [PanelMerger]
  ) -> Bool {
    var isUsed = false
    for rule in rules.actors where rule.conditions.hold(in: &row) {
      isUsed = true
      makeActor(by: rule, of: &row, rules)
    }
    for rule in rules.pacts where rule.conditions.hold(in: &row) {
      isUsed = true
      makePact(by: rule, of: &row, rules)
    }
    var count = 0
    for (place, rule) in rules.relations.enumerated() where rule.conditions.hold(in: &row) {
      isUsed = true
      makeRelations(by: rule, of: &row, rules, &mergers[place], &count)
    }
    return isUsed
  }

  private mutating func drop(_ why: String, _ row: TableRow) {
    report.noteDropped(why, at: "\(file):\(row.line)")
  }

  // MARK: Relations

  private mutating func makeRelations(
    by rule: RelationRule, of row: inout TableRow, _ rules: TableRules, _ merger: inout PanelMerger,
    _ count: inout Int
  ) {
    let kind: String
    var status: Status?
    var sign: Sign?
    var isSwapped = !rule.swapped.isEmpty && rule.swapped.hold(in: &row)
    switch resolve(rule.kind, in: &row, "kind", of: rules) {
    case .none: return drop("no kind", row)
    case .skipped(let why): return drop(why, row)
    case .text(let text, let meaning):
      kind = rule.kind.hasMeanings || rule.kind.column == nil ? text : IdentifierText.identifier(of: text)
      status = meaning?.status
      sign = meaning?.sign
      if meaning?.isSwapped == true { isSwapped.toggle() }
    }
    guard let dates = periods(rule.periods, in: &row) else { return }
    if let statusRule = rule.status {
      guard let read = word(statusRule, Status.self, in: &row, "status", rules) else { return }
      status = read.value ?? status
    }
    if let signRule = rule.sign {
      guard let read = word(signRule, Sign.self, in: &row, "sign", rules) else { return }
      sign = read.value ?? sign
    }
    var relation = RelationRow(id: "", kind: kind, from: "", line: row.line)
    relation.to = rule.to == nil ? nil : ""
    relation.periods = dates
    relation.status = status
    relation.sign = sign
    relation.label = text(rule.label, in: &row, "label", of: rules)
    relation.note = text(rule.note, in: &row, "note", of: rules)
    relation.weight = quantity(rule.weight, in: &row, "weight", of: rules)
    relation.count = quantity(rule.count, in: &row, "count", of: rules)
    relation.ids = identifiers(rule.ids, in: &row, of: rules)
    relation.claims = claims(rule.claim, in: &row, of: rules)
    // Nothing is to be left of a row that no graph can hold.
    if !relation.fitsTable, dates.contains(where: \.isReversed) {
      detail("\(dates[0].text) ends before it starts", line: row.line)
      return drop("it ends before it starts", row)
    }
    let from = actors(rule.from, in: &row, "from", of: rules)
    guard !from.isEmpty else { return drop("no first end", row) }
    var to: [Actor.ID?] = [nil]
    if let reference = rule.to {
      to = actors(reference, in: &row, "to", of: rules)
      guard !to.isEmpty else { return drop("no second end", row) }
    }
    let id = text(rule.id, in: &row, "id", of: rules).map { IdentifierText.identifier(of: $0) }
    var own = 0
    for first in from {
      for second in to {
        var second = second
        if first == second {
          // An event may concern one actor alone; a state may not.
          guard isEvent(kind) else {
            drop("both ends are the same", row)
            continue
          }
          report.noteLost("second ends of events that are the first end")
          second = nil
        }
        count += 1
        own += 1
        relation.id = id ?? rowName + String(row.line)
        // Of several relations of one row, each but the first has its number.
        let number = id == nil ? count : own
        if number > 1 { relation.id += "-\(number)" }
        if id != nil { makeUnique(&relation.id) }
        (relation.from, relation.to) = (first, second)
        if isSwapped, let second { (relation.from, relation.to) = (second, first) }
        if rule.merging != .none, relation.periods.count == 1 { merger.add(relation) } else { emit(relation) }
      }
    }
  }

  private func isEvent(_ kind: String) -> Bool {
    let id = RelationKind.ID(kind)
    let known = mapping.header.relationKinds.first { $0.id == id } ?? RelationKind.known[id]
    return known?.temporality == .event
  }

  private mutating func makeUnique(_ id: inout String) {
    if usedIDs.insert(id).inserted { return }
    repeatedIDs += 1
    var number = 2
    while !usedIDs.insert("\(id)-\(number)").inserted { number += 1 }
    id = "\(id)-\(number)"
  }

  /// Keeps a relation.
  mutating func emit(_ row: RelationRow) {
    for period in row.periods where period.last < .max && !period.isReversed {
      lastDay = max(lastDay, period.last)
    }
    if row.fitsTable {
      rows.append(row)
    } else if let relation = row.relation {
      written.append(relation)
    } else {
      report.noteDropped("it ends before it starts", at: "\(file):\(row.line)")
    }
  }

  /// One of a few words; nil, and the row is dropped, where another stands there.
  private mutating func word<Word: RawRepresentable<String>>(
    _ rule: ValueRule, _: Word.Type, in row: inout TableRow, _ what: String, _ rules: TableRules
  ) -> (value: Word?, Void)? {
    switch resolve(rule, in: &row, what, of: rules) {
    case .none: return (nil, ())
    case .skipped(let why):
      drop(why, row)
      return nil
    case .text(let text, _):
      if let word = Word(rawValue: text) { return (word, ()) }
      if let sign = ["+": "positive", "-": "negative", "0": "neutral"][text], let word = Word(rawValue: sign)
      {
        return (word, ())
      }
      report.noteUnmapped(text.shortened, of: what)
      drop("nothing says what a value of \(what) means", row)
      return nil
    }
  }

  // MARK: Dates

  /// The periods of a row; nil, and the row is dropped, where it has none that can be read.
  private mutating func periods(_ rules: [PeriodRule], in row: inout TableRow) -> [PeriodValue]? {
    var periods: [PeriodValue] = []
    for rule in rules {
      switch rule.reading(in: &row) {
      case .period(let period): periods.append(period)
      case .none: break
      case .bad(let why):
        drop("a date that cannot be read", row)
        detail(why, line: row.line)
        return nil
      }
    }
    if periods.isEmpty {
      drop("no date", row)
      return nil
    }
    return periods
  }

  /// The spells of an actor, a name or a pact; what cannot be read is reported, and left out.
  mutating func spells(
    _ rules: [PeriodRule], in row: inout TableRow, _ what: String, isOfTies: Bool = false
  ) -> [Spell] {
    var spells: [Spell] = []
    for rule in rules {
      switch rule.reading(in: &row) {
      case .period(let period):
        // How long somebody existed does not say when somebody last looked.
        if isOfTies, period.last < .max, !period.isReversed { lastDay = max(lastDay, period.last) }
        if let spell = period.spell {
          spells.append(spell)
        } else {
          report.noteLost("dates of \(what) that end before they start")
          detail("\(period.text) ends before it starts", line: row.line)
        }
      case .none: break
      case .bad(let why):
        report.noteLost("dates of \(what) that cannot be read")
        detail(why, line: row.line)
      }
    }
    return spells
  }

  // MARK: Actors and pacts

  private mutating func makeActor(by rule: ActorRule, of row: inout TableRow, _ rules: TableRules) {
    guard let id = actors(rule.actor, in: &row, "id", of: rules).first else {
      return drop("no identifier of an actor", row)
    }
    let names = names(rule.actor.names, in: &row, of: rules)
    let existence = spells(rule.existence, in: &row, "existence")
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

  private mutating func makePact(by rule: PactRule, of row: inout TableRow, _ rules: TableRules) {
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
    let when = spells(rule.periods, in: &row, "pacts", isOfTies: true)
    let terms = spells(rule.terms, in: &row, "terms of parties", isOfTies: true)
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
      for spell in when where !pact.when.contains(spell) { pact.when.append(spell) }
      for claim in claims where !pact.claims.contains(claim) { pact.claims.append(claim) }
    }
    let order = (isFixed ? [kinds[0]] : []) + rule.obligations.map(\.kind)
    pacts.bind(member, by: kinds, terms: terms, strongestFirst: order, in: id)
    if pacts.add(member, side: side, terms: terms, to: id) {
      report.noteMerged("they are further terms of a party")
    }
  }
}
