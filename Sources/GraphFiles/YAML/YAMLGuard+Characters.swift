extension YAMLGuard {
  /// Refuses control characters, which YAML has not, and the line breaks that YAML alone has.
  ///
  /// YAML 1.1 takes U+0085, U+2028 and U+2029 for ends of lines; editors and this guard do not.
  func checkCharacters() throws(Refusal) {
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

  private static func forbidden(_ scalar: UInt32, at offset: Int) -> Refusal {
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Refusal(
      code: "yaml-syntax", offset: offset, message: "the character \(name) may not stand in a YAML file",
      suggestion: "remove it")
  }
}
