/// Random numbers that are the same for the same seed, on every machine.
///
/// This is SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator; every seed is a good one.
  package init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from zero up to, and without, `bound`.
  ///
  /// Taken from the upper bits by multiplication; the bias is below one in a billion for the bounds used here. The
  /// standard library's own way may change between its versions, and the placements with it.
  package mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(max(bound, 1))).high)
  }

  /// A whole number between two others, both included.
  package mutating func within(_ low: Int, _ high: Int) -> Int {
    low + below(high - low + 1)
  }

  /// A number from zero up to, and without, one.
  package mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}
