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
    let words: (span: ClosedRange<Int>, baseline: Int)?
    let isTurned: Bool
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
  static let laneLimit = 24

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
    let words = block.events.map { event in room(for: event).flatMap { span in lanes.take(span.span).map { (span, $0) } } }
    let top = headline + 8
    let stateTop = top + lanes.lanes.count * Self.laneHeight + 4
    let placed = zip(block.events, words).map { event, found in
      Placed(
        event: event, x: scale.x(of: event.days.lowerBound), right: scale.x(after: event.days.upperBound),
        words: found.map { found in
          // The first lane lies next to the rows, so that a rule seldom passes behind the words of others.
          (found.0.span, stateTop - 4 - found.1 * Self.laneHeight - 3)
        },
        isTurned: found?.0.isTurned ?? false)
    }
    wordless += words.count { $0 == nil }
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

  /// The span of an event's words: to the right of its rule, to the left of it where the page ends.
  private func room(for event: TimelineScene.Event) -> (span: ClosedRange<Int>, isTurned: Bool)? {
    let width = Int((TextMetrics.width(of: Self.words(of: event), size: 9.5) * TextMetrics.slack).rounded(.up))
    let x = scale.x(of: event.days.lowerBound)
    if x + 3 + width <= scale.right + 12 { return ((x + 3)...(x + 3 + width), false) }
    return x - 3 - width >= Self.margin ? ((x - 3 - width)...(x - 3), true) : nil
  }

  static func words(of event: TimelineScene.Event) -> String {
    TextMetrics.fit(event.label, width: 170, size: 9.5)
  }
}
