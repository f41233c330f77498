import Relations

extension TableImporter {
  /// What a value of a row comes to.
  enum Resolution {
    case text(String, ValueRule.Meaning?)
    /// Nothing stands there.
    case none
    /// The row is left out, and why.
    case skipped(String)
  }

  mutating func resolve(
    _ rule: ValueRule, in row: inout TableRow, _ what: String, of rules: TableRules
  ) -> Resolution {
    guard let text = rule.text(in: &row) else { return .none }
    return meaning(of: text, by: rule, what, rules)
  }

  mutating func meaning(
    of text: String, by rule: ValueRule, _ what: String, _ rules: TableRules
  ) -> Resolution {
    guard rule.hasMeanings else { return .text(rule.prefix.isEmpty ? text : rule.prefix + text, nil) }
    if let meaning = rule.meanings[text] {
      if meaning.isSkipped { return .skipped("map: of \(what) leaves them out") }
      return meaning.text.map { .text($0, meaning) } ?? .none
    }
    switch rule.otherwise {
    case .kept: return .text(rule.prefix + text, nil)
    case .text(let other): return .text(other, nil)
    case .skipped:
      let column = rule.column.map { rules.columns.names[$0] } ?? what
      report.noteUnmapped(text.shortened, of: column)
      return .skipped("map: of \(what) does not say what a value means")
    }
  }

  /// The text of a field that may be left out.
  mutating func text(
    _ rule: ValueRule?, in row: inout TableRow, _ what: String, of rules: TableRules
  ) -> String? {
    guard let rule, case .text(let text, _) = resolve(rule, in: &row, what, of: rules) else { return nil }
    return text
  }

  /// A number; what is none is reported, and left out.
  mutating func quantity(
    _ rule: QuantityRule?, in row: inout TableRow, _ what: String, isCount: Bool = false, of rules: TableRules
  ) -> Quantity? {
    guard let rule, let text = text(rule.value, in: &row, what, of: rules) else { return nil }
    guard var quantity = Quantity(text) else {
      report.noteLost("values of \(what) that are no number")
      return nil
    }
    // No graph holds a count that is not whole.
    guard !isCount || quantity.isWhole else {
      report.noteLost("values of \(what) that are no whole number")
      return nil
    }
    if let unit = rule.unit { quantity.unit = unit }
    return quantity
  }

  /// Identifiers in other data sets.
  mutating func identifiers(
    _ list: [(scheme: String, value: ValueRule)], in row: inout TableRow, of rules: TableRules
  ) -> [String: String] {
    var ids: [String: String] = [:]
    for (scheme, value) in list {
      if let text = text(value, in: &row, scheme, of: rules) { ids[scheme] = text }
    }
    return ids
  }

  /// The claims of a row: one for each source that stands there.
  mutating func claims(_ rule: ClaimRule?, in row: inout TableRow, of rules: TableRules) -> [Claim] {
    guard let rule else { return [] }
    let locator = text(rule.locator, in: &row, "locator", of: rules)
    let quote = text(rule.quote, in: &row, "quote", of: rules)
    return rule.source.texts(in: &row).compactMap { text in
      guard case .text(let name, _) = meaning(of: text, by: rule.source, "source", rules) else { return nil }
      return Claim(source: source(name), locator: locator, quote: quote)
    }
  }

  private mutating func source(_ text: String) -> Source.ID {
    if let known = sourcesByText[text] { return known }
    let made = IdentifierText.identifier(of: text)
    // One that the mapping describes is meant by its identifier, and by a text that would become it.
    if let known = [text, made].map({ Source.ID($0) }).first(where: describedSources.contains) {
      sourcesByText[text] = known
      return known
    }
    let id = Source.ID(sourceNames.name(made))
    if id.rawValue != made { renamedSources.append((id, text)) }
    sourcesByText[text] = id
    let link = WebAddress.link(text)
    sources.append(Source(id: id, title: link != nil || id.rawValue == text ? nil : text, url: link))
    return id
  }

