import ArgumentParser
import EDTF
import Queries
import Relations

/// Puts relations into the words of the graph's own language.
struct Phrasing {
  let graph: RelationGraph
  let dateQuery: DateQuery

  /// The name of an actor at the date; of one without a name then, the last that it bore.
  func name(of id: Actor.ID) -> String {
    graph.name(of: id, near: dateQuery, language: graph.language)
  }

  /// The names of several actors in their own order, with commas between.
  func names(of ids: [Actor.ID]) -> String {
    ids.map(name).sorted().joined(separator: ", ")
  }

  /// For whom a relation counts in its own order, with an arrow where it has a direction.
  func ends(of holding: Holding) -> String {
    ends(of: holding, from: holding.from, to: holding.to)
  }

  /// The ends of a relation as recorded, which may be parts of those for whom it counts.
  func recordedEnds(of holding: Holding) -> String {
    ends(of: holding, from: holding.relation.from, to: holding.relation.to)
  }

  private func ends(of holding: Holding, from: Actor.ID, to: Actor.ID?) -> String {
    guard let to else { return name(of: from) }
    return "\(name(of: from)) \(holding.kind.direction == .directed ? "→" : "–") \(name(of: to))"
  }

  /// The kind, the label, the dates and what is peculiar to the status of a relation.
  func dated(_ holding: Holding) -> String {
    let dates = dates(of: holding.relation.when)
    return [what(holding), dates.isEmpty ? "undated" : dates].joined(separator: ", ")
  }

  /// The kind, the ends that are parts of those for whom it counts, the pact, the label and what is peculiar to the
  /// status of a relation.
  ///
  /// - Parameter withStanding: whether the status is said, where no column of its own says it.
  func what(_ holding: Holding, withStanding: Bool = true) -> String {
    let isOfParts = holding.from != holding.relation.from || holding.to != holding.relation.to
    return what(holding, among: isOfParts ? recordedEnds(of: holding) : nil, withStanding: withStanding)
  }

  /// The kind, the pact, the label and what is peculiar to the status of a relation whose ends stand beside it.
  func bareWhat(_ holding: Holding) -> String {
    what(holding, among: nil)
  }

  private func what(_ holding: Holding, among ends: String?, withStanding: Bool = true) -> String {
    var text = holding.kind.label(in: graph.language)
    if let ends { text += ", \(ends)" }
    let label = holding.relation.label(in: graph.language)
    // A label may well begin with the name of the pact.
    if let pact = holding.via.map(name), label?.hasPrefix(pact) != true { text += ", \(pact)" }
    if let label { text += ": \(label)" }
    if let count = holding.relation.count { text += ", \(count)" }
    let standing = withStanding ? standing(of: holding) : ""
    return standing.isEmpty ? text : "\(text) (\(standing))"
  }

  func dates(of periods: [Period]) -> String {
    periods.map(\.span.description).joined(separator: ", ")
  }

  /// The status and the verification of a relation where they are not the best.
  func standing(of holding: Holding) -> String {
    standing(holding.status, graph.verification(of: holding.relation))
  }

  /// A status and a verification where they are not the best.
  func standing(_ status: Status, _ verification: Verification) -> String {
    var words = status == .accepted ? [] : [status.rawValue]
    switch verification {
    case .found: break
    case .partly: words.append("partly unverified")
    case .unverified: words.append("unverified")
    }
    return words.joined(separator: ", ")
  }

  /// The status of a relation, and how far it is not verified.
  func fullStanding(of holding: Holding) -> String {
    Answering(graph: graph, dateQuery: dateQuery).standing(of: holding)
  }

  /// The statuses of several relations, each once.
  func statuses(of holdings: [Holding]) -> String { Answering.statuses(of: holdings) }

  /// Nothing where it is certain, else why it is not.
  func doubt(_ answer: EDTF.Answer) -> String {
    answer.certainty == .certain
      ? "" : ([answer.certainty.rawValue] + answer.reasons.names).joined(separator: " ")
  }

  func ids(_ holdings: [Holding]) -> String {
    holdings.map(\.id.rawValue).joined(separator: " ")
  }
}

/// A command that prints one answer.
protocol Question: ParsableCommand {
  /// What goes to standard output, whole.
  func answer() throws -> String
}

extension Question {
  func run() throws {
    Terminal.write(try ProgressLine.during("answering") { try answer() })
  }
}
