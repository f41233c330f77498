import EDTF

/// One period of each of several terms, which may have gone on together.
struct Meeting {
  private(set) var parts: [Term.Part]
  /// The days on which the last of them may have begun, and the first of them ended.
  private var start: ClosedRange<Day>
  private var end: ClosedRange<Day>
  /// The last day through which all of them are known to go on.
  private var known: Day
  /// Whether nobody knows when the one began that surely began last, or ended that may have ended first.
  private(set) var hasUnknownStart: Bool
  private(set) var hasUnknownEnd: Bool

  private init(_ part: Term.Part) {
    let interval = part.interval
    parts = [part]
    (start, end) = (interval.start, interval.end)
    known = interval.knownThrough
    (hasUnknownStart, hasUnknownEnd) = interval.hasUnknownSides
  }

  /// With a period of one more term; nil where the two surely have no day in common.
  private func joined(with part: Term.Part) -> Meeting? {
    guard part.interval.possibleDays.overlaps(possibleDays) else { return nil }
    var both = self
    let other = Meeting(part)
    both.parts.append(part)
    both.start =
      max(start.lowerBound, other.start.lowerBound)...max(start.upperBound, other.start.upperBound)
    both.end = min(end.lowerBound, other.end.lowerBound)...min(end.upperBound, other.end.upperBound)
    both.known = min(known, other.known)
    if start.upperBound <= other.start.upperBound {
      both.hasUnknownStart =
        other.hasUnknownStart || hasUnknownStart && start.upperBound == other.start.upperBound
    }
    if other.end.lowerBound <= end.lowerBound {
      both.hasUnknownEnd = other.hasUnknownEnd || hasUnknownEnd && end.lowerBound == other.end.lowerBound
    }
    return both
  }

  /// The days on which all of them may have gone on.
  var possibleDays: ClosedRange<Day> { start.lowerBound...end.upperBound }

  /// The days on which all of them surely did; nil where there is none.
  var certainDays: ClosedRange<Day>? { start.upperBound <= known ? start.upperBound...known : nil }

  private var certainLength: Int { certainDays.map { $0.lowerBound.distance(to: $0.upperBound) + 1 } ?? 0 }

  /// When they began and ended together; nil where they surely did not.
  var bounds: UncertainInterval? { UncertainInterval(start: start, end: end) }
}

extension Meeting {
  /// The choices of one period from each term that may have gone on together, by the first day on which they may, without
  /// those that say no more than another; nil where there are more of them than periods.
  ///
  /// - Complexity: O(*n* log *n*) in the number of periods, where those of one term have few days in common.
  static func all(of terms: [Term]) -> [Meeting]? {
    guard let first = terms.first else { return [] }
    let limit = terms.reduce(0) { $0 + $1.parts.count }
    var meetings = telling(first.parts.map(Meeting.init))
    for term in terms.dropFirst() {
      // The last days of the parts up to each, so that those which are over when a choice begins are not looked at.
      var last = Day.min
      let reach = term.parts.map { part in
        last = max(last, part.interval.end.upperBound)
        return last
      }
      var next: [Meeting] = []
      var earliest = 0
      for meeting in meetings {
        let days = meeting.possibleDays
        while earliest < reach.count, reach[earliest] < days.lowerBound { earliest += 1 }
        for part in term.parts[earliest...] {
          if part.interval.start.lowerBound > days.upperBound { break }
          if let joined = meeting.joined(with: part) { next.append(joined) }
        }
        if next.count > 8 * limit { return nil }
      }
      meetings = telling(next)
    }
    return meetings.count > limit ? nil : meetings
  }

  /// Choices by their first days, without most of those that leave no day to another's that is not there as sure.
  private static func telling(_ meetings: [Meeting]) -> [Meeting] {
    guard meetings.count > 1 else { return meetings }
    let sorted = meetings.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.start.lowerBound != other.start.lowerBound {
        return one.start.lowerBound < other.start.lowerBound
      }
      if one.end.upperBound != other.end.upperBound { return one.end.upperBound > other.end.upperBound }
      let (days, others) = (one.certainLength, other.certainLength)
      return days == others ? left.offset < right.offset : days > others
    }
    var kept: [Meeting] = []
    var longest = 0
    for meeting in sorted.map(\.element) {
      if let last = kept.last, last.covers(meeting) || kept[longest].covers(meeting) { continue }
      kept.append(meeting)
      if kept[longest].end.upperBound <= meeting.end.upperBound { longest = kept.count - 1 }
    }
    return kept
  }

  /// Whether it may go on whenever another may, and surely does whenever that does.
  private func covers(_ other: Meeting) -> Bool {
    guard possibleDays.contains(other.possibleDays) else { return false }
    guard let days = other.certainDays else { return true }
    return certainDays?.contains(days) ?? false
  }
}

extension ClosedRange {
  fileprivate func contains(_ other: ClosedRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
