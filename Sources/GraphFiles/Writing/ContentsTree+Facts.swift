import EDTF
import Relations
import Writing

extension ContentsTree {
  // MARK: Actors and their names

  func actor(_ actor: Actor) -> JSON {
    var members = Members()
    members.add("kind", actor.kind.rawValue)
    members.list += names(actor.names)
    members.add("exists", periods(actor.existence))
    members.add("parents", list: actor.parents.map { .string($0.rawValue) })
    members.add(ids: actor.externalIDs)
    members.add("area", actor.area)
    members.add("claims", list: actor.claims.map(claim))
    members.add("note", actor.note)
    return .object(members.list)
  }

  /// `name:` for the official names that come first and of which nothing is said but a language, `names:` for the others.
  func names(_ names: [Name]) -> [(String, JSON)] {
    var languages: Set<String> = []
    let plain = names.prefix { name in
      guard let language = name.language, language.isWrittenAsLanguage, name.sort == .official,
        name.when.isEmpty, name.claims.isEmpty, name.note == nil
      else { return false }
      return languages.insert(language).inserted
    }
    var members = Members()
    if let only = plain.first, plain.count == 1, only.language == contents.language {
      members.add("name", only.text)
    } else {
      members.add("name", named: plain.map { ($0.language ?? "", .string($0.text)) })
    }
    members.add("names", list: names.dropFirst(plain.count).map(name))
    return members.list
  }

  private func name(_ name: Name) -> JSON {
    var members = Members()
    members.add("text", name.text)
    members.add("type", name.sort.rawValue)
    members.add("language", name.language)
    members.add("when", periods(name.when))
    members.add("claims", list: name.claims.map(claim))
    members.add("note", name.note)
    return .object(members.list)
  }

  // MARK: Relations and pacts

  func relation(_ relation: Relation) -> JSON {
    var members = Members()
    members.add("id", relation.id.rawValue)
    members.add("kind", relation.kind.rawValue)
    members.add("from", relation.from.rawValue)
    members.add("to", relation.to?.rawValue)
    members.list += when(relation.when)
    if relation.status != .accepted { members.add("status", relation.status.rawValue) }
    members.add("sign", relation.sign?.rawValue)
    members.add("temporal", relation.temporality?.rawValue)
    members.add("verification", relation.verification?.rawValue)
    members.add("label", wording(relation.label, relation.labels))
    members.add("weight", relation.weight)
    members.add("count", relation.count)
    members.add(ids: relation.externalIDs)
    members.add("claims", list: relation.claims.map(claim))
    members.add(notes: relation.notes)
    return .object(members.list)
  }

  func pact(_ pact: Pact) -> JSON {
    var members = Members()
    members.add("kind", pact.kind.rawValue)
    members.list += names(pact.names)
    members.list += when(pact.when)
    members.add("parties", list: pact.parties.map(party))
    members.add("mediators", list: pact.mediators.map(party))
    members.add("obligations", list: pact.obligations.map(obligation))
    if pact.status != .accepted { members.add("status", pact.status.rawValue) }
    members.add("label", wording(pact.label, pact.labels))
    members.add(ids: pact.externalIDs)
    members.add("area", pact.area)
    members.add("claims", list: pact.claims.map(claim))
    members.add(notes: pact.notes)
    return .object(members.list)
  }

  private func obligation(_ obligation: Pact.Obligation) -> JSON {
    var members = Members()
    members.add("kind", obligation.kind.rawValue)
    members.list += when(obligation.when)
    members.add(
      "parties",
      list: obligation.parties.map { binding in
        let actor = JSON.string(binding.actor.rawValue)
        return binding.when.isEmpty ? actor : .object([("actor", actor)] + when(binding.when))
      })
    members.add("status", obligation.status?.rawValue)
    members.add("label", obligation.label)
    members.add("claims", list: obligation.claims.map(claim))
    members.add("note", obligation.note)
    return members.list.count == 1 ? .string(obligation.kind.rawValue) : .object(members.list)
  }

  private func party(_ party: Party) -> JSON {
    var members = Members()
    members.add("actor", party.actor.rawValue)
    members.add("id", party.id?.rawValue)
    members.add("side", party.side)
    members.list += record(party.record)
    members.add(
      "pairs",
      named: party.pairs.map { pair in
        let record = record(pair.record)
        let id = JSON.string(pair.id.rawValue)
        return (pair.other.rawValue, record.isEmpty ? id : .object([("id", id)] + record))
      })
    return members.list.count == 1 ? .string(party.actor.rawValue) : .object(members.list)
  }

  private func record(_ record: Party.Record) -> [(String, JSON)] {
    var members = Members()
    members.list += when(record.when)
    members.add("status", record.status?.rawValue)
    members.add("sign", record.sign?.rawValue)
    members.add("temporal", record.temporality?.rawValue)
    members.add("verification", record.verification?.rawValue)
    members.add("label", wording(record.label, record.labels))
    members.add("weight", record.weight)
    members.add("count", record.count)
    members.add("claims", list: record.claims.map(claim))
    members.add(notes: record.notes)
    return members.list
  }

  // MARK: Claims and dates

  func claim(_ claim: Claim) -> JSON {
    let members = claimMembers(claim)
    return members.count == 1 ? .string(claim.source.rawValue) : .object(members)
  }

  func claimMembers(_ claim: Claim) -> [(String, JSON)] {
    var members = Members()
    members.add("source", claim.source.rawValue)
    members.add("locator", claim.locator)
    members.add("quote", claim.quote)
    members.add("when", periods(claim.when))
    members.add("status", claim.status?.rawValue)
    members.add("note", claim.note)
    return members.list
  }

  /// `when:` with what more is known of a single period beside it.
  private func when(_ periods: [Period]) -> [(String, JSON)] {
    guard periods.count == 1 else { return self.periods(periods).map { [("when", $0)] } ?? [] }
    return [("when", .string(periods[0].span.description))] + additions(to: periods[0])
  }

  private func periods(_ periods: [Period]) -> JSON? {
    if periods.isEmpty { return nil }
    return periods.count == 1 ? period(periods[0]) : .array(periods.map(period))
  }

  private func period(_ period: Period) -> JSON {
    let additions = additions(to: period)
    let span = JSON.string(period.span.description)
    return additions.isEmpty ? span : .object([("span", span)] + additions)
  }

  private func additions(to period: Period) -> [(String, JSON)] {
    var members = Members()
    if period.hasEnded { members.add("ended", .bool(true)) }
    members.add("first-seen", period.firstSeen?.description)
    members.add("last-seen", period.lastSeen?.description)
    members.add("as-of", period.asOf?.description)
    return members.list
  }
}
