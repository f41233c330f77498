/// A comment of a YAML file.
struct Comment {
  /// The text with its `#`, without spaces at its end.
  let text: String
  let position: TextPosition
  /// Whether nothing but spaces stands before it on its line.
  let isAlone: Bool
  /// How many brackets and braces close right before it on its line.
  let closers: Int

  /// The comments of a file that the guard lets pass.
  ///
  /// - Complexity: O(*n*) in its length.
  static func all(in bytes: [UInt8]) -> [Comment] {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let offsets = try? YAMLGuard.check(bytes.dropFirst(mark)) else { return [] }
    var comments: [Comment] = []
    var place = Place(bytes: bytes, offset: mark)
    for offset in offsets.map({ $0 + mark }) {
      place.advance(to: offset)
      var end = offset
      while end < bytes.count, bytes[end] != .lineFeed, bytes[end] != .carriageReturn { end += 1 }
      while end > offset, bytes[end - 1] == .space || bytes[end - 1] == .tab { end -= 1 }
      let before = bytes[place.line..<offset]
      comments.append(
        Comment(
          text: String(decoding: bytes[offset..<end], as: UTF8.self), position: place.position,
          isAlone: before.allSatisfy { $0 == .space || $0 == .tab },
          closers: before.reversed().prefix { isClosing($0) }.count {
            $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "}")
          }))
    }
    return comments
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, .tab, .comma, UInt8(ascii: "]"), UInt8(ascii: "}"): true
    default: false
    }
  }

  /// A place in the bytes that moves forward only, so that all comments take one pass.
  private struct Place {
    let bytes: [UInt8]
    var offset: Int
    var position = TextPosition.start
    /// Where the line begins.
    var line: Int

    init(bytes: [UInt8], offset: Int) {
      self.bytes = bytes
      self.offset = offset
      line = offset
    }

    mutating func advance(to target: Int) {
      while offset < target {
        let byte = bytes[offset]
        offset += 1
        if byte == .carriageReturn, offset < bytes.count, bytes[offset] == .lineFeed { continue }
        if byte == .lineFeed || byte == .carriageReturn {
          position = TextPosition(line: position.line + 1, column: 1)
          line = offset
        } else if byte & 0xC0 != 0x80 {
          position.column += 1
        }
      }
    }
  }
}
