/// The names of entities: letters, digits, dots and hyphens, as nothing else is one there.
struct FollowTheMoneyIDs {
  private var ids: [String: String] = [:]
  private var taken: Set<String> = []

  /// The name of something, the same whenever it is asked for.
  mutating func id(of text: String) -> String {
    if let known = ids[text] { return known }
    let id = newID(of: text)
    ids[text] = id
    return id
  }

  /// The name of something that has one already.
  func known(_ text: String) -> String { ids[text] ?? text }

  /// A name that nothing has yet.
  mutating func newID(of text: String) -> String {
    var base = String(
      text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") ? $0 : "." })
    if !Self.canEnd(base.first) { base = "x" + base }
    if !Self.canEnd(base.last) { base += "x" }
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base).\(number)"
      number += 1
    }
    return id
  }

  private static func canEnd(_ character: Character?) -> Bool {
    character.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
  }
}
