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
    /// Whether nobody accepts any of it as a fact.
    let isDoubtful: Bool
    let beganBefore: Bool
    let holdings: [Holding]
    let tooltip: String
  }

  /// Something that happened, on one day or on several that need not follow each other.
  struct Event {
    /// The days on which it happened or may have, in order; each stretch of them has a mark.
    let stretches: [ClosedRange<Day>]
    /// The stretches of a single day on which it certainly happened.
    let days: Set<ClosedRange<Day>>
    let family: Family
    /// When it happened, as it is recorded.
    let date: String
    /// The event in the words of the actor of the block, with marks of doubt and what its label says.
    let words: String
    /// The same without these.
    let phrase: String
    /// The marks of doubt.
    let doubts: String
    /// The numbers of its sources.
    let citations: String
    let holding: Holding
    let tooltip: String

    /// Whether nobody accepts it as a fact.
    var isDoubtful: Bool { [holding].areDoubtful }
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
  /// How many relations of the actors there is room for, and how many they have in the period; nil where all have room.
  var bound: (shown: Int, all: Int)?

  /// The relations that rows stand for, each once.
  var rowHoldings: [Holding] { Self.distinct(blocks.flatMap { ($0.pacts + $0.rows).flatMap(\.holdings) }) }
  /// The events, each once.
  var eventHoldings: [Holding] { Self.distinct(blocks.flatMap { $0.events.map(\.holding) }) }

  private static func distinct(_ holdings: [Holding]) -> [Holding] {
    var seen: Set<Relation.ID> = []
    return holdings.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
  }
}

/// The mark of an event on the page.
struct EventMark {
  /// Where it stands: the middle of a day, else from the beginning of the first day to the end of the last, or as wide as a
  /// reader sees that it is more than one.
  let span: ClosedRange<Int>
  /// Whether it is of a day that is known: how wide a day is says nothing of it.
  let isDay: Bool

  private static let leastReach = 3

  init(from left: Int, to right: Int, isDay: Bool) {
    let centre = (left + right) / 2
    self.isDay = isDay
    if isDay {
      span = centre...centre
    } else {
      span = min(left, centre - Self.leastReach)...max(right, centre + Self.leastReach)
    }
  }
}

/// The shapes of a timeline: the box of a state, with a double line for a government and a single one for all others, and
/// the mark of an event.
enum TimelineShape {
  /// Writes the mark of an event: a diamond for a day, and a line between two strokes for several, or for a day that is
  /// some day of them.
  static func write(_ mark: EventMark, middle: Int, to xml: inout XMLWriter) {
    let (left, right) = (mark.span.lowerBound, mark.span.upperBound)
    if mark.isDay {
      let centre = (left + right) / 2
      xml.element(
        "polygon",
        [
          "class": "bar",
          "points":
            "\(centre - 5),\(middle) \(centre),\(middle - 5) \(centre + 5),\(middle) \(centre),\(middle + 5)",
        ])
      return
    }
    xml.element(
      "path",
      [
        "class": "tick",
        "d":
          "M\(left),\(middle - 4)V\(middle + 4)M\(left),\(middle)H\(right)M\(right),\(middle - 4)V\(middle + 4)",
      ])
  }

  static func write(
    _ category: ActorKind.Category, in box: Frame, class name: String, to xml: inout XMLWriter
  ) {
    let isDouble = category == .authority
    rectangle(box, radius: isDouble ? 3 : 0, name, &xml)
    if isDouble { rectangle(box.grown(by: -3), radius: 2, name, &xml) }
  }

  private static func rectangle(_ box: Frame, radius: Int, _ name: String, _ xml: inout XMLWriter) {
    xml.element(
      "rect",
      [
        "class": name, "x": "\(box.left)", "y": "\(box.top)", "width": "\(box.width)",
        "height": "\(box.height)", "rx": "\(radius)",
      ])
  }
}

/// Days in a row on which the answer about a relation is the same.
struct Stretch: Hashable, Sendable {
  var days: ClosedRange<Day>
  let answer: Answer
  /// Whether the only doubt is that nobody has looked since the as-of day, at what is told or at whom it is told of.
  let isOnlyLater: Bool
  /// Whether nobody accepts as a fact what the rest of its row says.
  let isPale: Bool

  /// - Parameter isOnlyLater: As the reasons say, if nil.
  init(days: ClosedRange<Day>, answer: Answer, isOnlyLater: Bool? = nil, isPale: Bool = false) {
    self.days = days
    self.answer = answer
    self.isOnlyLater = isOnlyLater ?? (answer.reasons == .beyondAsOf)
    self.isPale = isPale
  }

  /// Some days of another.
  init(_ other: Stretch, on days: ClosedRange<Day>, isPale: Bool = false) {
    self.init(days: days, answer: other.answer, isOnlyLater: other.isOnlyLater, isPale: isPale)
  }

  var isCertain: Bool { answer.certainty == .certain }

  /// Stretches of several relations as one: on each day the best answer of any.
  ///
  /// - Complexity: O(*n*²) in the number of stretches.
  static func union(_ all: [[Stretch]]) -> [Stretch] {
    let stretches = all.joined()
    let firsts = stretches.flatMap { stretch in
      [stretch.days.lowerBound]
        + (stretch.days.upperBound == .max ? [] : [stretch.days.upperBound.advanced(by: 1)])
    }
    let days = Set(firsts).sorted()
    return joined(
      days.enumerated().compactMap { index, day in
        var best = Answer.no
        var isOnlyLater = true
        for stretch in stretches where stretch.days.contains(day) {
          best = best.or(stretch.answer)
          isOnlyLater = isOnlyLater && stretch.isOnlyLater
        }
        guard best.certainty != .no else { return nil }
        let last = index + 1 < days.count ? days[index + 1].advanced(by: -1) : day
        return Stretch(days: day...last, answer: best, isOnlyLater: isOnlyLater)
      })
  }

  /// Stretches in order, with neighbours of the same answer as one.
  static func joined(_ stretches: [Stretch]) -> [Stretch] {
    joined(stretches) { $0.answer == $1.answer && $0.isOnlyLater == $1.isOnlyLater }
  }

  /// Stretches in order, with neighbours that look the same as one: why one is not certain shows nowhere.
  static func drawn(_ stretches: [Stretch]) -> [Stretch] {
    joined(stretches) {
      $0.isCertain == $1.isCertain && $0.isOnlyLater == $1.isOnlyLater && $0.isPale == $1.isPale
    }
  }

  private static func joined(_ stretches: [Stretch], where areAlike: (Stretch, Stretch) -> Bool) -> [Stretch]
  {
    var joined: [Stretch] = []
    for stretch in stretches {
      if let last = joined.last, areAlike(last, stretch),
        last.days.upperBound.advanced(by: 1) == stretch.days.lowerBound
      {
        joined[joined.count - 1].days = last.days.lowerBound...stretch.days.upperBound
      } else {
        joined.append(stretch)
      }
    }
    return joined
  }
}
