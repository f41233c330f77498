extension Format {
  /// Graphs of Graphviz.
  static let dot = Format(
    "dot", title: "DOT, of Graphviz", endings: [".dot", ".gv"], exporter: DOTWriter(),
    exportLoses: "the words of claims, further names, statements, terms of pacts")
}
