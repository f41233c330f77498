import GraphFiles
import Relations

extension ContentsReader {
  private static let mappingSections = ["sources", "actors", "actor-kinds", "relation-kinds"]
  private static let tableKeys = [
    "file", "separator", "quote", "encoding", "skip-lines", "columns", "blank", "ignore", "where", "actors",
    "relations", "pacts",
  ]

  /// Reads the tree of a mapping file.
  mutating func readMapping(_ tree: YAMLNode) -> [TableRules] {
    guard case .mapping(let entries) = tree.content else {
      report(
        .error, "wrong-type", at: tree.position,
        "a mapping file must be a mapping, but \(tree.summary) stands here",
        "begin with graph: and the identifier of the graph")
      return []
    }
    // How a graph is checked is for the graph to say.
    let headerKeys = Self.headerKeys.filter { $0 != "check" }
    let known = headerKeys + Self.mappingSections + ["tables"]
    guard let fields = fields(of: tree, known: known, what: "a mapping file") else { return [] }
    readHeader(entries.filter { headerKeys.contains($0.key) }, position: tree.position)
    for entry in entries where Self.mappingSections.contains(entry.key) { readSection(entry) }
    guard required("tables", in: fields, of: "the mapping", example: "[ … ]") != nil else { return [] }
    return items("tables", in: fields) { $0.table($1) }.compactMap { $0 }
  }

  private mutating func table(_ node: YAMLNode) -> TableRules? {
    guard let fields = fields(of: node, known: Self.tableKeys, what: "a table") else { return nil }
    var rules = TableRules()
    rules.pattern = text("file", in: fields)
    rules.form = form(in: fields)
    rules.blanks = Set(scalars("blank", in: fields))
    rules.ignored = scalars("ignore", in: fields)
    rules.conditions = conditions("where", in: fields, &rules.columns)
    rules.actors = items("actors", in: fields) { $0.actorRule($1, &rules.columns) }.compactMap { $0 }
    rules.relations = items("relations", in: fields) { $0.relationRule($1, &rules.columns) }.compactMap { $0 }
    rules.pacts = items("pacts", in: fields) { $0.pactRule($1, &rules.columns) }.compactMap { $0 }
    if fields["actors"] == nil, fields["relations"] == nil, fields["pacts"] == nil {
      fault(
        "missing-key", at: fields.position, "the table makes nothing",
        "add relations:, actors: or pacts: with what a row makes")
    }
    return rules
  }

  private mutating func form(in fields: Fields) -> TableForm {
    var form = TableForm()
    form.separator = character("separator", in: fields, names: ["tab": .tab, "comma": .comma])
    form.quote = character("quote", in: fields, names: ["none": 0])
    form.encoding = choice("encoding", in: fields)
    form.skippedLines = number("skip-lines", in: fields, range: 0...1_000) ?? 0
    if fields["columns"] != nil { form.header = scalars("columns", in: fields) }
    return form
  }

  /// One character of ASCII, or a name of one.
  private mutating func character(_ key: String, in fields: Fields, names: [String: UInt8]) -> UInt8? {
    guard let text = text(key, in: fields) else { return nil }
    if let byte = names[text] { return byte }
    if text.utf8.count == 1, let byte = text.utf8.first, byte != .lineFeed, byte != .carriageReturn {
      return byte
    }
    if text == "\\t" { return .tab }
    at(key) {
      $0.fault(
        "bad-value", at: fields[key]?.position ?? fields.position,
        "\(key): must be one character, but ‘\(text.excerpt)’ stands here",
        "write it in quotes, such as \";\", or \(names.keys.sorted().joined(separator: ", "))")
    }
    return nil
  }

  // MARK: Conditions

  /// What a row has to say, such as `{ year: { from: 1990 }, type: [a, b] }`.
  mutating func conditions(
    _ key: String, in fields: Fields, _ columns: inout ColumnSet
  ) -> [RowCondition] {
    guard let node = value(key, in: fields) else { return [] }
    path.append(key)
    defer { path.removeLast() }
    guard case .mapping(let entries) = node.content else {
      fault(
        "wrong-type", at: node.position, "\(key): must be a mapping, but \(node.summary) stands here",
        "write the column and what must stand there, such as { type: [1, 2] }")
      return []
    }
    var conditions: [RowCondition] = []
    for entry in entries {
      var condition = RowCondition(column: columns.number(of: entry.key, at: entry.keyPosition))
      read(&condition, from: entry)
      conditions.append(condition)
    }
    return conditions
  }

  private mutating func read(_ condition: inout RowCondition, from entry: YAMLNode.Entry) {
    switch entry.value.content {
    case .scalar(let text, _):
      condition.texts = [text]
    case .sequence(let items):
      condition.texts = Set(items.compactMap { self.text($0) })
    case .mapping:
      let known = ["is", "not", "from", "to", "filled"]
      guard let fields = fields(of: entry.value, known: known, what: "a condition") else { return }
      condition.texts = Set(scalars("is", in: fields))
      condition.excluded = Set(scalars("not", in: fields))
      condition.least = number("from", in: fields, range: -1_000_000_000...1_000_000_000)
      condition.greatest = number("to", in: fields, range: -1_000_000_000...1_000_000_000)
      condition.isFilled = truth("filled", in: fields)
    }
  }

  /// The texts of a list, or the one text that stands for a list of one; an empty text is one, too.
  mutating func scalars(_ key: String, in fields: Fields) -> [String] {
    guard let node = fields[key] else { return [] }
    let items: [YAMLNode] = if case .sequence(let items) = node.content { items } else { [node] }
    return items.compactMap { item in
      if case .scalar(let text, _) = item.content { return text }
      return text(item)
    }
  }
}
