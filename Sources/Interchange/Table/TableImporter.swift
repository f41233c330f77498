package import EDTF
import GraphFiles
package import Relations

/// Makes a graph of tables, as a mapping says.
package struct TableImporter {
  let mapping: ImportMapping
  /// What became of the rows.
  package var report: ImportReport
  var book: ActorBook
  var pacts = PactBook()
  var rows = RelationRows()
  var written: [Relation] = []
  var sources: [Source]
  var sourceIDs: Set<Source.ID>
  /// The identifiers of relations that the tables give.
  var usedIDs: Set<String> = []
  var repeatedIDs = 0
  /// The last day that ends a period.
  var lastDay = Day.min
  /// What is told of single rows, which is not much.
  var details = 0
  /// The file being read, and how its rows are called where nothing else names them.
  var file = ""
  var rowName = "line-"
  /// What stands for this import where something is kept for its time.
  let token = Token()
  let pieceSize: Int

  final class Token {}

  /// What came of an import.
  package struct Outcome {
    /// The graph, without the relations that stand in the table.
    package var contents: GraphContents
    /// The relations that stand in a table.
    package var rows: RelationRows
    package var report: ImportReport
  }

  package init(
    _ mapping: ImportMapping, format: String, files: [String], pieceSize: Int = 1 << 20
  ) {
    self.mapping = mapping
    report = ImportReport(format: format, files: files)
    book = ActorBook(mapping.header.actors)
    sources = mapping.header.sources
    sourceIDs = Set(sources.map(\.id))
    self.pieceSize = pieceSize
  }

  /// Reads tables, in the order given.
  ///
  /// - Throws: ``ImportFault`` where a table has not the columns that the mapping names, or cannot be read.
  package mutating func read(_ tables: [TableSource]) throws(ImportFault) {
    for table in tables {
      rowName = tables.count == 1 ? "line-" : "\(IdentifierText.identifier(of: table.stem))-"
      file = table.name
      try read(table)
      if table.hasFailed {
        throw ImportFile(table.name).fault("unreadable", line: 1, "the file cannot be read to its end")
      }
    }
  }

  /// The graph.
  package mutating func finish(id: String?, title: String? = nil, asOf: Day? = nil) -> Outcome {
    var contents = mapping.header
    if contents.id.isEmpty { contents.id = id ?? "imported" }
    if let title { contents.title = title }
    if let asOf { contents.asOf = asOf }
    if contents.asOf == nil, lastDay > .min {
      contents.asOf = lastDay
      report.note(
        "the graph is as of \(lastDay), the last day on which a period of the data ends; say as-of: in the mapping "
          + "to set another")
    }
    contents.sources = sources
    contents.actors = book.actors.filter { !pacts.knows($0.id) }
    contents.pacts = pacts.finish()
    contents.relations = written
    for (id, text) in book.collisions.prefix(5) {
      report.note("‘\(text.shortened)’ is called \(id), since another text has that identifier already")
    }
    if repeatedIDs > 0 {
      report.note("\(repeatedIDs) relations have a number after an identifier that another row has already")
    }
    if contents.actors.count > mapping.header.actors.count {
      report.noteKept("actors", contents.actors.count)
    }
    if !contents.pacts.isEmpty { report.noteKept("pacts", contents.pacts.count) }
    let count = written.count + rows.count
    if count > 0 { report.noteKept("relations", count) }
    if rows.reversedCount > 0 {
      let count = rows.reversedCount
      report.note(
        count == 1
          ? "1 relation ends before it starts; entente check shows it"
          : "\(count) relations end before they start; entente check shows each")
    }
    return Outcome(contents: contents, rows: rows, report: report)
  }
}

extension TableImporter.Outcome {
  /// The graph with every relation in it, and none of those that end before they start.
  package mutating func whole() -> GraphContents {
    var whole = contents
    let (relations, reversed) = rows.relations()
    whole.relations += relations
    if reversed > 0 {
      report.noteDropped("it ends before it starts, which a file of YAML cannot say", reversed)
    }
    return whole
  }
}
