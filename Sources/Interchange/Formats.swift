import GraphFiles
import Relations

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
