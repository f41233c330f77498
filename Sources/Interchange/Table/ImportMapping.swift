import GraphFiles
package import Relations

/// What a mapping file says: the graph that tables are to become, and how each sort of table is read.
package struct ImportMapping {
  /// The header, kinds, sources and actors that stand in the mapping itself.
  package let header: GraphContents
  /// Whether the mapping says what day the graph is as of.
  let hasAsOf: Bool
  let tables: [TableRules]
  /// The name of the file.
  let file: String
}

extension ImportMapping {
  /// Reads a mapping file.
  ///
  /// - Throws: ``InterchangeError`` with all that is wrong with it.
  package init(name: String, bytes: [UInt8]) throws(InterchangeError) {
    let input = InputFile(name: name, format: .yaml, bytes: bytes)
    var yaml = YAMLFile(input)
    let tree = yaml.read()
    guard let tree, yaml.diagnostics.isEmpty else {
      guard yaml.diagnostics.isEmpty else { throw InterchangeError(diagnostics: yaml.diagnostics) }
      throw InterchangeError(diagnostics: [
        Diagnostic(
          .error, code: "empty", file: name, line: 1, column: 1, message: "the mapping says nothing",
          suggestion: "let one be written with: entente import table FILE --guess")
      ])
    }
    var reader = ContentsReader()
    reader.file = name
    let tables = reader.readMapping(tree)
    guard !reader.diagnostics.hasErrors else {
      throw InterchangeError(diagnostics: reader.diagnostics.sorted())
    }
    header = reader.contents
    hasAsOf = reader.contents.asOf != nil
    self.tables = tables
    file = name
  }
}
