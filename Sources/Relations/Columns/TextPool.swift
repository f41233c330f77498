/// Many short texts in one run of bytes.
package struct TextPool: Sendable {
  private var bytes = GrowingColumn<UInt8>()
  private var ends = GrowingColumn<UInt32>()

  /// An empty pool.
  package init() {}

  /// How many texts there are.
  package var count: Int { ends.count }

  /// How many bytes the pool takes.
  package var byteCount: Int { bytes.count + 4 * ends.count }

  package mutating func reserveCapacity(_ count: Int, byteCount: Int) {
    ends.reserveCapacity(count)
    bytes.reserveCapacity(byteCount)
  }

  /// Adds a text in ASCII; false, and nothing is added, where the pool is full.
  package mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count + text.count <= Int(UInt32.max) else { return false }
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
    return true
  }

  /// The text of a number.
  package subscript(number: Int) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      String(decoding: UnsafeBufferPointer(rebasing: bytes[range(of: number)]), as: UTF8.self)
    }
  }

  /// Whether each text sorts after the one before it.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package var isAscending: Bool {
    (1..<max(1, count)).allSatisfy { isLess($0 - 1, $0) }
  }

  /// The numbers in the order of their texts.
  ///
  /// - Complexity: O(*n* log *n*).
  package var ascendingNumbers: [Int32] {
    // The first eight bytes decide most comparisons.
    let keys = (0..<count).map { number -> UInt64 in
      let text = bytes[range(of: number)].prefix(8)
      return text.reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - text.count))
    }
    return (0..<Int32(count)).sorted { left, right in
      let (leftKey, rightKey) = (keys[Int(left)], keys[Int(right)])
      if leftKey != rightKey { return leftKey < rightKey }
      if isLess(Int(left), Int(right)) { return true }
      return isLess(Int(right), Int(left)) ? false : left < right
    }
  }

  /// Whether two texts are the same.
  package func isSame(_ left: Int, _ right: Int) -> Bool {
    bytes[range(of: left)].elementsEqual(bytes[range(of: right)])
  }

  /// The number of a text where the texts are ascending; nil where it is not among them.
  ///
  /// - Complexity: O(log *n*).
  package func firstNumber(of text: String) -> Int? {
    texts.firstNumber(of: text)
  }

  /// The texts in columns, as they are numbered.
  var texts: TextList { TextList(bytes: bytes.column, ends: ends.column) }

  /// The texts of some numbers, in their order.
  package func selecting(_ numbers: some Collection<Int32>) -> TextPool {
    var pool = TextPool()
    pool.reserveCapacity(numbers.count, byteCount: bytes.count)
    for number in numbers {
      pool.bytes.append(contentsOf: bytes[range(of: Int(number))])
      pool.ends.append(UInt32(pool.bytes.count))
    }
    return pool
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  private func isLess(_ left: Int, _ right: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let (left, right) = (range(of: left), range(of: right))
      var offset = 0
      let shared = min(left.count, right.count)
      while offset < shared, bytes[left.lowerBound + offset] == bytes[right.lowerBound + offset] {
        offset += 1
      }
      if offset == shared { return left.count < right.count }
      return bytes[left.lowerBound + offset] < bytes[right.lowerBound + offset]
    }
  }
}

/// Many short texts in columns, which nobody changes.
struct TextList: Sendable {
  let bytes: Column<UInt8>
  /// Where the bytes of each text end.
  let ends: Column<UInt32>

  init(bytes: Column<UInt8> = Column(), ends: Column<UInt32> = Column()) {
    self.bytes = bytes
    self.ends = ends
  }

  /// The texts in their order, as many as go into four billion bytes.
  init(_ texts: some Sequence<String>) {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    for text in texts {
      bytes += text.utf8
      ends.append(UInt32(clamping: bytes.count))
    }
    self.init(bytes: Column(bytes), ends: Column(ends))
  }

  /// How many texts there are.
  var count: Int { ends.count }

  /// How many bytes it takes.
  var byteCount: Int { bytes.byteCount + ends.byteCount }

  /// The text of a number.
  subscript(number: Int) -> String {
    let range = range(of: number)
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  /// The number of a text, where the texts are ascending; nil where it is not among them.
  ///
  /// - Complexity: O(log *n*).
  func firstNumber(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { text in
      var range = 0..<count
      while !range.isEmpty {
        let middle = (range.lowerBound + range.upperBound) / 2
        switch compare(middle, text) {
        case 0: return middle
        case ..<0: range = middle + 1..<range.upperBound
        default: range = range.lowerBound..<middle
        }
      }
      return nil
    }
  }

  /// Below, at or above 0 as the text of a number comes before another, is the same or comes after it.
  private func compare(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
    let range = range(of: number)
    return bytes.withUnsafeBufferPointer { TextOrder.compare(UnsafeBufferPointer(rebasing: $0[range]), text) }
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }
}
