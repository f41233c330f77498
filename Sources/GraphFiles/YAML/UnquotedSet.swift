/// A date such as `[2012-03..2012-04]/2012-06` that stands without quotes, so that YAML stumbles over its brackets.
struct UnquotedSet {
  let text: String
  let position: TextPosition

  /// The date that holds or touches a place where the parser stumbled; nil where there is none.
  init?(in text: String, near position: TextPosition) {
    let line = Self.line(position.line, of: text)
    let place = Int(position.column) - 1
    for slash in line.indices where line[slash] == "/" {
      guard let word = Self.interval(around: slash, in: line), word.lowerBound <= place,
        place <= word.upperBound
      else { continue }
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: line[word])
      self.text = String(scalars)
      self.position = TextPosition(line: position.line, column: Int32(word.lowerBound + 1))
      return
    }
    return nil
  }

  /// The interval whose slash stands at a place, with a set on one side of it at least; nil where there is none.
  ///
  /// What follows it, such as a comma or the brackets of a list around it, is no part of it.
  private static func interval(around slash: Int, in line: [Unicode.Scalar]) -> Range<Int>? {
    var start = slash
    var hasSet = false
    if slash > 0, line[slash - 1] == "]" {
      guard let open = line[..<slash].lastIndex(of: "["),
        line[(open + 1)..<(slash - 1)].allSatisfy(isPartOfSet)
      else { return nil }
      start = open
      hasSet = true
    } else {
      while start > 0, isPartOfDate(line[start - 1]) || isLetter(line[start - 1]) { start -= 1 }
    }
    var end = slash + 1
    if end < line.count, line[end] == "[" {
      guard let close = line[end...].firstIndex(of: "]"), line[(end + 1)..<close].allSatisfy(isPartOfSet)
      else {
        return nil
      }
      end = close + 1
      hasSet = true
    } else {
      // A word such as present is mended once the quotes are there; without it the side would be unknown.
      while end < line.count, isPartOfDate(line[end]) || isLetter(line[end]) { end += 1 }
    }
    let word = line[start..<end]
    return hasSet && word.contains { "0"..."9" ~= $0 } ? start..<end : nil
  }

  private static func line(_ number: Int32, of text: String) -> [Unicode.Scalar] {
    let lines = text.unicodeScalars.split(
      maxSplits: Int(number), omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })
    let index = Int(number) - 1
    return lines.indices.contains(index) ? Array(lines[index].prefix(2_000)) : []
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  private static func isPartOfDate(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "X", "-", ".", "~", "?", "%": true
    default: false
    }
  }

  private static func isPartOfSet(_ scalar: Unicode.Scalar) -> Bool {
    isPartOfDate(scalar) || scalar == ","
  }
}
