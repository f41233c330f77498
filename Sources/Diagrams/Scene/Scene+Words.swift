import EDTF
import Queries
import Relations

extension Scene {
  /// The title of a picture of the date.
  var title: Headline {
    let date = lexicon.date(dateQuery)
    let name = graph.title(in: options.language)
    return lexicon.headline(
      options, whole: lexicon.words.title(name, date: date, isDay: dateQuery.isSingleDay), date: date,
      subject: name)
  }

  /// The line under the title: what the picture keeps to, if not to all, and what else there is to say.
  func subtitle(_ words: String) -> String {
    let silence = graph.covers(dateQuery) ? [] : [lexicon[.notCovered]]
    return (lexicon.scope(options, in: graph, around: options.focus.map(label)) + [words] + silence)
      .joined(separator: " · ")
  }

  /// What is not drawn, a line for each reason.
  var omissions: [String] { omissions(lexicon) }

  func omissions(_ lexicon: Lexicon) -> [String] {
    Omission.allCases.compactMap { omission in
      leftOut[omission].map { ids in
        lexicon.words.heading(lexicon.notDrawn(ids.count, omission))
          + ids.map(\.rawValue).joined(separator: ", ")
      }
    }
  }

  /// The name of an actor at the date; of one without a name then, the last that it bore, else its first.
  func label(of id: Actor.ID) -> String {
    Lexicon.isolated(graph.label(of: id, near: dateQuery, language: options.language))
  }

  /// The most relations that a title of one line or outline lists, and a description of a whole picture.
  static let titleLimit = 40
  static let descriptionLimit = 400

  /// Relations in a line each, or as many as a reader takes in and how many more there are.
  func sentences(_ holdings: [Holding], limit: Int = Scene.titleLimit) -> [String] {
    let more = holdings.count - limit
    return holdings.prefix(limit).map(sentence) + (more > 0 ? [lexicon.words.moreRelations(more)] : [])
  }

  /// A relation in one line, with its dates, its standing and the numbers of its sources.
  func sentence(_ holding: Holding) -> String {
    told[holding.id] ?? sentence(holding, label: label)
  }

  /// Puts every relation into words, which a picture says twice: at its line and in its description.
  mutating func tell() {
    var labels: [Actor.ID: String] = [:]
    let titled = (edges.map(\.holdings) + hulls.map(\.holdings)).flatMap { $0.prefix(Self.titleLimit) }
    for holding in titled where told[holding.id] == nil {
      for end in [holding.relation.from, holding.relation.to].compactMap({ $0 }) where labels[end] == nil {
        labels[end] = label(of: end)
      }
      told[holding.id] = sentence(holding) { labels[$0] ?? $0.rawValue }
    }
  }

  private func sentence(_ holding: Holding, label: (Actor.ID) -> String) -> String {
    let relation = holding.relation
    let text = statement(
      holding, from: label(relation.from), to: relation.to.map(label),
      verification: graph.verification(of: relation))
    let cited = citation(of: holding.sources)
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
  func statement(_ holding: Holding, from: String, to: String?, verification: Verification) -> String {
    let relation = holding.relation
    var text = "\(from) — \(holding.kind.label(in: options.language))"
    if let to { text += " — \(to)" }
    let pact = relation.via.map(label)
    let facts = [pact, relation.label(in: options.language)].compactMap { $0 }
    // A label often says the name of the pact already.
    let isSaid = pact.map { name in relation.label(in: options.language)?.contains(name) ?? false } ?? false
    if !facts.isEmpty {
      text = lexicon.words.heading(text) + facts.dropFirst(isSaid ? 1 : 0).joined(separator: ", ")
    }
    text += ", " + lexicon.when(relation.when)
    var remarks: [String] = []
    if holding.certainty != .certain {
      let reasons = lexicon.words.reasons(holding.reasons.rawValue)
      remarks.append(lexicon.words.heading(lexicon[.not]) + reasons.joined(separator: ", "))
    }
    if holding.status != .accepted { remarks.append(lexicon.words.status(holding.status)) }
    if verification != .found { remarks.append(lexicon.words.verification(verification)) }
    return remarks.isEmpty ? text : text + " (\(remarks.joined(separator: "; ")))"
  }
}
