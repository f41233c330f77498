/// Texts that programs which open tables compute in place of showing them.
package enum ComputedText {
  /// Whether every program that opens tables shows a text as it stands: it is no formula, and no blank is lost before it.
  package static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.first != " " && !beginsAsFormula(text)
  }

  /// Whether a text begins with one of the signs that a formula begins with, in letters of either width.
  private static func beginsAsFormula(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  /// Whether such a program would compute a text, or drop how it begins; a number is one, and a sign alone is a text.
  package static func isComputed(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, text.utf8.count > 1 else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    guard beginsAsFormula(text) else { return false }
    return !(first == "-" || first == "+") || Double(text) == nil
  }
}
