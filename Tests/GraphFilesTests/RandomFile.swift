import TestSupport

/// A sound graph file, written in a style that changes from value to value.
struct RandomFile {
  /// A value of the file.
  private indirect enum Value {
    case text(String)
    case list([Value])
    case mapping([(String, Value)])
  }

  private(set) var text = ""
  /// The comments in it, each unlike the others.
  private(set) var comments: [String] = []
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    write(graph(), indent: 0)
  }

  // MARK: What it says

  private mutating func graph() -> Value {
    let actors = ["a", "b", "c", "d"]
    let relations = (0..<Int.random(in: 0...4, using: &random)).map { number -> Value in
      var entries: [(String, Value)] = [
        ("id", .text("R\(number)")), ("kind", .text(one(of: ["alliance", "hostility", "arms-supply"]))),
        ("from", .text(one(of: ["a", "b"]))), ("to", .text(one(of: ["c", "d"]))), ("when", when()),
      ]
      if chance(2) { entries.append(("claims", claims())) }
      if chance(2) { entries.append(("note", .text(words()))) }
      if chance(3) { entries.append(("label", .text(words()))) }
      if chance(4) { entries.append(("status", .text("disputed"))) }
      return .mapping(entries.shuffled(using: &random))
    }
    let kinds = actors.map { ($0, Value.mapping([("kind", .text("state"))] + names())) }
    return .mapping(
      [
        ("graph", .text("g")), ("title", .text(words())), ("as-of", .text("2025-12-31")),
        (
          "sources",
          .mapping([
            ("S1", .mapping([("title", .text(words()))])), ("S2", .mapping([("unverified", .text("true"))])),
          ])
        ),
        ("actors", .mapping(kinds)), ("relations", .list(relations)),
        (
          "pacts",
          .mapping([
            (
              "p",
              .mapping([
                ("parties", .list([.text("a"), .mapping([("when", when()), ("actor", .text("b"))])])),
                ("kind", .text("defence-pact")), ("claims", claims()),
              ])
            )
          ])
        ),
      ].shuffled(using: &random))
  }

  private mutating func names() -> [(String, Value)] {
    guard chance(2) else { return [] }
    return [("names", .list([.mapping([("type", .text("alias")), ("text", .text(words()))])]))]
  }

  private mutating func claims() -> Value {
    let claim = Value.mapping([("quote", .text(words())), ("source", .text("S2"))])
    return chance(3) ? .text("S1") : .list(chance(2) ? [.text("S1")] : [.text("S1"), claim])
  }

  private mutating func when() -> Value {
    let spans = ["2020/..", "2014~/", "[2012..2013]/2014", "2014-10-28?/2024-04-30", "2020", "2012-XX"]
    return chance(4) ? .list([.text(one(of: spans)), .text("2024/2025")]) : .text(one(of: spans))
  }

  private mutating func words() -> String {
    let pieces = [
      "plain", "a: b", "who?", "# no comment", "it's", "\"so\"", "é", "1,000", "[x]", "{y}", "- dash", "yes",
      "2020", "%", "back\\slash", "x #y", "tail:", "a word and some more words so that the line gets long",
      "*", "~",
    ]
    return (0..<Int.random(in: 1...4, using: &random)).map { _ in one(of: pieces) }.joined(separator: " ")
  }

  // MARK: How it is written

  private mutating func write(_ value: Value, indent: Int) {
    switch value {
    case .text(let text): self.text += " \(scalar(text, inFlow: false))"; endLine()
    case .list(let items) where items.isEmpty: text += " []"; endLine()
    case .list(let items):
      if indent > 2, chance(2) { text += " \(flow(value))"; return endLine() }
      endLine()
      for item in items {
        writeAbove(indent: indent)
        text += spaces(indent) + "-"
        if case .mapping(let entries) = item, chance(2) {
          // The first key stands on the line of the dash.
          text += " "
          write(entries, indent: indent + 2, isOnLine: true)
        } else if case .text = item {
          write(item, indent: indent + 2)
        } else {
          text += " \(flow(item))"
          endLine()
        }
      }
    case .mapping(let entries):
      if indent > 2, chance(2) { text += " \(flow(value))"; return endLine() }
      if indent > 0 { endLine() }
      write(entries, indent: indent, isOnLine: false)
    }
  }

  private mutating func write(_ entries: [(String, Value)], indent: Int, isOnLine: Bool) {
    for (number, (key, value)) in entries.enumerated() {
      if number > 0 || !isOnLine {
        writeAbove(indent: indent)
        text += spaces(indent)
      }
      text += chance(6) ? "\"\(key)\":" : "\(key):"
      write(value, indent: indent + 2)
    }
  }

  private mutating func flow(_ value: Value) -> String {
    switch value {
    case .text(let text): return scalar(text, inFlow: true)
    case .list(let items):
      var texts: [String] = []
      for item in items { texts.append(flow(item)) }
      return "[" + texts.joined(separator: chance(3) ? ",\n          " : ", ") + "]"
    case .mapping(let entries):
      var texts: [String] = []
      for (key, value) in entries { texts.append("\(key): \(flow(value))") }
      return "{" + texts.joined(separator: chance(3) ? ",\n          " : ", ") + " }"
    }
  }

  private mutating func scalar(_ text: String, inFlow: Bool) -> String {
    let isWord =
      text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || " -/.~".unicodeScalars.contains($0) }
      && text != "~" && text.first?.isLetter ?? false
    if text == "true" || isWord && chance(2)
      || text.first?.isNumber ?? false && !text.contains(where: ",:#?[]{}".contains) && chance(2)
    {
      return text
    }
    if chance(2) { return "'" + text.map { $0 == "'" ? "''" : String($0) }.joined() + "'" }
    return "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private mutating func writeAbove(indent: Int) {
    if chance(8) { text += "\n" }
    if chance(6) { text += spaces(indent) + comment() + "\n" }
  }

  private mutating func endLine() {
    if chance(8) { text += "  \(comment())" }
    text += chance(20) ? " \n" : "\n"
  }

  private mutating func comment() -> String {
    comments.append("# c\(comments.count).")
    return comments[comments.count - 1]
  }

  private func spaces(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private mutating func one(of texts: [String]) -> String {
    texts[Int.random(in: texts.indices, using: &random)]
  }
}
