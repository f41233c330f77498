import EDTF
import GraphFiles
import Relations

extension ContentsReader {
  static let valueKeys = [
    "column", "value", "text", "map", "else", "after", "prefix", "split", "blank",
  ]
  private static let referenceKeys = valueKeys + ["name", "names", "kind", "ids"]

  /// What fills a field that may be left out.
  mutating func valueRule(_ key: String, in fields: Fields, _ columns: inout ColumnSet) -> ValueRule? {
    guard let node = value(key, in: fields) else { return nil }
    path.append(key)
    defer { path.removeLast() }
    return valueRule(node, &columns)
  }

  /// What fills a field: the name of a column, `=` and a text, a text with columns in braces, or a mapping.
  mutating func valueRule(
    _ node: YAMLNode, _ columns: inout ColumnSet, keys: [String] = ContentsReader.valueKeys
  ) -> ValueRule? {
    if case .scalar(let text, _) = node.content, !node.isNull {
      return parts(of: text, at: node.position, &columns).map { ValueRule(parts: $0) }
    }
    guard let fields = fields(of: node, known: keys, what: "what fills the field") else { return nil }
    let given = ["column", "value", "text"].filter { fields[$0] != nil }
    guard given.count == 1, let key = given.first, let source = text(key, in: fields) else {
      if given.count != 1 {
        fault(
          "missing-key", at: fields.position, "it is not said what fills the field",
          "add one of column: with the name of a column, value: and text: with columns in braces")
      }
      return nil
    }
    let position = fields[key]?.position ?? fields.position
    var rule: ValueRule
    switch key {
    case "column": rule = ValueRule(parts: [.column(columns.number(of: source, at: position))])
    case "value": rule = ValueRule(parts: [.text(source)])
    default:
      guard let parts = template(source, at: position, &columns) else { return nil }
      rule = ValueRule(parts: parts)
    }
    rule.prefix = text("prefix", in: fields) ?? ""
    rule.mark = text("after", in: fields).flatMap { $0.isEmpty ? nil : $0 }
    rule.separator = text("split", in: fields)
    if rule.separator?.isEmpty == true {
      fault(
        "wrong-value", at: fields["split"]?.position ?? fields.position, "split: is empty, and parts nothing",
        "write what stands between two values, such as \";\", or leave split: out")
    }
    rule.blanks = Set(scalars("blank", in: fields))
    readMeanings(of: &rule, in: fields)
    return rule
  }

  private mutating func readMeanings(of rule: inout ValueRule, in fields: Fields) {
    if let word = text("else", in: fields) {
      rule.otherwise =
        switch word {
        case "keep": .kept
        case "skip": .skipped
        default: .text(word)
        }
    }
    guard let node = value("map", in: fields) else { return }
    path.append("map")
    defer { path.removeLast() }
    guard case .mapping(let entries) = node.content else {
      fault(
        "wrong-type", at: node.position, "map: must be a mapping, but \(node.summary) stands here",
        "write each value of the table and what it means, such as { 1: defence-pact, 2: skip }")
      return
    }
    rule.hasMeanings = true
    if fields["else"] == nil { rule.otherwise = .skipped }
    for entry in entries { rule.meanings[entry.key] = meaning(entry) }
  }

  private mutating func meaning(_ entry: YAMLNode.Entry) -> ValueRule.Meaning {
    if case .scalar(let text, let style) = entry.value.content {
      if entry.value.isNull { return ValueRule.Meaning(text: nil) }
      if text == "skip", style == .plain { return ValueRule.Meaning(text: nil, isSkipped: true) }
      return ValueRule.Meaning(text: text)
    }
    let known = ["value", "status", "sign", "swap"]
    guard let fields = fields(of: entry.value, known: known, what: "a meaning") else {
      return ValueRule.Meaning()
    }
    return ValueRule.Meaning(
      text: text("value", in: fields), isSwapped: truth("swap", in: fields) ?? false,
      status: choice("status", in: fields), sign: sign(in: fields))
  }

