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
