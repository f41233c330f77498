package import GraphFiles
import Relations

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
