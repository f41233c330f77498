import EDTF
import Queries
import Relations

/// What is to be seen on a timeline, before anything has a place.
struct TimelineScene {
  /// An actor with its rows.
  struct Block {
    let actor: Actor.ID
    let label: String
    /// What it was and who governed it, in order; spans of days do not overlap.
    let states: [State]
    let pacts: [Row]
    let rows: [Row]
    let events: [Event]
  }

  /// What an actor was for a time.
  struct State {
    let days: ClosedRange<Day>
    let category: ActorKind.Category
    let word: String
    let tooltip: String
    /// Whether nobody knows the first or the last of the days for certain.
    let isUncertain: Bool
  }

  /// A relation, or an actor's part in a pact, over time.
  struct Row {
    /// What gives it its hue; nil for a pact.
    let family: Family?
    /// The relation in the words of the actor of the block, with marks of doubt.
    let words: String
    /// The numbers of its sources.
    let citations: String
    let stretches: [Stretch]
    let beganBefore: Bool
    let holdings: [Holding]
    let tooltip: String
  }

  /// Something that happened, on one day or on several that need not follow each other.
  struct Event {
    /// The days on which it happened or may have, in order; each stretch of them has a mark.
    let stretches: [ClosedRange<Day>]
    let family: Family
    /// When it happened, as it is recorded.
    let date: String
    /// The event in the words of the actor of the block, with marks of doubt.
    let words: String
    /// The numbers of its sources.
    let citations: String
    let holding: Holding
    let tooltip: String
  }

  let graph: RelationGraph
  let period: ClosedRange<Day>
  let options: DiagramOptions
  let lexicon: Lexicon
  var blocks: [Block] = []
  /// The sources of what is shown, in the order of their numbers.
  var sources: [Source] = []
  /// Whose relations are told as those of the actor of a block: the part, and that actor.
  var folded: [(actor: Actor.ID, into: Actor.ID)] = []
  /// How many relations the actors have in the period, where not all have room.
  var everything: Int?

  /// The relations that rows stand for, each once.
  var rowHoldings: [Holding] { Self.distinct(blocks.flatMap { ($0.pacts + $0.rows).flatMap(\.holdings) }) }
  /// The events, each once.
  var eventHoldings: [Holding] { Self.distinct(blocks.flatMap { $0.events.map(\.holding) }) }

  private static func distinct(_ holdings: [Holding]) -> [Holding] {
    var seen: Set<Relation.ID> = []
    return holdings.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
  }
}
