/// A place in a file.
package struct TextPosition: Hashable, Sendable {
  /// The line, from 1.
  package var line: Int32
  /// The column in Unicode scalars, from 1.
  package var column: Int32

  /// The first character of a file.
  package static let start = TextPosition(line: 1, column: 1)

  /// The place some Unicode scalars to the right.
  func advanced(by scalars: Int) -> TextPosition {
    TextPosition(line: line, column: Int32(clamping: Int(column) + scalars))
  }
}

extension TextPosition: Comparable {
  package static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension TextPosition {
  /// The place of a byte in a text whose lines end in LF, CR LF or CR.
  ///
  /// - Complexity: O(*n*) in the offset; called for the first fault of a file only.
  package init(of offset: Int, in bytes: some Collection<UInt8>) {
    self = .start
    var previous: UInt8 = 0
    for byte in bytes.prefix(offset) {
      switch byte {
      case .lineFeed where previous == .carriageReturn: break
      case .lineFeed, .carriageReturn:
        line += 1
        column = 1
      default:
        // Only the first byte of a scalar counts.
        if byte & 0xC0 != 0x80 { column += 1 }
      }
      previous = byte
    }
  }
}

extension UInt8 {
  package static let tab = UInt8(ascii: "\t")
  package static let lineFeed = UInt8(ascii: "\n")
  package static let carriageReturn = UInt8(ascii: "\r")
  package static let space = UInt8(ascii: " ")
  package static let quote = UInt8(ascii: "\"")
  package static let apostrophe = UInt8(ascii: "'")
  package static let comma = UInt8(ascii: ",")
  package static let semicolon = UInt8(ascii: ";")
  package static let colon = UInt8(ascii: ":")
  package static let hash = UInt8(ascii: "#")
}
