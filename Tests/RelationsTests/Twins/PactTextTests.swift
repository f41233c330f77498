import EDTF
import Relations
import TestSupport
import Testing

/// The text of `when` of what follows from a pact of which nobody knows how early it began or late it ended: whoever reads
/// it back gets the answers of the graph.
struct PactTextTests {
  @Test(
    "A pact of unknown start is printed with what is known of it, and not with the start of a party",
    arguments: [
      ("/1960", "1943/..", "[1943-01-01..]/1960"),
      ("/1960-05-01", "1943-02/1970", "[1943-02-01..]/1960-05-01"),
      ("/1960", "1943/1960", "[1943-01-01..]/1960"), ("../1960", "1943/..", "1943/1960"),
      ("1943/", "../1960", "1943/[..1960-12-31]"), ("1943/", "1940/1960-02-03", "1943/[..1960-02-03]"),
    ])
  func unknownStart(_ pact: String, _ party: String, _ text: String) throws {
    let contents = GraphContents(pacts: [try Self.pact(pact, party)])
    let relation = try #require(try RelationGraph(contents).relations.first)
    let found = relation.when.map(\.span.description)
    #expect(found == [text])
  }

  @Test(
    "The text reads back as the same days, and as the same months and years", arguments: 0..<randomBatches)
  func readBack(batch: UInt64) throws {
    for seed in (batch * 20)..<(batch * 20 + 20) {
      var random = SeededGenerator(seed: seed)
      let pact = try Self.pact(Self.span(&random), Self.span(&random), Self.span(&random))
      let contents = GraphContents(pacts: [pact], asOf: nil)
      let terms = ([pact.when] + pact.parties.map(\.record.when)).filter { !$0.isEmpty }.map { $0[0] }
      let intervals = try terms.map { try $0.interval(tolerance: contents.tolerance, asOf: nil) }
      for relation in try RelationGraph(contents).relations {
        let text = relation.when.map(\.span.description)
        // A mark is the one way to say that a single day is in doubt.
        if text.count != 1 || text[0].hasSuffix("?") { continue }
        let read = try Period(EDTFInterval(text[0])).interval(tolerance: contents.tolerance, asOf: nil)
        for query in Self.days {
          let real = intervals.map { $0.answer(in: query).certainty }.min()
          #expect(
            read.answer(in: query).certainty == real,
            "seed \(seed), \(text) on \(query) of \(terms.map(\.span))")
        }
        // Whether terms meet at all, no text says: what is written went on.
        guard Self.surelyMeet(intervals) else { continue }
        for query in Self.spans {
          let real = UncertainInterval.answer(whereAll: intervals, ofWhichOwn: intervals.count, in: query)
          #expect(
            read.answer(in: query).certainty == real.certainty,
            "seed \(seed), \(text) in \(query) of \(terms.map(\.span))")
        }
      }
    }
  }

  private static func pact(_ when: String, _ terms: String...) throws -> Pact {
    var parties = [Party("a"), Party("b")]
    for (place, term) in terms.enumerated() { parties[1 - place].record.when = try periods(term) }
    return Pact(
      id: "p", kind: "defence-pact", when: try periods(when), parties: parties, claims: [Claim(source: "S1")])
  }

  /// Whether each has begun by the end of each of the others, whenever they began and ended.
  private static func surelyMeet(_ intervals: [UncertainInterval]) -> Bool {
    intervals.indices.allSatisfy { one in
      intervals.indices.allSatisfy {
        $0 == one || intervals[one].start.upperBound <= intervals[$0].end.lowerBound
      }
    }
  }

  /// A span of the years 1940 to 1963, most of them without a start or an end.
  private static func span(_ random: inout SeededGenerator) -> String {
    while true {
      let text = "\(endpoint(&random))/\(endpoint(&random))"
      if (try? EDTFInterval(text)) != nil { return text }
    }
  }

  private static func endpoint(_ random: inout SeededGenerator) -> String {
    let year = 1940 + Int.random(in: 0..<24, using: &random)
    return switch Int.random(in: 0..<8, using: &random) {
    case 0, 1: ""
    case 2: ".."
    case 3: "\(year)-0\(Int.random(in: 1...9, using: &random))"
    case 4: "\(year)-0\(Int.random(in: 1...9, using: &random))-1\(Int.random(in: 0...9, using: &random))"
    case 5: "[\(year)..\(year + 3)]"
    default: "\(year)"
    }
  }

  private static let days = stride(from: 0, to: 9_200, by: 61).compactMap { number in
    Day("1939-06-01").map { DateQuery($0.advanced(by: number)) }
  }

  private static let spans =
    (1939...1966).compactMap { try? DateQuery("\($0)") }
    + (1939...1966).compactMap { try? DateQuery("\($0)-05") }
    + [(1940, 1950), (1945, 1960), (1950, 1970)].compactMap { try? DateQuery("\($0.0)/\($0.1)") }
}
