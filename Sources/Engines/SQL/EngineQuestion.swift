package import EDTF

/// Which relations a question is about, and on which dates.
package struct EngineQuestion: Sendable {
  /// Which relations it is about by their ends.
  package enum Scope: Sendable {
    /// All, those of parts counted for their wholes where that is asked, except of actors that stand for themselves.
    case all(rollsUp: Bool, keeping: [String])
    /// Those that touch one of some actors.
    case touching([String])
    /// Those of an actor and its parts with others.
    case rolledUp(String)
    /// Those between two actors.
    case between(String, String)
    /// Those between two actors and their parts.
    case rolledUpBetween(String, String)
  }

  /// The dates, at least one.
  package var dateQueries: [DateQuery]
  /// Which relations it is about by their ends.
  package var scope: Scope
  /// The kinds asked for; all where there is none.
  package var kinds: [String] = []
  /// The signs asked for; all where there is none.
  package var signs: [String] = []
  /// The statuses asked for; all where there is none.
  package var statuses: [String] = []
  /// What is certain alone, or possible alone; both where nil.
  package var certainty: Certainty?
  /// The source that is asked; the editors where nil.
  package var witness: String?
  /// What the names of the tables begin with, before an underscore; nil where they are called by their own names.
  package var tables: String?
  /// The day by which the sources had been published; any where nil.
  package var knownAt: Day?

  /// A question about all relations on some dates.
  package init(_ dateQueries: [DateQuery], _ scope: Scope = .all(rollsUp: false, keeping: [])) {
    self.dateQueries = dateQueries
    self.scope = scope
  }

  /// The first and the last day of all dates.
  var days: (first: Int32, last: Int32) {
    (
      dateQueries.map(\.days.lowerBound.number).min() ?? 0,
      dateQueries.map(\.days.upperBound.number).max() ?? 0
    )
  }

  /// Whether some date is of more than one day.
  var hasSpans: Bool { dateQueries.contains { !$0.isSingleDay } }

  /// Whether claims decide which relations count.
  var asksSources: Bool { witness != nil || knownAt != nil }
}
