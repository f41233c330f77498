/// A short number that changes when any byte of the files does: FNV-1a over 64 bits, in hexadecimal.
///
/// It tells two states of the data apart in a picture; it is no protection against anybody.
package enum Fingerprint {
  package static func of(files: [String]) -> String {
    of(files.map { Disk.bytes(of: $0) ?? [] })
  }

  static func of(_ contents: [[UInt8]]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for bytes in contents {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
