import Relations

extension ContentsReader {
  /// Refuses a number of more digits than are kept: it would be told as another one.
  mutating func refuseDigits(of key: String, _ text: String, at position: TextPosition) -> Quantity? {
    fault(
      "bad-value", at: position, "\(key): ‘\(text.excerpt)’ has more digits than are kept",
      "round it to 15 digits, or write it in units of a million and say so: 12.5 million")
    return nil
  }
}

extension Quantity {
  /// What to write for a number whose thousands are set apart, `1 200 troops`, or that has a comma for its point, `0,8 t`; nil
  /// where it is neither.
  ///
  /// - Parameters:
  ///   - isWhole: whether it counts whole things, so that a comma sets thousands apart.
  ///   - hasCommaForPoint: whether it stands in a table in which a comma is most likely the point, so that it has two
  ///     readings.
  static func advice(for text: String, isWhole: Bool = false, hasCommaForPoint: Bool = false) -> String? {
    let fraction = Self.fraction(meantBy: text)
    guard let number = Self.number(meantBy: text) else {
      return isWhole ? nil : fraction.map { "write \($0)" }
    }
    guard hasCommaForPoint, !isWhole, let fraction else { return "write \(number)" }
    return "write \(fraction) where the comma is the point, or \(number) where it sets thousands apart"
  }

  /// The number that a text means whose thousands are set apart, with its unit; nil where they are not.
  static func number(meantBy text: String) -> String? {
    let groups = #/^(-?[1-9][0-9]{0,2})((?:[ ,'’\u{A0}\u{2009}\u{202F}][0-9]{3})+)(?:[ \u{A0}]+(\D.*))?$/#
    guard let match = text.wholeMatch(of: groups) else { return nil }
    return match.1 + match.2.filter { ("0"..."9").contains($0) } + (match.3.map { " \($0)" } ?? "")
  }

  /// The number that a text means whose point is a comma, with its unit; nil where it has none.
  static func fraction(meantBy text: String) -> String? {
    let groups = #/^(-?[0-9]+),([0-9]+)(?:[ \u{A0}]+(\D.*))?$/#
    guard let match = text.wholeMatch(of: groups) else { return nil }
    return "\(match.1).\(match.2)" + (match.3.map { " \($0)" } ?? "")
  }
}
