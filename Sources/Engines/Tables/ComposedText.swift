// The standard library composes texts to compare them, and offers what it has composed under this name alone; Foundation,
// which offers it otherwise, would be most of the command.
@_spi(_Unicode) import Swift

/// Texts as engines compare them.
///
/// To Swift, and so in a graph, a letter with an accent is one text however it is composed; an engine compares bytes.
enum ComposedText {
  /// A text with its letters composed (normalization form C): of all that Swift takes for equal, the same bytes.
  ///
  /// - Complexity: O(*n*) in its length.
  static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var composed = String.UnicodeScalarView()
    for scalar in text._nfc { composed.append(scalar) }
    return String(composed)
  }
}
