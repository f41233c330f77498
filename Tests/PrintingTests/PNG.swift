/// A PNG without an alpha channel, read back: the least that a test needs.
struct PNG {
  let width: Int
  let height: Int
  /// Red, green and blue of each pixel, row by row.
  let samples: [UInt8]
  /// The names of the chunks.
  let chunks: [String]

  /// Nil for what is none, or of another sort.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    var position = 8
    var names: [String] = []
    var header: [UInt8] = []
    var packed: [UInt8] = []
    while position + 12 <= bytes.count {
      let length = Self.number(bytes[position..<(position + 4)])
      let name = String(decoding: bytes[(position + 4)..<(position + 8)], as: UTF8.self)
      guard position + 12 + length <= bytes.count else { return nil }
      let body = bytes[(position + 8)..<(position + 8 + length)]
      names.append(name)
      if name == "IHDR" { header = Array(body) }
      if name == "IDAT" { packed += body }
      position += 12 + length
    }
    // Eight bits a sample, red, green and blue, not interlaced.
    guard header.count == 13, header[8...] == [8, 2, 0, 0, 0], names.last == "IEND" else { return nil }
    width = Self.number(header[0..<4])
    height = Self.number(header[4..<8])
    chunks = names
    var inflation = Inflation(packed.dropFirst(2))
    guard let rows = inflation.inflate(), rows.count == height * (3 * width + 1) else { return nil }
    samples = Self.unfiltered(rows, width: width, height: height)
  }

  /// The share of pixels that are not white.
  var inked: Double {
    let ink = stride(from: 0, to: samples.count, by: 3).count { samples[$0..<($0 + 3)].contains { $0 < 250 } }
    return Double(ink) / Double(width * height)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  /// Undoes the filters of section 9 of the PNG specification.
  private static func unfiltered(_ rows: [UInt8], width: Int, height: Int) -> [UInt8] {
    let stride = 3 * width
    var samples = [UInt8](repeating: 0, count: stride * height)
    for row in 0..<height {
      let filter = rows[row * (stride + 1)]
      for column in 0..<stride {
        let at = row * stride + column
        let left = column < 3 ? 0 : Int(samples[at - 3])
        let above = row == 0 ? 0 : Int(samples[at - stride])
        let corner = row == 0 || column < 3 ? 0 : Int(samples[at - stride - 3])
        let guess =
          switch filter {
          case 1: left
          case 2: above
          case 3: (left + above) / 2
          case 4: paeth(left, above, corner)
          default: 0
          }
        samples[at] = UInt8(truncatingIfNeeded: Int(rows[row * (stride + 1) + 1 + column]) + guess)
      }
    }
    return samples
  }

  private static func paeth(_ left: Int, _ above: Int, _ corner: Int) -> Int {
    let distances = [left, above, corner].map { abs(left + above - corner - $0) }
    if distances[0] <= distances[1], distances[0] <= distances[2] { return left }
    return distances[1] <= distances[2] ? above : corner
  }
}
