/// The name or the address that a server listens on or is asked for.
package struct HostName {
  private let text: String

  /// Makes a name of a text such as `localhost` or `127.0.0.1`.
  package init(_ text: String) {
    self.text = text.lowercased()
  }

  /// Whether it is an address in digits, which cannot be made to lead elsewhere.
  package var isAddress: Bool {
    if text.contains(":") { return text.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." } }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil && $0.allSatisfy(\.isASCII) }
  }

  /// Whether only this machine can be reached by it; a name such as `127.example.org` may lead anywhere.
  package var isOfThisMachine: Bool {
    text == "localhost" || text == "::1" || isAddress && text.hasPrefix("127.") && !text.contains(":")
  }
}
