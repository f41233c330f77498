/// A look over a YAML text before it is parsed, which refuses what a graph file never needs.
///
/// The parser recurses into nested values and copies aliased ones, so that a small hostile file can cost it much
/// stack, time or memory. The guard passes over the bytes once, knows just enough of YAML's tokens to tell
/// structure from text, and builds nothing.
struct YAMLGuard {
  /// Why a text is refused, at a byte.
  struct Fault: Error {
    let code: String
    let offset: Int
    let message: String
    let suggestion: String
  }

  /// The most bytes of a file.
  static let fileLimit = 64 << 20
  /// The most bytes of one scalar.
  static let scalarLimit = 1 << 20
  /// The most levels of nested lists and mappings.
  static let depthLimit = 64

  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0
  var offsetOfLine = 0
  var flowDepth = 0
  /// The columns, from 0, of the block lists and mappings that are open.
  private var columns: [Int] = []
  private var hasContent = false
  /// Where comments begin, in order.
  private(set) var comments: [Int] = []

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Refuses a text, or lets it pass.
  ///
  /// - Complexity: O(*n*) in its length.
  ///
  /// - Returns: where its comments begin, as offsets of bytes.
  @discardableResult
  static func check(_ bytes: some Collection<UInt8>) throws(Fault) -> [Int] {
    let scan = bytes.withContiguousStorageIfAvailable { scanned($0) }
    return try (scan ?? Array(bytes).withUnsafeBufferPointer { scanned($0) }).get()
  }

