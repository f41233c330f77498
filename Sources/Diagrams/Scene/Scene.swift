import EDTF
import Queries
import Relations

/// What is to be seen on a date, before anything has a place.
struct Scene: Sendable {
  /// An actor as it is drawn.
  struct Node: Hashable, Sendable {
    let id: Actor.ID
    /// The name at the date.
    let label: String
    /// The word for its kind; of a state that a junta governs, the word of that.
    let word: String
    /// What gives it its shape, fill and outline.
    let category: ActorKind.Category
    /// Whether its existence is only possible at the date.
    let isUncertain: Bool
    /// Whether it has no relation at the date.
    let isUnrelated: Bool
    /// To how many actors it is tied at the date that are not drawn.
    let more: Int
    /// What a reader learns on pointing at it.
    let tooltip: String
  }

  /// The relations of one family between two actors that are as certain, and accepted or not.
  struct Edge: Sendable {
    let from: Actor.ID
    let to: Actor.ID
    let family: Family
    /// The mark at the first end.
    let fromMark: EndMark
    /// The mark at the second end.
    let toMark: EndMark
    /// The relations, by identifier.
    let holdings: [Holding]
    let isUncertain: Bool
    /// Whether it is new in, or gone from, a picture of what changed.
    var change = ChangeState.kept
    /// Whether it was not there in the picture before.
    var isFresh = false
    /// What can stand beside it, the fullest wording first; empty where the legend says enough.
    var wordings: [String] = []
    /// What the words say of its status, such as `?`; nil where that is accepted.
    var remark: String?
    /// The pact that it stands for, where two parties are too far apart for an outline.
    var pact: Hull?
  }

  /// A pact in force, drawn behind its parties.
  struct Hull: Sendable {
    /// What parties are bound to by it.
    struct Duty: Hashable, Sendable {
      let kind: RelationKind.ID
      /// The kind, with its status where that is another than that of the pact.
      let words: String
    }

    let pacts: [Actor.ID]
    /// What it is called: its own name last, after those of organisations that are the same thing.
    let names: [String]
    /// What its name lists; empty where it binds to its own kind alone.
    var duties: [Duty] = []
    /// What it binds anybody to, drawn or not.
    var kinds: Set<RelationKind.ID> = []
    let members: [Actor.ID]
    /// The relations that it stands for, by identifier.
    var holdings: [Holding]
    let isUncertain: Bool
    /// The parties whose part in it is not certain or not accepted.
    var doubtful: Set<Actor.ID> = []
    /// The word of its status, behind its name; empty where that is accepted.
    var remark = ""
    /// The numbers of its sources, where words have some.
    var citation = ""
    /// Whether it was not there in the picture before.
    var isFresh = false
    /// Which of the tones of pacts it has.
    var tone = 0
    /// Whether it is new in, or gone from, a picture of what changed.
    var change = ChangeState.kept

    var label: String { Self.label(names) }

    /// Several names of one thing in one line.
    static func label(_ names: [String]) -> String { names.joined(separator: " · ") }

    /// What it is called in the picture, with its status and the numbers of its sources behind the last name.
    var namesCited: [String] { names.dropLast() + [(names.last ?? "") + remark + citation] }

    /// The same without the numbers.
    var namesMarked: [String] { names.dropLast() + [(names.last ?? "") + remark] }

    /// What it is called where that stands far from it: with the names of the parties that are drawn.
    func namedWithParties(_ name: (Actor.ID) -> String) -> String {
      "\(Self.label(namesCited)) (\(members.map(name).joined(separator: ", ")))"
    }
  }

  /// An entry of the legend: relations that look the same, and what they are, the kind with most of them first.
  struct LegendEntry: Hashable, Sendable {
    let family: Family
    let mark: EndMark
    let labels: [String]

    /// A line for it.
    var look: LineLook {
      LineLook(family: family, tail: mark == .bars ? .bars : .none, head: mark)
    }
  }

