import EDTF
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
    /// What gives it its fill and outline.
    let category: ActorKind.Category
    /// What gives it its shape.
    let shape: ActorKind.Category
    /// Whether its existence is only possible at the date.
    let isUncertain: Bool
    /// Whether it has no relation at the date.
    let isUnrelated: Bool
    /// To how many actors it is tied at the date that are not drawn.
    let more: Int
    /// What a reader learns on pointing at it.
    let tooltip: String
  }

  /// The relations of one family between two actors.
  struct Edge: Sendable {
    let from: Actor.ID
    let to: Actor.ID
    let family: Family
    /// The mark at the first end.
    let fromMark: EndMark
    /// The mark at the second end.
    let toMark: EndMark
    /// The relations, by identifier.
    let findings: [Finding]
    let isUncertain: Bool
    /// Whether it is new in, or gone from, a picture of what changed.
    var change = Change.kept
    /// The words beside it; nil where the legend says enough.
    var label: String?

    var isFight: Bool { toMark == .bars }
  }

  /// A pact in force, drawn behind its parties.
  struct Hull: Sendable {
    let pacts: [Actor.ID]
    /// What it is called: its own name last, after those of organisations that are the same thing.
    let names: [String]
    let members: [Actor.ID]
    /// The relations that it stands for, by identifier.
    let findings: [Finding]
    let isUncertain: Bool

    var label: String { Self.label(names) }

    /// Several names of one thing in one line.
    static func label(_ names: [String]) -> String { names.joined(separator: " · ") }
  }

  /// An entry of the legend: relations that look the same, and what they are.
  struct LegendEntry: Hashable, Sendable {
    let family: Family
    let mark: EndMark
    let labels: [String]
  }

  var graph: RelationGraph
  var moment: Moment
  let options: DiagramOptions
  let lexicon: Lexicon
  /// By identifier.
  var nodes: [Node] = []
  /// By ends and family.
  var edges: [Edge] = []
  /// By the first pact.
  var hulls: [Hull] = []
  /// The sources of what is shown, in the order of their numbers.
  var sources: [Source] = []
  var numbers: [Source.ID: Int] = [:]
  /// Actors that stand for others at the date: the one left out, and who stands for it.
  var folded: [(actor: Actor.ID, into: Actor.ID)] = []
  var legend: [LegendEntry] = []
  /// The relations that are shown, those of pacts included, by identifier.
  var findings: [Finding] = []
  /// How many relations are shown, those of pacts included.
  var relationCount: Int { findings.count }
  var uncertainCount = 0
  /// How many related actors and relations the date has, where not all are drawn.
  var whole: (actors: Int, relations: Int)?
}
