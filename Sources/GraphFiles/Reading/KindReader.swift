import Relations

extension ContentsReader {
  static let actorKindKeys = ["label", "category"]
  static let relationKindKeys = [
    "label", "sign", "direction", "family", "mark", "temporal", "allies", "lineage", "role", "part", "alone",
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
        descent: reader.descent(in: fields, of: known), role: reader.role(in: fields, of: known),
        isPart: reader.truth("part", in: fields) ?? known?.isPart ?? false,
        isAlone: reader.truth("alone", in: fields) ?? known?.isAlone ?? false)
    }
    contents.relationKinds.append(kind)
  }

  /// How a kind says where an actor comes from or goes to: the word of a way, or `true` for the usual one.
  private mutating func descent(in fields: Fields, of known: RelationKind?) -> Descent? {
    guard let node = value("lineage", in: fields) else { return known?.descent }
    switch node.content {
    case .scalar("true", .plain): return known?.descent ?? .succession
    case .scalar("false", .plain): return nil
    default: return choice("lineage", in: fields) ?? known?.descent
    }
  }

  /// What a kind makes its first end to its second; `none` takes from a kind of the catalogue what it says there.
  private mutating func role(in fields: Fields, of known: RelationKind?) -> Role? {
    guard let node = value("role", in: fields) else { return known?.role }
    if case .scalar("none", .plain) = node.content { return nil }
    return choice("role", in: fields) ?? known?.role
  }
}
