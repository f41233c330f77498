internal import CGraphviz

/// Bytes that the C target allocated, freed with the value.
struct ForeignBytes: ~Copyable, @unchecked Sendable {
  private let bytes: cgv_bytes

  init(_ bytes: cgv_bytes) { self.bytes = bytes }

  deinit { cgv_free(bytes) }

  /// Calls the body with the bytes, or with `nil` when there are none.
  func withBytes<Result, Failure>(
    _ body: (UnsafeRawBufferPointer?) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(bytes.start.map { UnsafeRawBufferPointer(start: $0, count: bytes.count) })
  }
}

/// The rules for text of any origin.
enum Text {
  static let mostBytes = 16_384
  static let mostNameBytes = 1_024

  static let expectation = "up to 16384 bytes without control characters other than the newline"
  static let nameExpectation = "1 to 1024 bytes without control characters"

  /// Whether a text can be the name of a graph, a node, a cluster or an edge.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= mostNameBytes && text.unicodeScalars.allSatisfy(isPrintable)
  }

  /// The text as Graphviz has to be handed it to show it as it is, or `nil` when it cannot be shown.
  ///
  /// Graphviz reads `\` and the letter after it as an instruction, and `&` as the start of an entity. A text
  /// that begins with `<` is no markup here: only a call of another function makes markup.
  static func encoded(_ text: String) -> String? {
    guard text.utf8.count <= mostBytes else { return nil }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
      default: return nil
      }
    }
    return result
  }

  /// A text as a part of a message: short, and with control characters spelled out.
  static func quoted(_ text: String) -> String {
    let short = text.prefix(40)
    return String(short).debugDescription + (short.endIndex == text.endIndex ? "" : "…")
  }

  /// Whether XML 1.0 allows the character and it is no control character.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xFFFE...0xFFFF: false
    default: true
    }
  }
}

/// The values of attributes that are made of numbers.
///
/// They are read byte by byte: a drawing has hundreds of ways of a dozen numbers each.
enum Numbers {
  typealias Bytes = Substring.UTF8View

  /// How far from the origin a place may be, in points.
  static let coordinates = -1e6...1e6

  /// That in words.
  static let range = "-1000000 to 1000000"

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
