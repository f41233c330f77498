import Relations

extension ContentsReader {
  static let pactKeys =
    [
      "kind", "name", "names", "when", "parties", "mediators", "obligations", "status", "label", "area",
      "claims", "note",
    ] + spellKeys.dropFirst()

  mutating func readPact(_ entry: YAMLNode.Entry) {
    origins.pacts.append(.yaml(file: file, position: entry.keyPosition, node: entry.value))
    let what = "the pact \(entry.key.excerpt)"
    let pact = reading(.pact(contents.pacts.count)) { reader in
      var pact = Pact(id: reader.identifier(entry.key, at: entry.keyPosition), kind: "")
      let fields = reader.fields(
        of: entry.value, known: Self.pactKeys, what: what, position: entry.keyPosition)
      guard let fields else { return pact }
      pact.kind = reader.identifier("kind", in: fields, of: what, example: "defence-pact")
      pact.names = reader.names(in: fields)
      pact.when = reader.spells(in: fields)
      pact.parties = reader.items("parties", in: fields) { $0.party($1, what: "a party") }
      pact.mediators = reader.items("mediators", in: fields) { $0.party($1, what: "a mediator") }
      pact.obligations = reader.items("obligations", in: fields) { $0.text($1) ?? "" }
      pact.status = reader.choice("status", in: fields) ?? .accepted
      pact.claims = reader.claims(in: fields)
      pact.label = reader.text("label", in: fields)
      pact.area = reader.text("area", in: fields)
      pact.note = reader.text("note", in: fields)
      return pact
    }
    contents.pacts.append(pact)
  }
}
