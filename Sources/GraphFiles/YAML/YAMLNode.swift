/// A value in a YAML file, with its place.
package struct YAMLNode: Equatable, Sendable {
  /// How a scalar is written.
  package enum Style: Sendable {
    /// Without quotes.
    case plain
    /// In single or double quotes.
    case quoted
    /// Below a `|` or `>`.
    case block
  }

  package enum Content: Equatable, Sendable {
    case scalar(String, Style)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  /// A key of a mapping with its value.
  package struct Entry: Equatable, Sendable {
    package let key: String
    package let keyPosition: TextPosition
    package let value: YAMLNode
  }

  package let content: Content
  package let position: TextPosition

  /// Whether nothing stands where a value could: an empty plain scalar, `~` or `null`.
  package var isNull: Bool {
    guard case .scalar(let text, .plain) = content, text.utf8.count <= 4 else { return false }
    return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
  }

  /// What stands here, for a message.
  package var summary: String {
    switch content {
    case .scalar(let text, _): isNull ? "nothing" : "‘\(text.excerpt)’"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The place of a Unicode scalar of the text, as far as that is written on one line.
  package func position(ofScalar offset: Int) -> TextPosition {
    guard case .scalar(_, let style) = content else { return position }
    return switch style {
    case .plain: position.advanced(by: offset)
    case .quoted: position.advanced(by: offset + 1)
    case .block: position
    }
  }
}

extension String {
  /// The text, or its beginning where it is too long to be quoted in a message.
  package var excerpt: String {
    let limit = 60
    guard unicodeScalars.count > limit else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(limit))) + "…"
  }
}

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
