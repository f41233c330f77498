import EDTF
import Relations

/// A relation that a row makes.
struct RelationRow {
  var id: String
  var kind: String
  var from: Actor.ID
  var to: Actor.ID?
  /// When it held; empty where nothing says so.
  var periods: [PeriodValue] = []
  var status: Status?
  var sign: Sign?
  var label: String?
  var note: String?
  var weight: Quantity?
  var count: Quantity?
  var ids: [String: String] = [:]
  var claims: [Claim] = []
  /// The line of the table that it began on.
  var line: Int

  /// Whether a row of a table of relations holds all of it.
  var fitsTable: Bool {
    isPlain(label) && isPlain(note) && periods.count == 1 && periods[0].isPlain && to != nil && sign == nil
      && ids.isEmpty
      && claims.allSatisfy { $0.locator == nil && $0.quote == nil && !$0.source.rawValue.contains(";") }
  }

  /// Whether a text is one for every program that opens tables, some of which compute what begins with a sign.
  private func isPlain(_ text: String?) -> Bool {
    guard let first = text?.unicodeScalars.first else { return true }
    return !"=+-@ ＝＋－＠".unicodeScalars.contains(first)
  }

  /// The relation; nil where a period ends before it starts, which no graph can hold.
  var relation: Relation? {
    var written: [Period] = []
    for period in periods {
      guard let one = period.written else { return nil }
      written.append(one)
    }
    return Relation(
      id: Relation.ID(id), kind: RelationKind.ID(kind), from: from, to: to, when: written,
      status: status ?? .accepted, sign: sign, label: label, claims: claims, note: note, weight: weight,
      count: count, externalIDs: ids)
  }

  /// Whether nothing but the dates tells it from another.
  var sameness: Sameness {
    Sameness(
      kind: kind, from: from, to: to, status: status, sign: sign, label: label, note: note, weight: weight,
      count: count, claims: claims)
  }

  struct Sameness: Hashable {
    let kind: String
    let from: Actor.ID
    let to: Actor.ID?
    let status: Status?
    let sign: Sign?
    let label: String?
    let note: String?
    let weight: Quantity?
    let count: Quantity?
    let claims: [Claim]
  }
}