  // MARK: Texts with columns

  private mutating func parts(
    of text: String, at position: TextPosition, _ columns: inout ColumnSet
  ) -> [ValueRule.Part]? {
    if text.hasPrefix("="), String(text.dropFirst()).trimmed == "?" {
      fault(
        "unanswered", at: position, "‘=?’ stands where a guess had no answer",
        "answer the question above it: a column, or = and what holds for all rows")
      return nil
    }
    if text.hasPrefix("=") { return [.text(String(text.dropFirst()).trimmed)] }
    if text.contains("{") { return template(text, at: position, &columns) }
    return [.column(columns.number(of: text, at: position))]
  }

  private mutating func template(
    _ text: String, at position: TextPosition, _ columns: inout ColumnSet
  ) -> [ValueRule.Part]? {
    var parts: [ValueRule.Part] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else {
        fault(
          "bad-value", at: position, "the brace that opens in ‘\(text.excerpt)’ does not close",
          "write the name of a column in braces, such as {name}")
        return nil
      }
      let name = String(rest[rest.index(after: open)..<close])
      parts.append(.column(columns.number(of: name, at: position)))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty || parts.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }

  // MARK: Actors

  /// How a row names an actor, of a key that must be there.
  mutating func reference(
    _ key: String, in fields: Fields, of what: String, _ columns: inout ColumnSet
  ) -> ActorReference? {
    guard let node = required(key, in: fields, of: what, example: "the name of a column") else { return nil }
    path.append(key)
    defer { path.removeLast() }
    return reference(node, &columns)
  }

  mutating func reference(_ node: YAMLNode, _ columns: inout ColumnSet) -> ActorReference? {
    guard let value = valueRule(node, &columns, keys: Self.referenceKeys) else { return nil }
    let reference = ActorReference(value: value)
    guard case .mapping(let entries) = node.content else { return reference }
    let fields = Fields(entries: entries, position: node.position)
    reference.kind = valueRule("kind", in: fields, &columns)
    reference.names = nameRules(in: fields, &columns)
    reference.scheme = text("ids", in: fields)
    return reference
  }

  /// The rules of `name:` and `names:`.
  mutating func nameRules(in fields: Fields, _ columns: inout ColumnSet) -> [NameRule] {
    var rules: [NameRule] = []
    if let value = valueRule("name", in: fields, &columns) {
      rules.append(NameRule(value: value, language: contents.language))
    }
    guard let node = value("names", in: fields) else { return rules }
    path.append("names")
    defer { path.removeLast() }
    let items: [YAMLNode] = if case .sequence(let items) = node.content { items } else { [node] }
    for item in items {
      guard case .mapping(let entries) = item.content else {
        if let value = valueRule(item, &columns) { rules.append(NameRule(value: value, sort: .alias)) }
        continue
      }
      let keys = Self.valueKeys + ["type", "language", "when"]
      guard let value = valueRule(item, &columns, keys: keys) else { continue }
      let fields = Fields(entries: entries, position: item.position)
      rules.append(
        NameRule(
          value: value, sort: choice("type", in: fields) ?? .alias, language: text("language", in: fields),
          periods: periodRules("when", in: fields, &columns)))
    }
    return rules
  }

  /// The rule of `source:`, `locator:` and `quote:`.
  mutating func claimRule(in fields: Fields, _ columns: inout ColumnSet) -> ClaimRule? {
    let locator = valueRule("locator", in: fields, &columns)
    let quote = valueRule("quote", in: fields, &columns)
    if let source = valueRule("source", in: fields, &columns) {
      return ClaimRule(source: source, locator: locator, quote: quote)
    }
    if fields["source"] == nil, let key = ["locator", "quote"].first(where: { fields[$0] != nil }) {
      fault(
        "missing-key", at: fields.position(of: key), "\(key): says something of a source that is not named",
        "add source: beside it, such as source: =ucdp")
    }
    return nil
  }
}
