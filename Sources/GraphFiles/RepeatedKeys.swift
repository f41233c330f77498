/// Keys that stand more than once in a mapping, which the parser refuses altogether.
///
/// So that the rest of the file can be read, and each repetition be reported in its place, the first of two equal keys
/// is given a name of the same length that occurs nowhere else, and its own name is remembered.
struct RepeatedKeys {
  /// How many keys are renamed before the file is given up, for each costs another look at it.
  private static let limit = 20

  /// The text with its repeated keys renamed.
  private(set) var text: String
  private var originals: [Position: String] = [:]

  init(_ text: String) {
    self.text = text
  }

  /// The name that stands in the file where a key has been renamed.
  func original(at position: Position) -> String? {
    originals[position]
  }

  /// Renames the key at a position, which has one of the names; false where that cannot be done.
  mutating func rename(_ names: [String], at position: Position) -> Bool {
    guard originals.count < Self.limit, originals[position] == nil else { return false }
    var bytes = Array(text.utf8)
    guard var start = offset(of: position, in: bytes) else { return false }
    if start < bytes.count, bytes[start] == .quote || bytes[start] == .apostrophe { start += 1 }
    // The place is that of the first name. One written with escapes is not found there, and the file is given up.
    guard let name = names.first, !name.isEmpty, bytes[start...].starts(with: name.utf8) else { return false }
    var number = originals.count + 1
    for place in (start..<start + name.utf8.count).reversed() {
      // One byte is one character, so that no column moves.
      guard bytes[place] < 0x80 else { return false }
      bytes[place] = UInt8(ascii: "0") + UInt8(number % 10)
      number /= 10
    }
    originals[position] = name
    text = String(decoding: bytes, as: UTF8.self)
    return true
  }

  private func offset(of position: Position, in bytes: [UInt8]) -> Int? {
    var current = Position.start
    var previous: UInt8 = 0
    for (offset, byte) in bytes.enumerated() {
      if byte & 0xC0 != 0x80, current == position { return offset }
      switch byte {
      case .lineFeed where previous == .carriageReturn: break
      case .lineFeed, .carriageReturn: current = Position(line: current.line + 1, column: 1)
      default: if byte & 0xC0 != 0x80 { current.column += 1 }
      }
      previous = byte
    }
    return nil
  }
}
