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
  /// The replacement of a date that stands in `when`, `start` or `end`, or of a span whose sides stand in two of them.
  func fix(of text: String, with replacement: String) -> Diagnostic.Fix? {
    for column in ["when", "start", "end"] where self.text(in: column) == text {
      return Diagnostic.Fix(at: textPosition(of: column), text: text, replacement: replacement)
    }
    return fix(ofSides: Self.sides(of: text), with: Self.sides(of: replacement))
  }

  /// The replacement of the first of two cells that has to differ; when it does, the other is found.
  private func fix(ofSides sides: [String], with others: [String]) -> Diagnostic.Fix? {
    // A row without either date would be none.
    guard sides.count == 2, others.count == 2, others != ["", ""] else { return nil }
    for (column, (text, replacement)) in zip(["start", "end"], zip(sides, others)) where text != replacement {
      guard self.text(in: column) == text else { continue }
      return Diagnostic.Fix(at: textPosition(of: column), text: text, replacement: replacement)
    }
    return nil
  }

  private static func sides(of span: String) -> [String] {
    span.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  }

  private func text(in column: String) -> String? {
    guard let field = field(in: column) else { return nil }
    return file.bytes.withUnsafeBufferPointer { String(decoding: $0[field.range], as: UTF8.self) }
  }

  /// The place of the text in a column, within its quotes.
  private func textPosition(of column: String) -> TextPosition {
    position(of: column).advanced(by: field(in: column)?.isQuoted == true ? 1 : 0)
  }

  private func field(in column: String) -> CSVScanner.Field? {
    guard let index = table.columns[column] else { return nil }
    return file.bytes.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, from: offset, separator: table.separator)
      var fields: [CSVScanner.Field] = []
      guard (try? scanner.readRow(into: &fields)) != nil, fields.indices.contains(index) else { return nil }
      return fields[index]
    }
  }
}
