import EDTF
package import Relations

/// Turns the trees and tables of a graph's files into its contents, and notes each fault and each place.
///
/// A faulty field is reported once, gets a value that stands in for it, and is remembered, so that the checks of the
/// contents do not report it again.
package struct ContentsReader {
  package var contents = GraphContents(id: "")
  package var diagnostics = DiagnosticList()
  var origins = Origins()
  /// The plain rows of large tables.
  var bulk = BulkReader()
  /// How the files are read.
  var options = ReadingOptions()
  /// How many bytes the large tables have, and how many of them have been read.
  var bytesToRead = 0
  var bytesRead = 0
  /// What stood where actors are named by their identifiers, and can be none.
  var namesInPlaces: [NameInPlace] = []
  /// Identifiers that are not in ASCII, each in the form in which it came first.
  var spellings: Set<String> = []
  /// How many rows have been left out.
  var skippedRows = 0
  /// Whether a row is being read that is left out where it has a fault.
  var isInRow = false
  /// Whether the row being read has one.
  var isRowBad = false
  /// What the graph asks of its checks.
  var settings = CheckSettings()
  /// The fields that have been reported.
  var broken: Set<GraphLocation> = []
  /// The sections of which some part could not be read, so that what they describe must not be called unknown.
  var unread: Set<String> = []
  /// The numbers that the rows of the table had when they were read, where some have been taken out since.
  var tableRows: [Int32]?
  /// The file being read.
  package var file = ""
  /// The element being read.
  var element = GraphLocation.Element.header
  /// The keys and positions that lead to the field being read.
  package var path: [String] = []

  package init() {}

  /// Reads the value of a field, for which faults are noted.
  package mutating func at<Value>(_ step: String, _ read: (inout ContentsReader) -> Value) -> Value {
    path.append(step)
    defer { path.removeLast() }
    return read(&self)
  }

  /// Reads an element, for which faults are noted.
  mutating func reading<Value>(
    _ element: GraphLocation.Element, _ read: (inout ContentsReader) -> Value
  ) -> Value {
    let outer = (self.element, path)
    self.element = element
    path = []
    defer { (self.element, path) = outer }
    return read(&self)
  }

  /// Reports a fault of the field being read.
  package mutating func fault(
    _ code: String, at position: TextPosition, _ message: String, _ suggestion: String? = nil,
    fix: Diagnostic.Fix? = nil
  ) {
    broken.insert(GraphLocation(element, path))
    report(.error, code, at: position, message, suggestion, fix: fix)
  }

  /// Reports something of the file being read that breaks no field.
  package mutating func report(
    _ severity: GraphProblem.Severity, _ code: String, at position: TextPosition, _ message: String,
    _ suggestion: String? = nil, fix: Diagnostic.Fix? = nil
  ) {
    var diagnostic = Diagnostic(
      severity, code: code, file: file, line: Int(position.line), column: Int(position.column),
      message: message, suggestion: suggestion, fix: fix)
    if isInRow, severity == .error {
      diagnostic.leaveOutRow()
      isRowBad = true
    }
    diagnostics.append(diagnostic)
  }
}

extension ContentsReader {
  /// Puts the problems of the contents in their places, but for those that follow from a fault reported before.
  ///
  /// - Parameter leavingOutRows: whether each is the reason for which a row has been left out.
  mutating func report(
    _ problems: [GraphProblem], under settings: CheckSettings = CheckSettings(), leavingOutRows: Bool = false
  ) {
    // Which fields of an element are broken; few elements have any.
    let fields = Dictionary(grouping: broken, by: \.element)
    for problem in problems where !follows(problem, from: fields[problem.location.element] ?? []) {
      guard let severity = settings.severity(of: problem) else { continue }
      let isObstacle = problem.severity == .error && !leavingOutRows
      if diagnostics.isFull(of: problem.code.rawValue) {
        diagnostics.count(problem.code.rawValue, isObstacle: isObstacle)
        continue
      }
      let place = place(of: problem) ?? (file, .start)
      let fix = problem.fix.flatMap { self.fix($0, at: problem.location) }
      var diagnostic = Diagnostic(
        severity, code: problem.code.rawValue, file: place.file, line: Int(place.position.line),
        column: Int(place.position.column), message: problem.message, suggestion: problem.suggestion,
        fix: fix)
      if row(at: problem.location) != nil { diagnostic.speakOfColumns() }
      if leavingOutRows { diagnostic.leaveOutRow() }
      diagnostics.append(diagnostic, isObstacle: isObstacle)
    }
  }

  private mutating func place(of problem: GraphProblem) -> (file: String, position: TextPosition)? {
    let location = exactLocation(of: problem)
    if let row = row(at: location) { return (row.file.name, row.position(of: location.column)) }
    return origins.place(of: location, atKey: problem.code == .unknownParty)
  }

  /// The row of a table that an element was read from.
  private mutating func row(at location: GraphLocation) -> CSVOrigin? {
    guard case .relation(let number) = location.element else { return nil }
    guard number >= contents.written.count else {
      if case .csv(let row)? = origins.origin(of: location.element) { return row }
      return nil
    }
    let row = number - contents.written.count
    return bulk.origin(of: tableRows.map { Int($0[row]) } ?? row)
  }

