import Relations

extension ContentsReader {
  package static let sections = [
    "sources", "actors", "pacts", "relations", "statements", "actor-kinds", "relation-kinds",
  ]

  /// Reads the sections of a file and reports the keys that are none.
  mutating func readSections(_ root: YAMLNode) {
    guard case .mapping(let entries) = root.content else {
      missAll()
      report(
        .error, "wrong-type", at: root.position,
        "the file must be a mapping, but \(root.summary) stands here",
        "begin with a section such as relations:")
      return
    }
    for entry in entries {
      if Self.sections.contains(entry.key) {
        readSection(entry)
      } else if !Self.headerKeys.contains(entry.key) {
        let near = diagnostics.isFull(of: "unknown-key") ? nil : Self.sectionMeant(by: entry.key)
        if let near { unread.insert(near) }
        report(
          .error, "unknown-key", at: entry.keyPosition, "a graph has no section ‘\(entry.key.excerpt)’",
          near.map { "did you mean \($0)?" }
            ?? "its sections are \((Self.sections + Self.headerKeys).joined(separator: ", "))")
      }
    }
  }

  /// Notes that a file could not be read, which may describe anything.
  mutating func missAll() {
    unread.formUnion(Self.sections + Self.headerKeys)
  }

  /// The section or header key that somebody who wrote another key most likely meant.
  static func sectionMeant(by key: String) -> String? {
    let known = sections + headerKeys
    return known.contains(key) ? key : nearest(to: key, among: known)
  }

  package mutating func readSection(_ entry: YAMLNode.Entry) {
    // An empty section is one that has not been filled yet.
    if entry.value.isNull { return }
    let isList = entry.key == "relations" || entry.key == "statements"
    switch entry.value.content {
    case .sequence(let items) where isList:
      for item in items {
        if entry.key == "relations" { readRelation(item) } else { readStatement(item) }
      }
    case .mapping(let entries) where !isList:
      for item in entries { readItem(item, of: entry.key) }
    default:
      unread.insert(entry.key)
      report(
        .error, "wrong-type", at: entry.value.position,
        "\(entry.key): must be a \(isList ? "list" : "mapping"), but \(entry.value.summary) stands here",
        isList ? "begin each item with a dash" : "write each as its identifier, a colon and its keys")
    }
  }

  private mutating func readItem(_ item: YAMLNode.Entry, of section: String) {
    switch section {
    case "sources": readSource(item)
    case "actors": readActor(item)
    case "pacts": readPact(item)
    case "actor-kinds": readActorKind(item)
    default: readRelationKind(item)
    }
  }
}
