import Testing

@testable import Diagrams

@Suite("Stretches over which something stays the same")
struct RunsTests {
  @Test(
    "They hold what a list of all stops holds, in as few stretches as there are changes", arguments: 0..<200)
  func naive(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<generator.within(0, 30)).map { _ in generator.below(3) }
    var runs = Runs<Int>()
    for (stop, value) in values.enumerated() where value > 0 { runs.append(value, at: stop) }
    for stop in -1...values.count {
      let value = values.indices.contains(stop) && values[stop] > 0 ? values[stop] : nil
      #expect(runs[stop] == value, "seed \(seed), stop \(stop)")
    }
    let changes = values.indices.count { values[$0] > 0 && ($0 == 0 || values[$0 - 1] != values[$0]) }
    #expect(runs.runs.count == changes, "seed \(seed)")
  }
}
