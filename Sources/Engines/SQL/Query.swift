/// A query made of named parts, each of which may ask those before it.
struct Query {
  private struct Part {
    let name: String
    let body: String
    let isKept: Bool
  }

  private var parts: [Part] = []
  var isRecursive = false
  private let tables: String?

  /// A query without parts.
  ///
  /// - Parameter tables: What the names of the tables begin with; nil where they are called by their own names.
  init(tables: String?) { self.tables = tables }

  /// Adds a part; the lines of its body may be indented by anything.
  ///
  /// - Parameter isKept: Whether several parts after it ask it, or one of them more than once. Spark works a part out anew
  ///   each time it is asked, unless it is told to keep it.
  mutating func add(_ name: String, _ body: String, isKept: Bool = false) {
    parts.append(Part(name: name, body: body, isKept: isKept))
  }

  /// The whole text, the last statement of it a query.
  func text(_ last: String, in dialect: Dialect) -> String {
    var statements = ""
    var named = namedTables(last, in: dialect)
    for part in parts {
      if dialect.keepsParts, part.isKept {
        statements += """
          UNCACHE TABLE IF EXISTS \(part.name);
          DROP VIEW IF EXISTS \(part.name);
          CACHE TABLE \(part.name) AS
          \(with(named, in: dialect))SELECT * FROM (
          \(Self.indented(part.body))
          ) AS x;

          """
      } else {
        named.append("\(part.name) AS (\n\(Self.indented(part.body))\n)")
      }
    }
    return statements + with(named, in: dialect) + last
  }

  /// The tables that are asked, under their own names, where they have others.
  private func namedTables(_ last: String, in dialect: Dialect) -> [String] {
    guard let tables else { return [] }
    let bodies = parts.map(\.body) + [last]
    let asked = EngineTable.all.filter { table in
      bodies.contains { body in ["FROM", "JOIN"].contains { body.contains("\($0) \(table.name) ") } }
    }
    return asked.map { "\($0.name) \(dialect.seeThrough) (SELECT * FROM \($0.name(in: tables)))" }
  }

  private func with(_ named: [String], in dialect: Dialect) -> String {
    if named.isEmpty { return "" }
    let keyword = isRecursive ? dialect.recursion ?? "WITH" : "WITH"
    return "\(keyword) \(named.joined(separator: ",\n"))\n"
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
