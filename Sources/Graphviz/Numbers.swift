/// The values of attributes that are made of numbers.
///
/// They are read byte by byte: a drawing has hundreds of ways of a dozen numbers each.
enum Numbers {
  typealias Bytes = Substring.UTF8View

  /// How far from the origin a place may be, in points.
  static let coordinates = -1e6...1e6

  /// The number that a decimal text stands for: no infinity, no hexadecimal digits, no space.
  static func number(_ text: Bytes) -> Double? {
    guard text.first != UInt8(ascii: "+") else { return nil }
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        continue
      default: return nil
      }
    }
    return Double(Substring(text)).flatMap { $0.isFinite ? $0 : nil }
  }

  /// Whether the text is as many numbers of the range, separated by commas.
  static func are(_ text: Bytes, _ counts: ClosedRange<Int>, in range: ClosedRange<Double>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    return counts.contains(parts.count) && parts.allSatisfy { number($0).map(range.contains) == true }
  }

  /// Whether the text is two coordinates.
  static func arePoint(_ text: Bytes) -> Bool { are(text, 2...2, in: coordinates) }

  /// Whether the text is a chain of cubic curves, with at most one tip for each end before it.
  static func areRoute(_ text: Bytes) -> Bool {
    guard text.count <= 1 << 16 else { return false }
    var parts = text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)[...]
    for end in ["s,", "e,"] {
      guard let first = parts.first, first.starts(with: end.utf8) else { continue }
      guard arePoint(first.dropFirst(2)) else { return false }
      parts.removeFirst()
    }
    return parts.count >= 4 && parts.count % 3 == 1 && parts.allSatisfy(arePoint)
  }

  /// Whether the text is a width, a height, a factor and a place.
  static func areViewport(_ text: Bytes) -> Bool {
    let parts = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let ranges = [0.001...1e6, 0.001...1e6, 0.001...1e3, coordinates, coordinates]
    return parts.count == ranges.count
      && zip(parts, ranges).allSatisfy { part, range in number(part).map(range.contains) == true }
  }
}
