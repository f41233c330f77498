import EDTF
import Queries
import Relations

/// Puts relations into the words of the graph's own language.
struct Phrasing {
  let graph: RelationGraph
  let moment: Moment

  /// The name of an actor at the date.
  func name(of id: Actor.ID) -> String {
    graph.actor(id)?.name(at: moment, language: graph.language, tolerance: graph.tolerance) ?? id.rawValue
  }

  /// The names of several actors in their own order, with commas between.
  func names(of ids: [Actor.ID]) -> String {
    ids.map(name).sorted().joined(separator: ", ")
  }

  /// For whom a relation counts in its own order, with an arrow where it has a direction.
  func ends(of finding: Finding) -> String {
    ends(of: finding, from: finding.from, to: finding.to)
  }

  /// The ends of a relation as recorded, which may be parts of those for whom it counts.
  func recordedEnds(of finding: Finding) -> String {
    ends(of: finding, from: finding.relation.from, to: finding.relation.to)
  }

  private func ends(of finding: Finding, from: Actor.ID, to: Actor.ID?) -> String {
    guard let to else { return name(of: from) }
    return "\(name(of: from)) \(finding.kind.direction == .directed ? "→" : "–") \(name(of: to))"
  }

  /// The kind, the label, the dates and what is peculiar to the status of a relation.
  func dated(_ finding: Finding) -> String {
    let dates = dates(of: finding.relation.when)
    return [what(finding), dates.isEmpty ? "undated" : dates].joined(separator: ", ")
  }

  /// The kind, the ends that are parts of those for whom it counts, the pact, the label and what is peculiar to the
  /// status of a relation.
  ///
  /// - Parameter withStanding: whether the status is said, where no column of its own says it.
  func what(_ finding: Finding, withStanding: Bool = true) -> String {
    let isOfParts = finding.from != finding.relation.from || finding.to != finding.relation.to
    return what(finding, among: isOfParts ? recordedEnds(of: finding) : nil, withStanding: withStanding)
  }

  /// The kind, the pact, the label and what is peculiar to the status of a relation whose ends stand beside it.
  func bareWhat(_ finding: Finding) -> String {
    what(finding, among: nil)
  }

  private func what(_ finding: Finding, among ends: String?, withStanding: Bool = true) -> String {
    var text = finding.kind.label(in: graph.language)
    if let ends { text += ", \(ends)" }
    let label = finding.relation.label(in: graph.language)
    // A label may well begin with the name of the pact.
    if let pact = finding.via.map(name), label?.hasPrefix(pact) != true { text += ", \(pact)" }
    if let label { text += ": \(label)" }
    if let count = finding.relation.count { text += ", \(count)" }
    let standing = withStanding ? standing(of: finding) : ""
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

  /// The status of a relation, and how far it is not verified.
  func fullStanding(of finding: Finding) -> String {
    Answering(graph: graph, moment: moment).standing(of: finding)
  }

  /// The statuses of several relations, each once.
  func statuses(of findings: [Finding]) -> String { Answering.statuses(of: findings) }

  /// Nothing where it is certain, else why it is not.
  func doubt(_ answer: EDTF.Answer) -> String {
    answer.certainty == .certain
      ? "" : ([answer.certainty.rawValue] + answer.reasons.names).joined(separator: " ")
  }

  func ids(_ findings: [Finding]) -> String {
    findings.map(\.id.rawValue).joined(separator: " ")
  }
}
