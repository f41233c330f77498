extension CommonYAML {
  /// A list in brackets, a mapping in braces or a text in quotes; nil where a plain text begins.
  mutating func flowValue() throws(Uncommon) -> YAMLNode? {
    switch byte(at: offset) {
    case UInt8(ascii: "{"): try flowMapping()
    case UInt8(ascii: "["): try flowSequence()
    case .quote, .apostrophe: try quoted()
    default: nil
    }
  }

  private mutating func flowItem() throws(Uncommon) -> YAMLNode {
    if let value = try flowValue() { return value }
    return try flowPlain()
  }

  private mutating func flowMapping() throws(Uncommon) -> YAMLNode {
    try nesting { reader throws(Uncommon) in
      var entries = UniqueEntries()
      try reader.readFlow(to: UInt8(ascii: "}")) { reader throws(Uncommon) in
        let key = try reader.flowItem()
        guard case .scalar(let name, _) = key.content, name.utf8.count <= Self.keyLimit,
          reader.byte(at: reader.offset) == .colon, reader.isBlank(at: reader.offset + 1)
        else { throw Uncommon() }
        reader.offset += 1
        try reader.skipFlowSpace()
        let value = try reader.flowItem()
        let entry = YAMLNode.Entry(key: name, keyPosition: key.position, value: value)
        guard entries.insert(entry) == nil else { throw Uncommon() }
      }
      return .mapping(entries.list)
    }
  }

  private mutating func flowSequence() throws(Uncommon) -> YAMLNode {
    try nesting { reader throws(Uncommon) in
      var items: [YAMLNode] = []
      try reader.readFlow(to: UInt8(ascii: "]")) { reader throws(Uncommon) in
        items.append(try reader.flowItem())
      }
      return .sequence(items)
    }
  }

  /// Reads what stands between an opening bracket and a closing one, with commas between.
  private mutating func readFlow(
    to end: UInt8, _ readItem: (inout CommonYAML) throws(Uncommon) -> Void
  ) throws(Uncommon) {
    offset += 1
    try skipFlowSpace()
    while byte(at: offset) != end {
      try readItem(&self)
      try skipFlowSpace()
      if byte(at: offset) == .comma {
        offset += 1
        try skipFlowSpace()
      } else if byte(at: offset) != end {
        throw Uncommon()
      }
    }
    offset += 1
  }

  /// Passes spaces and ends of lines.
  private mutating func skipFlowSpace() throws(Uncommon) {
    while true {
      skipSpaces()
      guard byte(at: offset) == .lineFeed else { break }
      guard offset < bytes.count else { throw Uncommon() }
      beginLine(at: offset + 1)
    }
    // In the first column, what looks like text may be the mark between two documents.
    if offset == start, byte(at: offset) == UInt8(ascii: "-") || byte(at: offset) == UInt8(ascii: ".") {
      throw Uncommon()
    }
  }
}
