package import EDTF
package import GraphFiles
import Relations
package import Writing

/// A file that is to be imported.
package struct ImportFile: Sendable {
  /// The file as the user named it; `<stdin>` for standard input.
  package let name: String
  private let given: [UInt8]?

  /// Whether its bytes were there already.
  var isGiven: Bool { given != nil }

  /// A file on disk, which is read when its bytes are asked for.
  package init(_ path: String) {
    name = path
    given = nil
  }

  /// A file whose bytes are there already.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    given = bytes
  }

  /// How much of standard input is taken into memory.
  private static let streamLimit = 1 << 30

  /// What standard input holds.
  ///
  /// - Throws: ``ImportFault`` where it cannot be read, or has more than fits into memory.
  package static func standardInput() throws(ImportFault) -> ImportFile {
    let bytes = Disk.standardInput(atMost: streamLimit)
    let file = ImportFile(name: "<stdin>", bytes: bytes ?? [])
    if bytes == nil {
      throw file.fault("unreadable", line: 1, "standard input cannot be read", isAbsence: true)
    }
    if file.given?.count ?? 0 > streamLimit {
      throw file.fault(
        "too-large", line: 1, "standard input has more than \(streamLimit) bytes",
        "name the file, which is read in pieces")
    }
    return file
  }

  /// What it holds.
  ///
  /// - Throws: ``ImportFault`` where it cannot be read.
  package var bytes: [UInt8] {
    get throws(ImportFault) {
      if let given { return given }
      do throws(Disk.Failure) {
        return try Disk.read(name)
      } catch {
        throw fault("unreadable", line: 1, "the file cannot be read: \(error.reason)", isAbsence: true)
      }
    }
  }

  /// Its rows, where it is a small table with commas.
  ///
  /// - Throws: ``ImportFault`` where it cannot be read or split.
  package var rows: [CSVRows.Row] {
    get throws(ImportFault) {
      let bytes = try bytes
      do throws(CSVRows.Fault) {
        return try CSVRows.rows(of: bytes, name: name)
      } catch {
        throw ImportFault(diagnostics: [error.diagnostic])
      }
    }
  }

  /// Its value, where it is one of JSON.
  ///
  /// - Throws: ``ImportFault`` where it cannot be read or is none.
  package var json: JSON {
    get throws(ImportFault) {
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

  /// A fault of this file, which ends the import.
  package func fault(
    _ code: String, line: Int, column: Int = 1, _ message: String, _ suggestion: String? = nil,
    isAbsence: Bool = false
  ) -> ImportFault {
    ImportFault(
      diagnostics: [
        Diagnostic(
          .error, code: code, file: name, line: line, column: column, message: message, suggestion: suggestion
        )
      ], isAbsence: isAbsence)
  }
}

/// Why no graph came of some files.
package struct ImportFault: Error, Sendable {
  /// What is wrong, each with its place and what to write instead.
  package let diagnostics: [Diagnostic]
  /// Whether there is nothing to read.
  package let isAbsence: Bool

  package init(diagnostics: [Diagnostic], isAbsence: Bool = false) {
    self.diagnostics = diagnostics
    self.isAbsence = isAbsence
  }
}

extension ImportFile {
  /// Hands over the lines of the file one by one, of which only a piece is in memory at a time, until no more are wanted.
  ///
  /// A byte order mark before the first is no part of it.
  ///
  /// - Parameter take: Looks at a line, whose number counts from 1, and says whether it wants the next.
  /// - Throws: ``ImportFault`` where the file cannot be read to its end, and what `take` throws.
  func readLines(
    pieceSize: Int = 1 << 20, _ take: (ArraySlice<UInt8>, _ number: Int) throws(ImportFault) -> Bool
  ) throws(ImportFault) {
    let source = try table
    var text: [UInt8] = []
    var (offset, number, isAtEnd) = (0, 0, false)
    func line(_ range: Range<Int>) -> ArraySlice<UInt8> {
      let isMarked = number == 1 && text[range].starts(with: [0xEF, 0xBB, 0xBF])
      return isMarked ? text[range].dropFirst(3) : text[range]
    }
    while !isAtEnd {
      let piece = source.read(from: offset, atMost: pieceSize)
      // What came before has no end of a line in it.
      var searched = text.count
      text += piece
      offset += piece.count
      isAtEnd = piece.count < pieceSize
      var start = 0
      while let end = text[searched...].firstIndex(of: .lineFeed) {
        number += 1
        guard try take(line(start..<end), number) else { return }
        start = end + 1
        searched = start
      }
      text.removeFirst(start)
    }
    if source.hasFailed { throw fault("unreadable", line: 1, "the file cannot be read to its end") }
    number += 1
    if !text.isEmpty { _ = try take(line(text.indices), number) }
  }
}

/// What the user says of an import beside its files.
package struct ImportOptions: Sendable {
  /// The identifier of the graph, where the files give none.
  package var id: String
  /// Its title.
  package var title: String?
  /// The language of names, where the files have several.
  package var language: String
  /// The day of the last look, where the files give none.
  package var asOf: Day?

  /// What says how a table is read, where the format takes one.
  package var mapping: ImportFile?

  package init(id: String, title: String? = nil, language: String = "en", asOf: Day? = nil) {
    self.id = id
    self.title = title
    self.language = language
    self.asOf = asOf
  }
}
