import EDTF
import Queries
import Relations

extension TimelineBuilder {
  /// The row of a relation, seen from the actor of its block.
  mutating func row(_ side: Side, of actor: Actor.ID) -> TimelineScene.Row {
    let finding = side.finding
    let cited = cite(finding)
    let other = side.counterpart.map { label(of: $0, on: side.course.first) } ?? ""
    let arrow =
      finding.kind.direction == .mutual ? "–" : side.isFrom == true ? "→" : "←"
    var words = finding.kind.label(in: options.language) + doubts(finding)
    if let acting = acting(for: actor, in: side) { words += ", \(acting)" }
    return TimelineScene.Row(
      family: finding.kind.family, label: "\(other) \(arrow)", words: words, citations: cited,
      stretches: Stretch.drawn(side.course.stretches), beganBefore: side.course.beganBefore,
      findings: [finding],
      tooltip: sentence(side.course))
  }

  /// The rows of the pacts that an actor is a party to, and takes the relations out of the rest.
  mutating func pactRows(of actor: Actor.ID, sides: inout [Side]) -> [TimelineScene.Row] {
    var byPact: [Actor.ID: [Side]] = [:]
    for side in sides {
      guard let pact = pact(of: side, party: actor) else { continue }
      byPact[pact, default: []].append(side)
    }
    let drawn = Set(byPact.values.joined().map(\.course.id))
    sides.removeAll { drawn.contains($0.course.id) }
    return byPact.sorted { left, right in
      (left.value.map(\.course.first).min() ?? .max, left.key)
        < (right.value.map(\.course.first).min() ?? .max, right.key)
    }
    .compactMap { pact, sides in
      let cited = sides.map { cite($0.finding) }.first ?? ""
      guard let first = sides.map(\.course.first).min(), let kind = sides.first?.finding.kind else {
        return nil
      }
      let words = kind.label(in: options.language) + (sides.map { doubts($0.finding) }.first ?? "")
      return TimelineScene.Row(
        family: nil, label: label(of: pact, on: first), words: words, citations: cited,
        stretches: Stretch.drawn(Stretch.union(sides.map(\.course.stretches))),
        beganBefore: sides.contains(where: \.course.beganBefore), findings: sides.map(\.finding),
        tooltip: sides.map { sentence($0.course) }.joined(separator: "\n"))
    }
  }

  /// The pact that a relation makes the actor a party to.
  private func pact(of side: Side, party actor: Actor.ID) -> Actor.ID? {
    let relation = side.finding.relation
    guard relation.concerns(actor) else { return nil }
    if let via = relation.via, graph.pact(via)?.kind == relation.kind { return via }
    guard relation.from == actor, let to = relation.to, graph.pact(to)?.kind == relation.kind else {
      return nil
    }
    return to
  }

  /// An event, seen from the actor of its block.
  mutating func event(_ side: Side, of actor: Actor.ID) -> TimelineScene.Event {
    let finding = side.finding
    _ = cite(finding)
    let other = side.counterpart.map { label(of: $0, on: side.course.first) }
    let words =
      other.map { lexicon.event(finding.kind, with: $0, isFrom: side.isFrom == true) }
      ?? finding.kind.label(in: options.language)
    return TimelineScene.Event(
      days: side.course.first...(side.course.stretches.last?.days.upperBound ?? side.course.first),
      family: finding.kind.family, label: words + doubts(finding), finding: finding,
      tooltip: sentence(side.course))
  }

  /// Who of the actor's own is the end of a relation, where it is not the actor itself.
  private func acting(for actor: Actor.ID, in side: Side) -> String? {
    let relation = side.finding.relation
    guard !relation.concerns(actor), let isFrom = side.isFrom else { return nil }
    guard let end = isFrom ? relation.from : relation.to else { return nil }
    return label(of: end, on: side.course.first)
  }
}
