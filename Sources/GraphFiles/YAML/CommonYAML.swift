/// The part of YAML that graph files are usually written in, read in one pass.
///
/// Most of what libyaml does for a text is for forms that hardly any graph has: anchors, tags, texts over several lines.
/// This reader knows mappings and lists, in blocks and in brackets, and texts on one line, plain or in quotes. Whatever
/// else it meets, faults among them, it leaves to libyaml, and what it does read it reads as libyaml would.
struct CommonYAML {
  /// Something that this reader does not know.
  struct Uncommon: Error {}

  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0
  /// The offset of the line.
  private(set) var start = 0
  private var line: Int32 = 1
  /// Up to where the columns of the line are counted, and the column there.
  private var counted = 0
  private var column: Int32 = 1
  /// How far the text of the line is indented; -1 at the end of the file.
  private var indentation = -1
  /// How many lists and mappings are open.
  private var depth = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The tree of bytes in UTF-8; nil where they are not what this reader knows.
  ///
  /// - Complexity: O(*n*) in their number.
  static func tree(of bytes: UnsafeBufferPointer<UInt8>) -> YAMLNode? {
    var reader = CommonYAML(bytes)
    do throws(Uncommon) {
      try reader.checkCharacters()
      reader.beginContent()
      guard reader.indentation == 0 else { return nil }
      let tree = try reader.mapping(at: 0)
      return reader.indentation < 0 ? tree : nil
    } catch {
      return nil
    }
  }

  /// The byte at an offset; an end of line at the end of the file.
  func byte(at offset: Int) -> UInt8 {
    offset < bytes.count ? bytes[offset] : .lineFeed
  }

  func isBlank(at offset: Int) -> Bool {
    let byte = byte(at: offset)
    return byte == .space || byte == .lineFeed
  }

  mutating func skipSpaces() {
    while byte(at: offset) == .space { offset += 1 }
  }

  /// The place of the offset, which has to be beyond that of the call before.
  mutating func position() -> Position {
    while counted < offset {
      if bytes[counted] & 0xC0 != 0x80 { column += 1 }
      counted += 1
    }
    return Position(line: line, column: column)
  }

  mutating func beginLine(at offset: Int) {
    self.offset = offset
    start = offset
    counted = offset
    column = 1
    line += 1
  }

  /// Runs what reads a list or a mapping.
  mutating func nesting(
    _ read: (inout CommonYAML) throws(Uncommon) -> YAMLNode.Content
  ) throws(Uncommon) -> YAMLNode {
    let position = position()
    // The guard of libyaml counts no more levels than there are here.
    guard depth < YAMLGuard.depthLimit / 2 else { throw Uncommon() }
    depth += 1
    defer { depth -= 1 }
    return YAMLNode(content: try read(&self), position: position)
  }

  private func checkCharacters() throws(Uncommon) {
    var next = 0
    while next < bytes.count {
      let offset = next
      // Most are letters.
      if areVisible(at: offset) {
        next += 8
        continue
      }
      next += 1
      let byte = bytes[offset]
      switch byte {
      case 0x20..<0x7F: continue
      case .lineFeed: continue
      case ..<0x80, 0xEF: throw Uncommon()
      case 0xC2 where self.byte(at: offset + 1) < 0xA0: throw Uncommon()
      case 0xE2 where self.byte(at: offset + 1) == 0x80 && self.byte(at: offset + 2) & 0xFE == 0xA8:
        throw Uncommon()
      default: continue
      }
    }
  }

  /// Whether the eight bytes from an offset are characters of ASCII that no control character is among.
  private func areVisible(at offset: Int) -> Bool {
    guard offset + 8 <= bytes.count else { return false }
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    // Taking 0x20 from a lesser byte sets its highest bit, as adding 1 to 0x7F does.
    return (word | word &- 0x2020_2020_2020_2020 | word &+ 0x0101_0101_0101_0101) & 0x8080_8080_8080_8080 == 0
  }

  // MARK: Lines

  /// Passes blank lines and comments, from the beginning of a line to the text of one.
  private mutating func beginContent() {
    while offset < bytes.count {
      skipSpaces()
      switch byte(at: offset) {
      case .lineFeed:
        beginLine(at: min(offset + 1, bytes.count))
      case .hash:
        skipLine()
      default:
        indentation = offset - start
        return
      }
    }
    indentation = -1
  }

  private mutating func skipLine() {
    while byte(at: offset) != .lineFeed { offset += 1 }
    beginLine(at: min(offset + 1, bytes.count))
  }

  /// Passes the end of a line, in which nothing but a comment may stand, to the next text.
  private mutating func endLine() throws(Uncommon) {
    let end = offset
    skipSpaces()
    guard byte(at: offset) == .lineFeed || byte(at: offset) == .hash && offset > end else { throw Uncommon() }
    skipLine()
    beginContent()
  }

  // MARK: Blocks

  private mutating func mapping(at column: Int) throws(Uncommon) -> YAMLNode {
    try nesting { reader throws(Uncommon) in
      var entries = UniqueEntries()
      repeat {
        let position = reader.position()
        let key = try reader.key()
        let value = try reader.value(below: column, mayBeginLevel: true)
        let entry = YAMLNode.Entry(key: key, keyPosition: position, value: value)
        guard entries.insert(entry) == nil else { throw Uncommon() }
      } while reader.indentation == column
      guard reader.indentation < column else { throw Uncommon() }
      return .mapping(entries.list)
    }
  }

  /// - Parameter isLevel: whether it is the value of a key in the same column.
  private mutating func sequence(at column: Int, isLevel: Bool) throws(Uncommon) -> YAMLNode {
    try nesting { reader throws(Uncommon) in
      var items: [YAMLNode] = []
      repeat {
        reader.offset += 1
        items.append(try reader.item(below: column))
      } while reader.indentation == column && reader.isDash
      guard reader.indentation < column || isLevel && reader.indentation == column else { throw Uncommon() }
      return .sequence(items)
    }
  }

  private var isDash: Bool {
    byte(at: offset) == UInt8(ascii: "-") && isBlank(at: offset + 1)
  }

  private mutating func item(below column: Int) throws(Uncommon) -> YAMLNode {
    var start = offset
    while byte(at: start) == .space { start += 1 }
    guard isKey(at: start) else { return try value(below: column, mayBeginLevel: false) }
    offset = start
    let item = try mapping(at: start - self.start)
    guard indentation <= column else { throw Uncommon() }
    return item
  }

  /// The value after a key or a dash.
  ///
  /// - Parameters:
  ///   - column: that of the key or dash, which what goes on has to stand to the right of.
  ///   - mayBeginLevel: whether a list may begin in that column.
  private mutating func value(below column: Int, mayBeginLevel: Bool) throws(Uncommon) -> YAMLNode {
    let end = offset
    let position = position()
    skipSpaces()
    if byte(at: offset) == .lineFeed || byte(at: offset) == .hash && offset > end {
      offset = end
      try endLine()
      if indentation > column {
        let level = indentation
        let value = isDash ? try sequence(at: level, isLevel: false) : try mapping(at: level)
        guard indentation <= column else { throw Uncommon() }
        return value
      }
      if mayBeginLevel, indentation == column, isDash { return try sequence(at: column, isLevel: true) }
      return YAMLNode(content: .scalar("", .plain), position: position)
    }
    let flow = try flowValue()
    let value = if let flow { flow } else { try plainLine() }
    try endLine()
    // Indented further, the text would go on.
    guard indentation <= column else { throw Uncommon() }
    return value
  }
}