  /// The fix of a problem where its text stands in the file; nil where that is written in another way.
  private mutating func fix(_ fix: GraphProblem.Fix, at location: GraphLocation) -> Diagnostic.Fix? {
    if let row = row(at: location) { return row.fix(of: fix.text, with: fix.replacement) }
    guard case .yaml(_, _, let node)? = origins.origin(of: location.element) else { return nil }
    return node.fix(of: fix.text, with: fix.replacement, at: location.path[...])
  }

  /// The field a problem is about, where the checks name the mapping that it may stand in.
  private func exactLocation(of problem: GraphProblem) -> GraphLocation {
    let field: String? =
      switch problem.code {
      case .unknownSource: "source"
      case .duplicateID where problem.location.path.last != "id": "id"
      default: nil
      }
    return GraphLocation(problem.location.element, problem.location.path + (field.map { [$0] } ?? []))
  }

  private func follows(_ problem: GraphProblem, from broken: [GraphLocation]) -> Bool {
    if !unread.isDisjoint(with: Self.needs[problem.code] ?? []) { return true }
    return broken.contains { location in
      if problem.location.path.starts(with: location.path) { return true }
      switch problem.code {
      case .noAsOf: return location.path == ["as-of"]
      // The party missed may be the one that could not be read.
      case .unknownParty: return location.path.first == "parties"
      case .noSource, .unverified:
        // Without its identifier the message could not say what has no source.
        return location.path.contains("claims") || location.path.last == "id"
      default: return !problem.location.path.isEmpty && location.path.starts(with: problem.location.path)
      }
    }
  }

  /// The sections that must be known whole before something can be said to be missing.
  private static let needs: [GraphProblem.Code: Set<String>] = [
    .unknownActor: ["actors", "pacts"], .unknownSource: ["sources"],
    .unknownKind: ["actor-kinds", "relation-kinds"], .missingTarget: ["relation-kinds"],
    .unknownParty: ["pacts"], .lonelyPact: ["pacts"], .noAsOf: ["as-of", "graph"],
  ]
}

extension ContentsReader {
  package static let sections = [
    "sources", "actors", "pacts", "relations", "statements", "actor-kinds", "relation-kinds",
  ]

  /// Reads the sections of a file and reports the keys that are none.
  mutating func readSections(_ root: YAMLNode) {
    guard case .mapping(let entries) = root.content else {
      missAll()
      report(
        .error, "wrong-type", at: root.position,
        "the file must be a mapping, but \(root.summary) stands here",
        Self.adviceOnTable(root, in: file) ?? "begin with a section such as relations:")
      return
    }
    for entry in entries {
      if Self.sections.contains(entry.key) {
        readSection(entry)
      } else if !Self.headerKeys.contains(entry.key) {
        let near = diagnostics.isFull(of: "unknown-key") ? nil : Self.sectionMeant(by: entry.key)
        if let near { unread.insert(near) }
        report(
          .error, "unknown-key", at: entry.keyPosition, "a graph has no section ‘\(entry.key.excerpt)’",
          near.map { "did you mean \($0)?" }
            ?? "its sections are \((Self.sections + Self.headerKeys).joined(separator: ", "))")
      }
    }
  }

  /// What to do with a table that was taken for YAML; nil where it is none.
  private static func adviceOnTable(_ root: YAMLNode, in file: String) -> String? {
    guard case .scalar(let text, .plain) = root.content else { return nil }
    let columns = text.prefix { $0 != " " }.split { ",;\t".contains($0) }
    guard columns.count > 2, columns.contains("kind") || columns.contains("from") else { return nil }
    let place = file == "<stdin>" ? "standard input is read as YAML alone; " : ""
    return "\(place)a table is read from a file whose name ends in .csv"
  }

  /// Notes that a file could not be read, which may describe anything.
  mutating func missAll() {
    unread.formUnion(Self.sections + Self.headerKeys)
  }

  /// The section or header key that somebody who wrote another key most likely meant.
  static func sectionMeant(by key: String) -> String? {
    let known = sections + headerKeys
    return KeyWords.key(meantBy: key, among: known) ?? nearest(to: key, among: known)
  }

  package mutating func readSection(_ entry: YAMLNode.Entry) {
    // An empty section is one that has not been filled yet.
    if entry.value.isNull { return }
    let isList = entry.key == "relations" || entry.key == "statements"
    switch entry.value.content {
    case .sequence(let items) where isList:
      for item in items {
        if entry.key == "relations" { readRelation(item) } else { readStatement(item) }
      }
    case .mapping(let entries) where !isList:
      for item in entries { readItem(item, of: entry.key) }
    default:
      unread.insert(entry.key)
      report(
        .error, "wrong-type", at: entry.value.position,
        "\(entry.key): must be a \(isList ? "list" : "mapping"), but \(entry.value.summary) stands here",
        isList ? "begin each item with a dash" : "write each as its identifier, a colon and its keys")
    }
  }

  private mutating func readItem(_ item: YAMLNode.Entry, of section: String) {
    switch section {
    case "sources": readSource(item)
    case "actors": readActor(item)
    case "pacts": readPact(item)
    case "actor-kinds": readActorKind(item)
    default: readRelationKind(item)
    }
  }
}
