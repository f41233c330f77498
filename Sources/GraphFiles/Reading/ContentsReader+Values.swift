import EDTF
package import Relations
import Writing

extension ContentsReader {
  /// The text of a scalar; nil, and a fault, where something else stands.
  package mutating func text(_ node: YAMLNode, expected: String = "a text") -> String? {
    if case .scalar(let text, _) = node.content, !node.isNull { return bounded(text, at: node.position) }
    refuse(node, expected: expected)
    return nil
  }

  /// Reports a value that is of no use where it stands.
  mutating func refuse(_ node: YAMLNode, expected: String) {
    fault(
      "wrong-type", at: node.position,
      "\(path.last(where: { Int($0) == nil }) ?? "this"): must be \(expected), but \(node.summary) stands here",
      "write \(expected)")
  }

  /// A text without what is heaped on a character beyond any script, which no picture could show.
  mutating func bounded(_ text: String, at position: @autoclosure () -> TextPosition) -> String {
    let (bounded, most) = VisibleText.bounded(text)
    if most > 0 {
      report(
        .warning, "too-many-marks", at: position(),
        "a character of the text is made of \(most) signs on top of each other, of which "
          + "\(VisibleText.mostSigns) are kept",
        "leave out the marks that no script has")
    }
    return bounded
  }

  /// The text of a key that may be left out.
  package mutating func text(_ key: String, in fields: Fields) -> String? {
    guard let node = value(key, in: fields) else { return nil }
    return at(key) { $0.text(node) }
  }

  /// An identifier; an empty one, and a fault, where something else stands.
  package mutating func identifier<Entity>(
    _ node: YAMLNode, of _: Entity.Type = Entity.self
  ) -> Identifier<Entity> {
    guard let text = text(node, expected: "an identifier") else { return Identifier("") }
    return identifier(text, at: node.position)
  }

  /// An identifier of its text, which has neither spaces nor control characters.
  package mutating func identifier<Entity>(
    _ text: String, at position: @autoclosure () -> TextPosition, of entity: Entity.Type = Entity.self
  ) -> Identifier<Entity> {
    guard Identifier<Entity>.canBe(text), VisibleText.bounded(text).most == 0 else {
      let position = position()
      if entity == Actor.self, Self.bareMeant(by: text, entity) == nil {
        namesInPlaces.append(NameInPlace(text: text, file: file, position: position))
      }
      fault(
        "bad-value", at: position, "‘\(VisibleText.spelling(text.excerpt))’ cannot be an identifier",
        kindMeant(by: text, entity) ?? Self.bareMeant(by: text, entity) ?? Self.listMeant(by: text)
          ?? (text.utf8.count > Identifier<Entity>.mostBytes
            ? "an identifier has \(Identifier<Entity>.mostBytes) bytes at most; write a short one, and the text as a name"
            : nil)
          ?? "write it in letters, digits, - and _, without spaces or characters that nobody sees; for somebody's name write "
          + "the identifier of who bears it")
      return Identifier("")
    }
    // An é of one character and an e with an accent are the same to a reader, and one identifier: as it was written first.
    return Identifier(text.utf8.allSatisfy { $0 < 0x80 } ? text : spellings.insert(text).memberAfterInsert)
  }

  /// What to write for an identifier with blanks around it; nil where it is none.
  private static func bareMeant<Entity>(by text: String, _: Entity.Type) -> String? {
    let bare = text.unicodeScalars.drop { $0.properties.isWhitespace }
    let end = bare.lastIndex { !$0.properties.isWhitespace }.map { bare.index(after: $0) } ?? bare.startIndex
    let rest = bare[..<end]
    guard !rest.isEmpty, rest.count < text.unicodeScalars.count,
      rest.allSatisfy(Identifier<Entity>.canHold)
    else { return nil }
    return "write \(String(rest)), without the blanks around it"
  }

  /// What to write for several identifiers in one text; nil where it is none of these.
  private static func listMeant(by text: String) -> String? {
    let parts = text.split { ",;".contains($0) || $0.isWhitespace }
    let isList = text.contains { ",;".contains($0) }
    guard isList, parts.count > 1, parts.allSatisfy({ $0.unicodeScalars.allSatisfy(Source.ID.canHold) })
    else { return nil }
    return "several are a list, [\(parts.joined(separator: ", "))]; in a cell of a table they stand as "
      + parts.joined(separator: ";")
  }

