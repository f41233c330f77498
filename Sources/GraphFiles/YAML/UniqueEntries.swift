/// The entries of a mapping, each of another key.
struct UniqueEntries {
  private(set) var list: [YAMLNode.Entry] = []
  /// Where each key stands in the list; empty as long as that is short.
  private var places: [String: Int] = [:]

  /// Adds an entry; where there is one of the same key, leaves it out and gives that.
  mutating func insert(_ entry: consuming YAMLNode.Entry) -> YAMLNode.Entry? {
    if list.count < 16 {
      // What a source or a relation says, which is what most mappings are.
      if list.isEmpty { list.reserveCapacity(8) }
      for place in list.indices where list[place].key == entry.key { return list[place] }
    } else {
      if places.isEmpty {
        for (place, other) in list.enumerated() { places[other.key] = place }
      }
      if let place = places[entry.key] { return list[place] }
      places[entry.key] = list.count
    }
    list.append(entry)
    return nil
  }
}
