/// A date such as `[2012-03..2012-04]/2012-06` that stands without quotes, so that YAML stumbles over its brackets.
struct UnquotedSet {
  let text: String
  let position: Position

  /// The date that holds or touches a place where the parser stumbled; nil where there is none.
  init?(in text: String, near position: Position) {
    let line = Self.line(position.line, of: text)
    let place = Int(position.column) - 1
    var start = 0
    while start < line.count {
      guard Self.isPartOfDate(line[start]) else {
        start += 1
        continue
      }
      let end = line[start...].firstIndex { !Self.isPartOfDate($0) } ?? line.count
      let word = line[start..<end]
      if start <= place, place <= end, Self.isDateWithSet(word) {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: word)
        self.text = String(scalars)
        self.position = Position(line: position.line, column: Int32(start + 1))
        return
      }
      start = end
    }
    return nil
  }

  private static func line(_ number: Int32, of text: String) -> [Unicode.Scalar] {
    let lines = text.unicodeScalars.split(
      maxSplits: Int(number), omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })
    let index = Int(number) - 1
    return lines.indices.contains(index) ? Array(lines[index].prefix(2_000)) : []
  }

  private static func isPartOfDate(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "X", "-", ".", ",", "/", "[", "]", "~", "?", "%": true
    default: false
    }
  }

  /// Whether a word has a set in brackets and an interval's slash, digits included.
  private static func isDateWithSet(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let open = word.firstIndex(of: "["), let close = word.lastIndex(of: "]"), open < close,
      word.contains("/"), word.contains(where: { "0"..."9" ~= $0 })
    else { return false }
    return true
  }
}
