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
