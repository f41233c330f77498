import Writing

/// What changes between two texts, in the unified form that `diff -u` and git print.
enum LineDiff {
  private static let context = 3

  /// The changes with three lines around them; empty where there are none.
  ///
  /// - Complexity: O(*n* · *d*) in the lines and the differences, or O(*n*) where that is too much.
  static func text(from old: String, to new: String, name: String) -> String {
    let (before, after) = (lines(of: old), lines(of: new))
    let steps = steps(from: before, to: after)
    // A name that has an end of line in it would begin a line of its own, which could say anything.
    let name = VisibleText.line(name)
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
    if lines.last == "" {
      lines.removeLast()
    } else if let last = lines.indices.last {
      lines[last] += "\n\\ No newline at end of file"
    }
    return lines
  }

  private static func steps(from before: [String], to after: [String]) -> [Step] {
    let (removed, inserted) = changes(from: before, to: after)
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

  /// How many pairs of lines are compared at most for the shortest account of what has changed.
  private static let workLimit = 4_000_000

  /// The lines that are gone and those that are new.
  ///
  /// Of two texts of the same number of lines that differ in very many, as after mending each of them, line by line.
  private static func changes(from before: [String], to after: [String]) -> (Set<Int>, Set<Int>) {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    let isLong = before.count * after.count > workLimit
    if isLong, before.count == after.count {
      for line in before.indices where before[line] != after[line] {
        removed.insert(line)
        inserted.insert(line)
      }
      return (removed, inserted)
    }
    // What is alike at either end needs no comparing.
    let start = zip(before, after).prefix { $0 == $1 }.count
    let most = min(before.count, after.count) - start
    let end = zip(before.reversed(), after.reversed()).prefix(most).prefix { $0 == $1 }.count
    let (old, new) = (before[start..<(before.count - end)], after[start..<(after.count - end)])
    guard old.count * new.count <= workLimit else { return (Set(old.indices), Set(new.indices)) }
    for change in Array(new).difference(from: Array(old)) {
      switch change {
      case .remove(let offset, _, _): removed.insert(start + offset)
      case .insert(let offset, _, _): inserted.insert(start + offset)
      }
    }
    return (removed, inserted)
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
