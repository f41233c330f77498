import Queries
import Relations

extension ContentsReader {
  private static let recordKeys =
    [
      "when", "status", "sign", "temporal", "verification", "label", "weight", "count", "claims", "note",
      "notes",
    ] + periodKeys.dropFirst()
  static let partyKeys = ["actor", "id", "side", "pairs"] + recordKeys
  static let pairKeys = ["id"] + recordKeys

  /// A party: the identifier of an actor, or a mapping.
  mutating func party(_ node: YAMLNode, what: String) -> Party {
    guard case .mapping = node.content else { return Party(identifier(node)) }
    guard let fields = fields(of: node, known: Self.partyKeys, what: what) else { return Party("") }
    return Party(
      identifier("actor", in: fields, of: what, example: "the identifier of an actor"),
      id: value("id", in: fields).map { node in at("id") { $0.identifier(node) } },
      side: text("side", in: fields),
      record: record(of: fields),
      pairs: pairs(in: fields))
  }

  private mutating func pairs(in fields: Fields) -> [Party.Pair] {
    guard let node = value("pairs", in: fields) else { return [] }
    return at("pairs") { reader in
      guard case .mapping(let entries) = node.content else {
        _ = reader.text(node, expected: "relations by the other party, such as { mali: R038 }")
        return []
      }
      return entries.map { entry in reader.at(entry.key) { $0.pair(entry) } }
    }
  }

  private mutating func pair(_ entry: YAMLNode.Entry) -> Party.Pair {
    let other: Actor.ID = identifier(entry.key, at: entry.keyPosition)
    guard case .mapping = entry.value.content else {
      return Party.Pair(other: other, id: identifier(entry.value))
    }
    guard let fields = fields(of: entry.value, known: Self.pairKeys, what: "a pair") else {
      return Party.Pair(other: other, id: "")
    }
    return Party.Pair(
      other: other, id: identifier("id", in: fields, of: "this pair", example: "R038"),
      record: record(of: fields))
  }

  private mutating func record(of fields: Fields) -> Party.Record {
    var record = Party.Record(
      when: periods(in: fields),
      status: choice("status", in: fields),
      sign: sign(in: fields),
      temporality: choice("temporal", in: fields),
      verification: choice("verification", in: fields),
      weight: quantity("weight", in: fields),
      count: quantity("count", in: fields, isCount: true),
      notes: notes(in: fields))
    (record.label, record.labels) = wording("label", in: fields)
    record.claims = claims(in: fields)
    return record
  }
}
