import Relations
import Yams

/// Reads one YAML file into a tree, or says why it cannot.
struct YAMLFile {
  let file: InputFile
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: InputFile) {
    self.file = file
  }

  /// The tree; nil where the file holds none, which the diagnostics explain.
  ///
  /// - Complexity: O(*n*) in the length of the file.
  mutating func read() -> YAMLNode? {
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
        "yaml-not-utf8", at: Position(of: offset, in: bytes), "the bytes from here on are not UTF-8",
        "save the file in the encoding UTF-8")
      return nil
    }
    do throws(YAMLGuard.Refusal) {
      try YAMLGuard.check(bytes)
    } catch {
      report(error.code, at: Position(of: error.offset, in: bytes), error.message, error.suggestion)
      return nil
    }
    return compose(text)
  }

  // MARK: Parsing

  private mutating func compose(_ text: String) -> YAMLNode? {
    var keys = RepeatedKeys(text)
    while true {
      do {
        guard let root = try Yams.compose(yaml: keys.text, .basic, .default, .utf8) else { return nil }
        let tree = node(root, keys: keys)
        return tree.isNull ? nil : tree
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let position = Position(context.mark)
        if keys.rename(names, at: position) { continue }
        report(
          "yaml-duplicate-key", at: position,
          "\(names.map { $0.excerpt }.joined(separator: ", ")): stands more than once in this mapping",
          "keep one of them")
        return nil
      } catch {
        let fault = YAMLFault(error, in: text)
        report(fault.code, at: fault.position, fault.message, fault.suggestion, fix: fault.fix)
        return nil
      }
    }
  }

  // MARK: Trees

  private mutating func node(_ node: Node, keys: RepeatedKeys) -> YAMLNode {
    let position = Position(node.mark)
    switch node {
    case .scalar(let scalar):
      return YAMLNode(content: .scalar(scalar.string, YAMLNode.Style(scalar.style)), position: position)
    case .sequence(let sequence):
      return YAMLNode(content: .sequence(sequence.map { self.node($0, keys: keys) }), position: position)
    case .mapping(let mapping):
      return YAMLNode(content: .mapping(entries(of: mapping, keys: keys)), position: position)
    case .alias(let alias):
      report(
        "yaml-alias", at: position, "‘\(alias.anchor.rawValue.excerpt)’ is an alias of YAML",
        "write the value out")
      return YAMLNode(content: .scalar("", .plain), position: position)
    }
  }

  private mutating func entries(of mapping: Node.Mapping, keys: RepeatedKeys) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    entries.reserveCapacity(mapping.count)
    var firsts: [String: Position] = [:]
    for (key, value) in mapping {
      let position = Position(key.mark)
      guard case .scalar(let scalar) = key else {
        report(
          "wrong-type", at: position,
          "a key must be a text, but \(self.node(key, keys: keys).summary) stands here",
          "write key: value")
        continue
      }
      let original = keys.original(at: position)
      let name = original ?? scalar.string
      if let first = firsts[name] {
        report(
          "yaml-duplicate-key", at: position, "\(name.excerpt): stands on line \(first.line) already",
          "keep one of them, or put both into one list")
      } else {
        entries.append(YAMLNode.Entry(key: name, keyPosition: position, value: node(value, keys: keys)))
      }
      if original != nil { firsts[name] = firsts[name] ?? position }
    }
    return entries
  }

  // MARK: Faults

  private mutating func report(
    _ code: String, at position: Position, _ message: String, _ suggestion: String?,
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

extension Position {
  init(_ mark: Mark?) {
    self.init(line: Int32(clamping: mark?.line ?? 1), column: Int32(clamping: mark?.column ?? 1))
  }
}

extension YAMLNode.Style {
  fileprivate init(_ style: Node.Scalar.Style) {
    self =
      switch style {
      case .any, .plain: .plain
      case .singleQuoted, .doubleQuoted: .quoted
      case .literal, .folded: .block
      }
  }
}
