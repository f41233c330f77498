extension YAMLGuard {
  /// Passes a scalar or a flow list or mapping; false where nothing can follow it on its line.
  mutating func scanScalarOrFlow(parent: Int) throws(Fault) -> Bool {
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

  mutating func scanQuoted() throws(Fault) {
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
  private mutating func scanPlain(parent: Int) throws(Fault) -> Bool {
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

  private mutating func scanBlockScalar(parent: Int) throws(Fault) {
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

  func checkLength(from start: Int) throws(Fault) {
    guard offset - start > Self.scalarLimit else { return }
    throw Fault(
      code: "yaml-too-large", offset: start, message: "a text of \(offset - start) bytes begins here",
      suggestion: "one text may have \(Self.scalarLimit) bytes at most; a quote may be missing")
  }
}

extension YAMLGuard {
  /// Refuses control characters, which YAML has not, and the line breaks that YAML alone has.
  ///
  /// YAML 1.1 takes U+0085, U+2028 and U+2029 for ends of lines; editors and this guard do not.
  func checkCharacters() throws(Fault) {
    for (offset, byte) in bytes.enumerated() where byte < .space || byte == 0x7F || byte >= 0xC2 {
      switch byte {
      case .tab, .lineFeed, .carriageReturn: continue
      case ..<0x20, 0x7F: throw Self.forbidden(UInt32(byte), at: offset)
      case 0xC2 where self[offset + 1] < 0xA0: throw Self.forbidden(UInt32(self[offset + 1]), at: offset)
      case 0xE2 where self[offset + 1] == 0x80 && self[offset + 2] & 0xFE == 0xA8:
        throw Self.forbidden(0x2000 | UInt32(self[offset + 2] & 0x3F), at: offset)
      case 0xEF where self[offset + 1] == 0xBF && self[offset + 2] >= 0xBE:
        throw Self.forbidden(0xFFC0 | UInt32(self[offset + 2] & 0x3F), at: offset)
      case 0xEF where self[offset + 1] == 0xBB && self[offset + 2] == 0xBF:
        throw Self.forbidden(0xFEFF, at: offset)
      default: continue
      }
    }
  }

  private subscript(offset: Int) -> UInt8 {
    offset < bytes.count ? bytes[offset] : 0
  }

  private static func forbidden(_ scalar: UInt32, at offset: Int) -> Fault {
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Fault(
      code: "yaml-syntax", offset: offset, message: "the character \(name) may not stand in a YAML file",
      suggestion: "remove it")
  }
}

extension YAMLGuard {
  /// Passes a list in brackets or a mapping in braces, up to its end.
  mutating func scanFlow() throws(Fault) {
    while let byte {
      switch byte {
      case .space, .tab:
        offset += 1
      case .lineFeed, .carriageReturn:
        skipEndOfLine()
      case .hash where offset == 0 || isBlank(at: offset - 1):
        skipLine()
      case .quote, .apostrophe:
        try scanQuoted()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        flowDepth += 1
        try checkDepth(at: offset)
        offset += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        flowDepth -= 1
        offset += 1
        if flowDepth == 0 { return }
      case .comma, .colon:
        offset += 1
      case UInt8(ascii: "?") where isBlank(at: offset + 1):
        offset += 1
      default:
        try refuseProperties()
        try scanFlowPlain()
      }
    }
    flowDepth = 0
  }

  private mutating func scanFlowPlain() throws(Fault) {
    let start = offset
    while let byte, !Self.endsFlowScalar(byte) {
      if byte == .colon, isBlank(at: offset + 1) || Self.endsFlowScalar(bytes[offset + 1]) { break }
      if byte == .hash, isBlank(at: offset - 1) { break }
      if isAtEndOfLine { skipEndOfLine() } else { offset += 1 }
    }
    // A plain text that begins in a way no text can is the parser's to refuse.
    if offset == start { offset += 1 }
    try checkLength(from: start)
  }

  static func endsFlowScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case .comma, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    default: false
    }
  }
}
