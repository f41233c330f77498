extension String {
  /// The text as it was written, where bytes of UTF-8 were taken for characters of Windows or Latin-1, as in CÃ´te; nil where
  /// nothing in it looks so.
  ///
  /// It is whole where nothing of the kind is left.
  ///
  /// - Complexity: O(*n*) in its length.
  var readAsUTF8: (text: String, isWhole: Bool)? {
    let scalars = Array(unicodeScalars)
    // Nearly all names are without the letters that such a mistake begins with.
    guard scalars.contains(where: { Self.leads.contains($0.value) }) else { return nil }
    var mended = ""
    var isMended = false
    var place = 0
    while place < scalars.count {
      if let (scalar, length) = Self.scalar(at: place, of: scalars) {
        mended.unicodeScalars.append(scalar)
        isMended = true
        place += length
      } else {
        mended.unicodeScalars.append(scalars[place])
        place += 1
      }
    }
    // What shows nothing gets lost before anything else: some letters are half gone.
    let isWhole = !mended.unicodeScalars.contains { Self.leads.contains($0.value) }
    return isMended ? (mended, isWhole) : nil
  }

  /// How the first byte looks of what people write in Latin, Cyrillic, Arabic letters and in signs: Ã, Â, Å, Ä, Ð, Ñ, Ø, Ù, â.
  private static let leads: Set<UInt32> = [0xC2, 0xC3, 0xC4, 0xC5, 0xD0, 0xD1, 0xD8, 0xD9, 0xE2]

  /// The character that the bytes from a place on make, and how many they are.
  private static func scalar(at place: Int, of scalars: [Unicode.Scalar]) -> (Unicode.Scalar, Int)? {
    guard leads.contains(scalars[place].value) else { return nil }
    let length = scalars[place].value == 0xE2 ? 3 : 2
    guard place + length <= scalars.count else { return nil }
    let rest = scalars[place + 1..<place + length]
    let bytes = [UInt8(scalars[place].value)] + rest.compactMap(byte)
    guard bytes.count == length, bytes.dropFirst().allSatisfy({ 0x80...0xBF ~= $0 }) else { return nil }
    // Some languages have Ä and Š, one beside the other, and many a name of two has a dash in its middle.
    if [0xC4, 0xC5].contains(bytes[0]), rest.contains(where: neighbours.contains) { return nil }
    // A name in capitals may well end before a quotation mark that closes, as AMANHÃ» does.
    let next = place + length < scalars.count ? scalars[place + length] : nil
    if rest.contains(where: closers.contains), next?.properties.isAlphabetic != true { return nil }
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first.map { ($0, length) }
  }

  private static let closers: Set<Unicode.Scalar> = ["»", "›", "’", "”", "–", "—", "…"]

  private static let neighbours: Set<Unicode.Scalar> = ["Š", "š", "Ž", "ž", "–", "—"]

  /// The byte that Windows shows so, or Latin-1.
  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    windows.firstIndex(of: scalar).map { UInt8(0x80 + $0) } ?? UInt8(exactly: scalar.value)
  }

  /// The characters of Windows-1252 from 0x80 to 0x9F; the bytes that have none stand for themselves.
  private static let windows: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
