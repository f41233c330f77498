import EDTF

/// One pass over contents that can be used, in search of what is probably not meant.
struct Linter {
  /// A relation of the contents or one that follows from a pact, with its place.
  struct Fact {
    let relation: Relation
    let location: GraphLocation
    let sign: Sign
    let isState: Bool
    let isMutual: Bool
    let isLineage: Bool
    let isPart: Bool
  }

  /// Two actors, whichever comes first.
  struct Ends: Hashable {
    let first: Actor.ID
    let second: Actor.ID

    init(_ one: Actor.ID, _ other: Actor.ID) {
      (first, second) = one < other ? (one, other) : (other, one)
    }
  }

  let contents: GraphContents
  let today: Day?
  /// The relations of the contents and then those of its pacts.
  let facts: [Fact]
  private(set) var problems: [GraphProblem] = []

  init(_ contents: GraphContents, today: Day?) {
    self.contents = contents
    self.today = today
    facts = Self.facts(of: contents)
  }

  mutating func run() {
    checkDates()
    checkAge()
    checkDuplicates()
    checkSigns()
    checkLineage()
    checkNames()
    checkUse()
    checkSources()
  }

  mutating func report(
    _ severity: GraphProblem.Severity, _ code: GraphProblem.Code, _ location: GraphLocation,
    _ message: String, _ suggestion: String
  ) {
    problems.append(GraphProblem(severity, code, at: location, message, suggestion: suggestion))
  }

  // MARK: Days

  /// Spells that exclude themselves are reported elsewhere, and say nothing here.
  func extents(of spells: [Spell]) -> [Extent] {
    spells.compactMap { try? $0.extent(tolerance: contents.tolerance, asOf: contents.asOf) }
  }

  /// Days on which both surely went on.
  func commonDays(of first: [Extent], _ second: [Extent]) -> ClosedRange<Day>? {
    for one in first {
      guard let days = one.certainDays else { continue }
      for other in second {
        guard let others = other.certainDays, days.overlaps(others) else { continue }
        return days.clamped(to: others)
      }
    }
    return nil
  }

  // MARK: Facts

  private static func facts(of contents: GraphContents) -> [Fact] {
    let kinds = contents.allRelationKinds
    let fact = { (relation: Relation, location: GraphLocation) -> Fact? in
      guard let kind = kinds[relation.kind] else { return nil }
      return Fact(
        relation: relation, location: location, sign: relation.sign ?? kind.sign,
        isState: (relation.temporality ?? kind.temporality) == .state,
        isMutual: kind.direction == .mutual, isLineage: kind.isLineage, isPart: kind.isPart)
    }
    var facts = contents.relations.enumerated().compactMap { position, relation in
      fact(relation, GraphLocation(.relation(position)))
    }
    for (position, pact) in contents.pacts.enumerated() {
      guard let kind = kinds[pact.kind] else { continue }
      facts += pact.projection(kind: kind).compactMap {
        fact($0.relation, GraphLocation(.pact(position), $0.path))
      }
    }
    return facts
  }
}
