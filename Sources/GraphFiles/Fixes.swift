/// Finds where in a file a text stands that is to be replaced.
extension YAMLNode {
  /// The replacement of a date that stands below a path, or as near to it as the path leads.
  func fix(of text: String, with replacement: String, at path: ArraySlice<String>) -> Diagnostic.Fix? {
    if let step = path.first {
      switch content {
      case .mapping(let entries):
        if let entry = entries.first(where: { $0.key == step }) {
          return entry.value.fix(of: text, with: replacement, at: path.dropFirst())
        }
      case .sequence(let items):
        if let index = Int(step), items.indices.contains(index) {
          return items[index].fix(of: text, with: replacement, at: path.dropFirst())
        }
      case .scalar: break
      }
    }
    switch content {
    case .scalar(let scalar, let style):
      guard scalar == text, style != .block else { return nil }
      return Diagnostic.Fix(at: position(ofScalar: 0), text: text, replacement: replacement)
    case .sequence(let items):
      return items.lazy.compactMap { $0.fix(of: text, with: replacement, at: []) }.first
    case .mapping(let entries):
      // Texts for people may speak of a date without being one.
      return entries.lazy.filter { Self.datedKeys.contains($0.key) }
        .compactMap { $0.value.fix(of: text, with: replacement, at: []) }.first
    }
  }

  private static let datedKeys: Set<String> = ["when", "span", "exists", "name", "names", "parties", "pairs"]
}

extension CSVOrigin {
  /// The replacement of a span that stands in `when`, or of the one of `start` and `end` that differs first.
  func fix(of text: String, with replacement: String) -> Diagnostic.Fix? {
    if table.columns["when"] != nil {
      return Diagnostic.Fix(at: textPosition(of: "when"), text: text, replacement: replacement)
    }
    let pieces = [text, replacement].map { $0.split(separator: "/", omittingEmptySubsequences: false) }
    guard pieces.allSatisfy({ $0.count == 2 }) else { return nil }
    for (number, column) in ["start", "end"].enumerated() where pieces[0][number] != pieces[1][number] {
      return Diagnostic.Fix(
        at: textPosition(of: column), text: String(pieces[0][number]), replacement: String(pieces[1][number]))
    }
    return nil
  }

  /// The place of the text in a column, within its quotes.
  private func textPosition(of column: String) -> Position {
    let position = position(of: column)
    let isQuoted = file.bytes.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, from: offset)
      var fields: [CSVScanner.Field] = []
      guard (try? scanner.readRow(into: &fields)) != nil, let index = table.columns[column],
        fields.indices.contains(index)
      else { return false }
      return fields[index].isQuoted
    }
    return position.advanced(by: isQuoted ? 1 : 0)
  }
}
