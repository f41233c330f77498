import EDTF
import Queries
import Relations

extension Scene {
  /// The title of a picture of the date.
  var title: Headline {
    let date = lexicon.date(moment)
    return lexicon.headline(
      options, whole: lexicon.title(graph.title, date: date, isDay: moment.isSingleDay), date: date,
      subject: graph.title)
  }

  /// The line under the title: what the picture keeps to, if not to all, and what else there is to say.
  func subtitle(_ words: String) -> String {
    (options.scope(in: graph, around: options.focus.map(label)) + [words]).joined(separator: " · ")
  }

  /// What is not drawn, a line for each reason.
  var omissions: [String] {
    Omission.allCases.compactMap { omission in
      leftOut[omission].map { ids in
        "\(lexicon.notDrawn(ids.count, lexicon.omission(omission))): "
          + ids.map(\.rawValue).joined(separator: ", ")
      }
    }
  }

  /// The name of an actor at the date; of one without a name then, the last that it bore, else its first.
  func label(of id: Actor.ID) -> String {
    graph.label(of: id, near: moment, language: options.language)
  }

  /// The most relations that a title of one line or outline lists, and a description of a whole picture.
  static let titleLimit = 40
  static let descriptionLimit = 400

  /// Relations in a line each, or as many as a reader takes in and how many more there are.
  func sentences(_ findings: [Finding], limit: Int = Scene.titleLimit) -> [String] {
    let more = findings.count - limit
    return findings.prefix(limit).map(sentence) + (more > 0 ? [lexicon.moreRelations(more)] : [])
  }

  /// A relation in one line, with its dates, its standing and the numbers of its sources.
  func sentence(_ finding: Finding) -> String {
    told[finding.id] ?? sentence(finding, label: label)
  }

  /// Puts every relation into words, which a picture says twice: at its line and in its description.
  mutating func tell() {
    var labels: [Actor.ID: String] = [:]
    let titled = (edges.map(\.findings) + hulls.map(\.findings)).flatMap { $0.prefix(Self.titleLimit) }
    for finding in titled where told[finding.id] == nil {
      for end in [finding.relation.from, finding.relation.to].compactMap({ $0 }) where labels[end] == nil {
        labels[end] = label(of: end)
      }
      told[finding.id] = sentence(finding) { labels[$0] ?? $0.rawValue }
    }
  }

  private func sentence(_ finding: Finding, label: (Actor.ID) -> String) -> String {
    let relation = finding.relation
    let text = statement(
      finding, from: label(relation.from), to: relation.to.map(label),
      verification: graph.verification(of: relation))
    let cited = citation(of: finding.sources)
    return cited.isEmpty ? text : text + " " + cited
  }

  /// Sources by their numbers in the list, or by who published them and when where the list has none.
  func citation(of ids: [Source.ID]) -> String {
    guard numbers.isEmpty else { return ids.compactMap { numbers[$0] }.sorted().map { "[\($0)]" }.joined() }
    let words = SourceOrder.sorted(ids.compactMap { graph.source($0) }).map { $0.shortName(lexicon) }
    return words.isEmpty ? "" : "[\(words.joined(separator: "; "))]"
  }

  /// A relation in one line, with its dates and its standing.
  ///
  /// - Parameters:
  ///   - from: The name of its first end.
  ///   - to: The name of its second end, if it has one.
  func statement(_ finding: Finding, from: String, to: String?, verification: Verification) -> String {
    let relation = finding.relation
    var text = "\(from) — \(finding.kind.label(in: options.language))"
    if let to { text += " — \(to)" }
    if let fact = relation.label { text += ": \(fact)" }
    text += ", " + lexicon.when(relation.when)
    var remarks: [String] = []
    if finding.certainty != .certain {
      remarks.append(lexicon.not + ": " + finding.reasons.names.joined(separator: ", "))
    }
    if finding.status != .accepted { remarks.append(lexicon.status(finding.status)) }
    if verification != .found { remarks.append(lexicon.verification(verification)) }
    return remarks.isEmpty ? text : text + " (\(remarks.joined(separator: "; ")))"
  }
}
