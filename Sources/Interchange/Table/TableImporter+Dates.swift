import EDTF
import Relations

extension TableImporter {
  /// The periods of a row; nil, and the row is dropped, where it has none that can be read.
  mutating func periods(_ rules: [PeriodRule], in row: inout TableRow) -> [PeriodValue]? {
    var periods: [PeriodValue] = []
    for rule in rules {
      switch rule.reading(in: &row) {
      case .period(let period): periods.append(period)
      case .none: break
      case .bad(let why):
        drop("a date that cannot be read", row)
        detail(why, line: row.line)
        return nil
      }
    }
    if periods.isEmpty {
      drop("no date", row)
      return nil
    }
    return periods
  }

  /// The periods of an actor, a name or a pact; what cannot be read is reported, and left out.
  mutating func periods(
    _ rules: [PeriodRule], in row: inout TableRow, _ what: String, isOfTies: Bool = false
  ) -> [Period] {
    var periods: [Period] = []
    for rule in rules {
      switch rule.reading(in: &row) {
      case .period(let period):
        // How long somebody existed does not say when somebody last looked.
        if isOfTies, period.last < .max, !period.isReversed { lastDay = max(lastDay, period.last) }
        if let one = period.written {
          periods.append(one)
        } else {
          report.noteLost("dates of \(what) that end before they start")
          detail("\(period.text) ends before it starts", line: row.line)
        }
      case .none: break
      case .bad(let why):
        report.noteLost("dates of \(what) that cannot be read")
        detail(why, line: row.line)
      }
    }
    return periods
  }
}
