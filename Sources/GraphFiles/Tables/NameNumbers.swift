/// Numbers names in the order in which they are first met, without making text of them.
///
/// Names are looked for many at a time: the memory that each needs is then fetched while the others wait for theirs,
/// which is most of the work where names are many.
struct NameNumbers {
  /// The first sixteen bytes of a name, and the rest by its hash.
  private struct Key: BitwiseCopyable {
    var words = Words()
    var hash: UInt64 = 0
  }

  private struct Words: BitwiseCopyable, Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0
  }

  /// A number with as much of the hash as tells it from most others; -1 where there is none.
  private struct Slot: BitwiseCopyable {
    var number: Int32
    var tag: UInt32
    static let empty = Slot(number: -1, tag: 0)
  }

  private var bytes: [UInt8] = []
  /// Where the bytes of each name end.
  private var ends: [Int] = []
  private var words: [Words] = []
  private var hashes: [UInt64] = []
  /// The numbers by hash, with open addressing.
  private var slots = [Slot](repeating: .empty, count: 64)
  private var seed = UInt64.random(in: .min ... .max)
  private var keys: [Key] = []
  private var candidates: [Slot] = []

  var count: Int { ends.count }

  /// The names by their numbers.
  var names: [String] {
    ends.indices.map { String(decoding: bytes[range(of: $0)], as: UTF8.self) }
  }

  /// The number of a name, a new one where it is met for the first time.
  ///
  /// - Complexity: O(1) on average; the seed keeps a hostile file from making it worse.
  mutating func number(of name: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int32 {
    number(of: name, key: key(of: name, in: text), in: text)
  }

  /// The numbers of names, new ones where they are met for the first time, in place of those given.
  ///
  /// - Complexity: O(*n*) on average in their number.
  mutating func number(
    _ names: [Range<Int>], in text: UnsafeBufferPointer<UInt8>, into numbers: inout [Int32]
  ) {
    keys.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    for name in names { keys.append(key(of: name, in: text)) }
    for key in keys { candidates.append(slots[Int(truncatingIfNeeded: key.hash) & (slots.count - 1)]) }
    for (place, key) in keys.enumerated() {
      let candidate = candidates[place]
      let isFound =
        candidate.number >= 0 && candidate.tag == Self.tag(key.hash)
        && words[Int(candidate.number)] == key.words
        && isSame(names[place], in: text, as: Int(candidate.number))
      numbers.append(isFound ? candidate.number : -1)
    }
    for place in numbers.indices where numbers[place] < 0 {
      numbers[place] = number(of: names[place], key: keys[place], in: text)
    }
  }

  private mutating func number(
    of name: Range<Int>, key: Key, in text: UnsafeBufferPointer<UInt8>
  ) -> Int32 {
    var slot = Int(truncatingIfNeeded: key.hash) & (slots.count - 1)
    while slots[slot].number >= 0 {
      let number = Int(slots[slot].number)
      if slots[slot].tag == Self.tag(key.hash), words[number] == key.words, isSame(name, in: text, as: number)
      {
        return slots[slot].number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(count)
    slots[slot] = Slot(number: number, tag: Self.tag(key.hash))
    bytes.append(contentsOf: text[name])
    ends.append(bytes.count)
    words.append(key.words)
    hashes.append(key.hash)
    if 2 * count > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [Slot](repeating: .empty, count: 2 * slots.count)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot].number >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Slot(number: Int32(number), tag: Self.tag(hash))
    }
  }

  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// Whether a name is that of a number, given that their words are the same; no name holds a zero.
  private func isSame(_ name: Range<Int>, in text: UnsafeBufferPointer<UInt8>, as number: Int) -> Bool {
    if name.count < 16 { return true }
    let range = range(of: number)
    guard name.count == range.count else { return false }
    for offset in 16..<max(16, name.count)
    where text[name.lowerBound + offset] != bytes[range.lowerBound + offset] {
      return false
    }
    return true
  }

  // MARK: Hashing

  /// Eight bytes at a time, mixed by folding a product of 128 bits.
  private func key(of name: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Key {
    var key = Key()
    key.words.low = Self.word(at: name.lowerBound, before: name.upperBound, in: text)
    key.words.high = Self.word(at: name.lowerBound + 8, before: name.upperBound, in: text)
    key.hash = mixed(mixed(UInt64(name.count), key.words.low), key.words.high)
    var place = name.lowerBound + 16
    while place < name.upperBound {
      key.hash = mixed(key.hash, Self.word(at: place, before: name.upperBound, in: text))
      place += 8
    }
    return key
  }

  @inline(__always)
  private func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word ^ seed).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// The bytes from a place to an end, at most eight; zeros after them.
  @inline(__always)
  private static func word(at place: Int, before end: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if place >= end { return 0 }
    if place + 8 <= text.count {
      let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: place, as: UInt64.self)
      return end - place >= 8
        ? UInt64(littleEndian: word) : UInt64(littleEndian: word) & (1 << UInt64(8 * (end - place)) - 1)
    }
    var word: UInt64 = 0
    for offset in stride(from: min(end - place, 8) - 1, through: 0, by: -1) {
      word = word << 8 | UInt64(text[place + offset])
    }
    return word
  }
}
