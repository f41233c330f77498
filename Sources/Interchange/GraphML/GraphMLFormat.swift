extension Format {
  /// Networks of igraph, networkx, yEd and others.
  static let graphml = Format(
    "graphml", title: "GraphML, of networkx, igraph, yEd", endings: [".graphml"],
    importer: GraphMLReader(),
    importLoses: "ports, edges of more than two ends, attributes that mean nothing here",
    exporter: GraphMLWriter(),
    exportLoses: networkLosses)
}
