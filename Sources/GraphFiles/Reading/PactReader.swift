import Relations

extension ContentsReader {
  static let pactKeys =
    [
      "kind", "name", "names", "when", "parties", "mediators", "obligations", "status", "label", "ids",
      "area",
      "claims", "note", "notes",
    ] + periodKeys.dropFirst()

  mutating func readPact(_ entry: YAMLNode.Entry) {
    origins.pacts.append(.yaml(file: file, position: entry.keyPosition, node: entry.value))
    let what = "the pact \(entry.key.excerpt)"
    let pact = reading(.pact(contents.pacts.count)) { reader in
      var pact = Pact(id: reader.identifier(entry.key, at: entry.keyPosition), kind: "")
      let fields = reader.fields(
        of: entry.value, known: Self.pactKeys, what: what, position: entry.keyPosition)
      guard let fields else { return pact }
      pact.kind = reader.identifier("kind", in: fields, of: what, example: "defence-pact")
      pact.names = reader.names(in: fields)
      pact.when = reader.periods(in: fields)
      pact.parties = reader.items("parties", in: fields) { $0.party($1, what: "a party") }
      pact.mediators = reader.items("mediators", in: fields) { $0.party($1, what: "a mediator") }
      pact.obligations = reader.items("obligations", in: fields) { $0.obligation($1) }
      pact.status = reader.choice("status", in: fields) ?? .accepted
      pact.claims = reader.claims(in: fields)
      (pact.label, pact.labels) = reader.wording("label", in: fields)
      pact.externalIDs = reader.externalIDs(in: fields)
      pact.area = reader.text("area", in: fields)
      pact.notes = reader.notes(in: fields)
      return pact
    }
    contents.pacts.append(pact)
  }

  static let obligationKeys =
    ["kind", "when", "parties", "status", "label", "claims", "note"] + periodKeys.dropFirst()
  static let bindingKeys = ["actor", "when"] + periodKeys.dropFirst()

  /// An obligation: the identifier of a kind, or a mapping.
  private mutating func obligation(_ node: YAMLNode) -> Pact.Obligation {
    guard case .mapping = node.content else { return Pact.Obligation(identifier(node)) }
    guard let fields = fields(of: node, known: Self.obligationKeys, what: "an obligation") else {
      return Pact.Obligation("")
    }
    return Pact.Obligation(
      identifier("kind", in: fields, of: "this obligation", example: "non-aggression"),
      when: periods(in: fields),
      parties: items("parties", in: fields) { $0.binding($1) },
      status: choice("status", in: fields),
      label: text("label", in: fields),
      claims: claims(in: fields),
      note: text("note", in: fields))
  }

  /// Whom an obligation binds: the identifier of a party, or a mapping.
  private mutating func binding(_ node: YAMLNode) -> Pact.Binding {
    guard case .mapping = node.content else { return Pact.Binding(identifier(node)) }
    guard let fields = fields(of: node, known: Self.bindingKeys, what: "a party of an obligation") else {
      return Pact.Binding("")
    }
    return Pact.Binding(
      identifier("actor", in: fields, of: "this party", example: "the identifier of a party"),
      when: periods(in: fields))
  }
}

extension ContentsReader {
  private static let recordKeys =
    [
      "when", "status", "sign", "temporal", "verification", "label", "weight", "count", "claims", "note",
      "notes",
    ] + periodKeys.dropFirst()
  static let partyKeys = ["actor", "id", "side", "pairs"] + recordKeys
  static let pairKeys = ["id"] + recordKeys

  /// A party: the identifier of an actor, or a mapping.
  mutating func party(_ node: YAMLNode, what: String) -> Party {
    guard case .mapping = node.content else { return Party(identifier(node)) }
    guard let fields = fields(of: node, known: Self.partyKeys, what: what) else { return Party("") }
    return Party(
      identifier("actor", in: fields, of: what, example: "the identifier of an actor"),
      id: value("id", in: fields).map { node in at("id") { $0.identifier(node) } },
      side: text("side", in: fields),
      record: record(of: fields),
      pairs: pairs(in: fields))
  }

  private mutating func pairs(in fields: Fields) -> [Party.Pair] {
    guard let node = value("pairs", in: fields) else { return [] }
    return at("pairs") { reader in
      guard case .mapping(let entries) = node.content else {
        reader.refuse(node, expected: "relations by the other party, such as { mali: R038 }")
        return []
      }
      return entries.map { entry in reader.at(entry.key) { $0.pair(entry) } }
    }
  }

  private mutating func pair(_ entry: YAMLNode.Entry) -> Party.Pair {
    let other: Actor.ID = identifier(entry.key, at: entry.keyPosition)
    guard case .mapping = entry.value.content else {
      return Party.Pair(other: other, id: identifier(entry.value))
    }
    guard let fields = fields(of: entry.value, known: Self.pairKeys, what: "a pair") else {
      return Party.Pair(other: other, id: "")
    }
    return Party.Pair(
      other: other, id: identifier("id", in: fields, of: "this pair", example: "R038"),
      record: record(of: fields))
  }

  private mutating func record(of fields: Fields) -> Party.Record {
    var record = Party.Record(
      when: periods(in: fields),
      status: choice("status", in: fields),
      sign: sign(in: fields),
      temporality: choice("temporal", in: fields),
      verification: choice("verification", in: fields),
      weight: quantity("weight", in: fields),
      count: quantity("count", in: fields, isCount: true),
      notes: notes(in: fields))
    (record.label, record.labels) = wording("label", in: fields)
    record.claims = claims(in: fields)
    return record
  }
}
