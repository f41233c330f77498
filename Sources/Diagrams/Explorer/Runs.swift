/// What something is at each of the stops of an explorer, kept as stretches over which it stays the same.
struct Runs<Value: Equatable & Sendable>: Equatable, Sendable {
  /// Some stops one after the other, and what it is at each of them.
  struct Run: Equatable, Sendable {
    let first: Int
    var count: Int
    let value: Value

    var stops: Range<Int> { first..<first + count }
  }

  private(set) var runs: [Run] = []

  /// Adds what it is at a stop, which must come after those added before; a stop left out is one without a value.
  mutating func append(_ value: Value, at stop: Int) {
    if let last = runs.last, last.first + last.count == stop, last.value == value {
      runs[runs.count - 1].count += 1
    } else {
      runs.append(Run(first: stop, count: 1, value: value))
    }
  }

  /// What it is at a stop; nil where it is nothing.
  ///
  /// - Complexity: O(*n*) in the number of runs.
  subscript(stop: Int) -> Value? {
    runs.first { $0.first <= stop && stop < $0.first + $0.count }?.value
  }
}
