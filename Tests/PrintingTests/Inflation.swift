/// Reads what DEFLATE packed, by RFC 1951; slow and short.
struct Inflation {
  private let bytes: [UInt8]
  private var bit = 0
  private var output: [UInt8] = []

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// The bytes that were packed; nil where they were not.
  mutating func inflate() -> [UInt8]? {
    var isLast = false
    while !isLast {
      guard let last = take(1), let sort = take(2) else { return nil }
      isLast = last == 1
      let isRead: Bool
      switch sort {
      case 0: isRead = copyStored()
      case 1: isRead = readBlock(Self.fixedLiterals, [Int](repeating: 5, count: 30))
      case 2: isRead = readDynamic()
      default: isRead = false
      }
      guard isRead else { return nil }
    }
    return output
  }

  private mutating func take(_ count: Int) -> Int? {
    guard bit + count <= bytes.count * 8 else { return nil }
    var value = 0
    for place in 0..<count { value |= Int(bytes[(bit + place) / 8] >> ((bit + place) % 8) & 1) << place }
    bit += count
    return value
  }

  private mutating func copyStored() -> Bool {
    bit = (bit + 7) / 8 * 8
    guard let length = take(16), take(16) != nil, bit / 8 + length <= bytes.count else { return false }
    output += bytes[(bit / 8)..<(bit / 8 + length)]
    bit += 8 * length
    return true
  }

  /// The codes of a canonical Huffman tree by their length and value.
  private struct Tree {
    private var symbols: [Int: Int] = [:]

    init(_ lengths: [Int]) {
      var code = 0
      for length in 1...15 {
        for (symbol, own) in lengths.enumerated() where own == length {
          symbols[length << 16 | code] = symbol
          code += 1
        }
        code <<= 1
      }
    }

    func symbol(_ code: Int, length: Int) -> Int? { symbols[length << 16 | code] }
  }

  private mutating func symbol(of tree: Tree) -> Int? {
    var code = 0
    for length in 1...15 {
      guard let next = take(1) else { return nil }
      code = code << 1 | next
      if let symbol = tree.symbol(code, length: length) { return symbol }
    }
    return nil
  }

  private static let fixedLiterals = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
  private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBits = (0..<30).map { max(0, $0 / 2 - 1) }
  private static let lengthBases = bases(of: lengthBits.dropLast(), from: 3) + [258]
  private static let distanceBases = bases(of: distanceBits[...], from: 1)

  private static func bases(of bits: ArraySlice<Int>, from first: Int) -> [Int] {
    var next = first
    return bits.map { count in
      defer { next += 1 << count }
      return next
    }
  }

  private mutating func readDynamic() -> Bool {
    guard let literals = take(5), let distances = take(5), let count = take(4) else { return false }
    var lengths = [Int](repeating: 0, count: 19)
    for place in 0..<(count + 4) {
      guard let length = take(3) else { return false }
      lengths[Self.lengthOrder[place]] = length
    }
    let tree = Tree(lengths)
    var all: [Int] = []
    while all.count < literals + distances + 258 {
      guard let symbol = symbol(of: tree) else { return false }
      switch symbol {
      case 16:
        guard let more = take(2), let last = all.last else { return false }
        all += [Int](repeating: last, count: more + 3)
      case 17, 18:
        guard let more = take(symbol == 17 ? 3 : 7) else { return false }
        all += [Int](repeating: 0, count: more + (symbol == 17 ? 3 : 11))
      default: all.append(symbol)
      }
    }
    return readBlock(Array(all.prefix(literals + 257)), Array(all.dropFirst(literals + 257)))
  }

  private mutating func readBlock(_ literals: [Int], _ distances: [Int]) -> Bool {
    let (literalTree, distanceTree) = (Tree(literals), Tree(distances))
    while let symbol = symbol(of: literalTree), symbol != 256 {
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      guard symbol < 286, let moreLength = take(Self.lengthBits[symbol - 257]),
        let far = self.symbol(of: distanceTree), far < 30, let moreDistance = take(Self.distanceBits[far])
      else { return false }
      let distance = Self.distanceBases[far] + moreDistance
      guard distance <= output.count else { return false }
      for _ in 0..<(Self.lengthBases[symbol - 257] + moreLength) {
        output.append(output[output.count - distance])
      }
    }
    return true
  }
}
