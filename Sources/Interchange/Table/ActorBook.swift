import EDTF
import Relations

/// The actors that tables name, each once, with what the rows say of them.
struct ActorBook {
  private(set) var actors: [Actor]
  private var numbers: [Actor.ID: Int] = [:]
  /// What was written where an identifier was made of something else.
  private var identifiers: [String: Actor.ID] = [:]
  private var originals: [Actor.ID: String] = [:]
  /// The identifiers that two different texts would have, with the second text.
  private(set) var collisions: [(id: Actor.ID, text: String)] = []

  /// A book that begins with actors that the mapping describes.
  init(_ actors: [Actor]) {
    self.actors = actors
    for (number, actor) in actors.enumerated() {
      numbers[actor.id] = number
      identifiers[actor.id.rawValue] = actor.id
    }
  }

  /// The identifier for a text of a table.
  ///
  /// Texts that differ in capital letters alone are one; others that would have the same identifier are told apart.
  mutating func id(of text: String) -> Actor.ID {
    if let known = identifiers[text] { return known }
    let plain = Actor.ID(IdentifierText.identifier(of: text))
    var id = plain
    var number = 1
    while let original = originals[id], original.lowercased() != text.lowercased() {
      number += 1
      id = Actor.ID("\(plain)-\(number)")
    }
    if number > 1 { collisions.append((id, text)) }
    identifiers[text] = id
    if originals[id] == nil { originals[id] = text }
    return id
  }

  /// Whether an actor has been met.
  func knows(_ id: Actor.ID) -> Bool { numbers[id] != nil }

  /// Looks at an actor, or writes down a new one.
  mutating func update(_ id: Actor.ID, _ change: (inout Actor, _ isNew: Bool) -> Void) {
    if let number = numbers[id] {
      change(&actors[number], false)
    } else {
      var actor = Actor(id: id, kind: ActorKind.other)
      change(&actor, true)
      numbers[id] = actors.count
      actors.append(actor)
    }
  }
}

/// Makes identifiers of texts.
enum IdentifierText {
  /// The text in small letters, with `_` for what an identifier is better without; as it is where nothing has to change.
  static func identifier(of text: String) -> String {
    let isUsable = text.utf8.allSatisfy { byte in
      0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == 0x2D || byte == 0x5F || byte == 0x2E
    }
    if isUsable, !text.isEmpty, !text.hasPrefix("-") { return text }
    var result = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || "-._".contains(character) {
        result.append(character)
      } else if !result.isEmpty, result.last != "_" {
        result.append("_")
      }
    }
    // Programs that open tables compute what begins with a sign.
    while result.first == "-" { result.removeFirst() }
    while result.last == "_" { result.removeLast() }
    return result.isEmpty ? "unnamed" : result
  }
}
