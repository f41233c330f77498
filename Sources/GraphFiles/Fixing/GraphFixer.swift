public import EDTF

/// Writes what there is no doubt about: dates that have one reading only, and that are written in a way that is none of
/// EDTF's.
///
/// Only the text at fault is replaced. Whatever a person has to decide stays as it is: an end before its start, a
/// duplicate, an identifier that nobody knows.
public enum GraphFixer {
  /// A file in which something was mended.
  public struct FixedFile: Sendable {
    /// The file, as the user named it or the folder that it is in.
    public let name: String
    /// Its bytes as they are.
    public let original: [UInt8]
    /// Its bytes as they should be.
    public let fixed: [UInt8]
    /// How many texts differ.
    public let count: Int
  }

  /// How often files are looked at again: a fault that is mended may have hidden another.
  private static let rounds = 10

  /// The files of a graph in which something can be mended; nothing is written.
  ///
  /// A file that would then not read as it did, but for what was mended, is left out.
  ///
  /// - Parameters:
  ///   - path: a file or a folder.
  ///   - today: the day of the check; nil lets a graph be as old as it likes.
  ///   - isWanted: whether a diagnostic is to be mended.
  /// - Throws: ``GraphFileError`` where there is nothing to read.
  public static func fixed(
    _ path: String, today: Day? = nil, where isWanted: (Diagnostic) -> Bool = { _ in true }
  ) throws(GraphFileError) -> [FixedFile] {
    try GraphReader.refuseCompiled(path)
    let listing = try FolderListing(path)
    var files = listing.files
    var counts = Array(repeating: 0, count: files.count)
    var fixed: [[Diagnostic.Fix]] = Array(repeating: [], count: files.count)
    for _ in 0..<rounds {
      let diagnostics = GraphReader.check(files, today: today).diagnostics.filter(isWanted)
      let fixes = Dictionary(grouping: diagnostics.filter { $0.fix != nil }, by: \.file)
        .mapValues { $0.compactMap(\.fix) }
      if fixes.isEmpty { break }
      var count = 0
      for (number, file) in files.enumerated() {
        guard let fixes = fixes[file.name] else { continue }
        let (bytes, applied) = applying(fixes, to: file.bytes)
        files[number] = InputFile(name: file.name, format: file.format, bytes: bytes)
        counts[number] += applied.count
        fixed[number] += applied
        count += applied.count
      }
      if count == 0 { break }
    }
    let mended = files.indices.filter { number in
      counts[number] > 0
        && FixProof(listing.files[number], fixed: files[number], by: fixed[number]).holds
    }
    return mended.map { number in
      FixedFile(
        name: files[number].name, original: listing.files[number].bytes, fixed: files[number].bytes,
        count: counts[number])
    }
  }

  /// The bytes with each text replaced that stands where its fix says, and the fixes of which that is true.
  ///
  /// - Complexity: O(*n*) in the number of bytes, and O(*k* log *k*) in that of fixes.
  static func applying(
    _ fixes: [Diagnostic.Fix], to bytes: [UInt8]
  ) -> (bytes: [UInt8], applied: [Diagnostic.Fix]) {
    let ordered = Set(fixes).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var applied: [Diagnostic.Fix] = []
    var walk = Walk(bytes)
    var copied = 0
    for fix in ordered {
      let text = Array(fix.text.utf8)
      // A text that is written in another way than it reads, with an escape say, is not found.
      guard let offset = walk.advance(toLine: fix.line, column: fix.column), offset >= copied,
        bytes[offset...].starts(with: text)
      else { continue }
      result += bytes[copied..<offset]
      result += fix.replacement.utf8
      copied = offset + text.count
      applied.append(fix)
    }
    return (result + bytes[copied...], applied)
  }
}

