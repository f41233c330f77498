import Relations

/// Reads one YAML file into a tree, or says why it cannot.
package struct YAMLFile {
  let file: InputFile
  package private(set) var diagnostics: [Diagnostic] = []

  package init(_ file: InputFile) {
    self.file = file
  }

  /// The tree; nil where the file holds none, which the diagnostics explain.
  ///
  /// - Complexity: O(*n*) in the length of the file.
  package mutating func read() -> YAMLNode? {
    guard file.size <= YAMLGuard.fileLimit else {
      report(
        "yaml-too-large", at: .start, "the file has \(file.size) bytes",
        "split it: a file may have \(YAMLGuard.fileLimit) bytes at most")
      return nil
    }
    // A byte order mark is no part of the text.
    let bytes = file.bytes.dropFirst(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let offset = invalidOffset(in: bytes)
      report(
        "yaml-not-utf8", at: TextPosition(of: offset, in: bytes), "the bytes from here on are not UTF-8",
        "save the file in the encoding UTF-8")
      return nil
    }
    do throws(YAMLGuard.Fault) {
      try YAMLGuard.check(bytes)
    } catch {
      report(error.code, at: TextPosition(of: error.offset, in: bytes), error.message, error.suggestion)
      return nil
    }
    do throws(YAMLParser.Problem) {
      let tree = try bytes.withUnsafeBufferPointer { bytes throws(YAMLParser.Problem) -> YAMLNode? in
        try self.tree(of: bytes)
      }
      return tree.flatMap { $0.isNull ? nil : $0 }
    } catch {
      // What was found before is as little worth as the tree.
      let fault = YAMLFault(error, in: text)
      diagnostics.removeAll()
      report(fault.code, at: fault.position, fault.message, fault.suggestion, fix: fault.fix)
      return nil
    }
  }

  // MARK: Faults

  mutating func report(
    _ code: String, at position: TextPosition, _ message: String, _ suggestion: String?,
    fix: Diagnostic.Fix? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .error, code: code, file: file.name, line: Int(position.line), column: Int(position.column),
        message: message, suggestion: suggestion, fix: fix))
  }

  private func invalidOffset(in bytes: some Collection<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return offset
  }
}

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
