/// An identifier of Neo4j with the space that it is unique in.
struct SpacedID: Hashable {
  let id: String
  let space: String?
}

/// Which spaces have the same identifiers, so that they are told apart there and nowhere else.
struct IDSpaces {
  private var nodes: [String: Set<String?>] = [:]
  private var all: [String: Set<String?>] = [:]

  /// Notes an identifier that a node has, or an end of a relationship names.
  mutating func note(_ id: SpacedID, isNode: Bool) {
    if isNode { nodes[id.id, default: []].insert(id.space) }
    all[id.id, default: []].insert(id.space)
  }

  /// A name that two nodes never share: the identifier, after its space where another has it too.
  func name(of id: SpacedID) -> String {
    var id = id
    // Who names no space means the only node of the identifier.
    if id.space == nil, let only = nodes[id.id], only.count == 1, let space = only.first {
      id = SpacedID(id: id.id, space: space)
    }
    guard let space = id.space, (all[id.id] ?? []).subtracting([nil]).count > 1 || hasPlainNode(id.id) else {
      return id.id
    }
    return "\(space):\(id.id)"
  }

  private func hasPlainNode(_ id: String) -> Bool { nodes[id]?.contains(nil) ?? false }
}