/// A walk through the places of a file, forwards.
private struct Walk {
  private let bytes: [UInt8]
  private var offset: Int
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no part of the text.
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The byte at a place, no earlier than the last; nil where the file has no such place.
  mutating func advance(toLine wantedLine: Int, column wantedColumn: Int) -> Int? {
    while offset < bytes.count, line < wantedLine || line == wantedLine && column < wantedColumn {
      switch bytes[offset] {
      case .lineFeed, .carriageReturn:
        if bytes[offset] == .carriageReturn, offset + 1 < bytes.count, bytes[offset + 1] == .lineFeed {
          offset += 1
        }
        line += 1
        column = 1
      default: column += 1
      }
      offset += 1
      // The bytes of one scalar stand in one column.
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return line == wantedLine && column == wantedColumn ? offset : nil
  }
}

/// Finds where in a file a text stands that is to be replaced.
extension YAMLNode {
  /// The replacement of a date that stands below a path, or as near to it as the path leads.
  func fix(of text: String, with replacement: String, at path: ArraySlice<String>) -> Diagnostic.Fix? {
    if let step = path.first {
      switch content {
      case .mapping(let entries):
        if let entry = entries.first(where: { $0.key == step }) {
          return entry.value.fix(of: text, with: replacement, at: path.dropFirst())
        }
      case .sequence(let items):
        if let index = Int(step), items.indices.contains(index) {
          return items[index].fix(of: text, with: replacement, at: path.dropFirst())
        }
      case .scalar: break
      }
    }
    switch content {
    case .scalar(let scalar, let style):
      guard scalar == text, style != .block else { return nil }
      return Diagnostic.Fix(at: position(ofScalar: 0), text: text, replacement: replacement)
    case .sequence(let items):
      return items.lazy.compactMap { $0.fix(of: text, with: replacement, at: []) }.first
    case .mapping(let entries):
      // Texts for people may speak of a date without being one.
      return entries.lazy.filter { Self.datedKeys.contains($0.key) }
        .compactMap { $0.value.fix(of: text, with: replacement, at: []) }.first
    }
  }

  private static let datedKeys: Set<String> = ["when", "span", "exists", "name", "names", "parties", "pairs"]
}

extension CSVOrigin {
  /// The replacement of a date that stands in `when`, `start` or `end`, or of a span whose sides stand in two of them.
  func fix(of text: String, with replacement: String) -> Diagnostic.Fix? {
    for column in ["when", "start", "end"] where self.text(in: column) == text {
      return Diagnostic.Fix(at: textPosition(of: column), text: text, replacement: replacement)
    }
    return fix(ofSides: Self.sides(of: text), with: Self.sides(of: replacement))
  }

  /// The replacement of the first of two cells that has to differ; when it does, the other is found.
  private func fix(ofSides sides: [String], with others: [String]) -> Diagnostic.Fix? {
    // A row without either date would be none.
    guard sides.count == 2, others.count == 2, others != ["", ""] else { return nil }
    for (column, (text, replacement)) in zip(["start", "end"], zip(sides, others)) where text != replacement {
      guard self.text(in: column) == text else { continue }
      return Diagnostic.Fix(at: textPosition(of: column), text: text, replacement: replacement)
    }
    return nil
  }

  private static func sides(of span: String) -> [String] {
    span.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  }

  private func text(in column: String) -> String? {
    guard let field = field(in: column) else { return nil }
    return file.bytes.withUnsafeBufferPointer { String(decoding: $0[field.range], as: UTF8.self) }
  }

  /// The place of the text in a column, within its quotes.
  private func textPosition(of column: String) -> TextPosition {
    position(of: column).advanced(by: field(in: column)?.isQuoted == true ? 1 : 0)
  }

  private func field(in column: String) -> CSVScanner.Field? {
    guard let index = table.columns[column] else { return nil }
    return file.bytes.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, from: offset, separator: table.separator)
      var fields: [CSVScanner.Field] = []
      guard (try? scanner.readRow(into: &fields)) != nil, fields.indices.contains(index) else { return nil }
      return fields[index]
    }
  }
}
