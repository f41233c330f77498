/// A number with its unit, such as 1,200 troops or 0.8.
public struct Quantity: Hashable, Sendable {
  /// The number, which is finite.
  public var value: Double
  /// What is counted or measured; nil where the number says all.
  public var unit: String?

  /// Makes a quantity; nil where the number is not finite.
  public init?(_ value: Double, unit: String? = nil) {
    guard value.isFinite else { return nil }
    self.value = value
    self.unit = unit
  }

  /// Reads a number, and its unit after a blank; nil where the text begins with no number.
  ///
  /// The number has digits and at most one point: how thousands are set apart differs between languages.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard let number = parts.first, Self.isNumber(number), let value = Double(number) else { return nil }
    self.init(value, unit: parts.count == 2 ? String(parts[1]) : nil)
  }

  /// Whether it counts whole things.
  public var isWhole: Bool { value >= 0 && value.rounded() == value }

  private static func isNumber(_ text: Substring) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text
    return !digits.isEmpty && digits.utf8.count <= 20 && digits.first != "." && digits.last != "."
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      && digits.filter { $0 == "." }.count <= 1
  }
}

extension Quantity: CustomStringConvertible {
  /// The number without a point where it is whole, and the unit.
  public var description: String {
    let number = value.rounded() == value && abs(value) < 1e15 ? String(Int(value)) : String(value)
    return unit.map { "\(number) \($0)" } ?? number
  }
}
