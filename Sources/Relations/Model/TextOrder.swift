/// The order of texts by the Unicode scalars of their letters, however those are composed.
///
/// Two texts are the same where `==` says so. Their `<` differs from it where one text is the beginning of the other and
/// either is composed otherwise: of `éx`, with an accent of its own, and `éx2` neither comes first, and yet they differ.
/// Who sorts by that and searches in it does not find what is there.
enum TextOrder {
  /// Whether one text comes before another.
  ///
  /// - Complexity: O(*n*) in their length.
  static func precedes(_ left: String, _ right: String) -> Bool {
    // As good as all are in ASCII, of which each letter has as many units in either form, and where `<` is right.
    let isPlain = left.utf8.count == left.utf16.count && right.utf8.count == right.utf16.count
    return isPlain ? left < right : precedesByLetters(left, right)
  }

  /// Kept apart, so that what is asked of nearly all texts stays short.
  @inline(never)
  private static func precedesByLetters(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left, right)
    return left.withUTF8 { left in right.withUTF8 { right in compare(left, right) < 0 } }
  }

  /// Below, at or above 0 as one text in UTF-8 comes before another, is the same or comes after it.
  ///
  /// - Complexity: O(*n*) in their length.
  static func compare(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
    let shared = min(left.count, right.count)
    var place = 0
    while place < shared, left[place] == right[place] { place += 1 }
    if isPlain(left, at: place), isPlain(right, at: place) {
      if place == shared { return left.count - right.count }
      // What follows could be an accent on the letter.
      if isPlain(left, at: place + 1), isPlain(right, at: place + 1) {
        return left[place] < right[place] ? -1 : 1
      }
    }
    return compareLetters(String(decoding: left, as: UTF8.self), String(decoding: right, as: UTF8.self))
  }

  /// Whether a letter of ASCII stands at a place, or the text ends before it.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    place >= text.count || text[place] < 0x80
  }

  private static func compareLetters(_ left: String, _ right: String) -> Int {
    if left == right { return 0 }
    // With a sign after it that is less than any letter, no text is the beginning of another.
    return left + "\u{1}" < right + "\u{1}" ? -1 : 1
  }
}
