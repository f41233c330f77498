/// Finds actors by what people call them: an identifier, any name, an abbreviation, without case and accents.
package struct NameIndex {
  private var ids: [String: Set<Actor.ID>] = [:]

  /// - Complexity: O(*n*) in the number of names.
  package init(_ actors: some Sequence<(id: Actor.ID, names: [Name])>) {
    for (id, names) in actors {
      add(id.rawValue, for: id)
      for name in names where name.sort != .misnomer { add(name.text, for: id) }
    }
  }

  /// The actors that a text names, by identifier.
  package func actors(called text: String) -> [Actor.ID] {
    let letters = text.bareLetters
    return letters.isEmpty ? [] : (ids[letters] ?? []).sorted()
  }

  /// The texts that name somebody, without case and accents.
  package var texts: some Sequence<String> { ids.keys }

  private mutating func add(_ text: String, for id: Actor.ID) {
    let letters = text.bareLetters
    if !letters.isEmpty { ids[letters, default: []].insert(id) }
  }
}
