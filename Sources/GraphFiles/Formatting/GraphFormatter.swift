import Relations

/// Brings graph files into one form.
///
/// Keys come in one order, whatever fits on a line stands on one, and else each text and each claim on a line of its
/// own, so that a change of one fact is a change of one line. Comments stay with what they stand above or behind, and sections and
/// their items in the order that the editors gave them. Lines end as the first one does.
public enum GraphFormatter {
  /// How many characters a line may have that could be broken.
  static let width = 110

  /// What came of formatting a file.
  public enum Outcome: Hashable, Sendable {
    /// The file in its form, which may be the form that it has.
    case formatted(String)
    /// The file cannot be read, and stays as it is.
    case refused([Diagnostic])
  }

  /// Formats the bytes of a YAML file.
  ///
  /// The result means the same, which is made sure of by reading it again, and formatting it again changes nothing.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8.
  ///   - name: what to call it in diagnostics.
  /// - Complexity: O(*n*) in its length.
  public static func format(yaml bytes: some Sequence<UInt8>, name: String) -> Outcome {
    let bytes = Array(bytes)
    let ends = LineEndings(of: bytes)
    let file = InputFile(name: name, format: .yaml, bytes: LineEndings.unified(bytes))
    var original = YAMLFile(file)
    let tree = original.read()
    guard original.diagnostics.isEmpty else { return .refused(original.diagnostics) }
    let comments = Comment.all(in: file.bytes)
    guard let tree else {
      // Nothing but comments.
      return .formatted(ends.applied(to: comments.map { $0.text + "\n" }.joined()))
    }
    if let text = form(of: tree.quotingIdentifiers(), comments: comments, in: file) {
      return .formatted(ends.applied(to: text))
    }
    return .refused([
      Diagnostic(
        .error, code: "form-lost", file: name, line: 1, column: 1,
        message: "the file cannot be brought into form without changing what it says",
        suggestion: "leave it as it is, and report this as a fault of entente")
    ])
  }

  /// The form of a file; nil where it would say something else than the file.
  private static func form(of tree: YAMLNode, comments: [Comment], in file: InputFile) -> String? {
    let texts = comments.map(\.text).sorted()
    var current = (tree: tree, comments: comments, file: file)
    // A comment that has found its place can let a line be joined, so that the first form need not be the last.
    for _ in 0..<8 {
      let text = FormWriter.text(
        of: CommentedNode(current.tree, comments: current.comments, in: current.file.bytes))
      let result = InputFile(name: file.name, format: .yaml, bytes: Array(text.utf8))
      if result.bytes == current.file.bytes { return text }
      var yaml = YAMLFile(result)
      let found = Comment.all(in: result.bytes)
      guard let again = yaml.read(), again.meansTheSame(as: tree), found.map(\.text).sorted() == texts
      else { return nil }
      current = (again.quotingIdentifiers(), found, result)
    }
    return nil
  }
}

extension YAMLNode {
  /// Whether two trees mean the same; the order of keys means nothing.
  func meansTheSame(as other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let text, _), .scalar(let second, _)):
      return isNull == other.isNull && (isNull || text == second) && isTruth == other.isTruth
    case (.sequence(let items), .sequence(let others)):
      return items.count == others.count && zip(items, others).allSatisfy { $0.meansTheSame(as: $1) }
    case (.mapping(let entries), .mapping(let others)):
      let values = Dictionary(others.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      return entries.count == others.count
        && entries.allSatisfy { values[$0.key]?.meansTheSame(as: $0.value) ?? false }
    default:
      return false
    }
  }

  private var isTruth: Bool {
    if case .scalar("true", .plain) = content { return true }
    if case .scalar("false", .plain) = content { return true }
    return false
  }
}
