import EDTF
import Relations

extension SceneBuilder {
  /// Adds the pacts that ally their parties, and names the places of the relations that they say.
  mutating func addHulls(_ ties: [Tie]) -> Set<Int> {
    var hulled: Set<Int> = []
    var members: [Actor.ID: Set<Actor.ID>] = [:]
    var said: [Actor.ID: [Int]] = [:]
    for tie in ties where findings[tie.finding].kind.isAllying {
      guard let pact = findings[tie.finding].via else { continue }
      members[pact, default: []].formUnion([tie.from, tie.to])
      said[pact, default: []].append(tie.finding)
      hulled.insert(tie.finding)
    }
    for pact in members.keys.sorted() {
      guard let parties = members[pact], let rows = said[pact] else { continue }
      var names = [pact]
      // An organisation of the same members and with no other tie is one more name of the same thing.
      for other in organisations(of: parties, ties: ties) {
        names.append(other)
        hulled.formUnion(ties.filter { $0.to == other }.map(\.finding))
      }
      let labels = names.reversed().map { label(of: $0) }
      scene.hulls.append(
        Scene.Hull(
          pacts: names, names: labels, members: parties.sorted(),
          findings: rows.map { findings[$0] },
          isUncertain: !rows.contains { findings[$0].certainty == .certain }))
    }
    return hulled
  }

  private func organisations(of parties: Set<Actor.ID>, ties: [Tie]) -> [Actor.ID] {
    var candidates: Set<Actor.ID> = []
    for tie in ties where findings[tie.finding].kind.id == "membership" && graph.pact(tie.to) != nil {
      candidates.insert(tie.to)
    }
    return candidates.sorted().filter { candidate in
      let own = ties.filter { $0.from == candidate || $0.to == candidate }
      return own.allSatisfy { $0.to == candidate && findings[$0.finding].kind.id == "membership" }
        && Set(own.map(\.from)) == parties
    }
  }
}
