extension YAMLNode {
  /// The tree with identifiers in quotes wherever another reader of YAML would take one for a number or a truth.
  ///
  /// A key is written in quotes then, and what refers to it must look the same: to such a reader `432` and `"432"` are two.
  func quotingIdentifiers() -> YAMLNode {
    quotingIdentifiers(isIdentifier: false)
  }

  private func quotingIdentifiers(isIdentifier: Bool) -> YAMLNode {
    switch content {
    case .scalar(let text, .plain) where isIdentifier && !isNull:
      return YAMLNode(content: .scalar(text, .quoted), position: position)
    case .scalar:
      return self
    case .sequence(let items):
      let quoted = items.map { $0.quotingIdentifiers(isIdentifier: isIdentifier && !$0.isDescription) }
      return YAMLNode(content: .sequence(quoted), position: position)
    case .mapping(let entries):
      let quoted = entries.map { entry in
        let isReference =
          entry.key == Self.pairs || isIdentifier && !entry.value.isDescription
          || Self.references.contains(entry.key) && !entry.value.isDescription
        return Entry(
          key: entry.key, keyPosition: entry.keyPosition,
          value: entry.value.quotingIdentifiers(isIdentifier: isReference))
      }
      return YAMLNode(content: .mapping(quoted), position: position)
    }
  }

  /// Whether it is a mapping, whose own keys say what is an identifier in it.
  private var isDescription: Bool {
    if case .mapping = content { true } else { false }
  }

  /// The keys whose values, or the items of whose lists, are identifiers.
  private static let references: Set<String> = [
    "id", "kind", "from", "to", "actor", "source", "via", "about", "parent", "parents", "parties",
    "mediators", "claims", "obligations",
  ]

  /// The key below which identifiers stand by identifiers.
  private static let pairs = "pairs"
}
