import Testing

@testable import EntenteCommand

@Suite("The lines that differ between two texts")
struct LineDiffTests {
  @Test("Equal texts have no difference")
  func equal() {
    #expect(LineDiff.text(from: "a\nb\n", to: "a\nb\n", name: "x") == "")
    #expect(LineDiff.text(from: "", to: "", name: "x") == "")
  }

  @Test("A last line without its end differs from one with it")
  func lastLine() {
    #expect(
      LineDiff.text(from: "a\nb", to: "a\nb\n", name: "x")
        == "--- x\n+++ x\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n")
    #expect(LineDiff.text(from: "a", to: "a", name: "x") == "")
  }

  @Test("A change stands among three lines around it, under what git and patch read")
  func hunk() {
    let old = (1...9).map { "\($0)\n" }.joined()
    let new = old.split(separator: "5\n").joined(separator: "five\nand a half\n")
    #expect(
      LineDiff.text(from: old, to: new, name: "a.yaml") == """
        --- a.yaml
        +++ a.yaml
        @@ -2,7 +2,8 @@
         2
         3
         4
        -5
        +five
        +and a half
         6
         7
         8

        """)
  }

  @Test("Changes far apart have a part each, near ones share it")
  func parts() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let far = old.split(separator: "2\n", maxSplits: 1).joined(separator: "two\n")
      .split(separator: "29\n").joined(separator: "x\n")
    #expect(
      LineDiff.text(from: old, to: far, name: "x").split(separator: "\n").count { $0.hasPrefix("@@") } == 2)
    let near = old.split(separator: "11\n").joined(separator: "x\n").split(separator: "16\n").joined(
      separator: "y\n")
    #expect(
      LineDiff.text(from: old, to: near, name: "x").split(separator: "\n").count { $0.hasPrefix("@@") } == 1)
  }

  @Test(
    "Taking out what is marked - and putting in what is marked + makes the new text of the old, at random")
  func random() throws {
    for seed in 0..<500 as Range<UInt64> {
      var state = seed
      let number = { (limit: UInt64) -> Int in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % limit)
      }
      let old = (0..<number(30)).map { _ in "line \(number(6))" }
      var new = old
      for _ in 0..<number(6) {
        let place = number(UInt64(new.count + 1))
        if place < new.count, number(2) == 0 {
          new.remove(at: place)
        } else {
          new.insert("new \(number(4))", at: place)
        }
      }
      let text = LineDiff.text(
        from: old.map { $0 + "\n" }.joined(), to: new.map { $0 + "\n" }.joined(), name: "x")
      #expect(text.isEmpty == (old == new), "seed \(seed)")
      #expect(try applied(text, to: old) == new, "seed \(seed)\n\(text)")
    }
  }

  @Test("Of long texts the account may be longer, and is as true")
  func long() throws {
    let old = (0..<2_500).map { "line \($0)" }
    for new in [
      old.map { "\($0)!" }, old.enumerated().map { $0 % 3 == 0 ? "x" : $1 }, old.reversed(),
      Array(old.dropFirst(7)),
      old.dropFirst() + ["a", "b"], Array(old.prefix(1_200)) + ["new"] + old.suffix(1_200),
      old.reversed() + ["x"],
    ] {
      let text = LineDiff.text(
        from: old.map { $0 + "\n" }.joined(), to: new.map { $0 + "\n" }.joined(), name: "x")
      #expect(try applied(text, to: old) == new)
    }
  }

  /// The lines after a difference in the unified form, read as `patch` does.
  private func applied(_ text: String, to old: [String]) throws -> [String] {
    var result: [String] = []
    var position = 0
    for line in text.split(separator: "\n").dropFirst(2) {
      if let match = line.firstMatch(of: #/^@@ -(\d+)(?:,(\d+))? /#) {
        let first = try #require(Int(match.1))
        // A part of no old lines names the line before it.
        let start = match.2 == "0" ? first : first - 1
        result += old[position..<start]
        position = start
      } else {
        let words = String(line.dropFirst())
        if line.first != "+" {
          #expect(old[position] == words)
          position += 1
        }
        if line.first != "-" { result.append(words) }
      }
    }
    return result + old[position...]
  }
}
