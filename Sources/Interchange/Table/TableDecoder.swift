import GraphFiles

/// Turns the bytes of a table into UTF-8, piece by piece.
struct TableDecoder {
  private(set) var encoding: TableEncoding
  /// Bytes of a letter of which the rest has not come yet.
  private var rest: [UInt8] = []
  private var hasBegun = false

  init(_ encoding: TableEncoding) {
    self.encoding = encoding
  }

  /// The encoding of a file that begins with some bytes, as far as they tell; where they are not UTF-8, that of Windows.
  static func encoding(of head: [UInt8], isWhole: Bool) -> TableEncoding {
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    // Of a header in UTF-16 every other byte is a zero, or at least those of its separators; one or two are litter.
    let sample = head.prefix(512)
    let odd = stride(from: 1, to: sample.count, by: 2).count { sample[$0] == 0 }
    let even = stride(from: 0, to: sample.count, by: 2).count { sample[$0] == 0 }
    if max(odd, even) * 16 >= max(sample.count, 1) {
      return odd >= even ? .utf16LittleEndian : .utf16BigEndian
    }
    // The last letter may be cut.
    let whole = isWhole ? head[...] : head.dropLast(head.reversed().prefix { $0 & 0x80 != 0 }.prefix(4).count)
    return String(validating: whole, as: UTF8.self) == nil ? .windows1252 : .utf8
  }

  /// The bytes in UTF-8.
  mutating func decode(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8], isLast: Bool) {
    var bytes = bytes
    if !hasBegun {
      hasBegun = true
      let mark: [UInt8] =
        switch encoding {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .windows1252: []
        }
      if bytes.starts(with: mark) { bytes = bytes.dropFirst(mark.count) }
    }
    switch encoding {
    case .utf8: text += bytes
    case .windows1252:
      for byte in bytes {
        if byte < 0x80 { text.append(byte) } else { text += Self.windows[Int(byte) - 0x80] }
      }
    case .utf16LittleEndian, .utf16BigEndian: decodeUnits(bytes, into: &text, isLast: isLast)
    }
  }

  private mutating func decodeUnits(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8], isLast: Bool) {
    let all = rest + bytes
    var units: [UInt16] = []
    units.reserveCapacity(all.count / 2)
    for place in stride(from: 0, to: all.count - 1, by: 2) {
      let (first, second) = (UInt16(all[place]), UInt16(all[place + 1]))
      units.append(encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second)
    }
    var used = units.count
    if !isLast, let last = units.last, UTF16.isLeadSurrogate(last) { used -= 1 }
    rest = Array(all[(2 * used)...])
    text += String(decoding: units[..<used], as: UTF16.self).utf8
  }

  /// What Windows-1252 has from 0x80 on, in UTF-8; where it has nothing, the mark of a letter that cannot be read.
  private static let windows: [[UInt8]] = (0x80...0xFF).map { byte -> [UInt8] in
    let scalars: [UInt32] = [
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
      0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
      0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
    let value = byte < 0xA0 ? scalars[byte - 0x80] : UInt32(byte)
    return Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }
}
