import GraphFiles
import Relations

extension ContentsReader {
  private static let claimKeys = ["source", "locator", "quote"]
  private static let actorRuleKeys =
    ["where", "id", "kind", "name", "names", "exists", "parents", "ids", "area", "note"] + claimKeys
  private static let relationRuleKeys =
    [
      "where", "id", "kind", "from", "to", "when", "status", "sign", "label", "note", "weight", "count",
      "ids",
      "swap-where", "merge",
    ] + claimKeys
  private static let pactRuleKeys =
    [
      "where", "id", "kind", "obligations", "name", "names", "when", "member", "term", "side", "status",
      "area", "label", "note", "ids",
    ] + claimKeys

  mutating func actorRule(_ node: YAMLNode, _ columns: inout ColumnSet) -> ActorRule? {
    guard let fields = fields(of: node, known: Self.actorRuleKeys, what: "a rule for actors"),
      let actor = reference("id", in: fields, of: "the rule", &columns)
    else { return nil }
    if let kind = valueRule("kind", in: fields, &columns) { actor.kind = kind }
    actor.names += nameRules(in: fields, &columns)
    let rule = ActorRule(actor: actor)
    rule.conditions = conditions("where", in: fields, &columns)
    rule.existence = periodRules("exists", in: fields, &columns)
    if let parent = value("parents", in: fields) {
      path.append("parents")
      if let reference = reference(parent, &columns) { rule.parents = [reference] }
      path.removeLast()
    }
    rule.ids = identifiers(in: fields, &columns)
    rule.area = valueRule("area", in: fields, &columns)
    rule.note = valueRule("note", in: fields, &columns)
    rule.claim = claimRule(in: fields, &columns)
    return rule
  }

  mutating func relationRule(_ node: YAMLNode, _ columns: inout ColumnSet) -> RelationRule? {
    guard let fields = fields(of: node, known: Self.relationRuleKeys, what: "a rule for relations") else {
      return nil
    }
    let kindNode = required("kind", in: fields, of: "the rule", example: "=alliance")
    let from = reference("from", in: fields, of: "the rule", &columns)
    guard let kindNode, let from, let kind = valueRule(kindNode, &columns) else { return nil }
    checkKinds(of: kind, at: kindNode.position)
    let rule = RelationRule(kind: kind, from: from)
    rule.conditions = conditions("where", in: fields, &columns)
    rule.id = valueRule("id", in: fields, &columns)
    if fields["to"] != nil { rule.to = reference("to", in: fields, of: "the rule", &columns) }
    rule.periods = periodRules("when", in: fields, &columns)
    if fields["when"] == nil {
      fault(
        "missing-key", at: fields.position, "the rule does not say when a relation holds",
        "add when: with the columns of its dates, or when: undated where the table has none")
    }
    rule.status = valueRule("status", in: fields, &columns)
    rule.sign = valueRule("sign", in: fields, &columns)
    rule.label = valueRule("label", in: fields, &columns)
    rule.note = valueRule("note", in: fields, &columns)
    rule.weight = quantity("weight", in: fields, &columns)
    rule.count = quantity("count", in: fields, &columns)
    rule.ids = identifiers(in: fields, &columns)
    rule.claim = claimRule(in: fields, &columns)
    rule.swapped = conditions("swap-where", in: fields, &columns)
    rule.merging = choice("merge", in: fields) ?? .none
    return rule
  }

  /// Identifiers in other data sets, by the name of the data set.
  private mutating func identifiers(
    in fields: Fields, _ columns: inout ColumnSet
  ) -> [(scheme: String, value: ValueRule)] {
    guard let node = value("ids", in: fields) else { return [] }
    path.append("ids")
    defer { path.removeLast() }
    guard case .mapping(let entries) = node.content else {
      fault(
        "wrong-type", at: node.position, "ids: must be a mapping, but \(node.summary) stands here",
        "write the data set and the column of its identifiers, such as { gwno: GWNOLoc }")
      return []
    }
    var ids: [(scheme: String, value: ValueRule)] = []
    for entry in entries {
      if let value = valueRule(entry.value, &columns) { ids.append((entry.key, value)) }
    }
    return ids
  }

