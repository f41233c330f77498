import EDTF
import Relations

extension Scene {
  func label(of id: Actor.ID) -> String {
    graph.actor(id)?.label(at: moment, language: options.language) ?? id.rawValue
  }

  /// A relation in one line, with its dates, its standing and the numbers of its sources.
  func sentence(_ finding: Finding) -> String {
    let relation = finding.relation
    let kind = finding.kind.label(in: options.language)
    var text = "\(label(of: relation.from)) — \(kind)"
    if let to = relation.to { text += " — \(label(of: to))" }
    if let fact = relation.label { text += ": \(fact)" }
    text += ", " + relation.when.map(\.span.description).joined(separator: ", ")
    var remarks: [String] = []
    if finding.certainty != .certain {
      remarks.append(lexicon.not + ": " + finding.reasons.names.joined(separator: ", "))
    }
    if finding.status != .accepted { remarks.append(lexicon.status(finding.status)) }
    let verification = graph.verification(of: relation)
    if verification != .found { remarks.append(lexicon.verification(verification)) }
    if !remarks.isEmpty { text += " (\(remarks.joined(separator: "; ")))" }
    let cited = finding.sources.compactMap { numbers[$0] }.map { "[\($0)]" }.joined()
    return cited.isEmpty ? text : text + " " + cited
  }
}
