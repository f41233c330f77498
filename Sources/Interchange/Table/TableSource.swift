import GraphFiles

/// Where the bytes of a table come from, a piece at a time.
package struct TableSource {
  /// The file as the user named it.
  package let name: String
  private let content: Content

  private enum Content {
    case bytes([UInt8])
    case file(LargeFile)
  }

  /// A table whose bytes are there already.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    content = .bytes(bytes)
  }

  /// A table on disk, which is never in memory as a whole; nil where it cannot be opened.
  package init?(path: String) {
    guard Disk.item(at: path)?.kind == .file, let file = LargeFile(path) else { return nil }
    name = path
    content = .file(file)
  }

  /// Reads the bytes from a place on; fewer than asked for only at the end.
  func read(from offset: Int, atMost count: Int) -> [UInt8] {
    switch content {
    case .bytes(let bytes): return Array(bytes.dropFirst(offset).prefix(count))
    case .file(let file):
      return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        filled = file.read(from: offset, into: buffer[...])
      }
    }
  }

  /// Whether some of it could not be read.
  package var hasFailed: Bool {
    if case .file(let file) = content { file.hasFailed } else { false }
  }

  /// The name without folders and ending.
  package var stem: String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }
}
