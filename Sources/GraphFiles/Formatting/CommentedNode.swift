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
