/// How the lines of a file end: the way of its first line.
enum LineEndings {
  case lineFeed
  case carriageReturn
  case both

  init(of bytes: [UInt8]) {
    guard let end = bytes.firstIndex(where: { $0 == .lineFeed || $0 == .carriageReturn }),
      bytes[end] == .carriageReturn
    else {
      self = .lineFeed
      return
    }
    self = bytes.indices.contains(end + 1) && bytes[end + 1] == .lineFeed ? .both : .carriageReturn
  }

  /// Bytes whose lines end in a line feed each.
  static func unified(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(.carriageReturn) else { return bytes }
    var unified: [UInt8] = []
    unified.reserveCapacity(bytes.count)
    for (offset, byte) in bytes.enumerated() {
      if byte == .lineFeed, offset > 0, bytes[offset - 1] == .carriageReturn { continue }
      unified.append(byte == .carriageReturn ? .lineFeed : byte)
    }
    return unified
  }

  /// A text whose lines end in a line feed each, with these ends in their place.
  func applied(to text: String) -> String {
    switch self {
    case .lineFeed: text
    case .carriageReturn: text.replacing("\n", with: "\r")
    case .both: text.replacing("\n", with: "\r\n")
    }
  }
}
