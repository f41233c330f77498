import Relations

/// What fills a field: a column, a text with columns in it, or always the same; and what its values mean.
struct ValueRule {
  /// A piece of the text.
  enum Part {
    case text(String)
    case column(Int)
  }

  /// What a value of the table means.
  struct Meaning {
    /// The text that stands for it; nil where a row with it says nothing of this field.
    var text: String?
    /// Whether a row with it is left out.
    var isSkipped = false
    /// Whether the ends of a row with it change places.
    var isSwapped = false
    var status: Status?
    var sign: Sign?
  }

  /// What a value means that the mapping does not name.
  enum Otherwise {
    case kept
    case skipped
    case text(String)
  }

  var parts: [Part]
  var meanings: [String: Meaning] = [:]
  var hasMeanings = false
  var otherwise = Otherwise.kept
  var prefix = ""
  /// The mark after whose last place the value begins, such as the last `/` of an address; nil where the cell is the value.
  var mark: String?
  /// What stands between several values in one cell; nil where a cell holds one.
  var separator: String?
  /// What stands where nothing does, beside what does so in the whole table.
  var blanks: Set<String> = []

  /// The value that holds for every row; nil where a column has a part in it.
  var constant: String? {
    guard !hasMeanings, parts.count == 1, case .text(let text) = parts[0] else { return nil }
    return prefix + text
  }

  /// The number of the column, where that is all there is.
  var column: Int? {
    guard parts.count == 1, case .column(let column) = parts[0] else { return nil }
    return column
  }

  /// The text of a row, before its meaning is looked up; nil where nothing stands there.
  func text(in row: inout TableRow) -> String? {
    if let column {
      guard let text = row.text(column), !blanks.contains(text) else { return nil }
      guard let mark, let place = text.ranges(of: mark).last else { return text }
      return place.upperBound < text.endIndex ? String(text[place.upperBound...]) : nil
    }
    var result = ""
    var isFilled = false
    var hasColumns = false
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .column(let column):
        hasColumns = true
        guard let text = row.text(column), !blanks.contains(text) else { continue }
        isFilled = true
        result += text
      }
    }
    return isFilled || !hasColumns ? result : nil
  }

  /// The texts of a cell that holds several.
  func texts(in row: inout TableRow) -> [String] {
    guard let text = text(in: &row) else { return [] }
    guard let separator else { return [text] }
    return text.pieces(between: separator).filter { !blanks.contains($0) }
  }
}

extension String {
  /// The pieces between separators, without blanks around them, and those that are not empty.
  func pieces(between separator: String) -> [String] {
    let (bytes, marks) = (Array(utf8), Array(separator.utf8))
    var pieces: [String] = []
    func add(_ piece: Range<Int>) {
      let piece = String(decoding: bytes[piece], as: UTF8.self).trimmed
      if !piece.isEmpty { pieces.append(piece) }
    }
    var (start, place) = (0, 0)
    while !marks.isEmpty, place + marks.count <= bytes.count {
      if bytes[place...].starts(with: marks) {
        add(start..<place)
        place += marks.count
        start = place
      } else {
        place += 1
      }
    }
    add(start..<bytes.count)
    return pieces
  }

  /// The text without blanks around it.
  var trimmed: String {
    var slice = Substring(self)
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return slice.startIndex == startIndex && slice.endIndex == endIndex ? self : String(slice)
  }
}

/// What a row has to say to count.
struct RowCondition {
  let column: Int
  /// The texts of which one must stand there; empty where any may.
  var texts: Set<String> = []
  /// The texts of which none may stand there.
  var excluded: Set<String> = []
  /// The least and the greatest number that may stand there.
  var least: Int?
  var greatest: Int?
  /// Whether something must stand there, or nothing.
  var isFilled: Bool?

  func holds(in row: inout TableRow) -> Bool {
    let raw = row.rawText(column)
    if let isFilled, (row.text(column) != nil) != isFilled { return false }
    if !texts.isEmpty, !texts.contains(raw) { return false }
    if excluded.contains(raw) { return false }
    if least != nil || greatest != nil {
      guard let number = Int(raw) else { return false }
      if let least, number < least { return false }
      if let greatest, number > greatest { return false }
    }
    return true
  }
}

extension [RowCondition] {
  func hold(in row: inout TableRow) -> Bool {
    for condition in self where !condition.holds(in: &row) { return false }
    return true
  }
}
