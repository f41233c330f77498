/// JSON in the spelling that a reader of YAML takes it in.
///
/// JSON is YAML but for three things: blanks of tabs, a character beyond the first plane as two escapes, and some
/// characters that YAML wants escaped. Read so, every fault has its line and column.
enum JSONText {
  /// The bytes with those three spelt otherwise; lines stay lines, and columns before the first such place.
  ///
  /// - Complexity: O(*n*) in their number.
  static func asYAML(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isInText = false
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case .quote:
        isInText.toggle()
        result.append(byte)
      case .tab where !isInText: result.append(.space)
      case backslash where isInText && offset < bytes.count:
        if let (scalar, length) = pair(in: bytes, at: offset) {
          result += "\\U\(padded(String(scalar, radix: 16)))".utf8
          offset += length
        } else {
          result += [byte, bytes[offset]]
          offset += 1
        }
      case 0x7F where isInText: result += "\\u007f".utf8
      case 0xC2 where isInText && offset < bytes.count && bytes[offset] < 0xA0:
        result += "\\u00\(String(bytes[offset], radix: 16))".utf8
        offset += 1
      case 0xE2
      where isInText && offset + 1 < bytes.count && bytes[offset] == 0x80 && bytes[offset + 1] & 0xFE == 0xA8:
        result += "\\u20\(String(bytes[offset + 1] & 0x3F, radix: 16))".utf8
        offset += 2
      case 0xEF
      where isInText && offset + 1 < bytes.count && bytes[offset] == 0xBB && bytes[offset + 1] == 0xBF:
        result += "\\ufeff".utf8
        offset += 2
      default: result.append(byte)
      }
    }
    return result
  }

  /// The scalar of two escapes of UTF-16 that begin behind a backslash, and how many bytes they take from there.
  private static func pair(in bytes: [UInt8], at offset: Int) -> (scalar: UInt32, length: Int)? {
    guard let high = unit(in: bytes, at: offset), 0xD800...0xDBFF ~= high,
      offset + 5 < bytes.count, bytes[offset + 5] == backslash,
      let low = unit(in: bytes, at: offset + 6), 0xDC00...0xDFFF ~= low
    else { return nil }
    return (0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), 11)
  }

  private static func unit(in bytes: [UInt8], at offset: Int) -> UInt32? {
    guard offset + 5 <= bytes.count, bytes[offset] == UInt8(ascii: "u") else { return nil }
    return UInt32(String(decoding: bytes[offset + 1..<offset + 5], as: UTF8.self), radix: 16)
  }

  private static func padded(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }

  private static let backslash = UInt8(ascii: "\\")
}

extension GraphReader {
  /// Reads a graph from the bytes of a JSON text that has the keys of a graph file.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8.
  ///   - name: what to call it in diagnostics.
  /// - Complexity: O(*n* log *n*) in its length.
  package static func read(json bytes: [UInt8], name: String) -> GraphReading {
    read(yaml: JSONText.asYAML(bytes), name: name)
  }
}
