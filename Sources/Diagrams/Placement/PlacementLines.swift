/// The lines of a placement's text that say something.
struct PlacementLines {
  private var lines: ArraySlice<Substring.UnicodeScalarView>
  private var number = 0

  init(_ text: String) {
    var scalars = Substring(text).unicodeScalars
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)[...]
  }

  /// The next line that is neither empty nor a comment.
  mutating func next() throws(PlacementError) -> PlacementLine? {
    while let scalars = lines.popFirst() {
      number += 1
      let line = PlacementLine(scalars, number: number)
      guard let first = line.fields.first else { continue }
      let isMark = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains { first.text.hasPrefix($0) }
      if isMark {
        throw line.error(
          .conflictMarker,
          "Git could not merge this file by itself",
          "keep one line of each actor and delete the lines of marks"
        )
      }
      if !first.text.hasPrefix("#") { return line }
    }
    return nil
  }

  mutating func readVersion() throws(PlacementError) {
    let wanted = "entente-layout \(Placement.textVersion)"
    guard let line = try next(), line.fields[0].text == "entente-layout" else {
      throw PlacementError(
        code: .missingVersion,
        line: max(number, 1),
        column: 1,
        message: "this is not a file of places",
        advice: "begin it with a line `\(wanted)`, or delete it and run `entente layout`"
      )
    }
    guard line.fields.count == 2, line.fields[1].text == "\(Placement.textVersion)" else {
      throw line.error(
        .unknownVersion,
        "the file has a version that this program does not know",
        "write `\(wanted)`, or use a newer program",
        at: 1
      )
    }
  }

  mutating func readHeader() throws(PlacementError) -> (engine: String, seed: Int, score: Double) {
    let advice = "write a line such as `engine neato seed 17 score 36.5` after the version"
    guard let line = try next() else {
      throw PlacementError(
        code: .badHeader,
        line: number,
        column: 1,
        message: "the file ends before the line of engine, seed and score",
        advice: advice
      )
    }
    let fields = line.fields.map(\.text)
    guard fields.count == 6, fields[0] == "engine", fields[2] == "seed", fields[4] == "score" else {
      throw line.error(.badHeader, "this is not the line of engine, seed and score", advice)
    }
    guard let seed = Int(fields[3]), seed >= 0 else {
      throw line.error(.badHeader, "the seed `\(fields[3])` is no whole number from zero", advice, at: 3)
    }
    guard let score = Tenths(fields[5]) else {
      throw line.error(.badHeader, "the score `\(fields[5])` is no number with one decimal", advice, at: 5)
    }
    return (fields[1], seed, score.value)
  }
}