  private static func scanned(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<[Int], Fault> {
    Result { () throws(Fault) in
      var scan = YAMLGuard(bytes)
      try scan.checkCharacters()
      while scan.offset < bytes.count { try scan.scanLine() }
      return scan.comments
    }
  }

  var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  var isAtEndOfLine: Bool { isEndOfLine(at: offset) }

  func isEndOfLine(at offset: Int) -> Bool {
    offset >= bytes.count || bytes[offset] == .lineFeed || bytes[offset] == .carriageReturn
  }

  func isBlank(at offset: Int) -> Bool {
    isEndOfLine(at: offset) || bytes[offset] == .space || bytes[offset] == .tab
  }

  mutating func skipSpaces() {
    while let byte, byte == .space || byte == .tab { offset += 1 }
  }

  /// Passes the rest of a line, in which no text begins, and notes the comment in it.
  mutating func skipLine() {
    while !isAtEndOfLine {
      if byte == .hash, offset == 0 || isBlank(at: offset - 1) || isEndOfLine(at: offset - 1) {
        comments.append(offset)
        return skipText()
      }
      offset += 1
    }
  }

  /// Passes the rest of a line, whatever stands there.
  mutating func skipText() {
    while !isAtEndOfLine { offset += 1 }
  }

  mutating func skipEndOfLine() {
    if byte == .carriageReturn { offset += 1 }
    if byte == .lineFeed { offset += 1 }
    offsetOfLine = offset
  }

  /// How far the text of the line at the offset is indented; nil where the line is blank.
  func indentation(at offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, bytes[end] == .space { end += 1 }
    return isEndOfLine(at: end) ? nil : end - offset
  }

  /// The column of the innermost block that the line at a column can belong to; -1 for the document.
  func parent(of column: Int) -> Int {
    columns.last { $0 < column } ?? -1
  }

  // MARK: Lines

  private mutating func scanLine() throws(Fault) {
    offsetOfLine = offset
    skipSpaces()
    // A line such as %YAML 1.2 says how to read what follows, and belongs to the document that it begins.
    let isDirective = byte == UInt8(ascii: "%") && offset == offsetOfLine && !hasContent
    if isAtEndOfLine || byte == .hash || isDirective {
      skipLine()
    } else if try !scanMarker() {
      try scanContent(parent: parent(of: offset - offsetOfLine))
      skipLine()
    }
    skipEndOfLine()
  }

  /// Passes a `---` or `...`; a second document has nothing to say in a graph.
  private mutating func scanMarker() throws(Fault) -> Bool {
    guard isMarker(at: offset), offset == offsetOfLine else { return false }
    if byte == UInt8(ascii: "-") {
      guard !hasContent else {
        throw Fault(
          code: "yaml-several-documents", offset: offset, message: "a second document begins here",
          suggestion: "remove the line ---, or put what follows into a file of its own")
      }
      hasContent = true
    }
    columns.removeAll()
    offset += 3
    skipSpaces()
    if !isAtEndOfLine, byte != .hash { try scanContent(parent: -1) }
    skipLine()
    return true
  }

  func isMarker(at offset: Int) -> Bool {
    guard offset + 2 < bytes.count, isBlank(at: offset + 3) else { return false }
    let first = bytes[offset]
    guard first == UInt8(ascii: "-") || first == UInt8(ascii: ".") else { return false }
    return bytes[offset + 1] == first && bytes[offset + 2] == first
  }

  /// Passes the list marks at the front of a line, and then a value or a key with its value.
  private mutating func scanContent(parent: Int) throws(Fault) {
    hasContent = true
    var parent = parent
    while let byte, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") || byte == .colon,
      isBlank(at: offset + 1)
    {
      parent = offset - offsetOfLine
      try open(column: parent)
      offset += 1
      skipSpaces()
    }
    try scanNode(parent: parent)
  }

  /// Passes a value in a block; where it turns out to be a key, the value after it as well.
  private mutating func scanNode(parent: Int) throws(Fault) {
    var parent = parent
    while !isAtEndOfLine, byte != .hash {
      let column = offset - offsetOfLine
      try refuseProperties()
      guard try scanScalarOrFlow(parent: parent) else { return }
      skipSpaces()
      guard byte == .colon, isBlank(at: offset + 1) else { return }
      try open(column: column)
      parent = column
      offset += 1
      skipSpaces()
    }
  }

  private mutating func open(column: Int) throws(Fault) {
    while let last = columns.last, last > column { columns.removeLast() }
    if columns.last != column { columns.append(column) }
    try checkDepth(at: offsetOfLine + column)
  }

  func checkDepth(at offset: Int) throws(Fault) {
    guard columns.count + flowDepth > Self.depthLimit else { return }
    throw Fault(
      code: "yaml-too-deep", offset: offset,
      message: "lists and mappings are nested more than \(Self.depthLimit) deep",
      suggestion: "a graph file needs no more than ten levels")
  }

  /// Refuses an anchor, an alias, a tag or a key that merges mappings where a value begins.
  func refuseProperties() throws(Fault) {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "*"):
      throw Fault(
        code: "yaml-alias", offset: offset,
        message: "‘\(word(at: offset))’ is \(byte == UInt8(ascii: "&") ? "an anchor" : "an alias") of YAML",
        suggestion: "write the value out, or put the text in quotes")
    case UInt8(ascii: "!"):
      throw Fault(
        code: "yaml-tag", offset: offset, message: "‘\(word(at: offset))’ is a tag of YAML",
        suggestion: "leave it out, or put the text in quotes")
    case UInt8(ascii: "<") where isMergeKey:
      throw Fault(
        code: "yaml-alias", offset: offset, message: "‘<<’ merges another mapping of YAML into this one",
        suggestion: "write the keys of the other mapping out")
    default: return
    }
  }

  /// Whether `<<` stands here for a key.
  private var isMergeKey: Bool {
    guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "<") else { return false }
    var end = offset + 2
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\t") { end += 1 }
    return end < bytes.count && bytes[end] == .colon && isBlank(at: end + 1)
  }

  private func word(at offset: Int) -> String {
    var end = offset
    while !isBlank(at: end), !Self.endsFlowScalar(bytes[end]) { end += 1 }
    return String(decoding: bytes[offset..<end], as: UTF8.self).excerpt
  }
}
