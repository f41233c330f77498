import Foundation

/// Times a question in batches long enough to be timed, and prints a line of JSON with the median.
public struct Stopwatch {
  private let size: String
  private let chosen: Set<String>
  private let clock = ContinuousClock()
  /// Keeps answers from being optimised away.
  private var sink = 0

  /// - Parameters:
  ///   - size: what the lines call the data.
  ///   - chosen: the workloads to time; all where there is none.
  public init(size: String, only chosen: some Sequence<String> = []) {
    self.size = size
    self.chosen = Set(chosen)
  }

  /// The time that something takes, once, with that of the processor, which other programs do not lengthen.
  public mutating func once<Result>(_ workload: String, _ body: () throws -> Result) rethrows -> Result {
    let (start, ticks) = (clock.now, Foundation.clock())
    let result = try body()
    let busy = Double(Foundation.clock() - ticks) * 1e9 / Double(CLOCKS_PER_SEC)
    print(workload, nanoseconds: Self.nanoseconds(clock.now - start), count: 1, answer: nil)
    print(workload + "cpu", nanoseconds: busy, count: 1, answer: nil)
    return result
  }

  /// The median of a question that is put for many numbers.
  public mutating func median(_ workload: String, of count: Int, _ body: (Int) throws -> Int) rethrows {
    guard chosen.isEmpty || chosen.contains(workload) else { return }
    for number in 0..<min(3, count) { sink &+= try body(number) }
    let answer = try body(0)
    var start = clock.now
    sink &+= try body(0)
    let single = max(1, Self.nanoseconds(clock.now - start))
    let batch = min(20_000, max(1, Int(20_000 / single)))
    var times: [Double] = []
    var number = 1 % count
    let end = clock.now + .milliseconds(800)
    while times.count < 5 || (clock.now < end && times.count < 400) {
      start = clock.now
      for _ in 0..<batch {
        sink &+= try body(number)
        number = number + 1 == count ? 0 : number + 1
      }
      times.append(Self.nanoseconds(clock.now - start) / Double(batch))
    }
    times.sort()
    print(workload, nanoseconds: times[times.count / 2], count: times.count * batch, answer: answer)
  }

  private func print(_ workload: String, nanoseconds: Double, count: Int, answer: Int?) {
    let answer = answer.map { ",\"first\":\($0)" } ?? ""
    let median = (nanoseconds * 10).rounded() / 10
    Swift.print(
      "{\"tool\":\"entente\",\"size\":\"\(size)\",\"w\":\"\(workload)\",\"med_ns\":\(median),\"n\":\(count)\(answer)}"
    )
  }

  private static func nanoseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1e9 + Double(duration.components.attoseconds) / 1e9
  }
}
