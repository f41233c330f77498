import Relations

/// The keys and values of a mapping.
package struct Fields {
  package let entries: [YAMLNode.Entry]
  /// Where a missing key is missed.
  package let position: TextPosition
  /// The known keys that unknown ones are most likely meant for.
  fileprivate(set) var meant: Set<String> = []

  package init(entries: [YAMLNode.Entry], position: TextPosition) {
    self.entries = entries
    self.position = position
  }

  /// The value of a key.
  ///
  /// - Complexity: O(*n*) in the keys of the mapping, which are few.
  package subscript(key: String) -> YAMLNode? {
    for entry in entries where entry.key == key { return entry.value }
    return nil
  }

  /// The place of a key, else of the mapping.
  package func position(of key: String) -> TextPosition {
    entries.first { $0.key == key }?.keyPosition ?? position
  }
}

extension ContentsReader {
  /// The fields of a mapping, of which the unknown are reported; nil where it is no mapping.
  ///
  /// - Parameters:
  ///   - what: the thing described, for messages, such as “a claim”.
  ///   - position: where a missing key is missed, if not where the mapping begins.
  package mutating func fields(
    of node: YAMLNode, known: [String], what: String, position: TextPosition? = nil
  ) -> Fields? {
    guard case .mapping(let entries) = node.content else {
      let example = "\(known.prefix(3).joined(separator: ":, ")):"
      if node.isNull {
        fault(
          "missing-value", at: position ?? node.position, "\(what) has no value",
          "give it the keys \(example) …")
      } else {
        fault(
          "wrong-type", at: node.position, "\(what) must be a mapping, but \(node.summary) stands here",
          "write the keys \(example) …")
      }
      return nil
    }
    var fields = Fields(entries: entries, position: position ?? node.position)
    for entry in entries where !known.contains(entry.key) {
      let isFull = diagnostics.isFull(of: "unknown-key")
      let fused = Self.keyBeforeColon(entry.key, among: known)
      if let fused {
        fields.meant.insert(fused)
        broken.insert(GraphLocation(element, path + [fused]))
      }
      let near =
        isFull || fused != nil
        ? nil
        : KeyWords.key(meantBy: entry.key, beside: entries.map(\.key), among: known)
          ?? nearest(to: entry.key, among: known)
      if let near, fields[near] == nil {
        fields.meant.insert(near)
        broken.insert(GraphLocation(element, path + [near]))
      }
      report(
        .error, "unknown-key", at: entry.keyPosition, "\(what) has no key ‘\(entry.key.excerpt)’",
        near.map { "did you mean \($0)?" + KeyWords.example(of: $0, among: known, for: entry.value) }
          ?? fused.flatMap { Self.advice(forColonAfter: $0, in: entry.key) }
          ?? Self.advice(forTextAfter: entry, in: entries)
          ?? "its keys are \(known.joined(separator: ", "))")
    }
    return fields
  }

  /// The key with which its value was taken for one, as no plain blank stands after the colon.
  private static func keyBeforeColon(_ text: String, among known: [String]) -> String? {
    text.firstIndex(of: ":").map { String(text[..<$0]) }.flatMap { known.contains($0) ? $0 : nil }
  }

  private static func advice(forColonAfter key: String, in text: String) -> String? {
    let rest = text.dropFirst(key.count + 1)
    let value = rest.drop(while: \.isWhitespace)
    let reason =
      rest.first?.isWhitespace == true
      ? "the blank after the colon is one that YAML takes for a letter; write a plain one"
      : "write a blank after the colon"
    return value.isEmpty ? nil : "\(reason): \(key): \(String(value).excerpt)"
  }

  /// What to do where a comma has cut a text in two, of which the second half stands as a key without a value.
  private static func advice(forTextAfter entry: YAMLNode.Entry, in entries: [YAMLNode.Entry]) -> String? {
    guard entry.value.isNull, let place = entries.firstIndex(of: entry), place > 0,
      case .scalar(let text, .plain) = entries[place - 1].value.content
    else { return nil }
    let key = entries[place - 1].key
    let further = entries[place...].prefix { $0.value.isNull }.map(\.key)
    if Self.listKeys.contains(key) {
      let items = [text] + further
      return "write several in brackets: \(key): [\(items.map(\.excerpt).joined(separator: ", "))]"
    }
    let whole = ([text] + further).joined(separator: ",")
    // The unit follows the last of them: 1,200 troops, 0,8 t.
    if Self.numberKeys.contains(key), !further.allSatisfy({ $0.allSatisfy(\.isNumber) }),
      let number = Quantity.number(meantBy: whole)
        ?? (key == "count" ? nil : Quantity.fraction(meantBy: whole))
    {
      return "write a number without commas: \(key): \(number)"
    }
    if !text.isEmpty, ([text] + further).allSatisfy({ $0.allSatisfy(\.isNumber) }) {
      // 1,200 is a number of four digits, 0,8 and 1,25 are fractions.
      if text != "0", further.allSatisfy({ $0.count == 3 }) {
        return "write a number without commas: \(key): \(([text] + further).joined())"
      }
      if further.count == 1 { return "write a fraction with a point: \(key): \(text).\(further[0])" }
    }
    return "where it belongs to the text before it, put that in quotes: "
      + "\(key): \"\(text.excerpt), \(entry.key.excerpt)\""
  }

  private static let numberKeys: Set<String> = ["weight", "count", "value"]

  /// The keys of lists that people write without brackets.
  private static let listKeys: Set<String> = [
    "claims", "mediators", "obligations", "parents", "parties", "pairs",
  ]

  /// The value of a key that may be left out, but not without a value.
  ///
  /// - Parameter advice: what to do where it has none.
  package mutating func value(
    _ key: String, in fields: Fields,
    orSay advice: @autoclosure () -> String = "give it one, or leave the key out"
  ) -> YAMLNode? {
    guard let node = fields[key] else { return nil }
    guard node.isNull else { return node }
    at(key) {
      $0.fault("missing-value", at: fields.position(of: key), "\(key): has no value", advice())
    }
    return nil
  }

  /// The value of a key that must be there.
  package mutating func required(
    _ key: String, in fields: Fields, of what: @autoclosure () -> String, example: String
  ) -> YAMLNode? {
    if let node = value(key, in: fields, orSay: "give it one, such as \(key): \(example)") { return node }
    // A key that was misspelt or has no value has been reported.
    if fields[key] == nil, !fields.meant.contains(key) {
      at(key) {
        $0.fault("missing-key", at: fields.position, "\(what()) has no key \(key)", "add \(key): \(example)")
      }
    }
    return nil
  }
}
