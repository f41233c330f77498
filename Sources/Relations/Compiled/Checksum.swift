/// A number of 64 bits that changes when any byte does, at the speed of memory.
///
/// Four lanes take a word each in turn. Each step is a bijection of its lane, so that a change within one word is always
/// noticed, and any other with all but certainty. It is no protection against somebody who makes a file on purpose.
package enum Checksum {
  /// - Complexity: O(*n*) in the number of bytes.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    var place = 0
    while place &+ 32 <= bytes.count {
      first = mixed(first, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      second = mixed(second, bytes.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self))
      third = mixed(third, bytes.loadUnaligned(fromByteOffset: place &+ 16, as: UInt64.self))
      fourth = mixed(fourth, bytes.loadUnaligned(fromByteOffset: place &+ 24, as: UInt64.self))
      place &+= 32
    }
    var last = UInt64(bytes.count)
    while place < bytes.count {
      last = mixed(last, UInt64(bytes[place]))
      place &+= 1
    }
    for lane in [first, second, third, fourth] { last = mixed(last, lane) }
    return last ^ last >> 32
  }

  @inline(__always)
  private static func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (lane ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed << 29 | mixed >> 35
  }
}
