extension Format {
  /// Graphs of Graphviz.
  static let dot = Format(
    "dot", title: "DOT, of Graphviz", endings: [".dot", ".gv"], importer: DOTReader(),
    importLoses: "looks, clusters, attributes that mean nothing here", exporter: DOTWriter(),
    exportLoses: "weights, \(networkLosses)")
}
