/// A form in which graphs come in or go out: what people are told of it, and who reads and writes it.
///
/// Two formats are equal that have the same name.
public struct Format: Sendable {
  /// The word for it in a call of the command, such as `node-link`.
  public let name: String
  /// What it is, in a few words.
  public let title: String
  /// The endings of its files, such as `.gexf`.
  public let endings: [String]
  /// What an import cannot keep of such a file, in words; nil where the format only goes out.
  public let importLosses: String?
  /// What an export cannot keep of a graph, in words; nil where the format only comes in.
  public let exportLosses: String?
  /// Who reads it; nil where it only goes out.
  package let importer: (any GraphImporter)?
  /// Who writes it; nil where it only comes in.
  package let exporter: (any GraphExporter)?

  package init(
    _ name: String, title: String, endings: [String], importer: (any GraphImporter)? = nil,
    importLosses: String? = nil, exporter: (any GraphExporter)? = nil, exportLosses: String? = nil
  ) {
    self.name = name
    self.title = title
    self.endings = endings
    self.importer = importer
    self.importLosses = importLosses
    self.exporter = exporter
    self.exportLosses = exportLosses
  }
}

extension Format {
  /// Whether graphs come in from its files.
  public var comesIn: Bool { importer != nil }

  /// Whether graphs go out to its files.
  public var goesOut: Bool { exporter != nil }
}

extension Format: Hashable {
  /// Whether two formats have the same name.
  public static func == (left: Format, right: Format) -> Bool { left.name == right.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Format: CustomStringConvertible {
  /// The word for it in a call.
  public var description: String { name }
}

extension Format {
  // A new format has its own folder beside this file, and its name here.

  /// Every format, the known data sets included, in the order in which people are shown them.
  public static let all: [Format] =
    [
      .json, .csv, .gexf, .graphML, .nodeLink, .dot, .kumu, .cypher, .followTheMoney, .stix, .turtle,
      .timelineJS, .networkDynamic, .mermaid, .d2, .neo4jCSV, .wikidata, .wikidataSPARQL, .table,
    ] + KnownSet.all.map(\.format)

  /// The format of a name, such as `gexf` or that of a known data set; nil where there is none.
  ///
  /// - Complexity: O(*n*) in the number of formats, of which there are a few dozen.
  public init?(named name: String) {
    guard let format = Self.all.first(where: { $0.name == name }) else { return nil }
    self = format
  }

  /// The names of those that come in.
  package static var importNames: [String] { all.filter(\.comesIn).map(\.name) }

  /// The names of those that go out.
  package static var exportNames: [String] { all.filter(\.goesOut).map(\.name) }

  /// What a network with free attributes has no place for.
  static let networkLosses =
    "the words of claims, sources but their ids, further names and labels, sightings, statements, terms of pacts"
}
