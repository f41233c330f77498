/// A number with one decimal, written the same everywhere.
struct Tenths: Hashable, Sendable, CustomStringConvertible {
  /// The number of tenths.
  let count: Int

  /// Rounds a number; what is beyond a hundred million million, or no number, becomes that bound or zero.
  init(_ value: Double) {
    let bound = 1e15
    count = value.isNaN ? 0 : Int(min(max((value * 10).rounded(), -bound), bound))
  }

  /// Reads a number such as `42.5`, `-3.0` or `7`.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = Int(parts[0]), whole.magnitude < 100_000_000_000_000, parts[0].first != "+" else {
      return nil
    }
    var tenth = 0
    if parts.count == 2 {
      guard parts[1].utf8.count == 1, let digit = Int(parts[1]) else { return nil }
      tenth = digit
    }
    count = parts[0].first == "-" ? whole * 10 - tenth : whole * 10 + tenth
  }

  /// The number.
  var value: Double { Double(count) / 10 }

  /// The number with its decimal.
  var description: String {
    let sign = count < 0 ? "-" : ""
    return "\(sign)\(count.magnitude / 10).\(count.magnitude % 10)"
  }
}
