extension YAMLGuard {
  /// Passes a list in brackets or a mapping in braces, up to its end.
  mutating func scanFlow() throws(Refusal) {
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

  private mutating func scanFlowPlain() throws(Refusal) {
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
