/// A query made of named parts, each of which may ask those before it.
struct Query {
  private(set) var parts: [(name: String, body: String)] = []
  var isRecursive = false

  /// Adds a part; the lines of its body may be indented by anything.
  mutating func add(_ name: String, _ body: String) {
    parts.append((name, body))
  }

  /// The whole text, the last of it a query.
  func text(_ last: String, in dialect: Dialect) -> String {
    let keyword = isRecursive ? dialect.recursion ?? "WITH" : "WITH"
    let named = parts.map { "\($0.name) AS (\n\(Self.indented($0.body))\n)" }
    return "\(keyword) \(named.joined(separator: ",\n"))\n\(last)"
  }

  private static func indented(_ body: String) -> String {
    body.split(separator: "\n", omittingEmptySubsequences: true).map { "  \($0)" }.joined(separator: "\n")
  }
}

/// The reasons for which an answer is possible, in the order in which they are named, each a column of 0 or 1.
enum ReasonColumn {
  static let all: [(column: String, name: String)] = [
    ("d1", "imprecise-start"), ("d2", "imprecise-end"), ("d4", "unknown-start"), ("d8", "unknown-end"),
    ("d16", "beyond-as-of"), ("d32", "between-sightings"), ("d64", "actor-existence"),
  ]
  static let names = all.map(\.column)
  static let list = names.joined(separator: ", ")

  /// Of several answers that stand for one, the reasons of those that are possible.
  ///
  /// - Parameter certainty: the column that says how sure each is.
  static func union(where certainty: String) -> String {
    names.map { "MAX(CASE WHEN \(certainty) = 1 THEN \($0) ELSE 0 END) AS \($0)" }.joined(separator: ", ")
  }

  /// The reasons of an answer as a text, empty where it is certain.
  ///
  /// - Parameter prefix: what stands before the name of a column.
  static func text(_ prefix: String = "") -> String {
    let words = all.map { "CASE WHEN \(prefix)\($0.column) = 1 THEN '\($0.name) ' ELSE '' END" }
    return "CASE WHEN \(prefix)c = 1 THEN TRIM(\(words.joined(separator: " || "))) ELSE '' END"
  }

  /// How sure an answer is, as a word.
  static func word(_ prefix: String = "") -> String {
    "CASE WHEN \(prefix)c = 2 THEN 'certain' ELSE 'possible' END"
  }
}
