import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("Contrast")
struct ContrastTests {
  /// A colour on a ground.
  struct Pair: CustomTestStringConvertible, Sendable {
    let ink: Shade
    let ground: Shade
    let testDescription: String
  }

  /// Every line and text, on every ground that it can lie on: the page, the outline of a pact of any tone, a shape, a
  /// sign.
  static let pairs: [Pair] = {
    let tones = 0..<Palette.toneCount
    let grounds =
      [(Palette.ground, "the page")] + tones.map { (Palette.fill(ofPact: $0), "a pact of tone \($0)") }
    var inks: [(Shade, String)] = [(Palette.text, "text"), (Palette.muted, "small text")]
    inks += Family.allCases.map { (Palette.line(of: $0), "\($0)") }
    inks += ActorKind.Category.allCases.map { (Palette.line(of: $0), "the outline of \($0)") }
    inks += tones.map { (Palette.line(ofPact: $0), "a pact of tone \($0)") }
    let changes = ChangeState.allCases.map { (Palette.line(of: $0), "what \($0)") }
    let changeGrounds = [(Palette.ground, "the page"), (Palette.changedPact, "a pact")]
    var pairs = [(inks, grounds), (changes + inks.prefix(2), changeGrounds)].flatMap { inks, grounds in
      inks.flatMap { ink, name in
        grounds.map { Pair(ink: ink, ground: $0.0, testDescription: "\(name) on \($0.1)") }
      }
    }
    for category in ActorKind.Category.allCases {
      let fill = Palette.fill(of: category)
      pairs.append(Pair(ink: Palette.text, ground: fill, testDescription: "a name on \(category)"))
      pairs.append(Pair(ink: Palette.muted, ground: fill, testDescription: "a word on \(category)"))
    }
    for change in ChangeState.allCases {
      let sign = Palette.line(of: change)
      pairs.append(Pair(ink: Palette.ground, ground: sign, testDescription: "a sign on what \(change)"))
    }
    return pairs
  }()

  @Test("Every line and text has a contrast of 4.5:1 on its ground, in both themes", arguments: pairs)
  func contrast(pair: Pair) {
    #expect(Contrast.ratio(pair.ink.light, pair.ground.light) >= 4.5, "light")
    #expect(Contrast.ratio(pair.ink.dark, pair.ground.dark) >= 4.5, "dark")
  }

  @Test("No tone of a pact is another's, a government's or a family's")
  func tones() {
    let tones = (0..<Palette.toneCount).flatMap { [Palette.fill(ofPact: $0), Palette.line(ofPact: $0)] }
    let others =
      ActorKind.Category.allCases.filter { $0 != .pact }.flatMap {
        [Palette.fill(of: $0), Palette.line(of: $0)]
      }
      + Family.allCases.map { Palette.line(of: $0) }
    #expect(Palette.toneCount > 2)
    for shades in [\Shade.light, \Shade.dark] {
      let own = tones.map { $0[keyPath: shades].uppercased() }
      #expect(Set(own).count == own.count)
      #expect(Set(own).isDisjoint(with: others.map { $0[keyPath: shades].uppercased() }))
    }
    #expect(Palette.className(ofPact: 0) != Palette.className(ofPact: 1))
  }

  @Test("The measure is that of the guidelines")
  func measure() {
    #expect(abs(Contrast.ratio("#000000", "#FFFFFF") - 21) < 0.005)
    #expect(abs(Contrast.ratio("#767676", "#FFFFFF") - 4.54) < 0.005)
    #expect(Contrast.ratio("#0072B2", "#0072B2") == 1)
  }
}
