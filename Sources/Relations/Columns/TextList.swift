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
      // Texts in ASCII sort by their bytes; others by what they mean, however they are composed.
      let isASCII = text.allSatisfy { $0 < 0x80 }
      let wanted = isASCII ? nil : String(decoding: text, as: UTF8.self)
      var range = 0..<count
      while !range.isEmpty {
        let middle = (range.lowerBound + range.upperBound) / 2
        switch compare(middle, text, wanted) {
        case 0: return middle
        case ..<0: range = middle + 1..<range.upperBound
        default: range = range.lowerBound..<middle
        }
      }
      return nil
    }
  }

  /// Below, at or above 0 as the text of a number comes before another, is the same or comes after it.
  private func compare(_ number: Int, _ text: UnsafeBufferPointer<UInt8>, _ wanted: String?) -> Int {
    let range = range(of: number)
    return bytes.withUnsafeBufferPointer { bytes in
      let own = UnsafeBufferPointer(rebasing: bytes[range])
      if wanted == nil, own.allSatisfy({ $0 < 0x80 }) {
        for place in 0..<min(own.count, text.count) where own[place] != text[place] {
          return own[place] < text[place] ? -1 : 1
        }
        return own.count - text.count
      }
      let left = String(decoding: own, as: UTF8.self)
      let right = wanted ?? String(decoding: text, as: UTF8.self)
      return left == right ? 0 : left < right ? -1 : 1
    }
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }
}
