import TestSupport

/// Expressions written by the grammar, each of which reads.
struct RandomExpressions {
  var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func calendarDate() -> String {
    unit() + generator.pick(["", "", "", "?", "~", "%"])
  }

  /// A date without a mark.
  mutating func unit() -> String {
    let number = Int.random(in: 1...9999, using: &generator)
    let year = digits(number, 4)
    // 1939-40 is two years to a person, and refused.
    let parts = ["33", "34", "35", "36", "40", "41"].filter { Int($0) != number % 100 + 1 }
    let month = digits(Int.random(in: 1...12, using: &generator), 2)
    let day = digits(Int.random(in: 1...28, using: &generator), 2)
    return generator.pick([
      year, "\(year)-\(month)", "\(year)-\(month)-\(day)", "\(year)-\(month)-\(day)",
      "\(year.prefix(3))X", "\(year.prefix(2))XX", "\(year)-XX", "\(year)-XX-XX", "\(year)-\(month)-XX",
      "\(year)-\(generator.pick(parts))",
    ])
  }

  mutating func set() -> String {
    let count = Int.random(in: 1...3, using: &generator)
    let members = (0..<count).map { _ in
      let early = "1\(calendarDate().dropFirst())"
      let late = "9\(calendarDate().dropFirst())"
      return generator.pick([early, "\(early)..\(late)", "..\(late)", "\(early).."])
    }
    return "[\(members.joined(separator: ","))]"
  }

  mutating func date() -> String {
    generator.once(in: 4) ? set() : calendarDate()
  }

  /// A span whose end is never before its start.
  mutating func span() -> String {
    if generator.once(in: 3) { return date() }
    let start = generator.pick(["..", "", "1\(calendarDate().dropFirst())", set()])
    let end = generator.pick(["..", "", "9\(calendarDate().dropFirst())"])
    return "\(start)/\(end)"
  }

  private func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: count - text.count) + text
  }
}
