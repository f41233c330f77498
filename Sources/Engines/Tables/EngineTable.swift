/// A table that any engine reads: what its columns are, and its rows as CSV.
package struct EngineTable: Sendable {
  /// What a column holds.
  package enum Kind: Sendable {
    case text
    case number
  }

  /// The name of the table.
  package let name: String
  /// The names of the columns, in order, and what they hold.
  package let columns: [(name: String, kind: Kind)]
  /// Whether a text of it is no identifier, so that a line may break in it.
  let hasLines: Bool

  private init(_ name: String, text: [String], numbers: [String], hasLines: Bool = false) {
    self.name = name
    self.hasLines = hasLines
    columns = text.map { ($0, .text) } + numbers.map { ($0, .number) }
  }

  /// The columns that say when.
  static let bounds = ["s0", "s1", "e0", "e1", "start_doubt", "end_doubt", "sighted"]

  /// The relations, a row a period of each of their terms.
  package static let relation = EngineTable(
    "relation",
    text: ["id", "kind", "from_actor", "to_actor", "sign", "status", "temporality", "via", "pact"],
    numbers: ["limited", "care", "term", "period"] + bounds + ["class"])
  /// The lives of the actors, a row a period; who has none is without limit.
  package static let existence = EngineTable("existence", text: ["actor"], numbers: ["period"] + bounds)
  /// What sources say of relations, a row a period of their own.
  package static let claim = EngineTable(
    "claim", text: ["relation", "source", "status"],
    numbers: ["claim", "published", "dated", "period"] + bounds)
  /// Who is a party to which pact, a row a period.
  package static let party = EngineTable(
    "party", text: ["pact", "kind", "actor", "role", "side"], numbers: ["period"] + bounds, hasLines: true)
  /// The actors, pacts included.
  package static let actor = EngineTable(
    "actor", text: ["id", "kind", "category", "pact_kind", "name"], numbers: [], hasLines: true)
  /// The kinds of relation.
  package static let kind = EngineTable(
    "kind", text: ["id", "sign", "direction", "family", "temporality", "descent"],
    numbers: ["allying", "part", "member"])
  /// The ways along which parts count for wholes, a row a step.
  package static let way = EngineTable(
    "way", text: ["part", "whole", "relation", "step_part"], numbers: ["way", "parent", "place"])

  /// All tables.
  package static let all = [relation, existence, party, claim, actor, kind, way]

  /// The columns of a table as a list.
  var columnList: String { columns.map(\.name).joined(separator: ", ") }

  /// What a table is called among those of which all names begin alike; by its own name where none is given.
  func name(in tables: String?) -> String { tables.map { "\($0)_\(name)" } ?? name }
}

/// How long a period may go on, in classes by which a table is sorted first.
///
/// Among rows of one class that are sorted by the start, the ends are nearly sorted too, so that a question about a date
/// skips what ended before it as well as what began after it.
package enum LengthClass {
  /// The most days of each class but the last two.
  package static let limits: [Int32] = [1, 16, 128, 1_024, 4_096, 16_384]
  /// The class of what goes on for longer, or without an end.
  package static let long = limits.count
  /// The class of relations that have more than one row, whatever their length.
  package static let several = limits.count + 1
  /// All classes.
  package static let all = 0...several

  /// The class of a period.
  package static func of(_ bounds: Bounds) -> Int {
    let length = Int(bounds.e1) - Int(bounds.s0) + 1
    return limits.firstIndex { length <= Int($0) } ?? long
  }

  /// The class as SQL, of a row with the bounds `s0` and `e1`.
  static func sql(of row: String) -> String {
    let cases = limits.enumerated().map { "WHEN \(row).e1 - \(row).s0 < \($1) THEN \($0)" }
    return "CASE \(cases.joined(separator: " ")) ELSE \(long) END"
  }
}
