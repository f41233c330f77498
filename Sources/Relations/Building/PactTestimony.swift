import EDTF

/// What a source says of a relation that follows from a pact.
///
/// A claim stands at the pact, at an obligation, at a party or at a pair, and speaks of that alone. What it dates, it dates in
/// place of that one term, and all other terms bind as they do for the editors.
struct PactTestimony {
  var claim: Claim
  /// What the source dates, by the place of the term among those that must hold together.
  private var dated: [Int: [Period]] = [:]

  /// A claim that stands where a term does.
  ///
  /// - Parameters:
  ///   - place: The place of the term among those that must hold together.
  ///   - status: The status of what the claim does not speak of, where that has one: the relation is no better founded
  ///     than either.
  init(_ claim: Claim, dating place: Int, beside status: Status? = nil) {
    self.claim = claim
    if !claim.when.isEmpty { dated[place] = claim.when }
    if let own = claim.status, let status { self.claim.status = own.orWorse(status) }
  }

  /// The claim with the days of the relation by its source; nil where by that there were none.
  func claim(among terms: [Term?], _ reading: PeriodReading) -> Claim? {
    guard !dated.isEmpty else { return claim }
    var terms = terms
    for (place, periods) in dated { terms[place] = Term(periods, reading) }
    guard let when = Term.periods(of: terms.compactMap { $0 }, reading) else { return nil }
    var claim = claim
    claim.when = when
    return claim
  }

  /// What is claimed of two parties together: a source that speaks of both is one witness, and one that speaks of one
  /// leaves the other as the editors have it.
  ///
  /// - Parameter places: The places of the terms of the two.
  static func together(
    _ first: Party.Record, _ second: Party.Record, dating places: (first: Int, second: Int)
  ) -> [PactTestimony] {
    var testimonies: [PactTestimony] = []
    for claim in first.claims {
      let others = second.claims.filter { $0.source == claim.source }
      if others.isEmpty {
        testimonies.append(PactTestimony(claim, dating: places.first, beside: second.status))
      }
      for other in others {
        var testimony = PactTestimony(claim, dating: places.first)
        if !other.when.isEmpty { testimony.dated[places.second] = other.when }
        testimony.claim = claim.together(with: other, beside: (first.status, second.status))
        testimonies.append(testimony)
      }
    }
    for claim in second.claims where !first.claims.contains(where: { $0.source == claim.source }) {
      testimonies.append(PactTestimony(claim, dating: places.second, beside: first.status))
    }
    return testimonies
  }
}

extension Claim {
  /// What one source says of two parties.
  ///
  /// - Parameter statuses: Those of the editors, for a party whose status the source leaves to them.
  fileprivate func together(
    with other: Claim, beside statuses: (first: Status?, second: Status?)
  ) -> Claim {
    var claim = self
    claim.locator = joined(locator, other.locator, by: ", ")
    claim.quote = joined(quote, other.quote, by: " … ")
    claim.note = joined(note, other.note, by: "\n")
    if status != nil || other.status != nil {
      claim.status = Status.worse(status ?? statuses.first, other.status ?? statuses.second)
    }
    return claim
  }
}

extension Party.Record {
  /// What is recorded of two parties of a pact for the relation between them, whichever is listed first.
  ///
  /// It is no better founded than either, and carries what is written of both. A quantity that differs is of one of them,
  /// and none of the relation.
  func together(with other: Party.Record) -> Party.Record {
    Party.Record(
      status: Status.worse(status, other.status),
      sign: sign == other.sign
        ? sign : [sign, other.sign].contains(.negative) ? .negative : sign ?? other.sign,
      temporality: [temporality, other.temporality].contains(.event)
        ? .event : temporality ?? other.temporality,
      verification: [verification, other.verification].compactMap { $0 }.max { $0.rank < $1.rank },
      label: joined(label, other.label, by: "; "),
      labels: labels(with: other),
      weight: quantity(weight, other.weight),
      count: quantity(count, other.count),
      notes: notes + other.notes.filter { !notes.contains($0) })
  }

  private func labels(with other: Party.Record) -> [String: String] {
    let languages = Set(labels.keys).union(other.labels.keys)
    return Dictionary(
      uniqueKeysWithValues: languages.compactMap { language in
        joined(labels[language] ?? label, other.labels[language] ?? other.label, by: "; ").map {
          (language, $0)
        }
      })
  }

  private func quantity(_ one: Quantity?, _ other: Quantity?) -> Quantity? {
    guard let one, let other else { return one ?? other }
    return one == other ? one : nil
  }
}

extension Verification {
  /// The less has been checked, the higher.
  fileprivate var rank: Int {
    switch self {
    case .found: 0
    case .partly: 1
    case .unverified: 2
    }
  }
}

extension Status {
  /// The one of two that is worse founded.
  package func orWorse(_ other: Status) -> Status { rank < other.rank ? other : self }

  /// The worse founded of those that are given; nil where neither is.
  static func worse(_ one: Status?, _ other: Status?) -> Status? {
    guard let one, let other else { return one ?? other }
    return one.orWorse(other)
  }

  /// From what nobody contests to what is known to be wrong.
  private var rank: Int {
    switch self {
    case .accepted: 0
    case .reported: 1
    case .claimed: 2
    case .announced: 3
    case .alleged: 4
    case .disputed: 5
    case .denied: 6
    case .rejected: 7
    }
  }
}

/// Two texts, or the one that there is; one of two that are the same.
private func joined(_ one: String?, _ other: String?, by separator: String) -> String? {
  guard let one, let other else { return one ?? other }
  return one == other ? one : one + separator + other
}
