/// Numbers names in the order in which they are first met, without making text of them.
struct NameNumbers {
  private var bytes: [UInt8] = []
  /// Where the bytes of each name end.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// The numbers by hash, with open addressing; -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 64)
  private var seed = UInt64.random(in: .min ... .max)

  var count: Int { ends.count }

  /// The names by their numbers.
  var names: [String] {
    ends.indices.map { String(decoding: bytes[range(of: $0)], as: UTF8.self) }
  }

  /// The number of a name, a new one where it is met for the first time.
  ///
  /// - Complexity: O(1) on average; the seed keeps a hostile file from making it worse.
  mutating func number(of name: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = hash(of: name)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isSame(name, range(of: number)) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(count)
    slots[slot] = number
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
    hashes.append(hash)
    if 2 * count > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private func isSame(_ name: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard name.count == range.count else { return false }
    for offset in 0..<name.count where name[offset] != bytes[range.lowerBound + offset] { return false }
    return true
  }

  /// Eight bytes at a time, mixed by folding a product of 128 bits.
  private func hash(of name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(name.count)
    var offset = 0
    while offset < name.count {
      var word: UInt64 = 0
      let limit = min(offset + 8, name.count)
      while offset < limit {
        word = word << 8 | UInt64(name[offset])
        offset += 1
      }
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low ^ seed
    }
    return hash
  }
}
