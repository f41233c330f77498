/// Writes a tree in the form of graph files.
struct FormWriter {
  private var lines: [String] = []

  static func text(of tree: CommentedNode) -> String {
    var writer = FormWriter()
    switch tree.content {
    case .mapping(let children): writer.write(children, of: .file, indent: 0)
    case .sequence(let children): writer.write(children, of: .other, indent: 0)
    case .scalar(let node): writer.lines.append(ScalarForm.text(of: node, inFlow: false))
    }
    writer.lines += tree.footer
    return writer.lines.map { $0 + "\n" }.joined()
  }

  // MARK: Blocks

  private mutating func write(_ children: [CommentedNode.Child], of form: FormKind, indent: Int) {
    for (number, child) in form.ordered(children).enumerated() {
      var child = child.hoisted(form.kind(below: child.key))
      // Nothing is to be set apart from what is above the first.
      if number == 0 { child.remarks.above = Array(child.remarks.above.drop { $0.isEmpty }) }
      let margin = String(repeating: " ", count: indent)
      write(child, to: margin + FlowForm.head(of: child), of: form.kind(below: child.key), indent: indent)
    }
  }

  /// Writes a key or item whose line begins as given.
  private mutating func write(
    _ child: CommentedNode.Child, to head: String, of form: FormKind, indent: Int
  ) {
    let margin = String(repeating: " ", count: indent)
    lines += child.remarks.above.map { $0.isEmpty ? "" : margin + $0 }
    let behind = child.remarks.behind.map { "  \($0)" } ?? ""
    switch child.value {
    case .scalar(let node):
      if let folded = ScalarForm.folded(node, indent: indent + 2) {
        appendAbove(child.remarks.behind, margin: margin)
        lines.append("\(head) >-")
        lines += folded
      } else {
        let text = ScalarForm.text(of: node, inFlow: false)
        lines.append(text.isEmpty ? head + behind : "\(head) \(text)\(behind)")
      }
    case .sequence(let children), .mapping(let children):
      let flow = FlowForm.text(of: child.value, form: form)
      if let flow, children.isEmpty { return lines.append("\(head) \(flow)\(behind)") }
      if let flow, !form.isSection, !child.hasItemsOfKeys {
        if form == .described("source") || head.count + 1 + flow.count <= GraphFormatter.width {
          return lines.append("\(head) \(flow)\(behind)")
        }
      }
      if flow != nil, child.key == nil, case .described = form, case .mapping = child.value {
        var wrapped = FlowForm.lines(of: children, form: form, indent: head.count + 1, closers: 0)
        wrapped[0] = "\(head) \(wrapped[0])"
        wrapped[wrapped.count - 1] += behind
        return lines += wrapped
      }
      if child.key == nil {
        appendAbove(child.remarks.behind, margin: margin)
        writeItem(children, of: form, indent: indent)
      } else {
        lines.append(head + behind)
        write(children, of: form, indent: indent + 2)
      }
    }
  }

  /// Writes an item that has several lines: the first of them begins behind the dash.
  private mutating func writeItem(_ children: [CommentedNode.Child], of form: FormKind, indent: Int) {
    var inner = FormWriter()
    inner.write(children, of: form, indent: indent + 2)
    let margin = String(repeating: " ", count: indent)
    var rest = inner.lines[...]
    if let first = rest.popFirst() { lines.append("\(margin)- \(first.dropFirst(indent + 2))") }
    lines += rest
  }

  private mutating func appendAbove(_ comment: String?, margin: String) {
    if let comment { lines.append(margin + comment) }
  }
}

