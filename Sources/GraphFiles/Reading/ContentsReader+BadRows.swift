import Relations

extension ContentsReader {
  /// Reads a row, which is left out where it has a fault and the options say so.
  mutating func readingRow(_ read: (inout ContentsReader) -> Void) {
    guard options.skipsBadRows else { return read(&self) }
    let count = contents.written.count
    isRowBad = false
    isInRow = true
    read(&self)
    isInRow = false
    guard isRowBad else { return }
    skippedRows += 1
    guard contents.written.count > count else { return }
    contents.written.removeLast()
    origins.relations.removeLast()
    // The next row takes its place.
    broken = broken.filter { $0.element != .relation(count) }
  }

  /// Leaves out the rows of tables with which the contents cannot be used, where the options say so.
  ///
  /// - Complexity: O(*n*) in the number of elements.
  mutating func leaveOutBadRows() {
    guard options.skipsBadRows else { return }
    var faults: [GraphProblem] = []
    var rows: Set<Int> = []
    for problem in contents.examinedAsSettled().problems where problem.severity == .error {
      guard case .relation(let row) = problem.location.element, row < origins.relations.count,
        case .csv = origins.relations[row]
      else { continue }
      faults.append(problem)
      rows.insert(row)
    }
    if rows.isEmpty { return }
    report(faults, leavingOutRows: true)
    skippedRows += rows.count
    let kept = contents.written.indices.filter { !rows.contains($0) }
    // What was broken is known by the place of its relation.
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    broken = Set(
      broken.compactMap { location in
        guard case .relation(let row) = location.element else { return location }
        return places[row].map { GraphLocation(.relation($0), location.path) }
      })
    contents.written = kept.map { contents.written[$0] }
    origins.relations = kept.map { origins.relations[$0] }
  }
}

extension Diagnostic {
  /// Makes it a warning that says that the row goes.
  mutating func leaveOutRow() {
    severity = .warning
    message += ", so that the row is left out"
    leavesOutRow = true
  }
}

extension Diagnostic {
  /// Calls the keys of a YAML file by the columns of a table that say the same.
  mutating func speakOfColumns() {
    message = Self.inColumns(message)
    suggestion = suggestion.map(Self.inColumns)
  }

  private static func inColumns(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      let end = word.last.map { ",;.".contains($0) } ?? false ? String(word.suffix(1)) : ""
      return columns[String(word.dropLast(end.utf8.count))].map { "the column \($0)" + end } ?? String(word)
    }
    // The value of a key stands behind it, and that of a column in it.
    return words.joined(separator: " ")
      .replacing(#/write the column (\w+) ([^ ;,]+(?: or [^ ;,]+)*)(?=[;,]|$)/#) {
        "write \($0.2) in the column \($0.1)"
      }
      .replacing(#/write the column (\w+) ([^ ;,]+)/#) { "write \($0.2) in the column \($0.1)" }
  }

  private static let columns = [
    "claims:": "source", "when:": "when", "kind:": "kind", "from:": "from", "to:": "to", "status:": "status",
    "label:": "label", "weight:": "weight", "count:": "count", "note:": "note",
  ]
}
