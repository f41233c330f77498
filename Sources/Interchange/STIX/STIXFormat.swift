extension Format {
  /// Bundles of threat intelligence.
  static let stix = Format(
    "stix", title: "STIX 2.1 bundle", endings: [".json"], importer: STIXReader(),
    importLoses: "objects without a relationship, sightings, patterns, confidence, times of day",
    exporter: STIXWriter(),
    exportLoses:
      "further names and labels, weights, counts, identifiers, areas, parents, sightings, the words of claims, statements, terms of pacts; imprecise dates beside their text, the day within the times of a relation"
  )
}
