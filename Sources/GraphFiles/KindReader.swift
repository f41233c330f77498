import Relations

extension ContentsReader {
  static let actorKindKeys = ["label", "category"]
  static let relationKindKeys = [
    "label", "sign", "direction", "family", "mark", "temporal", "allies", "lineage", "part", "alone",
  ]

  mutating func readActorKind(_ entry: YAMLNode.Entry) {
    origins.actorKinds.append(.yaml(file: file, position: entry.keyPosition, node: entry.value))
    let kind = reading(.actorKind(contents.actorKinds.count)) { reader in
      var kind = ActorKind(id: reader.identifier(entry.key, at: entry.keyPosition), category: .other)
      let fields = reader.fields(
        of: entry.value, known: Self.actorKindKeys, what: "the kind \(entry.key.excerpt)",
        position: entry.keyPosition)
      guard let fields else { return kind }
      kind.labels = reader.labels(in: fields)
      kind.category = reader.choice("category", in: fields) ?? .other
      return kind
    }
    contents.actorKinds.append(kind)
  }

  mutating func readRelationKind(_ entry: YAMLNode.Entry) {
    origins.relationKinds.append(.yaml(file: file, position: entry.keyPosition, node: entry.value))
    let kind = reading(.relationKind(contents.relationKinds.count)) { reader in
      let id: RelationKind.ID = reader.identifier(entry.key, at: entry.keyPosition)
      let fields = reader.fields(
        of: entry.value, known: Self.relationKindKeys, what: "the kind \(entry.key.excerpt)",
        position: entry.keyPosition)
      guard let fields else { return RelationKind(id: id) }
      // A graph may describe a kind of the catalogue anew, which goes on to mean what its name says.
      let known = RelationKind.known[id]
      return RelationKind(
        id: id,
        labels: reader.labels(in: fields),
        sign: reader.sign(in: fields) ?? .neutral,
        direction: reader.choice("direction", in: fields) ?? .directed,
        family: reader.choice("family", in: fields) ?? .diplomatic,
        mark: reader.choice("mark", in: fields),
        temporality: reader.choice("temporal", in: fields) ?? .state,
        isAllying: reader.truth("allies", in: fields) ?? false,
        descent: reader.truth("lineage", in: fields) ?? false ? known?.descent ?? .succession : nil,
        role: known?.role,
        isPart: reader.truth("part", in: fields) ?? false,
        isAlone: reader.truth("alone", in: fields) ?? false)
    }
    contents.relationKinds.append(kind)
  }
}
