import EDTF
import Queries
import Relations

extension ChangeBuilder {
  /// A line of the list.
  func entry(
    of change: Change, sign: ChangeScene.Entry.Sign, numbers: [Source.ID: Int]
  ) -> ChangeScene.Entry {
    let cited = Self.cited(in: change).compactMap { numbers[$0] }.sorted().map { "[\($0)]" }.joined()
    return ChangeScene.Entry(
      change: change, sign: sign, date: date(of: change), words: words(of: change), citation: cited)
  }

  /// The sources that a line of the list has room for.
  static func cited(in change: Change) -> [Source.ID] {
    var sources: [Source.ID] = []
    for id in change.told.flatMap(\.sources) where !sources.contains(id) { sources.append(id) }
    return Array(sources.prefix(3))
  }

  private func words(of change: Change) -> String {
    let lexicon = after.lexicon
    let heading = lexicon.words.heading
    if let names = change.names(of: graph, from: from, to: to, in: options.language) {
      return heading("\(names.before) → \(names.after)") + lexicon[.renamed]
    }
    let scene = change.after.isEmpty ? before : after
    let names = change.actors.map(scene.label)
    let pair = names.joined(separator: " – ")
    switch change.sort {
    case .changedSign:
      return heading(pair)
        + lexicon.words.turned(from: change.before.sign, to: change.after.sign)
        + mark(on: change)
    case .changedKind: return heading(pair) + "\(kinds(change.before)) → \(kinds(change.after))"
    case .renewed: return heading(pair) + "\(kinds(change.after)), \(lexicon[.renewed])"
    case .joined: return heading(names.joined(separator: " → ")) + lexicon[.joined] + mark(on: change)
    case .left:
      return heading(names.joined(separator: " → ")) + departure(change, lexicon) + mark(on: change)
    default: break
    }
    guard let holding = change.told.first else { return pair }
    let arrow = holding.kind.direction == .mutual ? " – " : " → "
    var words = heading(names.joined(separator: arrow)) + kinds([holding])
    if let pact = holding.via { words += ", \(scene.label(of: pact))" }
    if change.sort == .becameCertain { words += ", \(lexicon[.nowCertain])" }
    if change.sort == .becamePossible { words += ", \(lexicon[.nowPossible])" }
    return words
  }

  /// That somebody left, or that the pact ended, or the one or the other.
  private func departure(_ change: Change, _ lexicon: Lexicon) -> String {
    switch change.departure(in: graph, from: from, by: to) {
    case .ended?: lexicon[.pactEnded]
    case .unclear?: "\(lexicon[.left]) \(lexicon[.or]) \(lexicon[.pactEnded])"
    case .left?, nil: lexicon[.left]
    }
  }

  /// What is to be said of the status of a change of which nothing is accepted: for who is or was a party, of its own.
  private func mark(on change: Change) -> String {
    let terms = change.told.flatMap { partyTerms(of: change, in: $0) }
    let dates = change.after.isEmpty ? from : to
    let held = terms.filter { term in
      let days = graph.reading.intervals(of: term.when)
      return term.when.isEmpty || UncertainInterval.answer(whereAny: days, in: dates).certainty != .no
    }
    let own = held.isEmpty ? terms.map(\.status) : held.map(\.status)
    let statuses = own.isEmpty ? change.told.map(\.status) : own
    if statuses.contains(.accepted) { return "" }
    return statuses.first.map(after.lexicon.mark) ?? ""
  }

  /// By what terms a relation makes an actor a party, where the change is that it joined or left; else none.
  private func partyTerms(of change: Change, in holding: Holding) -> [PartyTerm] {
    guard change.sort == .joined || change.sort == .left else { return [] }
    return graph.partyTerms(of: change.actors[0], in: holding)
  }

  /// The kinds of some relations, each once.
  private func kinds(_ holdings: [Holding]) -> String {
    var words: [String] = []
    for holding in holdings {
      let word = holding.kind.label(in: options.language) + after.lexicon.mark(of: holding.status)
      if !words.contains(word) { words.append(word) }
    }
    return words.joined(separator: ", ")
  }

  /// Who is drawn as another on either date, under each of these, and on neither as itself.
  var folds: [(whole: String, parts: [String])] {
    let drawn = Set((before.nodes + after.nodes).map(\.id))
    var parts: [Actor.ID: [Actor.ID: String]] = [:]
    for scene in [before, after] {
      for (actor, whole) in scene.folded where !drawn.contains(actor) {
        parts[whole, default: [:]][actor] = scene.label(of: actor)
      }
    }
    // Who is drawn bears the name of the second date, if it is drawn there.
    let later = Set(after.nodes.map(\.id))
    return parts.map { whole, parts in
      (whole: (later.contains(whole) ? after : before).label(of: whole), parts: Set(parts.values).sorted())
    }
    .sorted { $0.whole < $1.whole }
  }

