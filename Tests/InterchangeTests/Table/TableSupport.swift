import EDTF
import Foundation
import GraphFiles
import Relations

@testable import Interchange

/// What a table becomes by a mapping.
func imported(
  _ mapping: String, _ tables: String..., id: String = "test", today: Day? = nil, pieceSize: Int = 1 << 20
) throws -> ImportedContents {
  let sources = tables.enumerated().map {
    TableSource(name: "table\($0 == 0 ? "" : "\($0 + 1)").csv", bytes: Array($1.utf8))
  }
  return try imported(mapping, sources, id: id, today: today, pieceSize: pieceSize)
}

func imported(
  _ mapping: String, _ sources: [TableSource], id: String = "test", today: Day? = nil,
  pieceSize: Int = 1 << 20
) throws -> ImportedContents {
  let mapping = try ImportMapping(name: "m.yaml", bytes: Array(mapping.utf8))
  var importer = TableImporter(
    mapping, format: "table", files: sources.map(\.name), today: today, pieceSize: pieceSize)
  try importer.read(sources)
  return importer.finish(id: id)
}

extension ImportedContents {
  /// The contents with every relation that they can hold.
  var whole: GraphContents {
    var copy = self
    copy.takeInRows()
    return copy.contents
  }

  /// Each relation as `id kind from to when`, in the order of the identifiers.
  var lines: [String] {
    whole.relations.sorted { $0.id < $1.id }.map { relation in
      let when = relation.when.map(\.span.description).joined(separator: " ")
      return "\(relation.id) \(relation.kind) \(relation.from) \(relation.to?.rawValue ?? "-") \(when)"
    }
  }

  /// When the only relation holds.
  var when: String? { lines.first?.split(separator: " ", maxSplits: 4).last.map(String.init) }
}

/// A mapping of a table with the columns a, b and those of its dates.
func mapping(when: String, table: String = "", more: String = "") -> String {
  """
  graph: test
  as-of: 2024-12-31
  tables:
    - \(table.isEmpty ? "ignore: []" : table)
      relations:
        kind: =alliance
        from: a
        to: b
        when: \(when)
        \(more.split(separator: "\n").joined(separator: "\n      "))
  """
}

/// The place of the data that tests may use and that is not to be handed on; nil where it is not there.
let sharedData: URL? = {
  let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  let folder = root.deletingLastPathComponent().appending(path: "shared/data")
  return FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) ? folder : nil
}()

func sharedTable(_ name: String) throws -> TableSource {
  guard let url = sharedData?.appending(path: name),
    let source = TableSource(path: url.path(percentEncoded: false))
  else { throw CocoaError(.fileNoSuchFile) }
  return source
}
