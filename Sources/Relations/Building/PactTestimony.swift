import EDTF

/// A claim, and where it stands: at the pact, at an obligation, at a party or at a pair, of which alone it speaks.
struct PactStatement {
  let claim: Claim
  /// The place of the term that it dates, among those that must hold together.
  let place: Int
}

/// What one source says of a relation that follows from a pact, wherever it says it.
///
/// A source that speaks of the pact and of a party is one witness of both. What it dates, it dates in place of that one
/// term, and all other terms bind as they do for the editors.
struct PactTestimony {
  private var claim: Claim
  /// What the source dates, by the place of the term.
  private var dated: [Int: [Period]] = [:]

  /// How many ways there are at most in which claims of one source at several places make one testimony; beyond, each
  /// claim speaks for itself.
  private static let limit = 64

  /// The testimonies of all sources, each in the place of its first claim.
  ///
  /// - Parameter statuses: Those of the editors, by place, for what a source leaves to them: the relation is no better
  ///   founded than any part of it.
  static func all(of statements: [PactStatement], beside statuses: [Int: Status]) -> [PactTestimony] {
    // Most relations have one witness, and a graph may have thousands of relations of pacts.
    if statements.count < 2 { return statements.map { PactTestimony([$0], beside: statuses) } }
    var order: [Source.ID] = []
    var own: [Source.ID: [PactStatement]] = [:]
    for statement in statements {
      if own[statement.claim.source] == nil { order.append(statement.claim.source) }
      own[statement.claim.source, default: []].append(statement)
    }
    return order.flatMap { source in
      let statements = own[source] ?? []
      var combinations: [[PactStatement]] = [[]]
      for place in Set(statements.map(\.place)).sorted() {
        let here = statements.filter { $0.place == place }
        guard combinations.count * here.count <= limit else {
          return statements.map { PactTestimony([$0], beside: statuses) }
        }
        combinations = combinations.flatMap { combination in here.map { combination + [$0] } }
      }
      return combinations.map { PactTestimony($0, beside: statuses) }
    }
  }

  /// - Parameter statements: What one source says, once at each place.
  private init(_ statements: [PactStatement], beside statuses: [Int: Status]) {
    claim = statements[0].claim
    claim.when = []
    claim.status = nil
    for statement in statements where !statement.claim.when.isEmpty {
      dated[statement.place] = statement.claim.when
    }
    for other in statements.dropFirst().map(\.claim) {
      claim.locator = joined(claim.locator, other.locator, by: ", ")
      claim.quote = joined(claim.quote, other.quote, by: " … ")
      claim.note = joined(claim.note, other.note, by: "\n")
    }
    guard statements.contains(where: { $0.claim.status != nil }) else { return }
    var given = statuses
    for statement in statements {
      if let status = statement.claim.status { given[statement.place] = status }
    }
    claim.status = given.values.reduce(nil) { Status.worse($0, $1) }
  }

  /// The claim with the days of the relation by its source; nil where by that there were none.
  func claim(among terms: [Term?], _ reading: PeriodReading) -> Claim? {
    guard !dated.isEmpty else { return claim }
    var terms = terms
    for (place, periods) in dated { terms[place] = Term(periods, reading) }
    // Of the relation itself the terms answer; of what a source says of it, its days.
    guard let when = Term.periods(of: terms.compactMap { $0 }, reading, tellingUnknownSides: true)
    else { return nil }
    var claim = claim
    claim.when = when
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
