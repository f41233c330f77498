import EDTF
import Queries
import Relations

/// What is to be seen of the changes between two dates or two versions, before anything has a place.
struct ChangeScene {
  /// A line of the list of changes.
  struct Entry {
    /// How the change is marked, in the order of the list.
    enum Sign: String, CaseIterable {
      case flipped = "±"
      case replaced = "≈"
      case began = "+"
      case ended = "−"
      case certainty = "~"
      case lineage = "•"
    }

    let change: Change
    let sign: Sign
    /// When it began or ended, as written; empty for what has no single date.
    let date: String
    let words: String
    /// The numbers of its sources behind them.
    let citation: String

    /// All of it.
    var text: String {
      (date.isEmpty ? words : "\(date)\u{2003}\(words)") + (citation.isEmpty ? "" : " " + citation)
    }
  }

  /// The names of the two versions of a graph that are compared on one date.
  struct Versions {
    let before: String
    let after: String
  }

  let from: DateQuery
  let to: DateQuery
  /// What is compared where it is not two dates.
  let versions: Versions?
  /// Whatever is there on either date: what ended as it was on the first, all else as it is on the second.
  let scene: Scene
  /// Actors that are there on one date alone.
  let fates: [Actor.ID: ChangeState]
  /// The words of actors whose sort changed: what they were, and what they are.
  let transitions: [Actor.ID: (before: String, after: String)]
  /// Relations that took the place of others of another sign between the same actors.
  let flipped: Set<Relation.ID>
  /// Relations that are on both dates, and certain on one of them alone.
  let doubted: Set<Relation.ID>
  /// The changes, by their sign and date.
  let entries: [Entry]
  /// Actors that the picture draws as others: who is drawn, and who stands within.
  let folds: [(whole: String, parts: [String])]
  /// Actors that it draws as others on one date and as themselves on the other, in words with that date.
  let foldsOnOneDate: [String]
  /// Changes between persons, parts or others without a place in the picture.
  let hidden: [Change]
  /// How many relations both began and ended between the dates.
  let passing: Int

  /// The signs of the list, with how many changes each stands for.
  var counts: [(sign: Entry.Sign, count: Int)] {
    Entry.Sign.allCases.map { sign in (sign, entries.count { $0.sign == sign }) }.filter { $0.1 > 0 }
  }

  /// What an actor was and is, in words; nil where its sort did not change.
  func transition(of id: Actor.ID) -> String? {
    transitions[id].map { "\($0.before) → \($0.after)" }
  }

  /// How a change is marked in the picture; nil for what was kept.
  func sign(of edge: Scene.Edge) -> Entry.Sign? {
    switch edge.change {
    case .kept: edge.holdings.contains { doubted.contains($0.id) } ? .certainty : nil
    case .ended: .ended
    case .began: edge.holdings.contains { flipped.contains($0.id) } ? .flipped : .began
    }
  }
}

extension ChangeScene {
  /// What is compared.
  var title: Headline {
    let lexicon = scene.lexicon
    let name = scene.graph.title(in: scene.options.language)
    guard let versions else {
      return lexicon.changeTitle(
        name, from: from.description, to: to.description,
        options: scene.options)
    }
    return lexicon.revisionTitle(
      name, at: to, before: versions.before, after: versions.after,
      options: scene.options)
  }

  /// How much differs.
  var countWords: String {
    let changes = scene.lexicon.changeCounts(
      counts, uncounted: entries.count { !$0.change.isCounted }, hidden: hidden.count, passing: passing,
      isOfVersions: versions != nil)
    let share = scene.lexicon.share(actors: scene.nodes.count, of: scene.everybody?.count)
    return scene.subtitle([share, changes].compactMap { $0 }.joined(separator: " · "))
  }

  /// What the signs of lines mean.
  var lines: (began: String, ended: String) {
    let lexicon = scene.lexicon
    return versions == nil
      ? (lexicon[.beganLine], lexicon[.endedLine]) : (lexicon[.trueNow], lexicon[.trueNoMore])
  }

  /// That there is no change; nil where there is one, be it without a line.
  var none: String? {
    guard entries.isEmpty, hidden.isEmpty, passing == 0 else { return nil }
    return scene.lexicon[versions == nil ? .nothingChanged : .nothingDiffers]
  }
}
