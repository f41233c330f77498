import EDTF
import Relations

extension Linter {
  mutating func checkNames() {
    for (position, actor) in contents.actors.enumerated() {
      checkOfficial(actor.names, of: actor.id, at: GraphLocation(.actor(position)))
    }
    for (position, pact) in contents.pacts.enumerated() {
      checkOfficial(pact.names, of: pact.id, at: GraphLocation(.pact(position)))
    }
    checkDistinct()
  }

  private mutating func checkOfficial(_ names: [Name], of id: Actor.ID, at location: GraphLocation) {
    guard names.count > 1 else { return }
    let official = names.enumerated().filter { $0.element.sort == .official }
    let lives = official.map { days(of: $0.element) }
    for (number, second) in official.enumerated() {
      let clash = official.indices.prefix(number).first { first in
        official[first].element.language == second.element.language
          && official[first].element.text != second.element.text && share(lives[first], lives[number])
      }
      guard let clash = clash.map({ official[$0] }) else { continue }
      report(
        .warning, .officialNames, location.appending("names", String(second.offset)),
        "\(id) is officially called ‘\(second.element.text)’ and ‘\(clash.element.text)’ on the same days",
        "date the names with when:, or make one of them an alias, a short or a former name")
    }
  }

  /// Whether the two have more in common than the day on which one takes over from the other.
  private func share(_ first: [UncertainInterval], _ second: [UncertainInterval]) -> Bool {
    guard let days = commonDays(of: first, second) else { return false }
    return days.lowerBound < days.upperBound
  }

  private func days(of name: Name) -> [UncertainInterval] {
    name.when.isEmpty ? [.always] : intervals(of: name.when)
  }

  // MARK: Actors that look alike

  private mutating func checkDistinct() {
    let actors =
      contents.actors.enumerated().map { ($1.id, $1.names, $1.existence, GraphLocation(.actor($0))) }
      + contents.pacts.enumerated().map { ($1.id, $1.names, $1.when, GraphLocation(.pact($0))) }
    var known: [String: [(actor: Int, name: String)]] = [:]
    for (position, (id, names, existence, location)) in actors.enumerated() {
      var seen: Set<String> = []
      search: for name in names where Self.distinguishing.contains(name.sort) {
        for look in name.text.looks where seen.insert(look).inserted {
          if let twin = known[look]?.first(where: { mayCoexist(actors[$0.actor].2, existence) }) {
            let other = actors[twin.actor].0
            let said =
              name.text.looks.first == twin.name.looks.first
              ? "\(id) and \(other) are both called ‘\(name.text)’"
              : "\(id) is called ‘\(name.text)’ and \(other) ‘\(twin.name)’, other letters that look the same"
            report(
              .note, .sameName, location, "\(said), so that a picture cannot tell them apart",
              "give either a name that sets it apart, or date the names with when:")
            break search
          }
          known[look, default: []].append((position, name.text))
        }
      }
    }
  }

  private func mayCoexist(_ first: [Period], _ second: [Period]) -> Bool {
    if first.isEmpty || second.isEmpty { return true }
    let others = intervals(of: second).map(\.possibleDays)
    return intervals(of: first).contains { one in others.contains { $0.overlaps(one.possibleDays) } }
  }

  /// The sorts of name by which a picture or a table calls an actor.
  private static let distinguishing: Set<Name.Sort> = [.official, .short, .acronym]
}
