extension Format {
  /// Bundles of threat intelligence.
  static let stix = Format(
    "stix", title: "STIX 2.1 bundle", endings: [".json"], exporter: STIXWriter(),
    exportLoses:
      "the words of claims, terms of pacts; imprecise dates beside their text, the day within the times of a relation"
  )
}
