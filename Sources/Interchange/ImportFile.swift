package import GraphFiles
import Relations
package import Writing

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A file that is to be imported, or a mapping that says how: on disk, or as bytes that a program has already.
public struct ImportFile: Sendable {
  /// What it is called in reports and errors: its path, or the name that it was given.
  public let name: String
  private let content: Content

  private enum Content: Sendable {
    case onDisk
    case given([UInt8])
    /// On no disk of this machine.
    case elsewhere
  }

  /// A file on disk, which is read when it is imported; a large table never is in memory as a whole.
  ///
  /// Nothing is fetched: the import throws where the address is none of a file of this machine.
  public init(_ url: URL) {
    name = url.isFileURL ? url.path(percentEncoded: false) : url.absoluteString
    content = url.isFileURL ? .onDisk : .elsewhere
  }

  /// A file whose bytes are there already.
  ///
  /// - Parameters:
  ///   - name: what to call it in reports and errors; where nothing else does, the name also gives the identifier of the
  ///     graph.
  ///   - bytes: what it holds.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    content = .given(bytes)
  }

  /// A text, as the file that it would be in UTF-8.
  ///
  /// - Parameters:
  ///   - name: what to call it in reports and errors; where nothing else does, the name also gives the identifier of the
  ///     graph.
  ///   - text: what it holds.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// A file on disk, which is read when its bytes are asked for.
  package init(_ path: String) {
    name = path
    content = .onDisk
  }

  /// Whether it can be read a piece at a time.
  var isOnDisk: Bool { if case .onDisk = content { true } else { false } }

  /// How much of a file, or of standard input, is taken into memory.
  private static let streamLimit = 1 << 30

  /// What standard input holds.
  ///
  /// - Throws: ``InterchangeError`` where it cannot be read, or has more than fits into memory.
  package static func standardInput() throws(InterchangeError) -> ImportFile {
    let name = "<stdin>"
    guard let bytes = Disk.standardInput(atMost: streamLimit) else {
      throw ImportFile(name).unreadable("standard input cannot be read")
    }
    let file = ImportFile(name: name, bytes: bytes)
    if bytes.count > streamLimit {
      throw file.fault(
        "too-large", line: 1, "standard input has more than \(streamLimit) bytes",
        "name the file, which is read in pieces")
    }
    return file
  }

  /// What it holds.
  ///
  /// - Throws: ``InterchangeError`` where it cannot be read.
  package var bytes: [UInt8] {
    get throws(InterchangeError) {
      switch content {
      case .given(let bytes): return bytes
      case .onDisk: break
      case .elsewhere:
        throw unreadable(
          "only files of this machine are read", "load it, and import its bytes under a name")
      }
      do throws(Disk.Failure) {
        return try Disk.read(name, atMost: Self.streamLimit)
      } catch {
        throw unreadable("the file cannot be read: \(error.reason)")
      }
    }
  }

  /// Its rows, where it is a small table with commas.
  ///
  /// - Throws: ``InterchangeError`` where it cannot be read or split.
  package var rows: [CSVRows.Row] {
    get throws(InterchangeError) {
      let bytes = try bytes
      do throws(CSVRows.Fault) {
        return try CSVRows.rows(of: bytes, name: name)
      } catch {
        throw InterchangeError(diagnostics: [error.diagnostic])
      }
    }
  }

  /// Its value, where it is one of JSON.
  ///
  /// - Throws: ``InterchangeError`` where it cannot be read or is none.
  package var json: JSON {
    get throws(InterchangeError) {
      let bytes = try bytes
      do throws(JSON.Fault) {
        return try JSON(reading: bytes)
      } catch {
        throw fault("bad-json", line: 1, "the file \(error.message)", "mend it, or say which format it has")
      }
    }
  }

  /// The name without folders and the last ending.
  package var stem: String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }

  /// The name as the identifier of a graph; `imported` where it has nothing that can be one.
  package var graphID: String {
    let id = String(stem.map { $0.isLetter || $0.isNumber || "-_".contains($0) ? $0 : "-" })
    return id.contains { $0 != "-" } ? id : "imported"
  }
}

extension ImportFile {
  /// A fault of this file, which ends the import.
  package func fault(
    _ code: String, line: Int, column: Int = 1, _ message: String, _ suggestion: String? = nil
  ) -> InterchangeError {
    InterchangeError(diagnostics: [diagnostic(code, line: line, column: column, message, suggestion)])
  }

  /// That this file cannot be read.
  func unreadable(_ message: String, _ suggestion: String? = nil) -> InterchangeError {
    InterchangeError(
      .unreadable, message: "\(name): \(message)",
      diagnostics: [diagnostic("unreadable", line: 1, message, suggestion)])
  }

  private func diagnostic(
    _ code: String, line: Int, column: Int = 1, _ message: String, _ suggestion: String?
  ) -> Diagnostic {
    Diagnostic(
      .error, code: code, file: name, line: line, column: column, message: message, suggestion: suggestion)
  }
}
