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
      let known = ActorKind.known[kind.id]
      let labels = reader.labels(in: fields)
      kind.labels = labels.isEmpty ? known?.labels ?? [:] : labels
      kind.category = reader.choice("category", in: fields) ?? known?.category ?? .other
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
      // A graph may describe a kind of the catalogue anew. What it leaves out stays as it is there.
      let known = RelationKind.known[id]
      let labels = reader.labels(in: fields)
      let direction: Direction? = reader.choice("direction", in: fields)
      let family: Family? = reader.choice("family", in: fields)
      let hasKnownLook = direction == nil && family == nil
      let isLineage = reader.truth("lineage", in: fields) ?? (known?.isLineage ?? false)
      return RelationKind(
        id: id,
        labels: labels.isEmpty ? known?.labels ?? [:] : labels,
        sign: reader.sign(in: fields) ?? known?.sign ?? .neutral,
        direction: direction ?? known?.direction ?? .directed,
        family: family ?? known?.family ?? .diplomatic,
        // A mark follows from family and direction.
        mark: reader.choice("mark", in: fields) ?? (hasKnownLook ? known?.mark : nil),
        temporality: reader.choice("temporal", in: fields) ?? known?.temporality ?? .state,
        isAllying: reader.truth("allies", in: fields) ?? known?.isAllying ?? false,
        descent: isLineage ? known?.descent ?? .succession : nil,
        role: known?.role,
        isPart: reader.truth("part", in: fields) ?? known?.isPart ?? false,
        isAlone: reader.truth("alone", in: fields) ?? known?.isAlone ?? false)
    }
    contents.relationKinds.append(kind)
  }
}
