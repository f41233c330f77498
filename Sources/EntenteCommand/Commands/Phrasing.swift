import EDTF
import Relations

/// Puts relations into the words of the graph's own language.
struct Phrasing {
  let graph: RelationGraph
  let moment: Moment

  /// The name of an actor at the date.
  func name(of id: Actor.ID) -> String {
    graph.actor(id)?.name(at: moment, language: graph.language, tolerance: graph.tolerance) ?? id.rawValue
  }

  /// The ends of a relation in its own order, with an arrow where it has a direction.
  func ends(of finding: Finding) -> String {
    guard let to = finding.relation.to else { return name(of: finding.relation.from) }
    let sign = finding.kind.direction == .directed ? "→" : "–"
    return "\(name(of: finding.relation.from)) \(sign) \(name(of: to))"
  }

  /// The kind, the label, the dates and what is peculiar to the status of a relation.
  func dated(_ finding: Finding) -> String {
    let dates = dates(of: finding.relation.when)
    return [what(finding), dates.isEmpty ? "undated" : dates].joined(separator: ", ")
  }

  /// The kind, the pact, the label and what is peculiar to the status of a relation.
  func what(_ finding: Finding) -> String {
    var text = finding.kind.label(in: graph.language)
    if let pact = finding.via { text += ", \(name(of: pact))" }
    if let label = finding.relation.label { text += ": \(label)" }
    let standing = standing(of: finding)
    return standing.isEmpty ? text : "\(text) (\(standing))"
  }

  func dates(of spells: [Spell]) -> String {
    spells.map(\.span.description).joined(separator: ", ")
  }

  /// The status and the verification of a relation where they are not the best.
  func standing(of finding: Finding) -> String {
    var words = finding.status == .accepted ? [] : [finding.status.rawValue]
    switch graph.verification(of: finding.relation) {
    case .found: break
    case .partly: words.append("partly unverified")
    case .unverified: words.append("unverified")
    }
    return words.joined(separator: ", ")
  }

  /// Nothing where it is certain, else why it is not.
  func doubt(_ answer: EDTF.Answer) -> String {
    answer.certainty == .certain
      ? "" : ([answer.certainty.rawValue] + answer.reasons.names).joined(separator: " ")
  }

  func ids(_ findings: [Finding]) -> String {
    findings.map(\.id.rawValue).joined(separator: " ")
  }
}
