/// Writes well-formed XML, a line an element; every text and attribute is escaped.
///
/// It writes into one buffer of bytes: a picture has a thousand elements, and strings for each would take most of the
/// time.
struct XMLWriter {
  private(set) var bytes: [UInt8]
  private var open: [StaticString] = []

  /// - Parameter capacity: How many bytes there is room for at first.
  init(capacity: Int = 256) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// What has been written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Attributes in the order in which they are written.
  typealias Attributes = KeyValuePairs<String, String>

  mutating func begin(_ name: StaticString, _ attributes: Attributes = [:]) {
    writeTag(name, attributes)
    write(">\n")
    open.append(name)
  }

  /// Opens an element with a class and attributes that are known only when the program runs.
  mutating func begin(
    _ name: StaticString, class classes: String, _ data: [(name: StaticString, value: String)]
  ) {
    write("<")
    write(name)
    for (name, value) in [("class", classes)] + data where !value.isEmpty {
      write(" ")
      write(name)
      write("=\"")
      write(escaping: value)
      write("\"")
    }
    write(">\n")
    open.append(name)
  }

  mutating func end() {
    guard let name = open.popLast() else { return }
    writeEnd(of: name)
  }

  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ content: String? = nil) {
    writeTag(name, attributes)
    guard let content else { return write("/>\n") }
    write(">")
    write(escaping: content)
    writeEnd(of: name)
  }

  /// Writes a style sheet, which no escaping must touch; it holds nothing from a graph.
  mutating func style(_ sheet: String) {
    write("<style>\n")
    bytes.append(contentsOf: sheet.utf8)
    write("\n</style>\n")
  }

  /// Writes what another writer wrote, whose elements are closed.
  mutating func embed(_ other: XMLWriter) {
    embed(other.bytes)
  }

  /// Writes what another writer wrote, whose elements are closed.
  mutating func embed(_ other: some Collection<UInt8>) {
    bytes.append(contentsOf: other)
  }

  /// Writes an element that somebody else wrote on one line.
  mutating func line(_ line: some Collection<UInt8>) {
    bytes.append(contentsOf: line)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes an element whose content a closure writes, escaped.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], writing content: (inout XMLWriter) -> Void
  ) {
    writeTag(name, attributes)
    write(">")
    content(&self)
    writeEnd(of: name)
  }

  /// Writes words that lead to an address, within a text.
  mutating func link(_ words: String, to address: String) {
    write("<a href=\"")
    write(escaping: address)
    write("\">")
    write(escaping: words)
    write("</a>")
  }

  // MARK: Pieces

  private mutating func writeTag(_ name: StaticString, _ attributes: Attributes) {
    bytes.append(UInt8(ascii: "<"))
    write(name)
    for (name, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: name.utf8)
      write("=\"")
      write(escaping: value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func writeEnd(of name: StaticString) {
    write("</")
    write(name)
    write(">\n")
  }

  private mutating func write(_ piece: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: piece.utf8Start, count: piece.utf8CodeUnitCount))
  }

  /// Writes text with the five characters of XML's own escaped, and with a sign in place of those that XML 1.0 forbids and of
  /// those that nobody sees and that change how others are seen.
  mutating func write(escaping text: String) {
    var text = ShownText.replacingHidden(in: text)
    text.withUTF8 { escape($0) }
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      // Most are letters.
      if byte > UInt8(ascii: ">"), byte != 0xEF { continue }
      let piece: StaticString
      var length = 1
      switch byte {
      case UInt8(ascii: "&"): piece = "&amp;"
      case UInt8(ascii: "<"): piece = "&lt;"
      case UInt8(ascii: ">"): piece = "&gt;"
      case UInt8(ascii: "\""): piece = "&quot;"
      case 0xEF:
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        guard index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE else { continue }
        piece = "\u{FFFD}"
        length = 3
      default: continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      write(piece)
      start = index + length
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// The text as ``write(escaping:)`` writes it.
  static func escape(_ text: String) -> String {
    String(decoding: escaped(text), as: UTF8.self)
  }

  /// The bytes that ``write(escaping:)`` writes.
  static func escaped(_ text: String) -> [UInt8] {
    var writer = XMLWriter()
    writer.write(escaping: text)
    return writer.bytes
  }
}
