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
    do throws(YAMLGuard.Refusal) {
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