  // MARK: Actors

  /// The actors that a cell names.
  mutating func actors(
    _ reference: ActorReference, in row: inout TableRow, _ what: String, of rules: TableRules
  ) -> [Actor.ID] {
    if reference.value.separator == nil {
      guard let text = reference.value.text(in: &row) else { return [] }
      return actor(text, reference, in: &row, what, of: rules).map { [$0] } ?? []
    }
    let texts = reference.value.texts(in: &row)
    // Names go with the identifiers where there are as many.
    var names: [[String]] = []
    for rule in reference.names where rule.value.separator != nil {
      let list = rule.value.texts(in: &row)
      if list.count == texts.count { names.append(list) }
    }
    return texts.enumerated().compactMap { number, text in
      actor(text, reference, in: &row, what, of: rules, names: names.map { $0[number] })
    }
  }

  private mutating func actor(
    _ text: String, _ reference: ActorReference, in row: inout TableRow, _ what: String,
    of rules: TableRules, names given: [String] = []
  ) -> Actor.ID? {
    let isAlone = reference.value.separator == nil
    if let known = reference.cache.id(
      of: text, for: token,
      where: { said in
        isAlone ? reference.says(said, in: &row) : said.names == given
      })
    {
      return known
    }
    guard case .text(let full, let meaning) = meaning(of: text, by: reference.value, what, rules) else {
      return nil
    }
    // What the mapping calls an actor is its identifier, which stays as it is.
    let id = meaning == nil ? book.id(of: full) : Actor.ID(full)
    if pacts.knows(id) {
      reference.cache.note(id, for: text, saying: nil, of: token)
      return id
    }
    let kind = self.text(reference.kind, in: &row, "kind", of: rules).map { ActorKind.ID($0) }
    // Of several in a cell, the columns beside it say nothing.
    let names =
      isAlone
      ? self.names(reference.names, in: &row, of: rules)
      : given.map { Name($0, language: mapping.header.language) }
    // A later row may have the names that this one lacks.
    if reference.names.isEmpty || !names.isEmpty {
      let said = isAlone ? reference.said(in: &row) : ReferenceCache.Said(names: given)
      reference.cache.note(id, for: text, saying: said, of: token)
    }
    let stopgap = Name(text, language: mapping.header.language)
    var isOfOtherKind = false
    book.update(id) { actor, isNew in
      if let kind, actor.kind == ActorKind.other { actor.kind = kind }
      isOfOtherKind = kind.map { $0 != actor.kind } ?? false
      if let scheme = reference.scheme, actor.externalIDs[scheme] == nil { actor.externalIDs[scheme] = text }
      if actor.names.isEmpty || actor.names == [stopgap], !names.isEmpty { actor.names = names }
      // What another row calls it is a name as well.
      for var name in names where !actor.names.contains(where: { $0.text == name.text }) {
        name.sort = .alias
        actor.names.append(name)
      }
      if isNew, actor.names.isEmpty, id.rawValue != full, reference.scheme == nil {
        actor.names = [stopgap]
      }
    }
    if isOfOtherKind { report.noteLost("a further kind of an actor") }
    return id
  }

  mutating func names(_ rules: [NameRule], in row: inout TableRow, of table: TableRules) -> [Name] {
    var names: [Name] = []
    for rule in rules {
      let texts =
        rule.value.separator == nil
        ? [rule.value.text(in: &row)].compactMap { $0 } : rule.value.texts(in: &row)
      for text in texts {
        guard case .text(let name, _) = meaning(of: text, by: rule.value, "name", table) else { continue }
        let when = periods(rule.periods, in: &row, "name")
        let isNew = !names.contains { $0.text == name }
        if isNew { names.append(Name(name, sort: rule.sort, language: rule.language, when: when)) }
      }
    }
    return names
  }
}
