import TestSupport
import Testing

@testable import EDTF

struct DaySetTests {
  @Test("Sets of days have in common what sets of numbers have", arguments: 0..<10)
  func agreement(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func stretches() -> [ClosedRange<Day>] {
      (0..<Int.random(in: 0...5, using: &random)).map { _ in
        let first = Int32.random(in: 0...30, using: &random)
        return Day(number: first)...Day(number: first + Int32.random(in: 0...6, using: &random))
      }
    }
    func numbers(_ stretches: [ClosedRange<Day>]) -> Set<Int32> {
      Set(stretches.flatMap { $0.lowerBound.number...$0.upperBound.number })
    }
    for _ in 0..<200 {
      let (first, second) = (stretches(), stretches())
      let (one, other) = (DaySet(first), DaySet(second))
      let common = numbers(first).intersection(numbers(second))
      #expect(numbers(one.stretches) == numbers(first))
      #expect(numbers(one.intersection(other).stretches) == common)
      #expect(one.meets(other) == !common.isEmpty)
      #expect(one.isEmpty == first.isEmpty)
      #expect(zip(one.stretches, one.stretches.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }
  }
}
