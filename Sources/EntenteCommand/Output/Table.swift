import GraphFiles
import Synchronization
import Writing

/// Rows of words, to be read by people or by other programs.
struct Table {
  /// A form in which a table can be printed.
  enum Form {
    case aligned
    case csv
    case markdown
  }

  let header: [String]
  var rows: [[String]] = []

  init(_ header: String...) {
    self.header = header
  }

  init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  func text(as form: Form) -> String {
    switch form {
    case .aligned: aligned
    case .csv: ([header] + rows).map { $0.map(Cell.csv).joined(separator: ",") + "\n" }.joined()
    case .markdown: markdown
    }
  }

  /// How wide a column is made at most for the sake of its cells; a wider cell moves the rest of its own row alone.
  ///
  /// Else one long cell would cost its length in every row.
  private static let widthLimit = 200

  private var aligned: String {
    let rows = ([header] + rows).map { $0.map(Cell.aligned) }
    let widths = header.indices.map { column in
      // Those that fit make it as wide as they need.
      rows.map { Self.columns(of: $0[column]) }.filter { $0 <= Self.widthLimit }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        // The last column needs no room behind it.
        if column < row.count - 1 {
          line += String(repeating: " ", count: max(0, widths[column] - Self.columns(of: cell)) + 2)
        }
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    .joined()
  }

  private var markdown: String {
    let row = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |\n" }
    return row(header.map(Cell.markdown)) + row(header.map { _ in "---" })
      + rows.map { row($0.map(Cell.markdown)) }.joined()
  }

  /// How many columns of a terminal a text takes: one a character, none for what combines with it.
  private static func columns(of text: String) -> Int {
    text.count
  }
}

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
    let text = (ComputedText.isComputed(text) && !isRaw ? "'" : "") + VisibleText.line(text)
    guard text.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" }) else {
      return text
    }
    return "\"" + VisibleText.replacing(["\"": "\"\""], in: text) + "\""
  }

  /// A cell between vertical bars.
  static func markdown(_ text: String) -> String {
    VisibleText.replacing(["|": "\\|"], in: Markdown.escaped(text))
  }
}

extension [String] {
  /// Each text where it comes first.
  var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
