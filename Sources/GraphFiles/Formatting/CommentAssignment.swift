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
