import Diagrams
import GraphFiles

/// What bytes are known by in a manifest: their SHA-256 in hexadecimal digits, as `sha256sum` prints it.
enum Digest {
  static func of(_ bytes: some Sequence<UInt8>) -> String {
    SHA256.digest(of: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }
    .joined()
  }

  /// The digest of a file; nil where it cannot be read, and for what is no plain file.
  static func of(file path: String) -> String? {
    Disk.bytes(ofPlainFile: path).map { of($0) }
  }
}
