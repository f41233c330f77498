public import Synchronization

/// What began and what ended when, where the shortest questions reach it without a call.
///
/// It is read only once an index has been found sound: ``Storage`` says so when it has been asked the long way.
@usableFromInline
struct DaysAtHand: ~Copyable, Sendable {
  /// The relations by start.
  @usableFromInline let started: DayRun
  /// The relations that have an end, by end.
  @usableFromInline let ended: DayRun
  /// Whether both can be read.
  @usableFromInline let tellChanges = Atomic(false)
  /// Whether they can be read, and hold every relation.
  @usableFromInline let tellCounts = Atomic(false)
  /// Whether both have a slot for each day.
  let areWhole: Bool

  /// The days of an index, which need not have been looked through.
  init(_ index: TimeIndex) {
    let started = DayRun(index.started, index.lists[0], of: index.table)
    let ended = DayRun(index.ended, index.lists[1], of: index.table)
    areWhole = started != nil && ended != nil
    self.started = started ?? DayRun()
    self.ended = ended ?? DayRun()
  }
}

extension Storage {
  /// How many relations hold on a day, given that the days of all are exact; nil where they are not.
  @usableFromInline
  func count(on day: Int32) -> Int? {
    guard columns.uncertain.isEmpty else { return nil }
    if indexPart.verify(), atHand.areWhole { atHand.tellCounts.store(true, ordering: .releasing) }
    return index.count(on: day)
  }

  /// The relations that began after a day and no later than another, and those that held on the first and no longer on
  /// the second; the storage keeps their memory.
  @usableFromInline
  func changes(
    after first: Int32, through last: Int32
  ) -> (began: UnsafeBufferPointer<Int32>, ended: UnsafeBufferPointer<Int32>) {
    if indexPart.verify(), atHand.areWhole { atHand.tellChanges.store(true, ordering: .releasing) }
    let index = index
    return (
      UnsafeBufferPointer(rebasing: index.started.unkept[index.placesOfStarted(after: first, through: last)]),
      UnsafeBufferPointer(rebasing: index.ended.unkept[index.placesOfEnded(from: first, before: last)])
    )
  }
}