  /// What to write for the label of a kind, which people see in pictures and take for its identifier; nil where it is
  /// none, or no kind is looked for.
  private func kindMeant<Entity>(by text: String, _: Entity.Type) -> String? {
    var kinds: [String] = []
    if Entity.self == RelationKind.self {
      let known = RelationKind.catalogue + contents.relationKinds
      kinds = KindWords.relationKinds(meantBy: text, among: known).map(\.rawValue)
    } else if Entity.self == ActorKind.self {
      kinds = KindWords.actorKinds(meantBy: text, among: ActorKind.catalogue + contents.actorKinds).map(
        \.rawValue)
    }
    guard !kinds.isEmpty else { return nil }
    let isYAML = path.last == "kind" && InputFile.format(of: file) != .csv
    return "write \(isYAML ? "kind: " : "")\(kinds.prefix(2).joined(separator: " or "))"
  }

  /// The identifier of a key that must be there.
  package mutating func identifier<Entity>(
    _ key: String, in fields: Fields, of what: @autoclosure () -> String, example: String
  ) -> Identifier<Entity> {
    guard let node = required(key, in: fields, of: what(), example: example) else { return Identifier("") }
    return at(key) { $0.identifier(node) }
  }

  /// One of a few words.
  package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, in fields: Fields, of _: Choice.Type = Choice.self
  ) -> Choice? {
    guard let node = value(key, in: fields) else { return nil }
    return at(key) { reader in
      guard let text = reader.text(node, expected: "a word") else { return nil }
      if let choice = Choice(rawValue: text) { return choice }
      let words = Choice.allCases.map(\.rawValue)
      reader.fault(
        "bad-value", at: node.position, "\(key): cannot be ‘\(text.excerpt)’",
        Self.advice(for: text, among: words))
      return nil
    }
  }

  package static func advice(for text: String, among words: [String]) -> String {
    let list = "write \(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")"
    // Nobody who writes verified means unverified.
    let meant = ChoiceWords.choice(meantBy: text).flatMap { words.contains($0) ? $0 : nil }
    let guess =
      meant ?? nearest(to: text, among: words).flatMap { "un\(text)" == $0 || "un\($0)" == text ? nil : $0 }
    return guess.map { "did you mean \($0)? Otherwise \(list)" } ?? list
  }

  /// A sign, as a word or as `+`, `-` or `0`.
  package mutating func sign(in fields: Fields) -> Sign? {
    guard let node = fields["sign"], case .scalar(let text, _) = node.content else {
      return choice("sign", in: fields)
    }
    return switch text {
    case "+": .positive
    case "-": .negative
    case "0": .neutral
    default: choice("sign", in: fields)
    }
  }

  /// `true` or `false`.
  package mutating func truth(_ key: String, in fields: Fields) -> Bool? {
    guard let node = value(key, in: fields) else { return nil }
    switch node.content {
    case .scalar("true", .plain): return true
    case .scalar("false", .plain): return false
    default:
      at(key) {
        $0.fault(
          "bad-value", at: node.position, "\(key): must be true or false, but \(node.summary) stands here",
          "write true or false, without quotes")
      }
      return nil
    }
  }

  /// A whole number of a range.
  package mutating func number(_ key: String, in fields: Fields, range: ClosedRange<Int>) -> Int? {
    guard let node = value(key, in: fields) else { return nil }
    if case .scalar(let text, _) = node.content, let number = Int(text), range.contains(number) {
      return number
    }
    at(key) {
      $0.fault(
        "bad-value", at: node.position,
        "\(key): must be a whole number, but \(node.summary) stands here",
        "write a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return nil
  }

  /// The items of a list, or the one thing that stands for a list of one.
  package mutating func items<Item>(
    _ key: String, in fields: Fields, _ read: (inout ContentsReader, YAMLNode) -> Item
  ) -> [Item] {
    guard let node = value(key, in: fields) else { return [] }
    return at(key) { reader in
      guard case .sequence(let items) = node.content else {
        return [reader.at("0") { read(&$0, node) }]
      }
      return items.enumerated().map { position, item in reader.at(String(position)) { read(&$0, item) } }
    }
  }

  /// Texts by key, such as labels by language.
  package mutating func texts(
    _ node: YAMLNode, expected: String
  ) -> [(key: String, position: TextPosition, text: String)] {
    guard case .mapping(let entries) = node.content else {
      refuse(node, expected: expected)
      return []
    }
    return entries.compactMap { entry in
      at(entry.key) { reader in
        reader.text(entry.value).map { (entry.key, entry.keyPosition, $0) }
      }
    }
  }
}
