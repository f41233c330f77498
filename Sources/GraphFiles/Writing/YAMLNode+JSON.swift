import Writing

extension YAMLNode {
  /// A tree as a file would hold it that has all of it on one line.
  ///
  /// - Parameters:
  ///   - tree: the tree.
  ///   - key: the key that it stands under, which says whether a text in it is a date.
  init(_ tree: JSON, under key: String? = nil, at position: TextPosition = .start) {
    let content: Content =
      switch tree {
      case .null: .scalar("", .plain)
      case .bool(let value): .scalar(value ? "true" : "false", .plain)
      case .int(let value): .scalar(String(value), .plain)
      case .number(let digits): .scalar(digits, .plain)
      // Dates are not taken for numbers, as they are read as texts.
      case .string(let text): .scalar(text, key.map(Self.dates.contains) ?? false ? .plain : .quoted)
      case .array(let values): .sequence(values.map { YAMLNode($0, under: key, at: position) })
      case .object(let members):
        .mapping(
          members.map {
            Entry(key: $0.0, keyPosition: position, value: YAMLNode($0.1, under: $0.0, at: position))
          })
      }
    self.init(content: content, position: position)
  }

  /// The keys whose values are dates.
  private static let dates: Set<String> = [
    "when", "exists", "span", "first-seen", "last-seen", "as-of", "date",
  ]
}
