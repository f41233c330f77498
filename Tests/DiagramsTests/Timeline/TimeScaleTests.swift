import EDTF
import Testing

@testable import Diagrams

/// The scale of a timeline and the lanes of its words.
struct TimeScaleTests {
  @Test("The first day begins at the left edge, the last ends at the right one")
  func edges() throws {
    let first = try #require(Day("2020-02-01"))
    let last = try #require(Day("2020-02-29"))
    let scale = TimeScale(days: first...last, left: 100, right: 390)
    #expect(scale.x(of: first) == 100)
    #expect(scale.x(after: last) == 390)
    #expect(scale.x(of: first.advanced(by: 10)) == 200)
    #expect(scale.x(of: .min) == 100)
    #expect(scale.x(after: .max) == 390)
  }

  @Test(
    "Ticks are days, weeks, months or years, whichever has room",
    arguments: [
      ("2020-01-01", "2020-01-10", "2020-01-01", 10), ("2020-01-01", "2020-03-10", "2020-01-06", 10),
      ("2020-01-15", "2021-01-14", "2020-02", 12), ("2012-01-01", "2025-12-31", "2012", 14),
      ("1950-06-01", "2025-12-31", "1955", 15), ("0001-01-01", "9999-12-31", "0500", 19),
    ])
  func steps(first: String, last: String, label: String, count: Int) throws {
    let days = try #require(Day(first))...(try #require(Day(last)))
    let ticks = TimeScale(days: days, left: 0, right: 840).ticks(in: Lexicon(language: "en"))
    #expect(ticks.first?.label == label)
    #expect(ticks.count == count)
  }

  @Test("On periods of every length ticks lie inside, in order, and their words apart")
  func ticksInOrder() {
    let seed: UInt64 = 20_120_117
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let first = Day(number: Int32.random(in: -700_000...2_900_000, using: &generator))
      let length = Int(Double.random(in: 0...17, using: &generator).rounded())
      let last = first.advanced(by: (1 << length) + Int.random(in: 0..<(1 << length), using: &generator))
      let scale = TimeScale(days: first...last, left: 300, right: 1140)
      let words = Lexicon(
        DiagramOptions(
          language: Bool.random(using: &generator) ? "fr" : "en",
          dates: .allCases.randomElement(using: &generator) ?? .iso))
      let ticks = scale.ticks(in: words)
      #expect(!ticks.isEmpty || length < 6, "seed \(seed): no tick from \(first) to \(last)")
      for (tick, next) in zip(ticks, ticks.dropFirst()) {
        let width = TextMetrics.width(of: tick.label, size: 9.5)
        #expect(
          Double(scale.x(of: next.day) - scale.x(of: tick.day)) > width,
          "seed \(seed): \(tick) before \(next)")
      }
      #expect(ticks.allSatisfy { (first...last).contains($0.day) }, "seed \(seed)")
    }
  }

  @Test(
    "Where dates are asked for in words, the scale has them too",
    arguments: [
      ("2021-12-10", "2021-12-30", "13 décembre 2021"), ("2021-01-15", "2022-01-14", "février 2021"),
      ("2012-01-01", "2025-12-31", "2012"),
    ])
  func inWords(first: String, last: String, label: String) throws {
    let lexicon = Lexicon(DiagramOptions(language: "fr", dates: .words))
    let days = try #require(Day(first))...(try #require(Day(last)))
    let ticks = TimeScale(days: days, left: 0, right: 1200).ticks(in: lexicon)
    #expect(ticks.contains { $0.label == label }, "\(ticks.map(\.label))")
  }

  @Test("Words of several lines have lanes below each other, in which nothing else lies")
  func severalLines() {
    var lanes = Lanes(limit: 5)
    #expect(lanes.take(anyOf: [0...50])?.lane == 0)
    #expect(lanes.take(anyOf: [20...90], lines: 2)?.lane == 1)
    #expect(lanes.take(anyOf: [60...90])?.lane == 0)
    #expect(lanes.take(anyOf: [0...90], lines: 2)?.lane == 3)
    #expect(lanes.take(anyOf: [100...200], lines: 5)?.lane == 0)
    #expect(lanes.take(anyOf: [0...90]) == nil && lanes.take(anyOf: [300...400], lines: 6) == nil)
  }

  @Test("No two words of a lane overlap, and no lane is opened while another has room")
  func lanes() {
    let seed: UInt64 = 4
    var generator = SeededGenerator(seed: seed)
    var lanes = Lanes(limit: 9)
    for _ in 0..<200 {
      let left = Int.random(in: 0..<900, using: &generator)
      let span = left...(left + Int.random(in: 10..<120, using: &generator))
      let before = lanes.lanes
      let isFree = before.contains { lane in
        lane.allSatisfy {
          $0.upperBound + Lanes.gap < span.lowerBound || span.upperBound + Lanes.gap < $0.lowerBound
        }
      }
      let taken = lanes.take(anyOf: [span])
      #expect((taken != nil) == (isFree || before.count < 9), "seed \(seed)")
      #expect(isFree ? lanes.lanes.count == before.count : true, "seed \(seed)")
    }
    for lane in lanes.lanes {
      let sorted = lane.sorted { $0.lowerBound < $1.lowerBound }
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }, "seed \(seed)")
    }
  }
}
