import EDTF
import Relations

extension ExportSubject {
  /// From the first day that any date of the graph may mean to the last, for formats that want an end of everything.
  var horizon: ClosedRange<Day> {
    var days: [Day] = graph.asOf.map { [$0] } ?? []
    let periods = relations.flatMap(\.periods) + actors.flatMap(life)
    for period in periods {
      days += [period.startEarliest, period.startLatest, period.endEarliest, period.endLatest].compactMap {
        $0
      }
    }
    guard let first = days.min(), let last = days.max() else { return Day(number: 0)...Day(number: 0) }
    return first...last
  }

  /// All days on which a period may have gone on: an open end goes to the last look, an unknown one to the horizon.
  func days(of period: ExportPeriod, within horizon: ClosedRange<Day>) -> ClosedRange<Day> {
    let first = period.startEarliest ?? horizon.lowerBound
    let isOpen = period.written.span.end == .open
    let last = period.endLatest ?? (isOpen ? graph.asOf ?? horizon.upperBound : horizon.upperBound)
    return first...max(first, last)
  }

  /// Counts the dates that become days without doubt.
  func countDays(into report: inout ExportReport) {
    let periods = relations.flatMap(\.periods)
    report.flattened(
      "imprecise periods last from the first to the last day on which they may have gone on",
      periods.count { !$0.isExact })
    report.flattened(
      "open ends end on the day of the last look", periods.count { $0.written.span.end == .open })
  }

  /// The relations between two actors; those of one alone are counted as left out.
  func edges(_ report: inout ExportReport) -> [ExportRelation] {
    let edges = relations.filter { $0.relation.to != nil }
    report.flattened("events that concern one actor alone left out", relations.count - edges.count)
    return edges
  }
}
