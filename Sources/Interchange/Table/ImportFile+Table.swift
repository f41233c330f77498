extension ImportFile {
  /// The file as a table, which is read a piece at a time where it lies on disk.
  ///
  /// - Throws: ``InterchangeError`` where it cannot be read.
  package var table: TableSource {
    get throws(InterchangeError) {
      if isOnDisk, let source = TableSource(path: name) { return source }
      return TableSource(name: name, bytes: try bytes)
    }
  }

  /// A first mapping for this file as a table, in YAML, with what it could not answer as questions in comments.
  ///
  /// A person answers them; then the text is a mapping, as ``ImportOptions/mapping`` takes it.
  ///
  /// - Parameter id: the identifier of the graph; nil for the name of the file.
  /// - Throws: ``InterchangeError`` where the file cannot be read or holds no table.
  /// - Complexity: O(*n*) in the length of the rows that are looked at, of which there are 2,000 at most.
  public func guessedMapping(id: String? = nil) throws(InterchangeError) -> String {
    let guess = MappingGuess(try table, graph: id ?? stem)
    guard !guess.isEmpty else {
      throw fault("empty-table", line: 1, "the table is empty", "give one whose first row names its columns")
    }
    return guess.text
  }
}
