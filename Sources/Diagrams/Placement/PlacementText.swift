import Relations

extension Placement {
  /// The greatest distance of a coordinate from zero that a file may hold.
  static let coordinateLimit = 1_000_000

  /// How far apart the places of a file may lie, from left to right and from top to bottom.
  ///
  /// A picture begins at its own corner, so that the last place is as far from there; Graphviz goes as far as a million
  /// points, and the picture has margins.
  static let extentLimit = 900_000

  /// How many bytes the text of a file may have: enough for half a million actors.
  package static let textLimit = 16 << 20

  /// The version of the text form.
  static let textVersion = 1

  /// The placement as the text of a file: sorted, an actor a line, the same text for the same placement.
  ///
  /// Ids are written with `%` and two hexadecimal digits for each byte that would not be read back otherwise.
  public var text: String {
    let header = """
      # Where each actor stands in every picture of this graph: actor, x, y of its centre, in points, y downwards.
      # Written by `entente layout`, which places new actors and leaves the others alone; a person may edit it.
      # `entente layout --reset` places all anew; `entente layout --prune` drops actors that the graph lacks.
      entente-layout \(Placement.textVersion)
      engine \(engine) seed \(seed) score \(Tenths(score))

      """
    return positions.sorted { Actor.ID($0.key) < Actor.ID($1.key) }.reduce(into: header) { text, entry in
      text += "\(Placement.escaped(entry.key)) \(entry.value.x) \(entry.value.y)\n"
    }
  }

  /// An id with all bytes escaped that mean something in the file.
  private static func escaped(_ id: String) -> String {
    // A combining mark at the start would merge with the line end before it.
    let startsOdd = id.unicodeScalars.first.map { $0.properties.isGraphemeExtend } ?? false
    var text = ""
    for (index, scalar) in id.unicodeScalars.enumerated() {
      let isPlain = scalar.value > 0x20 && scalar.value != 0x7F && !"#%<>=|".unicodeScalars.contains(scalar)
      let isSpace = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
      if isPlain, !isSpace, !(startsOdd && index == 0) {
        text.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          text += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
        }
      }
    }
    return text
  }
}

extension Placement {
  /// Reads the text of a file.
  ///
  /// Empty lines and lines that begin with `#` are skipped; actors may come in any order.
  ///
  /// - Throws: The first fault.
  public init(parsing text: String) throws(PlacementError) {
    guard text.utf8.count <= Placement.textLimit else {
      throw PlacementError(
        code: .layoutTooLarge,
        line: 1,
        column: 1,
        message: "the file has more than \(Placement.textLimit) bytes",
        advice: "keep a line of each actor and nothing else, or delete it and run `entente layout`"
      )
    }
    var lines = PlacementLines(text)
    try lines.readVersion()
    let header = try lines.readHeader()
    var positions: [String: Position] = [:]
    var extent = PlacementExtent()
    while let line = try lines.next() {
      let (id, position) = try line.actor()
      guard positions[id] == nil else {
        let earlier = try Placement.line(of: id, in: text)
        throw line.error(
          .duplicateActor,
          "\(id) already has a place in line \(earlier)",
          "delete one of the two lines"
        )
      }
      try extent.add(position, of: line)
      positions[id] = position
    }
    self.init(engine: header.engine, seed: header.seed, score: header.score, positions: positions)
  }
}

extension Placement {
  /// The number of the first line that gives an actor a place, looked for again where somebody asks: kept for each actor, it
  /// would take as much memory as the places.
  private static func line(of id: String, in text: String) throws(PlacementError) -> Int {
    var lines = PlacementLines(text)
    try lines.readVersion()
    _ = try lines.readHeader()
    while let line = try lines.next() {
      if try line.actor().id == id { return line.number }
    }
    return 0
  }
}

/// A number with one decimal, written the same everywhere.
struct Tenths: Hashable, Sendable, CustomStringConvertible {
  /// The number of tenths.
  let count: Int

  /// Rounds a number; what is beyond a hundred million million, or no number, becomes that bound or zero.
  init(_ value: Double) {
    let bound = 1e15
    count = value.isNaN ? 0 : Int(min(max((value * 10).rounded(), -bound), bound))
  }

  /// Reads a number such as `42.5`, `-3.0` or `7`.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = Int(parts[0]), whole.magnitude < 100_000_000_000_000, parts[0].first != "+" else {
      return nil
    }
    var tenth = 0
    if parts.count == 2 {
      guard parts[1].utf8.count == 1, let digit = Int(parts[1]) else { return nil }
      tenth = digit
    }
    count = parts[0].first == "-" ? whole * 10 - tenth : whole * 10 + tenth
  }

  /// The number.
  var value: Double { Double(count) / 10 }

  /// The number with its decimal.
  var description: String {
    let sign = count < 0 ? "-" : ""
    return "\(sign)\(count.magnitude / 10).\(count.magnitude % 10)"
  }
}
