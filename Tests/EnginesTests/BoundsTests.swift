import EDTF
import RandomGraphs
import Relations
import TestSupport
import Testing

@testable import Engines

@Suite("The four bounds of a spell")
struct BoundsTests {
  @Test("Say of every day and every span what the spell says, with its reasons")
  func answers() throws {
    for seed in 0..<(randomBatches * 10) {
      var source = RandomGraph(seed: seed)
      let contents = try source.contents()
      let graph = try RelationGraph(contents)
      let dateQueries = try (0..<8).map { _ in try source.dateQuery() }
      for position in graph.storage.actors.indices {
        for interval in graph.storage.actors.life(at: position) {
          let bounds = Bounds(interval)
          for dateQuery in dateQueries {
            let place: Comment = "seed \(seed), \(interval) at \(dateQuery)"
            #expect(answer(of: bounds, at: dateQuery) == interval.answer(in: dateQuery), place)
          }
        }
      }
    }
  }

  /// What an engine makes of the bounds.
  private func answer(of bounds: Bounds, at dateQuery: DateQuery) -> Answer {
    let (q0, q1) = (dateQuery.days.lowerBound.number, dateQuery.days.upperBound.number)
    guard bounds.s0 <= q1, q0 <= bounds.e1 else { return .no }
    // Days on which it is known to go on, once nobody has looked since, are no days before it began.
    let isOpen = bounds.endDoubt == Reasons.beyondAsOf.rawValue
    if bounds.s1 <= q1, q0 <= bounds.e0, !isOpen || bounds.s1 <= bounds.e0 { return .certain }
    var reasons: UInt8 = 0
    if bounds.s1 > q1 { reasons |= bounds.startDoubt }
    if bounds.e0 < q0 || isOpen && bounds.e0 < min(bounds.s1, q1) { reasons |= bounds.endDoubt }
    return .possible(Reasons(rawValue: reasons))
  }

  @Test("Hold the day on which somebody last looked, before the start as after it")
  func asOf() throws {
    let asOf = try #require(Day("2020-01-10"))
    let open = Bounds(try Period(try EDTFInterval("2020-01-01/..")).interval(asOf: asOf))
    #expect((open.e0, open.e1, open.endDoubt) == (asOf.number, Day.max.number, 16))
    let later = Bounds(try Period(try EDTFInterval("2020-02-01/..")).interval(asOf: asOf))
    #expect((later.s0, later.e0, later.endDoubt) == (asOf.number + 22, asOf.number, 16))
    let endless = Bounds(try Period(try EDTFInterval("2020-01-01/..")).interval())
    #expect((endless.e0, endless.endDoubt) == (Day.max.number, 0))
  }

  @Test("Fall into the class of their length", arguments: [(1, 0), (2, 1), (16, 1), (17, 2), (16_385, 6)])
  func classes(days: Int, expected: Int) throws {
    let first = Day(number: 0)
    let interval = try #require(UncertainInterval(from: first, through: first.advanced(by: days - 1)))
    #expect(LengthClass.of(Bounds(interval)) == expected)
  }
}
