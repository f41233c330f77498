extension CommonYAML {
  /// How long a key may be: libyaml looks no further for its colon.
  static let keyLimit = 1_000

  /// The key of a mapping in a block, up to its colon.
  mutating func key() throws(Uncommon) -> String {
    guard isKey(at: offset) else { throw Uncommon() }
    let first = byte(at: offset)
    // In the first column these may be the mark between two documents.
    if first == UInt8(ascii: "-") || first == UInt8(ascii: ".") { throw Uncommon() }
    var end = offset
    while byte(at: end) != .colon || !isBlank(at: end + 1) { end += 1 }
    guard end - offset <= Self.keyLimit, bytes[end - 1] != .space else { throw Uncommon() }
    defer { offset = end + 1 }
    return text(offset..<end)
  }

  /// Whether a plain text begins here that a colon makes a key.
  func isKey(at start: Int) -> Bool {
    guard beginsPlain(at: start) else { return false }
    var offset = start
    while true {
      switch byte(at: offset) {
      case .lineFeed: return false
      case .colon where isBlank(at: offset + 1): return true
      case .hash where bytes[offset - 1] == .space: return false
      default: offset += 1
      }
    }
  }

  /// A plain text of a block, up to the end of its line.
  mutating func plainLine() throws(Uncommon) -> YAMLNode {
    guard beginsPlain(at: offset) else { throw Uncommon() }
    var end = offset
    scan: while true {
      switch byte(at: end) {
      case .lineFeed: break scan
      case .colon where isBlank(at: end + 1): throw Uncommon()
      case .hash where bytes[end - 1] == .space: break scan
      default: end += 1
      }
    }
    return try plain(to: end)
  }

  /// A plain text in brackets, up to a comma, a bracket, the colon of a key or the end of its line.
  mutating func flowPlain() throws(Uncommon) -> YAMLNode {
    guard beginsPlain(at: offset) else { throw Uncommon() }
    var end = offset
    scan: while true {
      switch byte(at: end) {
      case .lineFeed, .comma, UInt8(ascii: "]"), UInt8(ascii: "}"): break scan
      case .colon where isBlank(at: end + 1): break scan
      case .colon where YAMLGuard.endsFlowScalar(byte(at: end + 1)) || byte(at: end + 1) == UInt8(ascii: "?"):
        throw Uncommon()
      case .hash where bytes[end - 1] == .space: throw Uncommon()
      case UInt8(ascii: "["), UInt8(ascii: "{"): throw Uncommon()
      default: end += 1
      }
    }
    return try plain(to: end)
  }

  /// A text in quotes on one line.
  mutating func quoted() throws(Uncommon) -> YAMLNode {
    let position = position()
    let mark = bytes[offset]
    let begin = offset + 1
    var end = begin
    var escapes = false
    while byte(at: end) != mark {
      if byte(at: end) == .lineFeed { throw Uncommon() }
      if byte(at: end) == UInt8(ascii: "\\"), mark == .quote {
        end += 1
        guard byte(at: end) == .quote || byte(at: end) == UInt8(ascii: "\\") else { throw Uncommon() }
        escapes = true
      }
      end += 1
    }
    // A doubled apostrophe stands for one.
    if mark == .apostrophe, byte(at: end + 1) == .apostrophe { throw Uncommon() }
    guard end - begin <= YAMLGuard.scalarLimit / 2 else { throw Uncommon() }
    offset = end + 1
    let text = escapes ? unescaped(begin..<end) : text(begin..<end)
    return YAMLNode(content: .scalar(text, .quoted), position: position)
  }

  private mutating func plain(to end: Int) throws(Uncommon) -> YAMLNode {
    var last = end
    while bytes[last - 1] == .space { last -= 1 }
    guard end - offset <= YAMLGuard.scalarLimit / 2 else { throw Uncommon() }
    let position = position()
    defer { offset = last }
    return YAMLNode(content: .scalar(text(offset..<last), .plain), position: position)
  }

  /// Whether a text begins here with a character that has no other meaning.
  private func beginsPlain(at offset: Int) -> Bool {
    switch byte(at: offset) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      return true
    case UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: "+"), UInt8(ascii: "~"), UInt8(ascii: "."),
      UInt8(ascii: "/"):
      return true
    case UInt8(ascii: "-"):
      let next = byte(at: offset + 1)
      return UInt8(ascii: "0")...UInt8(ascii: "9") ~= next
    default:
      return false
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// A text whose backslashes each stand before the character that is meant.
  private func unescaped(_ range: Range<Int>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] == UInt8(ascii: "\\") { offset += 1 }
      text.append(bytes[offset])
      offset += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
