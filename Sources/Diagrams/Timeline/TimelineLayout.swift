import EDTF

/// Where everything on a timeline stands.
struct TimelineLayout {
  /// The words of an event and the lane that holds them.
  struct Placed {
    let event: TimelineScene.Event
    let x: Int
    /// The last pixel column of its days, for what lasted or has no exact day.
    let right: Int
    /// The span of the words and their baseline; nil where there was no room.
    let words: Words?

    /// Whether a line under the words runs through its days.
    var isUnderlined: Bool { words != nil && right - x > 2 }
  }

  /// The words of an event.
  struct Words {
    /// Where they begin, or end where they stand to the left of their rule.
    let x: Int
    let baseline: Int
    let isTurned: Bool
    /// The room that is theirs, with what underlines the days on which the event may have been.
    let span: ClosedRange<Int>
  }

  /// A block with the tops of its parts.
  struct Block {
    let content: TimelineScene.Block
    let headline: Int
    let events: [Placed]
    let stateTop: Int
    let rowTops: [Int]
    let bottom: Int
  }

  static let width = 1180
  static let margin = 24
  static let header = 74
  /// Where the names of other actors end, and where the words of kinds end.
  static let nameRight = 172
  static let wordRight = 306
  static let rowHeight = 16
  static let stateHeight = 18
  static let laneHeight = 12
  static let laneLimit = 40

  let scale: TimeScale
  private(set) var blocks: [Block] = []
  private(set) var bottom = header
  /// How many events have no words for want of room.
  private(set) var wordless = 0

  init(_ scene: TimelineScene) {
    scale = TimeScale(days: scene.period, left: Self.wordRight + 8, right: Self.width - Self.margin - 12)
    for block in scene.blocks { add(block) }
  }

  private mutating func add(_ block: TimelineScene.Block) {
    let headline = bottom + 14
    var lanes = Lanes(limit: Self.laneLimit)
    let rooms = block.events.map(rooms(for:))
    let taken = rooms.map { rooms in lanes.take(anyOf: rooms.map(\.span)) }
    let top = headline + 8
    let stateTop = top + lanes.lanes.count * Self.laneHeight + 4
    let placed = block.events.indices.map { index in
      let days = block.events[index].days
      let words = taken[index].map { lane, choice in
        let room = rooms[index][choice]
        // The first lane lies next to the rows, so that a rule seldom passes behind the words of others.
        return Words(
          x: room.x, baseline: stateTop - 7 - lane * Self.laneHeight, isTurned: room.isTurned, span: room.span
        )
      }
      return Placed(
        event: block.events[index], x: scale.x(of: days.lowerBound), right: scale.x(after: days.upperBound),
        words: words)
    }
    wordless += taken.count { $0 == nil }
    var y = stateTop + Self.stateHeight + 4
    var tops: [Int] = []
    for _ in block.pacts + block.rows {
      tops.append(y)
      y += Self.rowHeight
    }
    blocks.append(
      Block(
        content: block, headline: headline, events: placed, stateTop: stateTop, rowTops: tops, bottom: y + 4))
    bottom = y + 22
  }

  /// Where the words of an event may stand: to the right of its rule or to the left of it, within the page.
  private func rooms(
    for event: TimelineScene.Event
  ) -> [(span: ClosedRange<Int>, x: Int, isTurned: Bool)] {
    let text = TextMetrics.width(of: Self.words(of: event), size: 9.5) * TextMetrics.slack
    let width = Int(text.rounded(.up))
    let (x, last) = (scale.x(of: event.days.lowerBound), scale.x(after: event.days.upperBound))
    var rooms: [(span: ClosedRange<Int>, x: Int, isTurned: Bool)] = []
    if x + 3 + width <= scale.right + 12 { rooms.append((x...max(last, x + 3 + width), x + 3, false)) }
    if x - 3 - width >= scale.left { rooms.append(((x - 3 - width)...max(x, last), x - 3, true)) }
    return rooms
  }

  static func words(of event: TimelineScene.Event) -> String {
    TextMetrics.fit(event.label, width: 200, size: 9.5)
  }
}
