/// The arrow shapes of Graphviz: <https://graphviz.org/doc/info/arrows.html>.
enum Arrow {
  /// The shapes that stand alone, and the older names that Graphviz keeps.
  private static let plain = ["none", "empty", "invempty", "open", "halfopen", "ediamond", "dot", "odot"]
  /// The shapes of which there is a left and a right half.
  private static let halved = ["crow", "curve", "icurve", "tee", "vee"]
  /// The shapes of which there are halves, and which can be hollow.
  private static let hollow = ["box", "diamond", "inv", "normal"]

  /// Every shape with what may stand before it.
  static let names =
    plain + ["", "l", "r"].flatMap { side in halved.map { side + $0 } }
    + ["", "o"].flatMap { fill in ["", "l", "r"].flatMap { side in hollow.map { fill + side + $0 } } }

  private static let known = Set(names)
  private static let longestFirst = names.sorted { $0.utf8.count > $1.utf8.count }

  /// Whether a text is one to four shapes in one word.
  static func isChain(_ text: String) -> Bool {
    if known.contains(text) { return true }
    var rest = text[...]
    for _ in 0..<4 {
      guard let name = longestFirst.first(where: rest.hasPrefix) else { return false }
      rest.removeFirst(name.count)
      if rest.isEmpty { return true }
    }
    return false
  }
}
