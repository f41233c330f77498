extension YAMLFile {
  /// The tree of bytes in UTF-8; nil where they hold nothing.
  ///
  /// - Complexity: O(*n*) in their number.
  mutating func tree(of bytes: UnsafeBufferPointer<UInt8>) throws(YAMLParser.Problem) -> YAMLNode? {
    var parser = YAMLParser(bytes)
    _ = try parser.next()
    if case .endOfText = try parser.next().kind { return nil }
    let tree = try node(try parser.next(), from: &parser, depth: 0)
    _ = try parser.next()
    let rest = try parser.next()
    guard case .endOfText = rest.kind else { throw .severalDocuments(rest.position) }
    return tree
  }

  private mutating func node(
    _ event: YAMLParser.Event, from parser: inout YAMLParser, depth: Int
  ) throws(YAMLParser.Problem) -> YAMLNode {
    // Each level that the guard counts has two at most: a pair in brackets is a mapping without braces.
    guard depth <= 2 * YAMLGuard.depthLimit else { throw .nestedTooDeep(event.position) }
    let content: YAMLNode.Content
    switch event.kind {
    case .scalar(let text, let style):
      content = .scalar(text, style)
    case .sequence:
      content = .sequence(try items(from: &parser, depth: depth + 1))
    case .mapping:
      content = .mapping(try entries(from: &parser, depth: depth + 1))
    case .alias(let name):
      report(
        "yaml-alias", at: event.position, "‘\(name.excerpt)’ is an alias of YAML", "write the value out")
      content = .scalar("", .plain)
    case .beginning, .end, .endOfText:
      content = .scalar("", .plain)
    }
    return YAMLNode(content: content, position: event.position)
  }

  private mutating func items(
    from parser: inout YAMLParser, depth: Int
  ) throws(YAMLParser.Problem) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let event = try parser.next()
      if case .end = event.kind { return items }
      items.append(try node(event, from: &parser, depth: depth))
    }
  }

  private mutating func entries(
    from parser: inout YAMLParser, depth: Int
  ) throws(YAMLParser.Problem) -> [YAMLNode.Entry] {
    var entries = UniqueEntries()
    while true {
      let event = try parser.next()
      if case .end = event.kind { return entries.list }
      let key = try node(event, from: &parser, depth: depth)
      let value = try node(try parser.next(), from: &parser, depth: depth)
      guard case .scalar(let name, _) = key.content else {
        report(
          "wrong-type", at: key.position, "a key must be a text, but \(key.summary) stands here",
          "write key: value")
        continue
      }
      let entry = YAMLNode.Entry(key: name, keyPosition: key.position, value: value)
      if let first = entries.insert(entry) {
        report(
          "yaml-duplicate-key", at: key.position,
          "\(name.excerpt): stands on line \(first.keyPosition.line) already",
          "keep one of them, or put both into one list")
      }
    }
  }
}

extension YAMLParser.Problem {
  fileprivate static func severalDocuments(_ position: TextPosition) -> Self {
    Self(message: "but found another document", position: position)
  }

  fileprivate static func nestedTooDeep(_ position: TextPosition) -> Self {
    Self(message: "lists and mappings are nested too deep", position: position)
  }
}
