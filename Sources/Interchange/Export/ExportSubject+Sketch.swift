extension Format {
  /// What is lost in a sketch: a diagram of boxes and lines with their words.
  static let sketchLosses =
    "all but names, labels, dates and signs; sources, certainty of dates, tolerance, last looks, pacts beside their edges"
}

extension ExportSubject {
  /// The edges of a sketch, after a word on what it has no room for.
  func sketchedEdges(_ report: inout ExportReport) -> [ExportRelation] {
    let edges = edges(&report)
    countFlattened(into: &report, keepingBasis: false, keepingSources: true)
    report.flattened("relations without their sources", edges.count { !$0.sources.isEmpty })
    return edges
  }
}
