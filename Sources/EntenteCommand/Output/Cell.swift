import GraphFiles
import Synchronization

/// A cell of a table, as each form of a table writes it.
enum Cell {
  private static let rawness = Mutex(false)

  /// Whether cells are written as they are, though a spreadsheet may compute them; set once, from the words of the call.
  static var isRaw: Bool { rawness.withLock { $0 } }

  static func leaveRaw() {
    rawness.withLock { $0 = true }
  }

  /// A cell among blanks.
  static func aligned(_ text: String) -> String { VisibleText.line(text) }

  /// A field of RFC 4180, quoted where it has to be.
  ///
  /// A spreadsheet computes what begins like a formula, whoever wrote it; an apostrophe makes it a text.
  static func csv(_ text: String) -> String {
    let text = (isComputed(text) && !isRaw ? "'" : "") + VisibleText.line(text)
    guard text.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// A cell between vertical bars.
  static func markdown(_ text: String) -> String {
    Markdown.escaped(text).replacing("|", with: "\\|")
  }

  private static func isComputed(_ text: String) -> Bool {
    guard text.utf8.count > 1, let first = text.unicodeScalars.first,
      "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    else { return false }
    // A number stays one.
    return !(first == "-" || first == "+") || Double(text) == nil
  }
}
