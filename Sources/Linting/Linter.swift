import EDTF
import Relations

/// One pass over contents that can be used, in search of what is probably not meant.
struct Linter {
  /// A relation of the contents or one that follows from a pact, with its place.
  struct Fact {
    let relation: Relation
    let location: GraphLocation
    let sign: Sign
    let isState: Bool
    let isMutual: Bool
    let descent: Descent?
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
  let kinds: [RelationKind.ID: RelationKind]
  /// The relations of the contents and then those of its pacts, but for the rows that are looked at in columns.
  let facts: [Fact]
  let table: TableColumns
  /// The rows of the table whose ends no fact ties, so that they need comparing with each other alone.
  let rows: [Int32]
  /// Whether the graph has dates around 1900, so that the first day of that year is one.
  let hasDatesAround1900: Bool
  private(set) var problems: [GraphProblem] = []
  /// How many problems of a code there are beyond the limit.
  private(set) var unlisted: [GraphProblem.Code: Int] = [:]
  private let limit: Int
  private var listed: [GraphProblem.Code: Int] = [:]

  init(_ contents: GraphContents, today: Day?, limit: Int) {
    self.contents = contents
    self.today = today
    self.limit = limit
    kinds = contents.allRelationKinds
    hasDatesAround1900 = Self.hasDatesAround1900(contents)
    table = TableColumns(contents.table)
    (facts, rows) = Self.facts(of: contents, table, kinds: kinds)
  }

  mutating func run() {
    checkDates()
    checkRowDates()
    checkAge()
    checkDuplicates()
    checkSigns()
    checkRowPairs()
    checkLineage()
    checkNames()
    checkUse()
    checkSources()
    checkSense()
    checkCircles()
    checkTexts()
    checkSourceDates()
  }

  mutating func report(
    _ severity: GraphProblem.Severity, _ code: GraphProblem.Code, _ location: GraphLocation,
    _ message: String, _ suggestion: String, fix: GraphProblem.Fix? = nil
  ) {
    guard hasRoom(for: code) else { return }
    listed[code, default: 0] += 1
    problems.append(GraphProblem(severity, code, at: location, message, suggestion: suggestion, fix: fix))
  }

  /// Whether one more problem of a code is listed; where not it is counted, and need not be put into words.
  mutating func hasRoom(for code: GraphProblem.Code) -> Bool {
    if listed[code, default: 0] < limit { return true }
    unlisted[code, default: 0] += 1
    return false
  }

  /// Where a row of the table stands.
  func location(ofRow row: Int) -> GraphLocation {
    GraphLocation(.relation(contents.written.count + row))
  }

  // MARK: Days

  /// Periods that exclude themselves are reported elsewhere, and say nothing here.
  func intervals(of periods: [Period]) -> [UncertainInterval] {
    periods.compactMap { try? $0.interval(tolerance: contents.tolerance, asOf: contents.asOf) }
  }

  /// Days on which both surely went on.
  func commonDays(of first: [UncertainInterval], _ second: [UncertainInterval]) -> ClosedRange<Day>? {
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

  private static func facts(
    of contents: GraphContents, _ table: TableColumns, kinds: [RelationKind.ID: RelationKind]
  ) -> (facts: [Fact], rows: [Int32]) {
    let fact = { (relation: Relation, location: GraphLocation) -> Fact? in
      guard let kind = kinds[relation.kind] else { return nil }
      return Fact(
        relation: relation, location: location, sign: relation.sign ?? kind.sign,
        isState: (relation.temporality ?? kind.temporality) == .state,
        isMutual: kind.direction == .mutual, descent: kind.descent, isPart: kind.isPart)
    }
    let written = contents.written.enumerated().compactMap { position, relation in
      fact(relation, GraphLocation(.relation(position)))
    }
    var projected: [Fact] = []
    for (position, pact, _) in contents.pactsWithinLimit(kinds) {
      projected += contents.rows(of: pact, kinds).compactMap {
        fact($0.relation, GraphLocation(.pact(position), $0.path))
      }
    }
    let (close, rows) = table.rows(
      tying: (written + projected).map { ($0.relation.from, $0.relation.to) },
      or: { kinds[$0].map { $0.isLineage || $0.isPart } ?? true })
    let tabled = close.compactMap { row in
      fact(table.relation(Int(row)), GraphLocation(.relation(contents.written.count + Int(row))))
    }
    return (written + tabled + projected, rows)
  }
}
