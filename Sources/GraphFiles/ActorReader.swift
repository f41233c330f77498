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
