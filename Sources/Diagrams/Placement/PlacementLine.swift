/// A line of a placement's text, as words.
struct PlacementLine {
  let number: Int
  let fields: [(text: String, column: Int)]

  init(_ scalars: Substring.UnicodeScalarView, number: Int) {
    self.number = number
    var fields: [(text: String, column: Int)] = []
    var word = String.UnicodeScalarView()
    for (offset, scalar) in scalars.enumerated() {
      if scalar == " " || scalar == "\t" || scalar == "\r" {
        if !word.isEmpty { fields.append((String(word), offset + 1 - word.count)) }
        word = String.UnicodeScalarView()
      } else {
        word.append(scalar)
      }
    }
    if !word.isEmpty { fields.append((String(word), scalars.count + 1 - word.count)) }
    self.fields = fields
  }

  /// The id and the place that the line gives it.
  func actor() throws(PlacementError) -> (id: String, position: Position) {
    guard fields.count == 3 else {
      let found = fields.count == 1 ? "one word" : "\(fields.count) words"
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
