package import Relations
import Revisions

/// What a compiled graph was made from, and what is kept beside it so that it answers as its files do.
public struct CompiledOrigin: Sendable {
  /// A file as it was when the graph was compiled.
  struct File: Hashable, Sendable {
    let name: String
    let size: Int
    let checksum: UInt64
  }

  /// Where the graph lies, from the folder of the compiled file.
  let path: String
  let files: [File]
  /// What tells what the files said from what they say at another time, in a picture.
  public let fingerprint: String
  /// The layout file beside the graph, if there was one.
  public let layout: String?
  /// What `entente check` says of the files, however old the last look is.
  let diagnostics: [Diagnostic]
  /// What it says where the last look is years ago.
  let age: Diagnostic?
}

extension CompiledOrigin.File {
  init(_ file: InputFile) {
    name = file.name
    size = file.size
    checksum = file.bytes.withUnsafeBytes { Checksum.of($0) }
  }
}

extension CompiledOrigin: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(path)
    writer.write(files)
    writer.write(fingerprint)
    writer.write(layout)
    writer.write(diagnostics)
    writer.write(age)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      path: try reader.text(), files: try reader.array(), fingerprint: try reader.text(),
      layout: try reader.optional(), diagnostics: try reader.array(), age: try reader.optional())
  }
}

extension CompiledOrigin.File: Recordable {
  func record(to writer: inout RecordWriter) {
    writer.write(name)
    writer.write(size)
    writer.write(checksum)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(name: try reader.text(), size: try reader.int(), checksum: try reader.number())
  }
}

extension GraphProblem.Severity: Recordable {}

extension Diagnostic: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(severity)
    writer.write(code)
    writer.write(file)
    writer.write(line)
    writer.write(column)
    writer.write(message)
    writer.write(suggestion)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      try reader.value(), code: try reader.text(), file: try reader.text(), line: try reader.int(),
      column: try reader.int(), message: try reader.text(), suggestion: try reader.optional())
  }
}