  var graph: RelationGraph
  var dateQuery: DateQuery
  let options: DiagramOptions
  let lexicon: Lexicon
  /// By identifier.
  var nodes: [Node] = []
  /// By ends and family.
  var edges: [Edge] = []
  /// By the first pact.
  var hulls: [Hull] = []
  /// Whom each pact binds that allies its parties, by all of its relations of the date, drawn or not.
  var parties: [Actor.ID: Set<Actor.ID>] = [:]
  /// The sources of what is shown, in the order of their numbers where they have some.
  var sources: [Source] = []
  /// Empty where the words in the picture have no room for numbers.
  var numbers: [Source.ID: Int] = [:]
  /// Relations in words, as far as they have been told.
  var told: [Relation.ID: String] = [:]
  /// Actors that stand for others at the date: the one left out, and who stands for it.
  var folded: [(actor: Actor.ID, into: Actor.ID)] = []
  /// Those of them that stand for themselves in others of several pictures.
  var alone: Set<Actor.ID> = []
  var legend: [LegendEntry] = []
  /// The relations that are shown, those of pacts included, by identifier.
  var holdings: [Holding] = []
  /// How many relations are shown, those of pacts included.
  var relationCount: Int { holdings.count }
  var uncertainCount = 0
  /// The related actors of the date, where not all are drawn.
  var everybody: Set<Actor.ID>?
  /// The relations of the date that are not drawn, by why not.
  var leftOut: [Omission: [Relation.ID]] = [:]

  /// Why a relation is not drawn.
  enum Omission: Int, CaseIterable, Sendable {
    /// It says something of one actor alone.
    case single
    /// Both of its ends are drawn as one actor.
    case inside
    /// An end is not among those who are drawn of a crowd, or on the date at all.
    case apart
    /// An end has no place on the page.
    case unplaced
  }

  /// How many relations the date has of the kinds that are drawn.
  var allCount: Int { holdings.count + leftOut.values.reduce(0) { $0 + $1.count } }
}

extension Scene.Edge {
  /// The line between two parties of pacts that are no outline, of which there is one at least.
  init(of pacts: [Scene.Hull], from: Actor.ID, to: Actor.ID, lexicon: Lexicon) {
    var holdings: [Holding] = []
    var seen: Set<Relation.ID> = []
    for holding in pacts.flatMap(\.holdings) where seen.insert(holding.id).inserted {
      holdings.append(holding)
    }
    self.init(
      from: from, to: to, family: .military, fromMark: .none, toMark: .none, holdings: holdings,
      isUncertain: !holdings.contains { $0.certainty == .certain })
    let names = pacts.map { Scene.Hull.label($0.namesCited) }
    wordings = [names.joined(separator: " · ")]
    if names.count > 1 {
      wordings += ["\(names[0]) · +\(names.count - 1)", lexicon.words.counted(names.count, .pact)]
    }
    // A status is not to be lost where there is no room for all that can be said.
    remark = pacts.map(\.remark).first { !$0.isEmpty }.map { String($0.dropFirst()) }
    if let remark { wordings = wordings.filter { $0.contains(remark) } + [remark] }
    pact = pacts[0]
    change = pacts[0].change
    isFresh = pacts.contains(where: \.isFresh)
  }

  /// Whether none of its relations is accepted.
  var isDoubtful: Bool { holdings.areDoubtful }

  /// How the line looks in a picture of a date.
  var look: LineLook {
    LineLook(
      family: family, tail: fromMark, head: toMark, isUncertain: isUncertain, isDoubtful: isDoubtful,
      isFresh: isFresh, isAllying: holdings.contains { $0.kind.isAllying }, tone: pact?.tone)
  }
}

extension [Holding] {
  /// Whether there are some, and nobody accepts any of them as a fact.
  var areDoubtful: Bool { !isEmpty && allSatisfy { $0.status != .accepted } }
}
