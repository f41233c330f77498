extension Placement {
  /// The greatest distance of a coordinate from zero that a file may hold.
  static let coordinateLimit = 1_000_000

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
    return positions.sorted { $0.key < $1.key }.reduce(into: header) { text, entry in
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
