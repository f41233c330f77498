import EDTF
import Queries
import Relations

/// The days at which the slider of an explorer can stop: those on which something changes.
struct ExplorerStops: Equatable, Sendable {
  /// More stops than this could not be told apart on a slider.
  static let limit = 600

  /// The most stops for a graph of so many relations: the page is as large, and takes as long to write, as the two
  /// multiplied.
  static func limit(relations: Int) -> Int {
    min(limit, max(100, 1_500_000 / max(1, relations)))
  }

  /// At least one day, in order.
  let days: [Day]
  /// The last day that the page can show; nil where there is none.
  let last: Day?
  /// Whether there are more days of change than stops, so that the page can show the stops alone.
  let isThinned: Bool

  init(_ layoutScene: LayoutScene, limit: Int? = nil) {
    let graph = layoutScene.graph
    let limit = limit ?? Self.limit(relations: graph.relationCount)
    let covered = graph.coverage?.when.flatMap { try? Period($0).interval(tolerance: .none) }?.possibleDays
    var changes = Set(layoutScene.datesOfChange)
    for actor in graph.actors {
      for day in actor.daysOfRenaming(tolerance: .standard) where covered?.contains(day) ?? true {
        changes.insert(day)
      }
    }
    // A graph in which nothing ever changes is the same on every day.
    let all = changes.isEmpty ? [graph.asOf ?? Day(number: 0)] : changes.sorted()
    isThinned = all.count > limit
    days = isThinned ? (0..<limit).map { all[$0 * (all.count - 1) / (limit - 1)] } : all
    last = covered.flatMap { $0.upperBound == .max ? nil : $0.upperBound }
  }

  /// The stop that shows a day: the last one that is not after it, else the first.
  ///
  /// - Complexity: O(*n*) in the number of stops.
  func index(of day: Day) -> Int {
    max(0, (days.firstIndex { $0 > day } ?? days.count) - 1)
  }
}

extension Actor {
  /// Whether it bears different names on different days.
  var isRenamed: Bool { names.contains { !$0.when.isEmpty } }

  /// The first day of each stretch over which its names stay the same.
  fileprivate func daysOfRenaming(tolerance: Tolerance) -> [Day] {
    names.flatMap(\.when).compactMap { try? $0.interval(tolerance: tolerance) }.flatMap { interval in
      [interval.start.lowerBound, interval.start.upperBound].filter { $0 != .min }
        + [interval.end.lowerBound, interval.end.upperBound].filter { $0 != .min && $0 != .max }
        .map { $0.advanced(by: 1) }
    }
  }
}
