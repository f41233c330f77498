import Relations

extension Linter {
  /// Characters that nobody sees in what readers are told beside names and titles: remarks, the words of sources, places,
  /// identifiers elsewhere and addresses.
  mutating func checkRemarks() {
    checkRemark(contents.coverage?.note, "the note of the coverage", at: GraphLocation(.header, ["coverage"]))
    for (position, source) in contents.sources.enumerated() {
      let place = GraphLocation(.source(position))
      checkRemark(source.url, "the address of \(source.id)", at: place.appending("url"))
      checkRemark(source.note, "the note of \(source.id)", at: place.appending("note"))
    }
    for (position, actor) in contents.actors.enumerated() {
      let place = GraphLocation(.actor(position))
      let id = actor.id.rawValue
      checkRemark(actor.area, "the area of \(id)", at: place.appending("area"))
      checkRemark(actor.note, "the note of \(id)", at: place.appending("note"))
      checkIDs(actor.externalIDs, of: id, at: place)
      checkWords(of: actor.claims, on: id, at: place.appending("claims"))
      checkWords(of: actor.names, on: id, at: place)
    }
    for (position, pact) in contents.pacts.enumerated() {
      checkRemarks(of: pact, at: GraphLocation(.pact(position)))
    }
    for (position, relation) in contents.written.enumerated() {
      let place = GraphLocation(.relation(position))
      let id = relation.id.rawValue
      checkRemark(relation.note, "the note of \(id)", at: place.appending("note"))
      checkIDs(relation.externalIDs, of: id, at: place)
      checkWords(of: relation.claims, on: id, at: place.appending("claims"))
    }
    for (position, statement) in contents.statements.enumerated() {
      checkWords(of: [statement.claim], on: statement.id.rawValue, at: GraphLocation(.statement(position)))
    }
  }

  private mutating func checkRemarks(of pact: Pact, at place: GraphLocation) {
    let id = pact.id.rawValue
    checkRemark(pact.area, "the area of \(id)", at: place.appending("area"))
    checkRemark(pact.note, "the note of \(id)", at: place.appending("note"))
    checkIDs(pact.externalIDs, of: id, at: place)
    checkWords(of: pact.claims, on: id, at: place.appending("claims"))
    checkWords(of: pact.names, on: id, at: place)
    for (list, members) in [("parties", pact.parties), ("mediators", pact.mediators)] {
      for (number, party) in members.enumerated() {
        let entry = place.appending(list, String(number))
        let name = "\(party.actor) in \(id)"
        checkRemark(party.record.label, "the label of \(name)", at: entry.appending("label"))
        checkRemark(party.record.note, "the note of \(name)", at: entry.appending("note"))
        checkWords(of: party.record.claims, on: name, at: entry.appending("claims"))
        for pair in party.pairs {
          let tie = entry.appending("pairs", pair.other.rawValue)
          checkRemark(pair.record.label, "the label of \(pair.id)", at: tie.appending("label"))
          checkRemark(pair.record.note, "the note of \(pair.id)", at: tie.appending("note"))
          checkWords(of: pair.record.claims, on: pair.id.rawValue, at: tie.appending("claims"))
        }
      }
    }
    for (number, obligation) in pact.obligations.enumerated() {
      let entry = place.appending("obligations", String(number))
      checkRemark(obligation.label, "the label of an obligation of \(id)", at: entry.appending("label"))
      checkRemark(obligation.note, "the note of an obligation of \(id)", at: entry.appending("note"))
      checkWords(of: obligation.claims, on: id, at: entry.appending("claims"))
    }
  }

  private mutating func checkWords(of names: [Name], on id: String, at place: GraphLocation) {
    for (number, name) in names.enumerated() where !name.claims.isEmpty {
      checkWords(of: name.claims, on: id, at: place.appending("names", String(number), "claims"))
    }
  }

  private mutating func checkWords(
    of claims: [Claim], on name: String, at place: @autoclosure () -> GraphLocation
  ) {
    for (number, claim) in claims.enumerated() {
      for (key, text) in [("locator", claim.locator), ("quote", claim.quote), ("note", claim.note)] {
        checkRemark(
          text, "the \(key) of \(claim.source) on \(name)", at: place().appending(String(number), key))
      }
    }
  }

  private mutating func checkIDs(
    _ ids: [String: String], of name: String, at place: @autoclosure () -> GraphLocation
  ) {
    for (set, id) in ids.sorted(by: { $0.key < $1.key }) {
      checkRemark(id, "the \(set) of \(name)", at: place().appending("ids", set))
    }
  }

  private mutating func checkRemark(
    _ text: String?, _ what: @autoclosure () -> String, at place: @autoclosure () -> GraphLocation
  ) {
    // Most texts are there and harmless: their names and places are made for the others alone.
    guard let text, text.unicodeScalars.contains(where: \.steersText) else { return }
    checkHidden(text, what(), at: place())
  }
}
