package import EDTF
import GraphFiles
import Relations

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
  /// Those that the mapping describes.
  let describedSources: Set<Source.ID>
  /// What sources are called, each once, and those whose text would have become the identifier of another.
  var sourceNames = UniqueNames()
  var renamedSources: [(id: Source.ID, text: String)] = []
  /// The sources by the texts that name them.
  var sourcesByText: [String: Source.ID] = [:]
  /// The identifiers of relations that the tables give.
  var usedIDs = UniqueNames()
  var repeatedIDs = 0
  /// The last day, up to today, on which a period begins, ends or was seen.
  var lastDay = Day.min
  /// The day after which nobody has looked.
  let today: Day
  /// How many periods end after it.
  var futureCount = 0
  /// The last day of the data, where rows that last to it are left open.
  var dataEnd = Day.min
  /// How many relations last to the end of their table, and were left open there.
  var openCount = 0
  /// What is told of single rows, which is not much.
  var details = 0
  /// The file being read, and how its rows are called where nothing else names them.
  var file = ""
  var rowName = "line-"
  /// What stands for this import where something is kept for its time.
  let token = Token()
  let pieceSize: Int

  final class Token {}

  package init(
    _ mapping: ImportMapping, format: String, files: [String], today: Day? = nil, pieceSize: Int = 1 << 20
  ) {
    self.mapping = mapping
    self.today = today ?? .max
    report = ImportReport(format: format, files: files)
    book = ActorBook(mapping.header.actors)
    sources = mapping.header.sources
    describedSources = Set(sources.map(\.id))
    for id in describedSources { _ = sourceNames.insert(id.rawValue) }
    self.pieceSize = pieceSize
  }

  /// Reads tables, in the order given.
  ///
  /// - Throws: ``InterchangeError`` where a table has not the columns that the mapping names, or cannot be read.
  package mutating func read(_ tables: [TableSource]) throws(InterchangeError) {
    for table in tables {
      rowName = tables.count == 1 ? "line-" : "\(IdentifierText.identifier(of: table.stem))-"
      file = table.name
      try read(table)
      if table.hasFailed {
        throw ImportFile(table.name).fault("unreadable", line: 1, "the file cannot be read to its end")
      }
    }
  }

  /// The graph, with the relations beside it that a table holds.
  package mutating func finish(id: String?, title: String? = nil, asOf: Day? = nil) -> ImportedContents {
    var contents = mapping.header
    if contents.id.isEmpty { contents.id = id ?? "imported" }
    if let title { contents.title = title }
    if let asOf { contents.asOf = asOf }
    if contents.asOf == nil, lastDay > .min {
      contents.asOf = lastDay
      report.note(
        "the graph is as of \(lastDay), the last day on which a period of the data begins, ends or was seen"
          + (futureCount > 0 ? " up to today, after which \(futureCount) of them end" : "")
          + "; say as-of: in the mapping to set another")
    }
    if openCount > 0 {
      let later = contents.asOf.map { $0 > dataEnd } ?? false
      report.note(
        "\(openCount) of the relations last to the end of the data, \(dataEnd), and are left open there"
          + (later
            ? "; as-of: is later, so that they count as certain to a day of which the data say nothing" : ""))
    }
    contents.sources = sources
    contents.actors = book.actors.filter { !pacts.knows($0.id) }
    contents.pacts = pacts.finish()
    contents.relations = written
    for (id, text) in book.collisions.prefix(5).map({ ($0.0.rawValue, $0.1) })
      + renamedSources.prefix(5).map({ ($0.id.rawValue, $0.text) })
    {
      report.note("‘\(text.shortened)’ is called \(id), since another text has that identifier already")
    }
    if repeatedIDs > 0 {
      report.note("\(repeatedIDs) relations have a number after an identifier that another row has already")
    }
    if details > Self.mostDetails {
      report.note("\(details - Self.mostDetails) more such rows are not told one by one")
    }
    if contents.actors.count > mapping.header.actors.count {
      report.noteKept("actors", contents.actors.count)
    }
    if !contents.pacts.isEmpty { report.noteKept("pacts", contents.pacts.count) }
    let count = written.count + rows.count
    if count > 0 { report.noteKept("relations", count) }
    return ImportedContents(contents: contents, rows: rows, report: report)
  }
}

extension TableImporter {
  /// The periods of a row; nil, and the row is dropped, where it has none that can be read.
  mutating func periods(_ rules: [PeriodRule], in row: inout TableRow) -> [PeriodValue]? {
    var periods: [PeriodValue] = []
    for rule in rules {
      switch rule.reading(in: &row) {
      case .period(let period): periods.append(period)
      case .none: break
      case .bad(let why):
        drop("a date that cannot be read", row)
        detail(why, line: row.line)
        return nil
      }
    }
    if periods.isEmpty {
      drop("no date", row)
      return nil
    }
    return periods
  }

  /// The periods of an actor, a name or a pact; what cannot be read is reported, and left out.
  mutating func periods(
    _ rules: [PeriodRule], in row: inout TableRow, _ what: String, isOfTies: Bool = false
  ) -> [Period] {
    var periods: [Period] = []
    for rule in rules {
      switch rule.reading(in: &row) {
      case .period(let period):
        // How long somebody existed does not say when somebody last looked.
        if isOfTies { noteDays(of: period) }
        if let one = period.written {
          periods.append(one)
        } else {
          report.noteLost("dates of \(what) that end before they start")
          detail("\(period.text) ends before it starts", line: row.line)
        }
      case .none: break
      case .bad(let why):
        report.noteLost("dates of \(what) that cannot be read")
        detail(why, line: row.line)
      }
    }
    return periods
  }
}
