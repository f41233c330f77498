import EDTF
import Queries
import Relations

extension ChangeBuilder {
  /// A line of the list.
  func entry(
    of change: Change, sign: ChangeScene.Entry.Sign, numbers: [Source.ID: Int]
  ) -> ChangeScene.Entry {
    let cited = Self.cited(in: change).compactMap { numbers[$0] }.sorted().map { "[\($0)]" }.joined()
    let words = words(of: change)
    return ChangeScene.Entry(
      change: change, sign: sign, date: date(of: change),
      words: cited.isEmpty ? words : "\(words) \(cited)")
  }

  /// The sources that a line of the list has room for.
  static func cited(in change: Change) -> [Source.ID] {
    var sources: [Source.ID] = []
    for id in change.told.flatMap(\.sources) where !sources.contains(id) { sources.append(id) }
    return Array(sources.prefix(3))
  }

  private func words(of change: Change) -> String {
    let lexicon = after.lexicon
    if let renaming = change.renaming {
      return "\(renaming.before) → \(renaming.after): \(lexicon[.renamed])"
    }
    let scene = change.after.isEmpty ? before : after
    let names = change.actors.map(scene.label)
    let pair = names.joined(separator: " – ")
    switch change.sort {
    case .changedSign:
      return
        "\(pair): \(lexicon.words.turned(from: Self.stance(change.before), to: Self.stance(change.after)))"
    case .changedKind: return "\(pair): \(kinds(change.before)) → \(kinds(change.after))"
    case .renewed: return "\(pair): \(kinds(change.after)), \(lexicon[.renewed])"
    case .joined: return "\(names.joined(separator: " → ")): \(lexicon[.joined])"
    case .left: return "\(names.joined(separator: " → ")): \(lexicon[.left])"
    default: break
    }
    guard let holding = change.told.first else { return pair }
    let arrow = holding.kind.direction == .mutual ? " – " : " → "
    var words = "\(names.joined(separator: arrow)): \(kinds([holding]))"
    if let pact = holding.via { words += ", \(scene.label(of: pact))" }
    if change.sort == .becameCertain { words += ", \(lexicon[.nowCertain])" }
    if change.sort == .becamePossible { words += ", \(lexicon[.nowPossible])" }
    return words
  }

  /// The kinds of some relations, each once.
  private func kinds(_ holdings: [Holding]) -> String {
    var words: [String] = []
    for holding in holdings {
      let word = holding.kind.label(in: options.language) + (holding.status == .disputed ? "?" : "")
      if !words.contains(word) { words.append(word) }
    }
    return words.joined(separator: ", ")
  }

  /// The sign that all of some relations have; nil where they differ.
  private static func stance(_ holdings: [Holding]) -> Sign? {
    let signs = Set(holdings.map(\.sign))
    return signs.count == 1 ? signs.first : nil
  }

  /// Who of some actors is drawn as another on either date, under each of these.
  func folds(of actors: Set<Actor.ID>) -> [(whole: String, parts: [String])] {
    var parts: [String: [String]] = [:]
    for scene in [before, after] {
      for (actor, whole) in scene.folded where actors.contains(actor) {
        let (name, part) = (scene.label(of: whole), scene.label(of: actor))
        if parts[name]?.contains(part) != true { parts[name, default: []].append(part) }
      }
    }
    return parts.sorted { $0.key < $1.key }.map { (whole: $0.key, parts: $0.value.sorted()) }
  }

  // MARK: Dates

  /// The end of a relation that lies between the two dates; empty where there is no one date.
  private func date(of change: Change) -> String {
    guard change.isOfStates else {
      return change.after.first?.relation.when.first.map { after.lexicon.when($0.span) } ?? ""
    }
    if change.sort == .becameCertain || change.sort == .becamePossible { return "" }
    let dates = change.told.map { holding -> String in
      let period = change.after.isEmpty ? holding.relation.when.first : holding.relation.when.last
      guard let span = period?.span else { return "" }
      let end = change.after.isEmpty ? span.end : span.start
      return if case .date(let date) = end { after.lexicon.when(date) } else { "" }
    }
    return Set(dates).count == 1 ? dates[0] : ""
  }

  /// The day that a change is listed under.
  func day(of change: Change) -> Day {
    change.told.map { holding -> Day in
      let period = change.after.isEmpty ? holding.relation.when.first : holding.relation.when.last
      guard let interval = try? period?.interval(tolerance: graph.tolerance, asOf: graph.asOf) else {
        return .max
      }
      return change.after.isEmpty ? interval.end.lowerBound : interval.start.lowerBound
    }
    .min() ?? .max
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
