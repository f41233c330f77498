/// What changes between two texts, in the unified form that `diff -u` and git print.
enum LineDiff {
  private static let context = 3

  /// The changes with three lines around them; empty where there are none.
  ///
  /// - Complexity: O(*n* · *d*) in the lines and the differences.
  static func text(from old: String, to new: String, name: String) -> String {
    let (before, after) = (lines(of: old), lines(of: new))
    let steps = steps(from: before, to: after)
    var text = "--- \(name)\n+++ \(name)\n"
    for hunk in hunks(of: steps) {
      let (first, second) = (hunk.filter { $0.mark != "+" }, hunk.filter { $0.mark != "-" })
      text += "@@ -\(range(first.map(\.old))) +\(range(second.map(\.new))) @@\n"
      for step in hunk { text += "\(step.mark)\(step.line)\n" }
    }
    return steps.contains { $0.mark != " " } ? text : ""
  }

  private struct Step {
    let mark: Character
    let line: String
    /// The position in the old text and in the new, from 0.
    let old: Int
    let new: Int
  }

  private static func lines(of text: String) -> [String] {
    // By scalars: a carriage return and a line feed are one character.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func steps(from before: [String], to after: [String]) -> [Step] {
    let difference = after.difference(from: before)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var steps: [Step] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if old < before.count, removed.contains(old) {
        steps.append(Step(mark: "-", line: before[old], old: old, new: new))
        old += 1
      } else if new < after.count, inserted.contains(new) {
        steps.append(Step(mark: "+", line: after[new], old: old, new: new))
        new += 1
      } else {
        steps.append(Step(mark: " ", line: before[old], old: old, new: new))
        old += 1
        new += 1
      }
    }
    return steps
  }

  private static func hunks(of steps: [Step]) -> [[Step]] {
    let changes = steps.indices.filter { steps[$0].mark != " " }
    var ranges: [Range<Int>] = []
    for change in changes {
      let range = max(0, change - context)..<min(steps.count, change + context + 1)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges.map { Array(steps[$0]) }
  }

  private static func range(_ positions: [Int]) -> String {
    guard let first = positions.first else { return "0,0" }
    return positions.count == 1 ? "\(first + 1)" : "\(first + 1),\(positions.count)"
  }
}
