import EDTF
import Relations

extension SceneBuilder {
  /// Adds the pacts that ally their parties, and names the relations that they say.
  mutating func addHulls(_ ties: [Tie]) -> Set<Relation.ID> {
    var hulled: Set<Relation.ID> = []
    var members: [Actor.ID: Set<Actor.ID>] = [:]
    var findings: [Actor.ID: [Finding]] = [:]
    for tie in ties where tie.finding.kind.isAllying {
      guard let pact = tie.finding.via else { continue }
      members[pact, default: []].formUnion([tie.from, tie.to])
      findings[pact, default: []].append(tie.finding)
      hulled.insert(tie.finding.id)
    }
    for pact in members.keys.sorted() {
      guard let parties = members[pact], let rows = findings[pact] else { continue }
      var names = [pact]
      // An organisation of the same members and with no other tie is one more name of the same thing.
      for other in organisations(of: parties, ties: ties) {
        names.append(other)
        hulled.formUnion(ties.filter { $0.to == other }.map(\.finding.id))
      }
      let labels = names.reversed().map { scene.label(of: $0) }
      scene.hulls.append(
        Scene.Hull(
          pacts: names, label: labels.joined(separator: " · "), members: parties.sorted(),
          findings: rows, isUncertain: !rows.contains { $0.certainty == .certain }))
    }
    return hulled
  }

  private func organisations(of parties: Set<Actor.ID>, ties: [Tie]) -> [Actor.ID] {
    let candidates = Set(ties.filter { graph.pact($0.to) != nil }.map(\.to))
    return candidates.sorted().filter { candidate in
      let own = ties.filter { $0.from == candidate || $0.to == candidate }
      return own.allSatisfy { $0.to == candidate && $0.finding.kind.id == "membership" }
        && Set(own.map(\.from)) == parties
    }
  }
}
