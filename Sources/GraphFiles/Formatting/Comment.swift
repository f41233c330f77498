/// A comment of a YAML file.
struct Comment {
  /// The text with its `#`, without spaces at its end.
  let text: String
  let position: TextPosition
  /// Whether nothing but spaces stands before it on its line.
  let isAlone: Bool
  /// How many brackets and braces close right before it on its line.
  let closers: Int
  /// What stands before it on its line.
  let before: String

  /// The comments of a file that the guard lets pass.
  ///
  /// - Complexity: O(*n*) in its length.
  static func all(in bytes: [UInt8]) -> [Comment] {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let offsets = try? YAMLGuard.check(bytes.dropFirst(mark)) else { return [] }
    var comments: [Comment] = []
    var place = Place(bytes: bytes, offset: mark)
    for offset in offsets.map({ $0 + mark }) {
      place.advance(to: offset)
      var end = offset
      while end < bytes.count, bytes[end] != .lineFeed, bytes[end] != .carriageReturn { end += 1 }
      while end > offset, bytes[end - 1] == .space || bytes[end - 1] == .tab { end -= 1 }
      let before = bytes[place.line..<offset]
      comments.append(
        Comment(
          text: String(decoding: bytes[offset..<end], as: UTF8.self), position: place.position,
          isAlone: before.allSatisfy { $0 == .space || $0 == .tab },
          closers: before.reversed().prefix { isClosing($0) }.count {
            $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "}")
          }, before: String(decoding: before, as: UTF8.self)))
    }
    return comments
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, .tab, .comma, UInt8(ascii: "]"), UInt8(ascii: "}"): true
    default: false
    }
  }

  /// A place in the bytes that moves forward only, so that all comments take one pass.
  private struct Place {
    let bytes: [UInt8]
    var offset: Int
    var position = TextPosition.start
    /// Where the line begins.
    var line: Int

    init(bytes: [UInt8], offset: Int) {
      self.bytes = bytes
      self.offset = offset
      line = offset
    }

    mutating func advance(to target: Int) {
      while offset < target {
        let byte = bytes[offset]
        offset += 1
        if byte == .carriageReturn, offset < bytes.count, bytes[offset] == .lineFeed { continue }
        if byte == .lineFeed || byte == .carriageReturn {
          position = TextPosition(line: position.line + 1, column: 1)
          line = offset
        } else if byte & 0xC0 != 0x80 {
          position.column += 1
        }
      }
    }
  }
}

/// A tree of a YAML file in which each key and item has the comments that belong to it.
struct CommentedNode {
  /// A key with its value, or an item of a list.
  struct Child {
    /// The key; nil of an item.
    let key: String?
    var value: CommentedContent
    /// What belongs to it.
    var remarks: Remarks
  }

  /// The lines above a key or item, and the comment behind it.
  struct Remarks {
    /// Comments, and empty texts for blank lines.
    var above: [String] = []
    var behind: String?

    /// Whether there is a comment.
    var hasComment: Bool { behind != nil || above.contains { !$0.isEmpty } }
  }

  indirect enum CommentedContent {
    case scalar(YAMLNode)
    case sequence([Child])
    case mapping([Child])
  }

  var content: CommentedContent
  /// The lines below everything.
  var footer: [String] = []

  init(_ tree: YAMLNode, comments: [Comment], in bytes: [UInt8]) {
    var assignment = CommentAssignment(tree, comments: comments, in: bytes)
    content = assignment.content(of: tree)
    footer = assignment.footer
  }
}

/// Finds out which key or item each comment of a file belongs to.
///
/// A comment on a line of its own belongs to the next key or item, one behind something to what it stands behind.
struct CommentAssignment {
  private var remarks: [CommentedNode.Remarks]
  private(set) var footer: [String] = []
  /// How many keys and items have been met so far, in the order of their places.
  private var next = 0

  /// The place of a key or item, and the one that it stands in.
  fileprivate struct Anchor {
    let position: TextPosition
    let parent: Int?
    let isFirst: Bool
  }

