import GraphFiles
package import Relations
import Writing

extension Format {
  /// All of a graph in JSON.
  public static let json = Format(
    "json", title: "All of a graph, with the keys of its YAML files", endings: [".json"],
    importer: JSONFormat(), importLosses: "nothing", exporter: JSONFormat(),
    exportLosses: "nothing but comments and the settings of check")
}

/// All of a graph as one object with the keys of the graph files, so that it fits the same schema.
struct JSONFormat: GraphImporter, GraphExporter {
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(InterchangeError) -> GraphContents {
    guard let file = files.first, files.count == 1 else {
      throw files[0].fault(
        "several-files", line: 1, "a graph in JSON is one file, and \(files.count) were given",
        "import them one by one")
    }
    let reading = GraphReader.read(json: try file.bytes, name: file.name)
    return try report.take(reading)
  }

  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    let tree = ContentsTree(subject.contents.withoutTable)
    // One element a line, so that two of them can be compared by their lines.
    var text = "{"
    var isFirst = true
    for (key, value) in tree.header + tree.sections {
      text += "\(isFirst ? "" : ",")\n\(JSON.string(key).line): "
      isFirst = false
      switch value {
      case .array(let items) where !items.isEmpty:
        text += "[\n" + items.map(\.line).joined(separator: ",\n") + "\n]"
      case .object(let members) where !members.isEmpty && tree.isSection(key):
        text +=
          "{\n" + members.map { "\(JSON.string($0.0).line): \($0.1.line)" }.joined(separator: ",\n") + "\n}"
      default: text += value.line
      }
    }
    return Array((text + "\n}\n").utf8)
  }
}

extension ContentsTree {
  fileprivate func isSection(_ key: String) -> Bool {
    !["tolerance", "coverage"].contains(key)
  }
}

extension ImportReport {
  /// The contents of a reading of a graph's own form, with its count.
  ///
  /// - Throws: ``InterchangeError`` with the faults that keep it from being read.
  mutating func take(_ reading: GraphReading) throws(InterchangeError) -> GraphContents {
    let errors = reading.diagnostics.filter { $0.severity == .error }
    guard let contents = reading.contents, errors.isEmpty else { throw InterchangeError(diagnostics: errors) }
    noteRead("actors", contents.actors.count)
    noteRead("pacts", contents.pacts.count)
    noteRead("relations", contents.relations.count)
    countKept(contents)
    return contents
  }

  /// Counts what the graph holds.
  package mutating func countKept(_ contents: GraphContents) {
    noteKept("actors", contents.actors.count)
    if !contents.pacts.isEmpty { noteKept("pacts", contents.pacts.count) }
    noteKept("relations", contents.table.count + contents.written.count)
    if !contents.sources.isEmpty { noteKept("sources", contents.sources.count) }
  }
}
