extension Format {
  /// Networks of igraph, networkx, yEd and others.
  static let graphml = Format(
    "graphml", title: "GraphML, of networkx, igraph, yEd", endings: [".graphml"],
    exporter: GraphMLWriter(), exportLoses: "the words of claims, further names, statements, terms of pacts")
}