  /// The same of those who are drawn as themselves on the other of the dates: of what they did on the one.
  var foldsOnOneDate: [String] {
    let heads = versions.map { ($0.before, $0.after) } ?? (after.lexicon.date(from), after.lexicon.date(to))
    let kept = Set(after.holdings.map(\.id))
    // What holds on both dates is drawn as it is on the second.
    let gone = before.holdings.filter { !kept.contains($0.id) }
    return [
      (scene: before, other: after, lines: gone, head: heads.0), (after, before, after.holdings, heads.1),
    ]
    .flatMap { scene, other, lines, head -> [String] in
      let drawn = Set(other.nodes.map(\.id))
      let acting = Set(lines.flatMap { [$0.relation.from, $0.relation.to].compactMap { $0 } })
      let parts = scene.folded.filter { drawn.contains($0.actor) && acting.contains($0.actor) }
      return Dictionary(grouping: parts, by: \.into).map { whole, parts in
        after.lexicon.words.heading(head)
          + after.lexicon.words.drawn(
            parts.map { scene.label(of: $0.actor) }.sorted(), as: scene.label(of: whole))
      }
      .sorted()
    }
  }

  // MARK: Dates

  /// When a change came: the first start of what is new, the last end of what is gone; empty where that has no date.
  private func date(of change: Change) -> String {
    guard change.isOfStates else {
      return change.after.first?.relation.when.first.map { after.lexicon.when($0.span) } ?? ""
    }
    if change.sort == .becameCertain || change.sort == .becamePossible { return "" }
    let isGone = change.after.isEmpty
    let ends = change.told.compactMap { holding -> (days: ClosedRange<Day>, words: String)? in
      guard let period = period(of: holding, in: change),
        case .date(let date) = isGone ? period.span.end : period.span.start
      else { return nil }
      let days = date.bounds(tolerance: graph.tolerance)
      return (days, after.lexicon.when(date))
    }
    // Who joined several at once did so by the date that is best known.
    let end =
      isGone
      ? ends.max { ($0.days.lowerBound, $1.days.upperBound) < ($1.days.lowerBound, $0.days.upperBound) }
      : ends.min { ($0.days.lowerBound, $0.days.upperBound) < ($1.days.lowerBound, $1.days.upperBound) }
    return end?.words ?? ""
  }

  /// The period of a relation that began, or ended, between the two dates; of a party that it was one.
  private func period(of holding: Holding, in change: Change) -> Period? {
    let isGone = change.after.isEmpty
    let terms = partyTerms(of: change, in: holding)
    let periods = terms.isEmpty ? holding.relation.when : terms.flatMap(\.when)
    let between = periods.filter { period in
      guard let interval = try? period.interval(tolerance: graph.tolerance, asOf: graph.asOf) else {
        return false
      }
      let bounds = isGone ? interval.end : interval.start
      return from.days.lowerBound < bounds.upperBound && bounds.lowerBound <= to.days.upperBound
    }
    return isGone ? between.last ?? periods.first : between.first ?? periods.last
  }

  private func day(of period: Period, isGone: Bool) -> Day {
    guard let interval = try? period.interval(tolerance: graph.tolerance, asOf: graph.asOf) else {
      return .max
    }
    return isGone ? interval.end.lowerBound : interval.start.lowerBound
  }

  /// The day that a change is listed under.
  func day(of change: Change) -> Day {
    let isGone = change.after.isEmpty
    let days = change.told.map { holding in
      period(of: holding, in: change).map { day(of: $0, isGone: isGone) } ?? .max
    }
    return (isGone ? days.max() : days.min()) ?? .max
  }
}

extension Change {
  /// The names of who is called otherwise in a language; nil where that has one name for both dates.
  func names(
    of graph: RelationGraph, from: DateQuery, to: DateQuery, in language: String
  ) -> (before: String, after: String)? {
    guard let renaming, let actor = actors.first.flatMap(graph.actor) else { return nil }
    if language == graph.language { return (renaming.before, renaming.after) }
    let name = { graph.officialName(of: actor, at: $0, language: language) }
    guard let before = name(from), let after = name(to), before != after else { return nil }
    return (before, after)
  }
}

extension ChangeScene.Entry.Sign {
  /// How a sort of change is marked.
  init(_ sort: Change.Sort) {
    switch sort {
    case .changedSign: self = .flipped
    case .changedKind, .renewed: self = .replaced
    case .joined, .began: self = .began
    case .left, .ended: self = .ended
    case .becameCertain, .becamePossible: self = .certainty
    case .renamed, .split, .merged, .succeeded, .founded, .dissolved: self = .lineage
    }
  }
}
