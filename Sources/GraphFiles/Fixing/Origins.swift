import Relations

/// Where the elements of a graph's contents stand in its files.
///
/// The tree of each element is kept, so that the place of a field is looked up only when something is wrong with it.
struct Origins {
  /// Where an element stands.
  enum Origin {
    /// A value in a YAML file, below a key of its own or in a list.
    case yaml(file: String, position: TextPosition, node: YAMLNode)
    /// A row of a CSV file.
    case csv(CSVOrigin)
    /// A place without fields.
    case place(file: String, position: TextPosition)
  }

  var header: Origin?
  var actorKinds: [Origin] = []
  var relationKinds: [Origin] = []
  var sources: [Origin] = []
  var actors: [Origin] = []
  var pacts: [Origin] = []
  var relations: [Origin] = []
  var statements: [Origin] = []

  /// The file and place of a location; the nearest that exists where the field itself does not.
  ///
  /// - Complexity: O(*k*) in the keys on the way.
  func place(of location: GraphLocation, atKey: Bool = false) -> (file: String, position: TextPosition)? {
    switch origin(of: location.element) {
    case .yaml(let file, let position, let node):
      (file, node.position(of: location.path[...], from: position, atKey: atKey))
    case .csv(let row): (row.file.name, row.position(of: location.column))
    case .place(let file, let position): (file, position)
    case nil: nil
    }
  }

  func origin(of element: GraphLocation.Element) -> Origin? {
    switch element {
    case .header: header
    case .actorKind(let index): actorKinds[at: index]
    case .relationKind(let index): relationKinds[at: index]
    case .source(let index): sources[at: index]
    case .actor(let index): actors[at: index]
    case .pact(let index): pacts[at: index]
    case .relation(let index): relations[at: index]
    case .statement(let index): statements[at: index]
    }
  }
}

extension GraphLocation {
  /// The column of a table that a field is about.
  var column: String? { path == ["when", "end"] ? "end" : path.first }
}

extension Array {
  fileprivate subscript(at index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}

extension YAMLNode {
  /// The place that keys and positions lead to, as far as they lead.
  fileprivate func position(
    of path: ArraySlice<String>, from start: TextPosition, atKey: Bool
  ) -> TextPosition {
    guard let step = path.first else { return start }
    switch content {
    case .scalar:
      return start
    case .sequence(let items):
      guard let index = Int(step), items.indices.contains(index) else { return start }
      return items[index].position(of: path.dropFirst(), from: items[index].position, atKey: atKey)
    case .mapping(let entries):
      if step == "names", let index = path.dropFirst().first.flatMap({ Int($0) }) {
        return position(ofName: index, path: path.dropFirst(2), in: entries, from: start)
      }
      // What is written once stands for a list of one, or below a key in the singular.
      let isPosition = Int(step) != nil && !entries.contains { $0.key == step }
      let keys = isPosition ? ["source"] : [step, step == "parents" ? "parent" : step]
      if isPosition, path.count > 1 {
        return position(of: path.dropFirst(), from: start, atKey: atKey)
      }
      guard let entry = entries.first(where: { keys.contains($0.key) }) else { return start }
      let position = atKey && path.count == 1 ? entry.keyPosition : entry.value.position
      return entry.value.position(of: path.dropFirst(), from: position, atKey: atKey)
    }
  }

  /// The place of a name by its position among those of `name:` and then those of `names:`.
  private func position(
    ofName index: Int, path: ArraySlice<String>, in entries: [Entry], from start: TextPosition
  ) -> TextPosition {
    var nodes: [YAMLNode] = []
    for key in ["name", "names"] {
      guard let value = entries.first(where: { $0.key == key })?.value else { continue }
      switch value.content {
      case .mapping(let names) where key == "name": nodes += names.map(\.value)
      case .sequence(let items): nodes += items
      case .scalar, .mapping: nodes.append(value)
      }
    }
    guard nodes.indices.contains(index) else { return start }
    return nodes[index].position(of: path, from: nodes[index].position, atKey: false)
  }
}
