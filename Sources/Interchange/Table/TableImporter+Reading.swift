import EDTF
import GraphFiles
import Relations

extension TableImporter {
  mutating func read(_ source: TableSource) throws(InterchangeError) {
    let (rules, opened) = try table(for: source)
    var stream = opened
    noteLeftOut(by: rules, in: stream)
    let places = rules.columns.names.map { name in stream.header.firstIndex(of: name) ?? -1 }
    var row = TableRow(places: places, blanks: rules.blanks)
    var mergers = rules.relations.map { _ in PanelMerger() }
    var (count, filtered, unused, overlong, short) = (0, 0, 0, 0, 0)
    let width = stream.header.count
    var badRows: [TableStream.BadRow] = []
    // The importer itself takes part, so that it cannot be lent to the stream as well.
    var importer = self
    stream.readRows { fields, bytes, line in
      count += 1
      if fields.count < width { short += 1 }
      if fields.count > width, fields[width...].contains(where: { !$0.range.isEmpty }) { overlong += 1 }
      row.take(&fields, of: bytes, line: line)
      guard rules.conditions.hold(in: &row) else {
        filtered += 1
        return
      }
      if !importer.take(&row, by: rules, &mergers) { unused += 1 }
    } onBadRow: {
      count += 1
      badRows.append($0)
    }
    self = importer
    if let line = stream.changedLine {
      report.note(
        "\(file) holds bytes that are not UTF-8 after line \(line), and is read as windows-1252 from there on; say "
          + "encoding: in the mapping where that is wrong")
    }
    report.noteRead("rows", count)
    if overlong > 0 {
      report.noteLost("what rows of \(file) have beyond the columns of its header", overlong)
    }
    if short > 0 {
      report.note(
        "\(short) rows of \(file) have fewer fields than its header, and what they lack was taken for blank")
    }
    for bad in badRows {
      report.noteDropped("\(bad.message): \(bad.suggestion)", at: "\(file):\(bad.line)")
    }
    if filtered > 0 { report.noteDropped("where: of the mapping leaves them out", filtered) }
    if unused > 0 { report.noteDropped("no rule of the mapping makes anything of them", unused) }
    // The data end where the last of their rows does, whichever rule it makes something by, and where it makes nothing.
    let end = mergers.map(\.lastDay).max() ?? .min
    dataEnd = max(dataEnd, end)
    if end <= today { lastDay = max(lastDay, end) }
    for (place, rule) in rules.relations.enumerated() where rule.merging != .none {
      let merged = mergers[place].finish(openFrom: rule.merging == .openAtEnd ? end : nil)
      let total = mergers[place].count
      if total > merged.count {
        report.noteMerged("they say the same of the time that follows", total - merged.count)
      }
      openCount += mergers[place].openCount
      for row in merged { emit(row) }
    }
  }

  /// The rules whose columns a table has.
  private func table(for source: TableSource) throws(InterchangeError) -> (TableRules, TableStream) {
    var closest: (missing: [Int], rules: TableRules, header: [String])?
    for rules in mapping.tables {
      if let pattern = rules.pattern, !NamePattern(pattern).matches(source.name) { continue }
      let stream = TableStream(source, form: rules.form, pieceSize: pieceSize)
      let header = Set(stream.header)
      let missing = rules.columns.names.indices.filter { !header.contains(rules.columns.names[$0]) }
      if missing.isEmpty { return (rules, stream) }
      if closest == nil || missing.count < (closest?.missing.count ?? 0) {
        closest = (missing, rules, stream.header)
      }
    }
    guard let closest else {
      throw ImportFile(source.name).fault(
        "no-rules", line: 1, "no table of the mapping \(mapping.file) is meant for a file of this name",
        "change file: of one of its tables, or leave it out")
    }
    guard !closest.header.isEmpty else {
      throw ImportFile(source.name).fault(
        "empty-table", line: 1, "the table is empty", "give one whose first row names its columns")
    }
    let diagnostics = closest.missing.map { column in
      let name = closest.rules.columns.names[column]
      let position = closest.rules.columns.positions[column]
      let near = nearest(to: name, among: closest.header).map { "did you mean \($0)? " } ?? ""
      return Diagnostic(
        .error, code: "unknown-column", file: mapping.file, line: Int(position.line),
        column: Int(position.column), message: "\(source.name) has no column ‘\(name.shortened)’",
        suggestion: "\(near)its columns are \(closest.header.joined(separator: ", "))"
          + (near.isEmpty ? "; a text that is no column begins with =" : ""))
    }
    throw InterchangeError(diagnostics: diagnostics)
  }

  private mutating func noteLeftOut(by rules: TableRules, in stream: TableStream) {
    let known = Set(rules.columns.names + rules.ignored)
    let left = stream.header.filter { !known.contains($0) && !$0.isEmpty }
    if !left.isEmpty { report.note("columns left out of \(file): \(left.joined(separator: ", "))") }
    var seen: Set<String> = []
    for name in stream.header where !seen.insert(name).inserted && rules.columns.names.contains(name) {
      report.note("two columns of \(file) are called \(name), of which the first is read")
    }
    if stream.encoding != .utf8 { report.note("\(file) is read as \(stream.encoding.rawValue)") }
    if stream.separator != .comma {
      let mark = stream.separator == .tab ? "tabs" : "‘\(Character(Unicode.Scalar(stream.separator)))’"
      report.note("\(file) has \(mark) between its fields")
    }
  }

  /// How many rows are told of one by one.
  static let mostDetails = 5

  /// Tells of one row, as long as not much has been told.
  mutating func detail(_ text: String, line: Int) {
    details += 1
    guard details <= Self.mostDetails else { return }
    report.note("\(file):\(line): \(text)")
  }
}

/// The name of a file with `*` for anything.
struct NamePattern {
  private let pieces: [String]

  init(_ pattern: String) {
    pieces = pattern.split(separator: "*", omittingEmptySubsequences: false).map { $0.lowercased() }
  }

  func matches(_ path: String) -> Bool {
    let name = (path.split(separator: "/").last.map(String.init) ?? path).lowercased()
    guard let first = pieces.first, let last = pieces.last else { return true }
    if pieces.count == 1 { return name == first }
    guard name.hasPrefix(first), name.utf8.count >= first.utf8.count + last.utf8.count else { return false }
    var rest = name.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let place = rest.range(of: piece) else { return false }
      rest = rest[place...].dropFirst(piece.count)
    }
    return rest.hasSuffix(last)
  }
}

extension Substring {
  /// Where a piece begins; nil where it does not occur.
  fileprivate func range(of piece: String) -> Index? {
    indices.first { self[$0...].hasPrefix(piece) }
  }
}
