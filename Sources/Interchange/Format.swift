import GraphFiles
package import Relations

/// A form in which graphs come in or go out: what people are told of it, and who reads and writes it.
package struct Format: Sendable {
  /// The word for it in a call.
  package let name: String
  /// What it is, in a few words.
  package let title: String
  /// The endings of its files.
  package let endings: [String]
  /// What an import cannot keep of such a file.
  package let importLoses: String
  /// What an export cannot keep of a graph.
  package let exportLoses: String
  /// Who reads it; nil where it only goes out.
  package let importer: (any GraphImporter)?
  /// Who writes it; nil where it only comes in.
  package let exporter: (any GraphExporter)?

  package init(
    _ name: String, title: String, endings: [String], importer: (any GraphImporter)? = nil,
    importLoses: String = "", exporter: (any GraphExporter)? = nil, exportLoses: String = ""
  ) {
    self.name = name
    self.title = title
    self.endings = endings
    self.importer = importer
    self.importLoses = importLoses
    self.exporter = exporter
    self.exportLoses = exportLoses
  }
}

extension Format {
  /// What a network with free attributes has no place for.
  static let networkLosses =
    "the words of claims, sources but their ids, further names and labels, sightings, statements, terms of pacts"
}

/// Reads files of a format as the contents of a graph.
///
/// It asks the network for nothing, and says in the report whatever it left out, put together or could not keep.
package protocol GraphImporter: Sendable {
  /// Reads files, in the order given.
  ///
  /// - Throws: ``ImportFault`` where no graph can come of them.
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(ImportFault) -> GraphContents

  /// The same, with relations that may stand in a table beside the contents, as many as there may be of them.
  func imported(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(ImportFault) -> ImportedContents
}

extension GraphImporter {
  package func imported(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(ImportFault) -> ImportedContents {
    ImportedContents(contents: try contents(of: files, options: options, report: &report))
  }
}

/// What comes of an import: a graph, and the relations of it that stand in a table as they came.
package struct ImportedContents {
  /// The graph, without those relations.
  package var contents: GraphContents
  /// The relations in a table; nil where all of them are in the contents.
  package var rows: RelationRows?

  package init(contents: GraphContents, rows: RelationRows? = nil) {
    self.contents = contents
    self.rows = rows
  }

  /// The graph with every relation that one can hold, and how many end before they start, which none can.
  package var whole: (contents: GraphContents, reversed: Int) {
    guard let rows else { return (contents, 0) }
    var whole = contents
    let (relations, reversed) = rows.relations()
    whole.relations += relations
    return (whole, reversed)
  }
}

/// Writes a graph in a format.
package protocol GraphExporter: Sendable {
  /// The bytes of one file; the same for the same graph.
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8]
}

/// The one table of formats; a new one has its own folder beside this file, and a line here.
package enum Formats {
  /// Every format, in the order in which people are shown them.
  package static let all: [Format] =
    [
      .json, .csv, .gexf, .graphml, .nodeLink, .dot, .kumu, .cypher, .followTheMoney, .stix, .turtle,
      .timelineJS,
      .networkDynamic, .mermaid, .d2, .neo4jCSV, .wikidata, .wikidataSPARQL,
    ]
    + [.table] + KnownSet.all.map(\.format)

  /// The format of a name.
  package static func format(named name: String) -> Format? {
    all.first { $0.name == name }
  }
}
