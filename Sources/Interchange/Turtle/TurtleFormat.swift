extension Format {
  /// Linked data.
  static let turtle = Format(
    "turtle", title: "RDF in Turtle, a node a relation, PROV for claims", endings: [".ttl"],
    exporter: TurtleWriter(), exportLoses: "terms of pacts beside the relations that follow, statements")
}