  /// A number: a column, or a mapping with `unit:` beside what fills it.
  private mutating func quantity(
    _ key: String, in fields: Fields, _ columns: inout ColumnSet
  ) -> QuantityRule? {
    guard let node = value(key, in: fields) else { return nil }
    path.append(key)
    defer { path.removeLast() }
    guard let value = valueRule(node, &columns, keys: Self.valueKeys + ["unit"]) else { return nil }
    guard case .mapping(let entries) = node.content else { return QuantityRule(value: value) }
    return QuantityRule(
      value: value, unit: text("unit", in: Fields(entries: entries, position: node.position)))
  }

  mutating func pactRule(_ node: YAMLNode, _ columns: inout ColumnSet) -> PactRule? {
    guard let fields = fields(of: node, known: Self.pactRuleKeys, what: "a rule for pacts") else {
      return nil
    }
    let idNode = required("id", in: fields, of: "the rule", example: "the column of the pact's identifier")
    let member = reference("member", in: fields, of: "the rule", &columns)
    guard let idNode, let member, let id = valueRule(idNode, &columns) else { return nil }
    let rule = PactRule(id: id, member: member)
    rule.conditions = conditions("where", in: fields, &columns)
    rule.kind = valueRule("kind", in: fields, &columns)
    if let kind = rule.kind { checkKinds(of: kind, at: fields[key: "kind"]) }
    rule.obligations = obligations(in: fields, &columns)
    if rule.kind == nil, rule.obligations.isEmpty {
      fault(
        "missing-key", at: fields.position, "the rule does not say what binds the parties",
        "add kind:, such as kind: =defence-pact, or obligations: with the conditions of each kind")
    }
    rule.names = nameRules(in: fields, &columns)
    rule.periods = periodRules("when", in: fields, &columns)
    rule.terms = periodRules("term", in: fields, &columns)
    rule.side = valueRule("side", in: fields, &columns)
    rule.status = valueRule("status", in: fields, &columns)
    rule.area = valueRule("area", in: fields, &columns)
    rule.label = valueRule("label", in: fields, &columns)
    rule.note = valueRule("note", in: fields, &columns)
    rule.ids = identifiers(in: fields, &columns)
    rule.claim = claimRule(in: fields, &columns)
    return rule
  }

  /// Kinds with the conditions under which a pact has them, such as `{ defence-pact: { defense: 1 } }`.
  private mutating func obligations(
    in fields: Fields, _ columns: inout ColumnSet
  ) -> [(kind: String, conditions: [RowCondition])] {
    guard let node = value("obligations", in: fields) else { return [] }
    path.append("obligations")
    defer { path.removeLast() }
    guard case .mapping(let entries) = node.content else {
      fault(
        "wrong-type", at: node.position, "obligations: must be a mapping, but \(node.summary) stands here",
        "write each kind and the columns that say so, such as { defence-pact: { defense: 1 } }")
      return []
    }
    let own = Fields(entries: entries, position: node.position)
    var obligations: [(kind: String, conditions: [RowCondition])] = []
    for entry in entries {
      checkKind(entry.key, at: entry.keyPosition)
      obligations.append((entry.key, conditions(entry.key, in: own, &columns)))
    }
    return obligations
  }

  // MARK: Kinds

  /// Reports the kinds that a mapping writes and nobody knows.
  private mutating func checkKinds(of rule: ValueRule, at position: TextPosition) {
    if let kind = rule.constant { checkKind(kind, at: position) }
    for kind in rule.meanings.values.compactMap(\.text).sorted() { checkKind(kind, at: position) }
    if case .text(let kind) = rule.otherwise { checkKind(kind, at: position) }
  }

  private mutating func checkKind(_ kind: String, at position: TextPosition) {
    let own = contents.relationKinds.map(\.id)
    guard RelationKind.known[RelationKind.ID(kind)] == nil, !own.contains(RelationKind.ID(kind)) else {
      return
    }
    let words = RelationKind.catalogue.map(\.id.rawValue) + own.map(\.rawValue)
    let near = nearest(to: kind, among: words).map { "did you mean \($0)? Otherwise " } ?? ""
    report(
      .error, "unknown-kind", at: position, "no kind of relation is called ‘\(kind.excerpt)’",
      near + "declare it in relation-kinds: with its sign and direction")
  }
}
