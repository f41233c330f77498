/// How the cells of a row make a period.
struct PeriodRule {
  /// Which rows have it.
  var conditions: [RowCondition] = []
  var start: DateRule?
  var end: DateRule?
  var firstSeen: DateRule?
  var lastSeen: DateRule?

  /// Whether start and end are one date.
  var isSingle = false
  /// Whether the table says nothing of when.
  var isUndated = false
}
