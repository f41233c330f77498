import GraphFiles
import TestSupport
import Testing

@Suite("The place of a fault is where it stands, whatever stands before it")
struct PositionTests {
  @Test("A bad month is found behind random lines, letters and quotes", arguments: 0..<50)
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var lines = preamble.split(separator: "\n").map(String.init)
    let fillers = ["# é 漢字 🐫", "", "   # x", "# '\"[{"]
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      lines.insert(
        fillers.randomElement(using: &random) ?? "", at: Int.random(in: 0...lines.count, using: &random))
    }
    let label = ["x", "🐫é", "\"a: b\"", "'it''s'", "漢字"].randomElement(using: &random) ?? ""
    let quote = ["", "\"", "'"].randomElement(using: &random) ?? ""
    let span = ["2020-13", "2019/2020-13", "2019-01-01/2020-13"].randomElement(using: &random) ?? ""
    let before = "  - { id: r, kind: support, from: a, label: \(label), when: \(quote)"
    lines += ["relations:", before + span + quote + " }"]
    let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? ""
    let column = (before + span).unicodeScalars.count - 1
    #expect(
      codes(in: lines.joined(separator: end)) == ["\(lines.count):\(column) edtf-no-such-month"],
      "seed \(seed)")
  }
}
