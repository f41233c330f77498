/// Tells addresses of the web from those that a browser would run or open in another way.
///
/// Reading, checking and drawing all ask here, so that what one lets pass no other takes for something else.
package enum WebAddress {
  /// The address if it is a plain one of `http` or `https`; nil for any other scheme, and for one with blanks
  /// or control characters, which browsers skip and eyes do not see.
  package static func link(_ text: String?) -> String? {
    guard let text else { return nil }
    let lowered = text.lowercased()
    let rest = ["https://", "http://"].first { lowered.hasPrefix($0) }.map { text.dropFirst($0.count) }
    guard let rest, let first = rest.first, first != "/",
      text.unicodeScalars.allSatisfy(isVisible)
    else { return nil }
    return text
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly all are ASCII, for which the tables of Unicode are a long way round.
    scalar.isASCII ? scalar.value > 0x20 && scalar.value != 0x7F : !scalar.properties.isWhitespace
  }
}

extension Source {
  /// The address of the source, if a page may link to it.
  package var link: String? { WebAddress.link(url) }
}
