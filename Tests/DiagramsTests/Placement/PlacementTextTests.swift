import Testing

@testable import Diagrams

@Suite("The text form of a placement")
struct PlacementTextTests {
  private static let sample = Placement(
    engine: "neato",
    seed: 17,
    score: 36.5,
    positions: ["mali": Position(x: 313, y: 324), "algeria": Position(x: -4, y: 0)]
  )

  @Test("The text is sorted, an actor a line")
  func canonical() {
    let lines = PlacementTextTests.sample.text.split(separator: "\n", omittingEmptySubsequences: false)
    let said = lines.filter { !$0.hasPrefix("#") }
    #expect(
      said == ["entente-layout 1", "engine neato seed 17 score 36.5", "algeria -4 0", "mali 313 324", ""]
    )
    #expect(lines.first?.hasPrefix("# Where each actor stands") == true)
  }

  @Test("What is written is read back", arguments: 1...30)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array(
      "abz09-_.:/#%<=>| \t\r\n\u{0}\u{7F}\u{85}\u{A0}\u{301}\u{2028}\u{FEFF}éÉ中🏳️".unicodeScalars
    )
    var positions: [String: Position] = [:]
    for _ in 0..<20 {
      var id = String.UnicodeScalarView()
      for _ in 0..<generator.within(1, 6) { id.append(alphabet[generator.below(alphabet.count)]) }
      let place = Position(x: generator.within(-450_000, 450_000), y: generator.within(-9, 9))
      positions[String(id)] = place
    }
    let placement = Placement(
      engine: "sfdp",
      seed: generator.below(99),
      score: Double(generator.within(-500, 9000)) / 7,
      positions: positions
    )
    let read = try Placement(parsing: placement.text)
    #expect(read == placement, "seed \(seed)")
    #expect(read.text == placement.text, "seed \(seed)")
  }

  @Test("A file edited by hand may have comments, blank lines, tabs, Windows line ends and any order")
  func lenient() throws {
    let text =
      "\u{FEFF}entente-layout 1\r\n\r\nengine neato seed 17 score 36.5\r\n# west\r\nmali\t313  324\r\nalgeria -4 0"
    #expect(try Placement(parsing: text) == PlacementTextTests.sample)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var text: String
    var code: PlacementError.Code
    var line: Int
    var column: Int

    var testDescription: String { "\(code.rawValue): \(String(reflecting: text))" }

    init(_ body: String, _ code: PlacementError.Code, _ line: Int, _ column: Int, header: Bool = true) {
      text = header ? "entente-layout 1\nengine neato seed 1 score 2.0\n" + body : body
      self.code = code
      self.line = line
      self.column = column
    }
  }

  static let faults: [Fault] = [
    Fault("", .missingVersion, 1, 1, header: false),
    Fault("# only a comment\n", .missingVersion, 2, 1, header: false),
    Fault("mali 1 2\n", .missingVersion, 1, 1, header: false),
    Fault("entente-layout\n", .unknownVersion, 1, 1, header: false),
    Fault("entente-layout 2\n", .unknownVersion, 1, 16, header: false),
    Fault("entente-layout 1 2\n", .unknownVersion, 1, 16, header: false),
    Fault("entente-layout 1\n", .badHeader, 2, 1, header: false),
    Fault("entente-layout 1\nmali 1 2\n", .badHeader, 2, 1, header: false),
    Fault("entente-layout 1\nengine neato seed x score 2\n", .badHeader, 2, 19, header: false),
    Fault("entente-layout 1\nengine neato seed -1 score 2\n", .badHeader, 2, 19, header: false),
    Fault("entente-layout 1\nengine neato seed 1 score 2.55\n", .badHeader, 2, 27, header: false),
    Fault("entente-layout 1\nengine neato seed 1 score nan\n", .badHeader, 2, 27, header: false),
    Fault(
      "entente-layout 1\nengine neato seed 1 score -9223372036854775808\n",
      .badHeader,
      2,
      27,
      header: false
    ),
    Fault("mali 1\n", .badLine, 3, 1),
    Fault("mali\n", .badLine, 3, 1),
    Fault("mali 1 2 3\n", .badLine, 3, 1),
    Fault("  mali 1 2.5\n", .badCoordinate, 3, 10),
    Fault("mali 1 +2\n", .badCoordinate, 3, 8),
    Fault("mali one 2\n", .badCoordinate, 3, 6),
    Fault("mali 1 1000001\n", .badCoordinate, 3, 8),
    Fault("mali -9223372036854775808 1\n", .badCoordinate, 3, 6),
    Fault("mali 99999999999999999999 1\n", .badCoordinate, 3, 6),
    Fault("ma%li 1 2\n", .badActor, 3, 1),
    Fault("ma%+1 1 2\n", .badActor, 3, 1),
    Fault("ma% 1 2\n", .badActor, 3, 1),
    Fault("ma%FF 1 2\n", .badActor, 3, 1),
    Fault("mali 1 2\nniger 3 4\nmali 1 2\n", .duplicateActor, 5, 1),
    Fault("mali 1 2\n%6Dali 1 2\n", .duplicateActor, 4, 1),
    Fault("<<<<<<< HEAD\nmali 1 2\n", .conflictMarker, 3, 1),
    Fault("||||||| base\n", .conflictMarker, 3, 1),
    Fault("=======\n", .conflictMarker, 3, 1),
    Fault(">>>>>>> branch\n", .conflictMarker, 3, 1),
    Fault("<<<<<<< HEAD\nentente-layout 1\n", .conflictMarker, 1, 1, header: false),
  ]

  @Test("Every fault has a kind, a place and advice", arguments: faults)
  func fault(_ fault: Fault) throws {
    let error = try #require(throws: PlacementError.self) { try Placement(parsing: fault.text) }
    #expect((error.code, error.line, error.column) == (fault.code, fault.line, fault.column))
    #expect(!error.message.isEmpty && !error.advice.isEmpty)
  }

  @Test("A fault is told in one line")
  func faultDescription() throws {
    let text = PlacementTextTests.sample.text + "mali 1 2\n"
    let error = try #require(throws: PlacementError.self) { try Placement(parsing: text) }
    #expect(
      error.description
        == "8:1: error[duplicate-actor]: mali already has a place in line 7; delete one of the two lines"
    )
  }

  @Test("A text longer than that of any layout is refused, and one as long is read")
  func limit() throws {
    let text = PlacementTextTests.sample.text
    let room = Placement.textLimit - text.utf8.count
    #expect(try Placement(parsing: text + String(repeating: "\n", count: room)) == PlacementTextTests.sample)
    let error = try #require(throws: PlacementError.self) {
      try Placement(parsing: text + String(repeating: "\n", count: room + 1))
    }
    #expect((error.code, error.line, error.column) == (.layoutTooLarge, 1, 1))
    let words = try #require(throws: PlacementError.self) {
      try Placement(parsing: text + String(repeating: "x ", count: 100_000))
    }
    #expect(words.code == .badLine && words.message == "there are 100000 words instead of three")
  }

  @Test("Any text is read or refused, never more", arguments: 1...20)
  func arbitraryText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "entente-layout 1\n", "engine ", "neato seed 1 score 2.0\n", "mali", " 1", " -", "%4", "\n", "#",
      "=======", "\r",
    ]
    for _ in 0..<200 {
      let text = (0..<generator.below(14)).map { _ in pieces[generator.below(pieces.count)] }.joined()
      guard let placement = try? Placement(parsing: text) else { continue }
      #expect(throws: Never.self) { try Placement(parsing: placement.text) }
    }
  }

  @Test(
    "Scores are written with one decimal",
    arguments: [(0.04, "0.0"), (0.05, "0.1"), (-0.06, "-0.1"), (12.349, "12.3"), (-3, "-3.0"), (.nan, "0.0")]
      as [(Double, String)]
  )
  func tenths(value: Double, text: String) {
    #expect(Tenths(value).description == text)
    #expect(Tenths(text) == Tenths(value))
  }

  @Test(
    "Places too far apart for one picture are refused where the later one stands",
    arguments: [
      ("a -1000000 0\nb 1000000 0", 4, 3, "-1000000"), ("a 0 450001\nb 3 5\nc 0 -450000", 5, 5, "450001"),
    ])
  func tooFarApart(_ places: String, line: Int, column: Int, other: String) {
    let error = #expect(throws: PlacementError.self) {
      try Placement(parsing: "entente-layout 1\nengine neato seed 1 score 0.0\n\(places)\n")
    }
    #expect(error?.code == .badCoordinate && error?.line == line && error?.column == column)
    #expect(error?.message.contains("900000 points from the \(other) of another actor") == true)
  }
}
