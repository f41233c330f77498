import Foundation
import Relations

/// The files of a graph on disk.
struct FolderListing {
  private(set) var files: [InputFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let leavesLargeTables: Bool

  /// Reads the file at a path, or the files of the folder there.
  ///
  /// - Parameters:
  ///   - path: the path.
  ///   - leavesLargeTables: Whether large tables are left to be read piece by piece.
  /// - Throws: ``GraphFileError`` where there is nothing to read.
  init(_ path: String, leavesLargeTables: Bool = false) throws(GraphFileError) {
    self.leavesLargeTables = leavesLargeTables
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw GraphFileError(.noSuchInput, path: path, message: "there is no such file or folder")
    }
    guard isFolder.boolValue else {
      guard let format = InputFile.format(of: path) else {
        throw GraphFileError(
          .notAGraph, path: path,
          message: "a graph is a folder, or a file that ends in .yaml, .yml, .csv or .entente")
      }
      try add(path, format: format)
      return
    }
    var folder = path[...]
    while folder.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
    try addContents(of: String(folder))
    guard !files.isEmpty else {
      throw GraphFileError(
        .notAGraph, path: path, message: "the folder holds no file that ends in .yaml, .yml or .csv")
    }
    files.sort { $0.name < $1.name }
  }

  private mutating func addContents(of folder: String) throws(GraphFileError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw GraphFileError(.unreadable, path: folder, message: "the folder cannot be read")
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
      let format = InputFile.format(of: name)
      switch Self.type(of: path) {
      case .typeDirectory:
        try addContents(of: path)
      case .typeRegular:
        if let format { try add(path, format: format) }
      case .typeSymbolicLink:
        // A link could lead out of the folder, in a circle, or to a file that is read already.
        reportLink(path)
      default:
        break
      }
    }
  }

  private mutating func add(_ path: String, format: InputFile.Format) throws(GraphFileError) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let size = (attributes?[.size] as? Int) ?? 0
    if format == .yaml, size > YAMLGuard.fileLimit {
      files.append(InputFile(name: path, format: format, size: size, bytes: []))
      return
    }
    if format == .csv, leavesLargeTables, size >= LargeFile.leastSize, let file = LargeFile(path, size: size)
    {
      files.append(InputFile(name: path, size: size, unread: file))
      return
    }
    guard let bytes = Self.bytes(of: path, size: size) else {
      throw GraphFileError(.unreadable, path: path, message: "the file cannot be read")
    }
    files.append(InputFile(name: path, format: format, bytes: bytes))
  }

  /// The bytes of a file, read to where they stay; a large file costs more to copy than to read.
  static func bytes(of path: String, size: Int) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](unsafeUninitializedCapacity: max(size, 4_096)) { buffer, count in
      adviseLargePages(buffer)
      count = buffer.baseAddress.map { fread($0, 1, buffer.count, file) } ?? 0
    }
    // The file may have grown, or be one that does not tell its size.
    var more = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = fread(&more, 1, more.count, file)
      if count == 0 { break }
      bytes += more[..<count]
    }
    return ferror(file) == 0 ? bytes : nil
  }

  /// Asks for large pages for memory that is about to be filled: of small ones each costs a call into the system.
  private static func adviseLargePages(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    #if os(Linux)
      let pageSize = 4_096
      guard buffer.count >= 1 << 23, let start = buffer.baseAddress else { return }
      let skipped = (pageSize - Int(bitPattern: start) % pageSize) % pageSize
      // Whether the system follows the advice changes the speed alone.
      _ = madvise(start + skipped, (buffer.count - skipped) / pageSize * pageSize, MADV_HUGEPAGE)
    #endif
  }

  private mutating func reportLink(_ path: String) {
    diagnostics.append(
      Diagnostic(
        .warning, code: "symbolic-link", file: path, line: 1, column: 1,
        message: "symbolic links in a graph are not followed", suggestion: "put the file itself here"))
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func type(of path: String) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }
}