extension CommentedNode.Child {
  /// The item with the remarks of the first key in it, which stands on the line of the dash.
  fileprivate func hoisted(_ form: FormKind) -> CommentedNode.Child {
    guard key == nil, case .mapping(let children) = value, !children.isEmpty else { return self }
    var ordered = form.ordered(children)
    let first = ordered[0].remarks
    ordered[0].remarks = CommentedNode.Remarks()
    var hoisted = self
    hoisted.value = .mapping(ordered)
    hoisted.remarks.above += first.above.filter { !$0.isEmpty }
    if hoisted.remarks.behind == nil {
      hoisted.remarks.behind = first.behind
    } else if let behind = first.behind {
      hoisted.remarks.above.append(behind)
    }
    return hoisted
  }
}

extension CommentedNode.Child {
  /// Whether it is a key with a list of mappings, each of which has a line of its own.
  fileprivate var hasItemsOfKeys: Bool {
    guard key != nil, case .sequence(let items) = value else { return false }
    return items.contains { if case .mapping = $0.value { true } else { false } }
  }
}

extension YAMLNode {
  /// Whether it is written below a `|` or `>`, as long texts are.
  var isBlock: Bool {
    if case .scalar(_, .block) = content { true } else { false }
  }
}

/// What a mapping describes, which says in what order its keys come.
enum FormKind: Hashable {
  case file
  /// A list or mapping of what the file is about, by its key; each item has a line of its own.
  case section(String)
  case described(String)
  case other

  /// The keys and items in the order of the form; unknown keys come last, as they stand.
  func ordered(_ children: [CommentedNode.Child]) -> [CommentedNode.Child] {
    guard case .described(let name) = self, let order = Self.orders[name] else { return children }
    return children.enumerated().sorted { left, right in
      let ranks = (rank(of: left.element.key, in: order), rank(of: right.element.key, in: order))
      return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.0 < ranks.1
    }
    .map(\.element)
  }

  private func rank(of key: String?, in order: [String: Int]) -> Int {
    key.flatMap { order[$0] } ?? order.count
  }

  /// What stands below a key, or in an item where there is none.
  func kind(below key: String?) -> FormKind {
    switch self {
    case .file:
      return key.flatMap { Self.items[$0] == nil ? nil : .section($0) } ?? .other
    case .section(let section): return Self.items[section].map { .described($0) } ?? .other
    case .other: return .other
    case .described(let name):
      guard let key else { return self }
      switch key {
      case "claims": return .described("claim")
      case "names": return .described("name")
      case "when", "exists": return .described("spell")
      case "parties": return .described(name == "obligation" ? "binding" : "party")
      case "mediators": return .described("party")
      case "obligations": return .described("obligation")
      case "weight", "count": return .described("quantity")
      case "pairs": return .described("pairs")
      default: return name == "pairs" ? .described("pair") : .other
      }
    }
  }

  /// What the sections hold.
  private static let items = [
    "sources": "source", "actors": "actor", "pacts": "pact", "relations": "relation",
    "statements": "statement", "actor-kinds": "actor-kind", "relation-kinds": "relation-kind",
  ]

  /// For each thing described the rank of its keys.
  private static let orders: [String: [String: Int]] = FileKeys.all.mapValues { keys in
    var keys = keys
    // What more is known of a span stands behind it, and what is said of others comes last.
    let additions = ContentsReader.periodKeys.dropFirst().filter(keys.contains)
    if let when = keys.firstIndex(of: "when") {
      keys.removeAll(where: additions.contains)
      keys.insert(contentsOf: additions, at: when + 1)
    }
    if keys.contains("pairs") {
      keys.removeAll { $0 == "pairs" }
      keys.append("pairs")
    }
    return Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension FormKind {
  /// Whether what stands under a key is written at length, and so has a line of its own where one line does not do.
  func isLong(_ key: String?) -> Bool {
    guard case .described(let name) = self else { return true }
    return name == "pairs" || key.map(Self.longKeys.contains) ?? true
  }

  private static let longKeys: Set = ["label", "claims", "note", "notes", "quote", "pairs", "name", "names"]

  /// Whether its items have a line each, however short they are.
  var isSection: Bool {
    if case .section = self { true } else { false }
  }
}
