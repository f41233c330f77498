public import EDTF
public import Relations

extension GraphProblem.Code {
  /// A date that data sets write where they know none, such as 9999-12-31.
  public static let sentinelDate = Self(rawValue: "sentinel-date")
  /// A fact that begins after the day of the last look.
  public static let futureStart = Self(rawValue: "future-start")
  /// An open end that nobody has looked at for years.
  public static let staleOpenEnd = Self(rawValue: "stale-open-end")
  /// A relation that is recorded twice.
  public static let duplicateRelation = Self(rawValue: "duplicate-relation")
  /// Two relations of one kind between the same actors that hold on the same days.
  public static let overlappingRelations = Self(rawValue: "overlapping-relations")
  /// A pair of actors tied by a positive and a negative relation at once.
  public static let mixedSigns = Self(rawValue: "mixed-signs")
  /// An actor that descends from itself.
  public static let lineageCycle = Self(rawValue: "lineage-cycle")
  /// An actor that goes on after it merged into another or was dissolved.
  public static let outlivesEnd = Self(rawValue: "outlives-end")
  /// Two official names of one actor in one language at once.
  public static let officialNames = Self(rawValue: "official-names")
  /// Two actors that a reader cannot tell apart by name.
  public static let sameName = Self(rawValue: "same-name")
  /// A source that nothing rests on.
  public static let unusedSource = Self(rawValue: "unused-source")
  /// An actor that stands in no relation.
  public static let unusedActor = Self(rawValue: "unused-actor")
  /// A kind of the graph's own that nothing is of.
  public static let unusedKind = Self(rawValue: "unused-kind")
  /// A source that was published before what it is cited for.
  public static let sourceBeforeFact = Self(rawValue: "source-before-fact")
  /// Claims of one fact that exclude each other, though it is not called disputed.
  public static let contradictingClaims = Self(rawValue: "contradicting-claims")
  /// A link that is no address of the web.
  public static let unsafeLink = Self(rawValue: "unsafe-link")
  /// A state that lasts for one day.
  public static let oneDayState = Self(rawValue: "one-day-state")
  /// An event that goes on without an end.
  public static let openEvent = Self(rawValue: "open-event")
  /// An end after the day of the last look.
  public static let futureEnd = Self(rawValue: "future-end")
  /// A period that goes on and is over.
  public static let endedOpenEnd = Self(rawValue: "ended-open-end")
  /// Periods of one fact that share days.
  public static let overlappingPeriods = Self(rawValue: "overlapping-spells")
  /// A fact that all who speak of it deny.
  public static let deniedClaims = Self(rawValue: "denied-claims")
  /// A pact by which its parties fight each other, without sides.
  public static let hostilePact = Self(rawValue: "hostile-pact")
  /// Sides of a pact that are spelt nearly alike.
  public static let sidesAlike = Self(rawValue: "sides-alike")
  /// A kind or a relation that makes allies of enemies.
  public static let allyingEnemies = Self(rawValue: "allying-enemies")
  /// A descent from somebody who is younger.
  public static let lineageReversed = Self(rawValue: "lineage-reversed")
  /// A directed relation whose ends were probably exchanged.
  public static let reversedEnds = Self(rawValue: "reversed-ends")
  /// An actor that is a part of itself.
  public static let partCycle = Self(rawValue: "part-cycle")
  /// A name that shows nothing.
  public static let unreadableName = Self(rawValue: "unreadable-name")
  /// A character that nobody sees and that changes how others are shown.
  public static let hiddenCharacter = Self(rawValue: "hidden-character")
  /// A source that is published after the day of the check.
  public static let futureSource = Self(rawValue: "future-source")
}

extension GraphContents {
  /// What good sourcing and good sense have against the contents: warnings and notes, never errors.
  ///
  /// ``problems()`` says whether the contents can be used; this says whether they are likely what the editors meant.
  /// Dates that are imprecise or unknown are given the benefit of the doubt.
  ///
  /// - Parameter today: the day of the check; nil lets a graph be as old as it likes.
  /// - Complexity: O(*n* log *n*) in the number of elements; quadratic in the parties of one pact, and in the relations
  ///   of opposite sign between one pair of actors.
  public func lintProblems(today: Day? = nil) -> [GraphProblem] {
    lintProblems(today: today, limit: .max).problems
  }

  /// The problems as far as somebody reads them.
  ///
  /// - Parameter limit: how many of each code are told of; of the others it is only said how many they are.
  package func lintProblems(
    today: Day?, limit: Int
  ) -> (problems: [GraphProblem], unlisted: [GraphProblem.Code: Int]) {
    var linter = Linter(self, today: today, limit: limit)
    linter.run()
    return (linter.problems, linter.unlisted)
  }
}

/// The rows of a table, in arrays.
///
/// They are read many times over, and arrays are what this module reads without a call for each element.
struct TableColumns {
  let kindIDs: [RelationKind.ID]
  let actorIDs: [Actor.ID]
  let kinds: [UInt16]
  let from: [Int32]
  let to: [Int32]
  let start: [Int32]
  let end: [Int32]
  private let table: RelationTable

  init(_ table: RelationTable) {
    self.table = table
    kindIDs = table.kindIDs
    actorIDs = table.actorIDs
    kinds = Array(table.kinds)
    from = Array(table.from)
    to = Array(table.to)
    start = Array(table.start)
    end = Array(table.end)
  }

  var count: Int { kinds.count }

  var isEmpty: Bool { kinds.isEmpty }

  /// A row as a relation.
  func relation(_ row: Int) -> Relation { table.relation(row) }
}
