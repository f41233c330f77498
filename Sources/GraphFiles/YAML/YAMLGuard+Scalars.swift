extension YAMLGuard {
  /// Passes a scalar or a flow list or mapping; false where nothing can follow it on its line.
  mutating func scanScalarOrFlow(parent: Int) throws(Refusal) -> Bool {
    switch byte {
    case .quote, .apostrophe:
      try scanQuoted()
      return true
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      try scanFlow()
      return true
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      try scanBlockScalar(parent: parent)
      return false
    default:
      return try scanPlain(parent: parent)
    }
  }

  mutating func scanQuoted() throws(Refusal) {
    let start = offset
    let mark = bytes[offset]
    offset += 1
    while let byte {
      if byte == mark {
        offset += 1
        // A doubled apostrophe stands for one, and the text goes on.
        guard mark == .apostrophe, self.byte == .apostrophe else { break }
      } else if byte == UInt8(ascii: "\\"), mark == .quote {
        offset += 1
      }
      offset += 1
    }
    offset = min(offset, bytes.count)
    try checkLength(from: start)
  }

  /// Passes a plain scalar of a block; true where it is followed by a colon and thus a key.
  private mutating func scanPlain(parent: Int) throws(Refusal) -> Bool {
    let start = offset
    if scanPlainLine() { return true }
    // The text goes on in the lines that are indented more than the block it stands in.
    while byte != .hash, let next = continuation(parent: parent) {
      offset = next
      _ = scanPlainLine()
      skipToComment()
    }
    try checkLength(from: start)
    return false
  }

  /// Passes plain text up to a colon, a comment or the end of the line; true at a colon.
  private mutating func scanPlainLine() -> Bool {
    while !isAtEndOfLine {
      if bytes[offset] == .colon, isBlank(at: offset + 1) { return true }
      if bytes[offset] == .hash, offset > 0, isBlank(at: offset - 1) { return false }
      offset += 1
    }
    return false
  }

  private mutating func skipToComment() {
    while !isAtEndOfLine, !(bytes[offset] == .hash && isBlank(at: offset - 1)) { offset += 1 }
  }

  /// Where plain text goes on after the end of its line; nil where it does not.
  private mutating func continuation(parent: Int) -> Int? {
    var line = offset
    while line < bytes.count {
      if bytes[line] == .carriageReturn { line += 1 }
      if line < bytes.count, bytes[line] == .lineFeed { line += 1 }
      var text = line
      while text < bytes.count, bytes[text] == .space || bytes[text] == .tab { text += 1 }
      guard !isEndOfLine(at: text) else {
        guard text < bytes.count else { return nil }
        line = text
        continue
      }
      guard (indentation(at: line) ?? 0) > parent, bytes[text] != .hash, !isMarker(at: line) else {
        return nil
      }
      offsetOfLine = line
      return text
    }
    return nil
  }

  private mutating func scanBlockScalar(parent: Int) throws(Refusal) {
    let start = offset
    skipLine()
    var end = offset
    while end < bytes.count {
      offset = end
      skipEndOfLine()
      if let indentation = indentation(at: offset), indentation <= parent || isMarker(at: offset) {
        offset = end
        break
      }
      skipText()
      end = offset
    }
    try checkLength(from: start)
  }

  func checkLength(from start: Int) throws(Refusal) {
    guard offset - start > Self.scalarLimit else { return }
    throw Refusal(
      code: "yaml-too-large", offset: start, message: "a text of \(offset - start) bytes begins here",
      suggestion: "one text may have \(Self.scalarLimit) bytes at most; a quote may be missing")
  }
}
