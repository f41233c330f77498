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

  private init(_ name: String, text: [String], numbers: [String]) {
    self.name = name
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
    "party", text: ["pact", "kind", "actor", "role", "side"], numbers: ["period"] + bounds)
  /// The actors, pacts included.
  package static let actor = EngineTable(
    "actor", text: ["id", "kind", "category", "pact_kind", "name"], numbers: [])
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
}
