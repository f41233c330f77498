import Relations

extension Linter {
  /// Characters that nobody sees in what readers are told beside names and titles: remarks, the words of sources, places,
  /// identifiers elsewhere and addresses.
  mutating func checkRemarks() {
    checkHidden(contents.coverage?.note, "the note of the coverage", at: GraphLocation(.header, ["coverage"]))
    for (position, source) in contents.sources.enumerated() {
      let place = GraphLocation(.source(position))
      checkHidden(source.url, "the address of \(source.id)", at: place.appending("url"))
      checkHidden(source.note, "the note of \(source.id)", at: place.appending("note"))
    }
    for (position, actor) in contents.actors.enumerated() {
      let place = GraphLocation(.actor(position))
      let id = actor.id.rawValue
      check(note: actor.note, ids: actor.externalIDs, claims: actor.claims, of: id, at: place)
      check(area: actor.area, names: actor.names, of: id, at: place)
    }
    for (position, pact) in contents.pacts.enumerated() {
      checkRemarks(of: pact, at: GraphLocation(.pact(position)))
    }
    for (position, relation) in contents.written.enumerated() {
      let place = GraphLocation(.relation(position))
      let id = relation.id.rawValue
      check(note: relation.note, ids: relation.externalIDs, claims: relation.claims, of: id, at: place)
    }
    for (position, statement) in contents.statements.enumerated() {
      checkWords(of: [statement.claim], on: statement.id.rawValue, at: GraphLocation(.statement(position)))
    }
  }

  private mutating func checkRemarks(of pact: Pact, at place: GraphLocation) {
    let id = pact.id.rawValue
    check(note: pact.note, ids: pact.externalIDs, claims: pact.claims, of: id, at: place)
    check(area: pact.area, names: pact.names, of: id, at: place)
    for (list, members) in [("parties", pact.parties), ("mediators", pact.mediators)] {
      for (number, party) in members.enumerated() {
        let entry = place.appending(list, String(number))
        check(party.record, of: "\(party.actor) in \(id)", at: entry)
        for pair in party.pairs {
          check(pair.record, of: pair.id.rawValue, at: entry.appending("pairs", pair.other.rawValue))
        }
      }
    }
    for (number, obligation) in pact.obligations.enumerated() {
      let entry = place.appending("obligations", String(number))
      checkHidden(obligation.label, "the label of an obligation of \(id)", at: entry.appending("label"))
      checkHidden(obligation.note, "the note of an obligation of \(id)", at: entry.appending("note"))
      checkWords(of: obligation.claims, on: id, at: entry.appending("claims"))
    }
  }

  private mutating func check(
    note: String?, ids: [String: String], claims: [Claim], of name: String, at place: GraphLocation
  ) {
    checkHidden(note, "the note of \(name)", at: place.appending("note"))
    for (set, id) in ids.sorted(by: { $0.key < $1.key }) {
      checkHidden(id, "the \(set) of \(name)", at: place.appending("ids", set))
    }
    checkWords(of: claims, on: name, at: place.appending("claims"))
  }

  private mutating func check(_ record: Party.Record, of name: String, at place: GraphLocation) {
    checkHidden(record.label, "the label of \(name)", at: place.appending("label"))
    checkHidden(record.note, "the note of \(name)", at: place.appending("note"))
    checkWords(of: record.claims, on: name, at: place.appending("claims"))
  }

  private mutating func check(area: String?, names: [Name], of id: String, at place: GraphLocation) {
    checkHidden(area, "the area of \(id)", at: place.appending("area"))
    for (number, name) in names.enumerated() where !name.claims.isEmpty {
      checkWords(of: name.claims, on: id, at: place.appending("names", String(number), "claims"))
    }
  }

  private mutating func checkWords(
    of claims: [Claim], on name: String, at place: @autoclosure () -> GraphLocation
  ) {
    for (number, claim) in claims.enumerated() {
      for (key, text) in [("locator", claim.locator), ("quote", claim.quote), ("note", claim.note)] {
        checkHidden(
          text, "the \(key) of \(claim.source) on \(name)", at: place().appending(String(number), key))
      }
    }
  }
}
