extension String {
  /// The letters and digits without case and accents, as somebody types a name who looks for it.
  ///
  /// - Complexity: O(*n*) in its length.
  package var bareLetters: String {
    var bare = ""
    for scalar in unicodeScalars { if let letter = scalar.bareLetter { bare += letter } }
    return bare
  }
}

extension Unicode.Scalar {
  /// The letter or digit in lower case and without an accent; nil for what is neither.
  package var bareLetter: String? {
    if isASCII {
      let byte = UInt8(value)
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): return String(Unicode.Scalar(byte + 32))
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return String(self)
      default: return nil
      }
    }
    // Turned and raised commas, which stand for apostrophes, are letters to Unicode.
    if 0x2B0...0x2FF ~= value { return nil }
    if let digit = properties.numericType == .decimal ? properties.numericValue : nil {
      return String(Int(digit))
    }
    return properties.isAlphabetic ? withoutMark ?? properties.lowercaseMapping : nil
  }

  /// The bare letter, from names such as LATIN SMALL LETTER E WITH ACUTE.
  private var withoutMark: String? {
    guard let words = properties.name?.split(separator: " "), words.count > 4, words[0] == "LATIN",
      words[2] == "LETTER", words[4] == "WITH"
    else { return nil }
    return words[3].lowercased()
  }
}
