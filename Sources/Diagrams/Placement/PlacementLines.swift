/// The lines of a placement's text that say something.
///
/// One is cut off after the other: of a file that anybody may have written, all at once would take many times its length.
struct PlacementLines {
  /// What has not been read; nil after the last line.
  private var rest: Substring.UnicodeScalarView?
  private var number = 0

  init(_ text: String) {
    var scalars = Substring(text).unicodeScalars
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    rest = scalars
  }

  private mutating func cutOff() -> Substring.UnicodeScalarView? {
    guard let text = rest else { return nil }
    guard let end = text.firstIndex(of: "\n") else {
      rest = nil
      return text
    }
    rest = text[text.index(after: end)...]
    return text[..<end]
  }

  /// The next line that is neither empty nor a comment.
  mutating func next() throws(PlacementError) -> PlacementLine? {
    while let scalars = cutOff() {
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
    guard line.fieldCount == 2, line.fields[1].text == "\(Placement.textVersion)" else {
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
    guard line.fieldCount == 6, fields[0] == "engine", fields[2] == "seed", fields[4] == "score" else {
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

/// A line of a placement's text, as words.
struct PlacementLine {
  let number: Int
  /// The first words: a line has no use for more than those of the header, and one too many.
  let fields: [(text: String, column: Int)]
  /// How many there are.
  let fieldCount: Int

  private static let mostFields = 8

  init(_ scalars: Substring.UnicodeScalarView, number: Int) {
    self.number = number
    var fields: [(text: String, column: Int)] = []
    var count = 0
    var word = String.UnicodeScalarView()
    func add(before end: Int) {
      if word.isEmpty { return }
      count += 1
      if fields.count < Self.mostFields { fields.append((String(word), end - word.count)) }
    }
    for (offset, scalar) in scalars.enumerated() {
      if scalar == " " || scalar == "\t" || scalar == "\r" {
        add(before: offset + 1)
        word = String.UnicodeScalarView()
      } else {
        word.append(scalar)
      }
    }
    add(before: scalars.count + 1)
    self.fields = fields
    fieldCount = count
  }

  /// The id and the place that the line gives it.
  func actor() throws(PlacementError) -> (id: String, position: Position) {
    guard fieldCount == 3 else {
      let found = fieldCount == 1 ? "one word" : "\(fieldCount) words"
      throw error(
        .badLine,
        "there are \(found) instead of three",
        "write an actor's id, its x and its y, such as `mali 313 324`"
      )
    }
    guard let id = unescaped(fields[0].text) else {
      throw error(
        .badActor,
        "the id `\(fields[0].text)` has a `%` that does not begin an escape, or escapes that make no text",
        "write `%25` for a per cent sign and `%20` for a space"
      )
    }
    return (id, Position(x: try coordinate(1), y: try coordinate(2)))
  }

  /// An error at one of the words.
  func error(
    _ code: PlacementError.Code,
    _ message: String,
    _ advice: String,
    at field: Int = 0
  ) -> PlacementError {
    let column = field < fields.count ? fields[field].column : 1
    return PlacementError(code: code, line: number, column: column, message: message, advice: advice)
  }

  private func coordinate(_ field: Int) throws(PlacementError) -> Int {
    let text = fields[field].text
    let limit = Placement.coordinateLimit
    guard let value = Int(text), value.magnitude <= limit, !text.hasPrefix("+") else {
      throw error(
        .badCoordinate,
        "`\(text)` is no whole number from -\(limit) to \(limit)",
        "write the distance in points, such as `313`",
        at: field
      )
    }
    return value
  }

  /// An id with its escapes replaced, or nothing when they are wrong.
  private func unescaped(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, !digits.contains(UInt8(ascii: "+")), !digits.contains(UInt8(ascii: "-")),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

/// How far the places of a file lie apart so far.
struct PlacementExtent {
  private var least: [Int] = []
  private var most: [Int] = []

  /// Counts the place of a line in.
  ///
  /// - Throws: What is wrong with a place that lies too far from another to be in one picture with it.
  mutating func add(_ position: Position, of line: PlacementLine) throws(PlacementError) {
    let place = [position.x, position.y]
    if least.isEmpty { (least, most) = (place, place) }
    for side in place.indices {
      least[side] = min(least[side], place[side])
      most[side] = max(most[side], place[side])
      let limit = Placement.extentLimit
      guard most[side] - least[side] > limit else { continue }
      let other = place[side] == most[side] ? least[side] : most[side]
      throw line.error(
        .badCoordinate,
        "`\(place[side])` lies more than \(limit) points from the \(other) of another actor, too far for one picture",
        "write places that lie nearer to each other",
        at: side + 1
      )
    }
  }
}