  init(_ tree: YAMLNode, comments: [Comment], in bytes: [UInt8]) {
    var anchors: [Anchor] = []
    Self.collect(tree, parent: nil, into: &anchors)
    remarks = Array(repeating: CommentedNode.Remarks(), count: anchors.count)
    let blanks = Self.blankLines(in: bytes)
    var following = 0
    for comment in comments {
      while following < anchors.count, anchors[following].position < comment.position { following += 1 }
      if !comment.isAlone, let owner = Self.owner(of: comment, before: following, among: anchors) {
        if remarks[owner].behind == nil {
          remarks[owner].behind = comment.text
        } else {
          remarks[owner].above.append(comment.text)
        }
        continue
      }
      let lines = (blanks.contains(comment.position.line - 1) ? [""] : []) + [comment.text]
      if following < anchors.count { remarks[following].above += lines } else { footer += lines }
    }
    for (number, anchor) in anchors.enumerated() {
      // A list begins with its dash, on the line of its first key at the latest.
      if blanks.contains(anchor.position.line - 1), !anchor.isSharingLine(with: anchors, at: number) {
        remarks[number].above.append("")
      }
      if anchor.isFirst { remarks[number].above = Array(remarks[number].above.drop { $0.isEmpty }) }
    }
    if let root = remarks.indices.first {
      remarks[root].above = Array(remarks[root].above.drop { $0.isEmpty })
    }
  }

  /// The content of the next node in the order of the file, with the remarks of what it holds.
  mutating func content(of node: YAMLNode) -> CommentedNode.CommentedContent {
    switch node.content {
    case .scalar: return .scalar(node)
    case .sequence(let items):
      return .sequence(items.map { child(nil, $0) })
    case .mapping(let entries):
      return .mapping(entries.map { child($0.key, $0.value) })
    }
  }

  private mutating func child(_ key: String?, _ value: YAMLNode) -> CommentedNode.Child {
    let own = remarks[next]
    next += 1
    return CommentedNode.Child(key: key, value: content(of: value), remarks: own)
  }

  // MARK: Places

  private static func collect(_ node: YAMLNode, parent: Int?, into anchors: inout [Anchor]) {
    let children: [(TextPosition, YAMLNode)] =
      switch node.content {
      case .scalar: []
      case .sequence(let items): items.map { ($0.position, $0) }
      case .mapping(let entries): entries.map { ($0.keyPosition, $0.value) }
      }
    for (number, (position, value)) in children.enumerated() {
      anchors.append(Anchor(position: position, parent: parent, isFirst: number == 0 && parent != nil))
      collect(value, parent: anchors.count - 1, into: &anchors)
    }
  }

  /// What a comment stands behind: the last key or item before it, or what its brackets close.
  private static func owner(of comment: Comment, before following: Int, among anchors: [Anchor]) -> Int? {
    guard following > 0 else { return nil }
    var owner = following - 1
    for _ in 0..<comment.closers {
      guard let parent = anchors[owner].parent else { break }
      owner = parent
    }
    // Of a key and the first thing in it that share a place, the outer one.
    while let parent = anchors[owner].parent, anchors[parent].position == anchors[owner].position {
      owner = parent
    }
    return owner
  }

  private static func blankLines(in bytes: [UInt8]) -> Set<Int32> {
    var blanks: Set<Int32> = []
    var line: Int32 = 1
    var isBlank = true
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case .carriageReturn where offset + 1 < bytes.count && bytes[offset + 1] == .lineFeed: break
      case .lineFeed, .carriageReturn:
        if isBlank { blanks.insert(line) }
        line += 1
        isBlank = true
      case .space, .tab: break
      default: isBlank = false
      }
    }
    return blanks
  }
}

extension CommentAssignment.Anchor {
  /// Whether what comes before it in the file begins on the same line, so that a blank line above is not its own.
  fileprivate func isSharingLine(with anchors: [CommentAssignment.Anchor], at number: Int) -> Bool {
    number > 0 && anchors[number - 1].position.line == position.line
  }
}
