import Relations
package import Writing

/// A thing that a row of a table describes, with the keys of a graph file.
package struct ElementRow: Sendable {
  /// The section that it belongs to; nil where it says what the graph is.
  package var section: String?
  /// The line of the row.
  package var line: Int
  /// The key that it stands under, in sections that have such.
  package var key: String?
  /// What columns say of it.
  package var members: [(String, JSON)]
  /// What else is said of it, as a JSON object; each key counts before one of `members`.
  package var details: String

  /// The key in the details for what is said of the period of the row alone.
  package static let period = "period"

  package init(
    section: String?, line: Int, key: String?, members: [(String, JSON)], details: String
  ) {
    self.section = section
    self.line = line
    self.key = key
    self.members = members
    self.details = details
  }
}

extension GraphReader {
  /// Reads a graph of things that rows describe, and places each fault on the line of its row.
  ///
  /// - Complexity: O(*n* log *n*) in what they say.
  package static func read(elements: [ElementRow], name: String) -> GraphReading {
    var reader = ContentsReader()
    reader.file = name
    var header: [YAMLNode.Entry] = []
    var sections: [String: [YAMLNode.Entry]] = [:]
    for element in elements {
      let position = TextPosition(line: Int32(clamping: element.line), column: 1)
      let entries = reader.entries(of: element, at: position)
      guard let section = element.section else {
        header += entries
        continue
      }
      sections[section, default: []].append(
        YAMLNode.Entry(
          key: element.key ?? "", keyPosition: position,
          value: YAMLNode(content: .mapping(entries), position: position)))
    }
    reader.readHeader(header, position: header.first?.keyPosition ?? .start)
    let root = ContentsReader.sections.compactMap { section -> YAMLNode.Entry? in
      guard let entries = sections[section], let position = entries.first?.keyPosition else { return nil }
      let isList = section == "relations" || section == "statements"
      let content: YAMLNode.Content = isList ? .sequence(entries.map(\.value)) : .mapping(entries)
      return YAMLNode.Entry(
        key: section, keyPosition: position, value: YAMLNode(content: content, position: position))
    }
    reader.readSections(YAMLNode(content: .mapping(root), position: .start))
    reader.report(reader.contents.examinedAsSettled().problems)
    return GraphReading(
      contents: reader.contents, graph: nil, diagnostics: reader.diagnostics.sorted(), files: [name])
  }
}

extension ContentsReader {
  fileprivate mutating func entries(of element: ElementRow, at position: TextPosition) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    if !element.details.isEmpty {
      var file = YAMLFile(
        InputFile(name: self.file, format: .yaml, bytes: JSONText.asYAML(Array(element.details.utf8))))
      if let tree = file.read(), case .mapping(let members) = tree.content {
        entries = members.filter { $0.key != ElementRow.period }.map {
          YAMLNode.Entry(key: $0.key, keyPosition: position, value: $0.value.placed(at: position))
        }
      } else {
        report(
          .error, "bad-value", at: position,
          "details: ‘\(element.details.excerpt)’ is no JSON object"
            + (file.diagnostics.first.map { ": \($0.message)" } ?? ""),
          "write one such as {\"note\": \"a text\"}, or leave the field empty")
      }
    }
    let known = Set(entries.map(\.key))
    let columns = element.members.filter { !known.contains($0.0) }.map {
      YAMLNode.Entry(
        key: $0.0, keyPosition: position, value: YAMLNode($0.1, under: $0.0, at: position))
    }
    return columns + entries
  }
}

extension YAMLNode {
  /// The tree with all of it at one place.
  fileprivate func placed(at position: TextPosition) -> YAMLNode {
    let content: Content =
      switch self.content {
      case .scalar: self.content
      case .sequence(let items): .sequence(items.map { $0.placed(at: position) })
      case .mapping(let entries):
        .mapping(
          entries.map {
            Entry(key: $0.key, keyPosition: position, value: $0.value.placed(at: position))
          })
      }
    return YAMLNode(content: content, position: position)
  }
}
