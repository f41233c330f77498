import EDTF
import Relations

extension RelationGraph {
  /// A short number that changes with what the graph says, in hexadecimal: with any fact, name, date, source
  /// or note, and with their order, but not with comments, blanks or how the files are arranged.
  ///
  /// It is taken over every field that says something, by its name in the files, so that it stays where Entente learns
  /// another kind or field. It tells two states of the data apart in a picture; it is no protection against anybody.
  ///
  /// - Complexity: O(*n*) in the number of relations.
  package var fingerprint: String {
    var text = CanonicalText()
    for header in header { text.add("graph", header.key, header.fields) }
    for kind in storage.contents.actorKinds { text.add("actor-kind", kind.id.rawValue, kind.fields) }
    for kind in storage.contents.relationKinds { text.add("relation-kind", kind.id.rawValue, kind.fields) }
    for source in sources { text.add("source", source.id.rawValue, source.fields) }
    for actor in authoredActors { text.add("actor", actor.id.rawValue, actor.fields) }
    for pact in pacts {
      text.add("pact", pact.id.rawValue, pact.fields)
      for party in PartyFact.all(pact.parties, of: pact.id, isMediator: false) {
        text.add("party", pact.id.rawValue, party.fields)
      }
      for party in PartyFact.all(pact.mediators, of: pact.id, isMediator: true) {
        text.add("mediator", pact.id.rawValue, party.fields)
      }
    }
    let following = pactsBehindRelations
    for position in 0..<storage.relationCount {
      if let row = storage.plainRow(at: position) {
        text.add(row)
      } else {
        let relation = storage.relation(at: position)
        if following[relation.id] == nil { text.add("relation", relation.id.rawValue, relation.fields) }
      }
    }
    for statement in statements { text.add("statement", statement.id.rawValue, statement.fields) }
    let digits = String(text.checksum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// What a graph says, a line for each field that says something, of which only the checksum is kept.
private struct CanonicalText {
  private var bytes: [UInt8] = []
  private static let pieceSize = 1 << 20

  mutating func add(_ what: String, _ name: String, _ fields: [Field]) {
    begin(what, name)
    for field in fields where !field.values.isEmpty && field.values != Self.unsaid[field.name] {
      for value in field.values { add(field.name, value) }
    }
  }

  /// The same as for the relation that the row stands for.
  mutating func add(_ row: PlainRow) {
    begin("relation", row.id)
    add("kind", row.kind.rawValue)
    add("from", row.from.rawValue)
    add("to", row.to.rawValue)
    add("when", "\(row.days.lowerBound)/" + (row.days.upperBound == .max ? ".." : "\(row.days.upperBound)"))
  }

  /// A number that follows from all lines.
  var checksum: UInt64 { bytes.withUnsafeBytes { Checksum.of($0) } }

  /// What a field says where it is left out, so that it is the same to write it.
  private static let unsaid = ["status": ["accepted"]]

  private mutating func begin(_ what: String, _ name: String) {
    if bytes.count > Self.pieceSize {
      let checksum = checksum
      bytes.removeAll(keepingCapacity: true)
      withUnsafeBytes(of: checksum.littleEndian) { bytes += $0 }
    }
    add(what, name)
  }

  private mutating func add(_ name: String, _ value: String) {
    bytes += name.utf8
    bytes += ": ".utf8
    bytes += value.utf8
    bytes.append(UInt8(ascii: "\n"))
  }
}
