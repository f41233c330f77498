import Relations

extension ContentsReader {
  static let actorKeys = [
    "kind", "name", "names", "exists", "parents", "parent", "area", "ids", "claims", "note",
  ]

  mutating func readActor(_ entry: YAMLNode.Entry) {
    origins.actors.append(.yaml(file: file, position: entry.keyPosition, node: entry.value))
    let what = "the actor \(entry.key.excerpt)"
    let actor = reading(.actor(contents.actors.count)) { reader in
      var actor = Actor(id: reader.identifier(entry.key, at: entry.keyPosition), kind: ActorKind.other)
      let fields = reader.fields(
        of: entry.value, known: Self.actorKeys, what: what, position: entry.keyPosition)
      guard let fields else { return actor }
      actor.kind = reader.identifier("kind", in: fields, of: what, example: "armed-group")
      actor.names = reader.names(in: fields)
      actor.existence = reader.periods("exists", in: fields)
      actor.parents = ["parents", "parent"].flatMap { key in
        reader.items(key, in: fields) { $0.identifier($1) }
      }
      actor.externalIDs = reader.externalIDs(in: fields)
      actor.area = reader.text("area", in: fields)
      actor.claims = reader.claims(in: fields)
      actor.note = reader.text("note", in: fields)
      return actor
    }
    contents.actors.append(actor)
  }

  mutating func externalIDs(in fields: Fields) -> [String: String] {
    guard let node = value("ids", in: fields) else { return [:] }
    let ids = at("ids") { $0.texts(node, expected: "identifiers by data set, such as { iso3: MLI }") }
    return Dictionary(ids.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
  }
}

extension ContentsReader {
  static let nameKeys = ["text", "type", "language", "when", "claims", "note"]

  /// The official names of `name:`, and then those of `names:`.
  mutating func names(in fields: Fields) -> [Name] {
    officialNames(in: fields) + items("names", in: fields) { $0.name($1) }
  }

  private mutating func officialNames(in fields: Fields) -> [Name] {
    guard let node = value("name", in: fields) else { return [] }
    let language = contents.language
    return at("name") { reader in
      if case .mapping(let entries) = node.content {
        return entries.map { entry in
          reader.at(entry.key) { Name($0.text(entry.value) ?? "", language: $0.language(of: entry)) }
        }
      }
      return reader.text(node, expected: "a text, or texts by language").map {
        [Name($0, language: language)]
      } ?? []
    }
  }

  private mutating func name(_ node: YAMLNode) -> Name {
    guard let fields = fields(of: node, known: Self.nameKeys, what: "a name") else { return Name("") }
    let text = required("text", in: fields, of: "this name", example: "JNIM")
    _ = required("type", in: fields, of: "this name", example: "acronym")
    return Name(
      text.flatMap { text in at("text") { $0.text(text) } } ?? "",
      sort: fields["type"].map(\.isNull) == false ? choice("type", in: fields) ?? .alias : .alias,
      language: language("language", in: fields),
      when: periods("when", in: fields),
      claims: claims(in: fields),
      note: self.text("note", in: fields))
  }

  /// Labels by language, or one in the language of the graph.
  mutating func labels(in fields: Fields) -> [String: String] {
    let (text, texts) = wording("label", in: fields)
    return texts.isEmpty ? text.map { [contents.language: $0] } ?? [:] : texts
  }

  /// A text in the language of the graph, or texts by language: the one for who asks for none, and all of several.
  mutating func wording(_ key: String, in fields: Fields) -> (text: String?, texts: [String: String]) {
    guard let node = value(key, in: fields) else { return (nil, [:]) }
    return at(key) { reader in
      guard case .mapping(let entries) = node.content else {
        return (reader.text(node, expected: "a text, or texts by language"), [:])
      }
      var texts: [String: String] = [:]
      for entry in entries {
        reader.at(entry.key) { texts[$0.language(of: entry)] = $0.text(entry.value) }
      }
      let first = texts[reader.contents.language] ?? entries.first.flatMap { texts[$0.key] }
      return (first, texts)
    }
  }

  /// The remarks of `note:` and of `notes:`.
  mutating func notes(in fields: Fields) -> [String] {
    (text("note", in: fields).map { [$0] } ?? []) + items("notes", in: fields) { $0.text($1) ?? "" }
  }

  static let quantityKeys = ["value", "unit"]

  /// A number with its unit: `1200 troops`, or a mapping.
  mutating func quantity(_ key: String, in fields: Fields, isCount: Bool = false) -> Quantity? {
    guard let node = value(key, in: fields) else { return nil }
    return at(key) { reader in
      var text: String?
      var unit: String?
      if case .mapping = node.content {
        guard let fields = reader.fields(of: node, known: Self.quantityKeys, what: "\(key):") else {
          return nil
        }
        text = reader.required("value", in: fields, of: "\(key):", example: "1200").flatMap { node in
          reader.at("value") { $0.text(node, expected: "a number") }
        }
        unit = reader.text("unit", in: fields)
      } else {
        text = reader.text(node, expected: "a number with its unit, such as 1200 troops")
      }
      guard let text else { return nil }
      let whole = unit.map { "\(text) \($0)" } ?? text
      if Quantity.losesDigits(whole) { return reader.refuseDigits(of: key, text, at: node.position) }
      if let quantity = Quantity(whole), !isCount || quantity.isWhole { return quantity }
      reader.fault(
        "bad-value", at: node.position,
        "\(key): must be a \(isCount ? "whole number" : "number") and what it counts, but ‘\(text.excerpt)’ stands here",
        Quantity.advice(for: whole, isWhole: isCount)
          ?? "write digits, with a point for what is less than one, and the unit behind a blank: 1200 troops")
      return nil
    }
  }
}
