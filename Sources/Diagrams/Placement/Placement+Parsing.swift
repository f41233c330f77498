extension Placement {
  /// Reads the text of a file.
  ///
  /// Empty lines and lines that begin with `#` are skipped; actors may come in any order.
  ///
  /// - Throws: The first fault.
  public init(parsing text: String) throws(PlacementError) {
    var lines = PlacementLines(text)
    try lines.readVersion()
    let header = try lines.readHeader()
    var positions: [String: Position] = [:]
    var seen: [String: Int] = [:]
    while let line = try lines.next() {
      let (id, position) = try line.actor()
      if let earlier = seen[id] {
        throw line.error(
          .duplicateActor,
          "\(id) already has a place in line \(earlier)",
          "delete one of the two lines"
        )
      }
      seen[id] = line.number
      positions[id] = position
    }
    self.init(engine: header.engine, seed: header.seed, score: header.score, positions: positions)
  }
}
