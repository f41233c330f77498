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
    if let renaming = change.renaming {
      return heading("\(renaming.before) → \(renaming.after)") + lexicon[.renamed]
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
    case .left: return heading(names.joined(separator: " → ")) + lexicon[.left] + mark(on: change)
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

  /// What is to be said of the status of a change of which nothing is accepted.
  private func mark(on change: Change) -> String {
    if change.told.contains(where: { $0.status == .accepted }) { return "" }
    return change.told.first.map { after.lexicon.mark(of: $0.status) } ?? ""
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

  /// Who is drawn as another on either date, under each of these.
  var folds: [(whole: String, parts: [String])] {
    var parts: [Actor.ID: [Actor.ID: String]] = [:]
    for scene in [before, after] {
      for (actor, whole) in scene.folded { parts[whole, default: [:]][actor] = scene.label(of: actor) }
    }
    // Who is drawn bears the name of the second date, if it is drawn there.
    let later = Set(after.nodes.map(\.id))
    return parts.map { whole, parts in
      (whole: (later.contains(whole) ? after : before).label(of: whole), parts: Set(parts.values).sorted())
    }
    .sorted { $0.whole < $1.whole }
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
      guard let period = period(of: holding, isGone: isGone),
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

  /// The period of a relation that began, or ended, between the two dates.
  private func period(of holding: Holding, isGone: Bool) -> Period? {
    let periods = holding.relation.when
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
      period(of: holding, isGone: isGone).map { day(of: $0, isGone: isGone) } ?? .max
    }
    return (isGone ? days.max() : days.min()) ?? .max
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
