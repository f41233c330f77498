package import EDTF
import Queries
package import Relations

/// A relation as it goes out.
package struct ExportRelation: Sendable {
  /// The relation.
  package let relation: Relation
  /// Its kind.
  package let kind: RelationKind
  /// Its own sign, else that of its kind.
  package let sign: Sign
  /// Whether it is a state or an event.
  package let temporality: Temporality
  /// How far it has been checked.
  package let verification: Verification
  /// When it held.
  package let periods: [ExportPeriod]
  /// The pact from which it follows.
  package let pact: Actor.ID?
  /// How surely it holds on the date asked for; where there was none, on any day.
  package let certainty: Certainty

  init(_ relation: Relation, in graph: RelationGraph, pact: Actor.ID?, certainty: Certainty) {
    self.relation = relation
    kind = graph.kind(of: relation)
    sign = graph.sign(of: relation)
    temporality = graph.temporality(of: relation)
    verification = graph.verification(of: relation)
    periods = relation.when.map { ExportPeriod($0, tolerance: graph.tolerance, asOf: graph.asOf) }
    self.pact = pact
    self.certainty = certainty
  }

  /// When it held, and where nothing says so one period of which nothing is known.
  package var periodsOrUnknown: [ExportPeriod] {
    periods.isEmpty
      ? NetworkDates.undated.map { ExportPeriod($0, tolerance: .none, asOf: nil) } : periods
  }

  /// What a reader sees: its own label, else that of its kind.
  package func label(in language: String) -> String {
    relation.label(in: language) ?? kind.label(in: language)
  }

  /// The same, with its status where that is not that it is accepted, for formats that say it nowhere else.
  package func labelWithStatus(in language: String) -> String {
    label(in: language) + (relation.status == .accepted ? "" : " (\(relation.status.rawValue))")
  }

  /// Its sources, each once.
  package var sources: [String] {
    var seen: Set<Source.ID> = []
    return relation.claims.map(\.source).filter { seen.insert($0).inserted }.map(\.rawValue)
  }

  /// When it held in EDTF, with commas between.
  package var when: String { periods.map(\.text).joined(separator: ", ") }

  // The bounds of all its periods together.

  /// The first day on which it may have begun; nil where there is none.
  package var startEarliest: Day? { least(periods.map(\.startEarliest)) }
  /// The first day by which it had begun; nil where there is none.
  package var startLatest: Day? { periods.compactMap(\.startLatest).min() }
  /// The last day through which it had not ended; nil where there is none.
  package var endEarliest: Day? {
    periods.contains { $0.written.span.end == .open && !$0.written.hasEnded }
      ? nil : periods.compactMap(\.endEarliest).max()
  }
  /// The last day on which it may have ended; nil where there is none.
  package var endLatest: Day? {
    periods.contains { $0.endLatest == nil } ? nil : periods.compactMap(\.endLatest).max()
  }

  private func least(_ days: [Day?]) -> Day? {
    days.contains(nil) ? nil : days.compactMap { $0 }.min()
  }
}

/// A period as it goes out: in EDTF, and as the days between which it began and ended.
package struct ExportPeriod: Sendable {
  /// The period as it is written.
  package let written: Period
  /// Its days; nil where what is known of it excludes itself.
  package let interval: UncertainInterval?

  init(_ written: Period, tolerance: Tolerance, asOf: Day?) {
    self.written = written
    interval = try? written.interval(tolerance: tolerance, asOf: asOf)
  }

  /// The period in EDTF.
  package var text: String { written.span.description }

  // A bound that the calendar alone sets is none.

  /// The first day on which it may have begun; nil where there is none.
  package var startEarliest: Day? { bound(interval?.start.lowerBound) }
  /// The last day on which it may have begun; nil where there is none, and where it has no beginning.
  package var startLatest: Day? { bound(interval?.start.upperBound) }
  /// The first day on which it may have ended; nil where there is none, and where it has no end.
  package var endEarliest: Day? { bound(interval?.end.lowerBound) }
  /// The last day on which it may have ended; nil where there is none.
  package var endLatest: Day? { bound(interval?.end.upperBound) }

  /// Whether each of its ends is one day, or open.
  package var isExact: Bool {
    guard let interval else { return false }
    return interval.start.lowerBound == interval.start.upperBound
      && interval.end.lowerBound == interval.end.upperBound
  }

  /// Whether it says that it is over or when it was seen, beside its span and the last look.
  package var saysMore: Bool { written.hasEnded || written.firstSeen != nil || written.lastSeen != nil }

  private func bound(_ day: Day?) -> Day? {
    day.flatMap { $0 == .min || $0 == .max ? nil : $0 }
  }
}
