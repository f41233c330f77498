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
    for (place, rule) in rules.relations.enumerated() {
      if rule.merging == .openAtEnd { mergers[place].note(&row, by: rule.periods) }
      guard rule.conditions.hold(in: &row) else { continue }
      isUsed = true
      makeRelations(by: rule, of: &row, rules, &mergers[place], &count)
    }
    return isUsed
  }

  mutating func drop(_ why: String, _ row: TableRow) {
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
    relation.count = quantity(rule.count, in: &row, "count", isCount: true, of: rules)
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
    let unique = usedIDs.name(id)
    if unique == id { return }
    repeatedIDs += 1
    id = unique
  }

  /// Notes on which days somebody must have looked to know of a period: not on those that were still to come.
  mutating func noteDays(of period: PeriodValue) {
    func note(_ day: Day) { if day > .min, day <= today { lastDay = max(lastDay, day) } }
    for days in period.sightings { note(days.upperBound <= today ? days.upperBound : days.lowerBound) }
    guard !period.isReversed else { return }
    note(period.first)
    guard period.last < .max else { return }
    if period.endFirst > today { futureCount += 1 }
    note(period.last <= today ? period.last : period.endFirst)
  }

  /// Keeps a relation.
  mutating func emit(_ row: RelationRow) {
    for period in row.periods { noteDays(of: period) }
    if row.fitsTable {
      rows.append(row)
    } else if let relation = row.relation {
      written.append(relation)
    } else {
      report.noteDropped("it ends before it starts", at: "\(file):\(row.line)")
    }
  }

  /// One of a few words; nil, and the row is dropped, where another stands there.
  mutating func word<Word: RawRepresentable<String>>(
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
}
