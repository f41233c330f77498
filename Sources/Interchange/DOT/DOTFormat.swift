extension Format {
  /// Graphs of Graphviz.
  static let dot = Format(
    "dot", title: "DOT, of Graphviz", endings: [".dot", ".gv"], importer: DOTReader(),
    importLoses: "looks, clusters, attributes that mean nothing here", exporter: DOTWriter(),
    exportLoses: "the words of claims, sources but their ids, further names, statements, terms of pacts")
}
