/// Texts of a graph as a picture or a page shows them.
enum ShownText {
  /// A text with a sign in place of each character that nobody sees and that changes how others are seen: controls but tab and
  /// line end, separators of lines, and what turns the direction of writing.
  ///
  /// A name that is kept apart from what follows, as `Lexicon.isolated` does, turns nothing but itself and stays so.
  ///
  /// - Complexity: O(*n*) in its length.
  static func replacingHidden(in text: String) -> String {
    // All of them begin with a byte that few texts in Latin letters have.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }),
      text.unicodeScalars.contains(where: isHidden)
    else { return text }
    let scalars = Array(text.unicodeScalars)
    let apart = isolates(in: scalars)
    var shown = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      shown.append(isHidden(scalar) && !apart.contains(place) ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The places of what begins and ends names kept apart, each in a line and none within another.
  private static func isolates(in scalars: [Unicode.Scalar]) -> Set<Int> {
    var found: Set<Int> = []
    var open: Int?
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n": open = nil
      case "\u{2068}": open = open ?? place
      case "\u{2069}":
        if let start = open { found.formUnion([start, place]) }
        open = nil
      default: break
      }
    }
    return found
  }
}
