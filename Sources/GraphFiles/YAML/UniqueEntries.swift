/// The entries of a mapping, each of another key.
struct UniqueEntries {
  private(set) var list: [YAMLNode.Entry] = []
  /// Where each key stands in the list; empty as long as that is short.
  private var places: [String: Int] = [:]

  /// Adds an entry; where there is one of the same key, leaves it out and gives that.
  mutating func insert(_ entry: YAMLNode.Entry) -> YAMLNode.Entry? {
    if list.count < 16 {
      if let first = list.first(where: { $0.key == entry.key }) { return first }
    } else {
      if places.isEmpty {
        for (place, entry) in list.enumerated() { places[entry.key] = place }
      }
      if let place = places[entry.key] { return list[place] }
      places[entry.key] = list.count
    }
    list.append(entry)
    return nil
  }
}
