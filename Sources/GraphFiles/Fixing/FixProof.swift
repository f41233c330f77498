/// Whether a mended file says what it said, but for the texts that were mended.
struct FixProof {
  private let original: InputFile
  private let fixed: InputFile
  /// What was written for each text.
  private let replacements: [String: Set<String>]

  init(_ original: InputFile, fixed: InputFile, by fixes: [Diagnostic.Fix]) {
    self.original = original
    self.fixed = fixed
    var replacements: [String: Set<String>] = [:]
    for fix in fixes { replacements[fix.text, default: []].insert(Self.unquoted(fix.replacement)) }
    self.replacements = replacements
  }

  /// - Complexity: O(*n*) in the length of both.
  var holds: Bool {
    switch fixed.format {
    case .yaml: holdsForTree
    case .csv: holdsForTable
    }
  }

  /// A fix of what YAML has misread brings the quotes along.
  private static func unquoted(_ text: String) -> String {
    text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
      ? String(text.dropFirst().dropLast()) : text
  }

  // MARK: YAML

  private var holdsForTree: Bool {
    var (before, after) = (YAMLFile(original), YAMLFile(fixed))
    let (old, new) = (before.read(), after.read())
    let comments = (Comment.all(in: original.bytes), Comment.all(in: fixed.bytes))
    guard after.diagnostics.isEmpty else { return false }
    // What was no YAML before has no tree to compare with, and its comments are not known for sure.
    guard before.diagnostics.isEmpty else { return new.map(holdsAllTexts) ?? false }
    guard comments.0.map(\.text) == comments.1.map(\.text) else { return false }
    guard let old, let new else { return old == nil && new == nil }
    return isSame(old, new)
  }

  private func isSame(_ old: YAMLNode, _ new: YAMLNode) -> Bool {
    switch (old.content, new.content) {
    case (.scalar(let before, _), .scalar(let after, _)):
      return before == after && old.isNull == new.isNull || isReplaced(before, by: after)
    case (.sequence(let items), .scalar(let after, _)):
      // The brackets of a date, which YAML took for a list.
      let texts = items.map { if case .scalar(let text, .plain) = $0.content { text } else { "" } }
      return isReplaced("[\(texts.joined(separator: ","))]", by: after)
    case (.sequence(let items), .sequence(let others)):
      return items.count == others.count && zip(items, others).allSatisfy(isSame)
    case (.mapping(let entries), .mapping(let others)):
      return entries.count == others.count
        && zip(entries, others).allSatisfy {
          ($0.key == $1.key || isReplaced($0.key, by: $1.key)) && isSame($0.value, $1.value)
        }
    default: return false
    }
  }

  private func isReplaced(_ before: String, by after: String) -> Bool {
    // A text can be mended in several rounds.
    var known: Set<String> = [before]
    var rest = [before]
    while let text = rest.popLast() {
      for replacement in replacements[text] ?? [] where known.insert(replacement).inserted {
        rest.append(replacement)
      }
    }
    return known.count > 1 && known.contains(after)
  }

  /// Whether each text that was written stands in the tree, or was mended once more.
  private func holdsAllTexts(_ tree: YAMLNode) -> Bool {
    var missing = replacements.values.reduce(into: Set()) { $0.formUnion($1) }
      .subtracting(replacements.filter { $0.value != [$0.key] }.keys)
    var rest = [tree]
    while let node = rest.popLast() {
      switch node.content {
      case .scalar(let text, _): missing.remove(text)
      case .sequence(let items): rest += items
      case .mapping(let entries):
        for entry in entries {
          missing.remove(entry.key)
          rest.append(entry.value)
        }
      }
    }
    return missing.isEmpty
  }

  // MARK: Tables

  private var holdsForTable: Bool {
    original.bytes.withUnsafeBufferPointer { old in
      fixed.bytes.withUnsafeBufferPointer { new in
        var (before, after) = (CSVScanner(old), CSVScanner(new))
        var (fields, others): ([CSVScanner.Field], [CSVScanner.Field]) = ([], [])
        while !before.isAtEnd, !after.isAtEnd {
          // A row that cannot be split has no cell that could be mended.
          let isRow = (try? before.readRow(into: &fields)) != nil
          guard isRow == ((try? after.readRow(into: &others)) != nil) else { return false }
          guard isRow else { continue }
          guard fields.count == others.count else { return false }
          for (field, other) in zip(fields, others) {
            let (cell, mended) = (old[field.range], new[other.range])
            if cell.elementsEqual(mended) { continue }
            let texts = (String(decoding: cell, as: UTF8.self), String(decoding: mended, as: UTF8.self))
            guard isReplaced(texts.0, by: texts.1) else { return false }
          }
        }
        return before.isAtEnd && after.isAtEnd
      }
    }
  }
}
