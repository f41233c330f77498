import EDTF
import Relations

/// Puts rows together that say the same of periods that follow each other, as those of a panel of years do.
struct PanelMerger {
  /// A period with the row that it comes from.
  private struct Entry {
    var period: PeriodValue
    let id: String
    let line: Int
  }

  private var places: [RelationRow.Sameness: Int] = [:]
  private var groups: [(row: RelationRow, entries: [Entry])] = []
  /// The last day that any row names.
  private(set) var lastDay = Day.min
  /// How many relations were left open.
  private(set) var openCount = 0
  /// How many rows have been added.
  private(set) var count = 0

  /// Takes note of the last day of a row, whether or not a relation comes of it: the table goes on as long as its rows do.
  mutating func note(_ row: inout TableRow, by rules: [PeriodRule]) {
    for rule in rules {
      guard case .period(let period) = rule.reading(in: &row), period.last < .max, !period.isReversed else {
        continue
      }
      lastDay = max(lastDay, period.last)
    }
  }

  /// Adds a row that has one period.
  mutating func add(_ row: RelationRow) {
    guard let period = row.periods.first else { return }
    count += 1
    if period.last < .max { lastDay = max(lastDay, period.last) }
    let key = row.sameness
    if let place = places[key] {
      let count = groups[place].entries.count
      if let joined = Self.joined(groups[place].entries[count - 1].period, period) {
        groups[place].entries[count - 1].period = joined
      } else {
        groups[place].entries.append(Entry(period: period, id: row.id, line: row.line))
      }
    } else {
      places[key] = groups.count
      groups.append((row, [Entry(period: period, id: row.id, line: row.line)]))
    }
  }

  /// The relations, each as long as nothing changed, in the order of their first rows.
  ///
  /// - Parameter openFrom: the last day of the data, on which what lasts to it is left open; nil where nothing is.
  mutating func finish(openFrom lastDay: Day?) -> [RelationRow] {
    var rows: [RelationRow] = []
    for group in groups {
      let entries = group.entries.sorted { ($0.period.first, $0.line) < ($1.period.first, $1.line) }
      var runs: [Entry] = []
      for entry in entries {
        if let last = runs.last, let joined = Self.joined(last.period, entry.period) {
          runs[runs.count - 1].period = joined
        } else {
          runs.append(entry)
        }
      }
      for run in runs {
        var row = group.row
        row.id = run.id
        row.line = run.line
        var period = run.period
        // What is said to have ended on that day has.
        if period.last == lastDay, !period.isEndStated {
          period.openEnd()
          openCount += 1
        }
        row.periods = [period]
        rows.append(row)
      }
    }
    return rows.sorted { ($0.line, $0.id) < ($1.line, $1.id) }
  }

  /// The two as one period where no day can lie between them, and one of them says when both together began and ended;
  /// else nil: what may have a gap in it is not one period.
  private static func joined(_ first: PeriodValue, _ second: PeriodValue) -> PeriodValue? {
    guard first.isPlain, second.isPlain, !first.isReversed, !second.isReversed, first.first <= second.first,
      first.first > .min, second.first > .min
    else { return nil }
    var joined = first
    if first.last == second.last { joined.isEndStated = first.isEndStated || second.isEndStated }
    if first.text == second.text { return joined }
    // What goes on does so from the first day of its year.
    let latestStart = second.goesOn ? second.first : second.startLast
    guard latestStart <= first.endFirst.advanced(by: 1), second.goesOn || first.startLast <= second.startLast
    else { return nil }
    if second.last <= first.last, second.endFirst <= first.endFirst { return joined }
    guard second.last >= first.last, second.endFirst >= first.endFirst else { return nil }
    joined.text = "\(first.startText)/\(second.endText)"
    (joined.endFirst, joined.last) = (second.endFirst, second.last)
    joined.isEndStated = second.isEndStated
    return joined
  }
}

extension PeriodValue {
  fileprivate var startText: Substring { text.split(separator: "/", omittingEmptySubsequences: false)[0] }
  fileprivate var endText: Substring {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts[parts.count - 1]
  }

  fileprivate mutating func openEnd() {
    text = "\(startText)/.."
    (endFirst, last) = (.max, .max)
  }
}
