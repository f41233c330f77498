import EDTF
import Relations

extension Linter {
  mutating func checkSources() {
    checkLinks()
    let sources = Dictionary(
      contents.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (position, relation) in contents.written.enumerated() where !relation.claims.isEmpty {
      check(
        relation.claims, of: relation.id.rawValue, when: relation.when, status: relation.status,
        at: GraphLocation(.relation(position)), sources: sources)
    }
    for (position, pact) in contents.pacts.enumerated() {
      let location = GraphLocation(.pact(position))
      check(
        pact.claims, of: pact.id.rawValue, when: pact.when, status: pact.status, at: location,
        sources: sources)
      for (number, party) in pact.parties.enumerated() {
        check(
          party.record.claims, of: "\(party.actor) in \(pact.id)", when: party.record.when,
          status: party.record.status ?? pact.status,
          at: location.appending("parties", String(number)), sources: sources)
      }
    }
  }

  private mutating func checkLinks() {
    for (position, source) in contents.sources.enumerated() {
      if source.url == nil || source.link != nil { continue }
      report(
        .warning, .unsafeLink, GraphLocation(.source(position), ["url"]),
        "the link of \(source.id) is no address of the web",
        "write one that begins with https:// or http:// and has no blanks")
    }
  }

  private mutating func check(
    _ claims: [Claim], of name: String, when: [Period], status: Status, at location: GraphLocation,
    sources: [Source.ID: Source]
  ) {
    for (position, claim) in claims.enumerated() {
      guard (claim.status ?? status) != .announced, let date = sources[claim.source]?.date,
        let start = intervals(of: claim.when.isEmpty ? when : claim.when).map(\.start.lowerBound).min(),
        start > date.bounds(tolerance: contents.tolerance).upperBound
      else { continue }
      report(
        .note, .sourceBeforeFact, location.appending("claims", String(position)),
        "\(claim.source) is of \(date), but \(name) begins on \(start) at the earliest",
        "cite a later source, correct a date, or add status: announced")
    }
    if !Self.contested.contains(status) { checkReadings(claims, of: name, when: when, at: location) }
  }

  /// Readings that have no day in common, though nobody says that the fact is in dispute.
  private mutating func checkReadings(
    _ claims: [Claim], of name: String, when: [Period], at location: GraphLocation
  ) {
    var readings = [(who: "the graph", days: intervals(of: when).map(\.possibleDays))]
    for (position, claim) in claims.enumerated() where !claim.when.isEmpty {
      if let status = claim.status, Self.contested.contains(status) { continue }
      let days = intervals(of: claim.when).map(\.possibleDays)
      let other = readings.first { reading in
        !reading.days.isEmpty && !days.isEmpty
          && !reading.days.contains { one in days.contains { $0.overlaps(one) } }
      }
      if let other {
        report(
          .note, .contradictingClaims, location.appending("claims", String(position), "when"),
          "\(claim.source) and \(other.who) give \(name) no day in common",
          "add status: disputed to the fact, or to the claim that is wrong")
      }
      readings.append((claim.source.rawValue, days))
    }
  }

  private static let contested: Set<Status> = [.disputed, .denied, .rejected, .alleged]
}
