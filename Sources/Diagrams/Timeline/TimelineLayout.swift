import EDTF

/// Where everything on a timeline stands.
///
/// The words of events have lanes of their own above the bars, where no line passes, each beside its marks.
struct TimelineLayout {
  /// An event with its marks and words.
  struct Placed {
    let event: TimelineScene.Event
    /// One for each stretch of its days.
    let marks: [EventMark]
    /// The words with the date, in as many lines as they take: cut only where they take more than there may be.
    let lines: [String]
    /// Where the words begin, or end where they stand to the left of the marks.
    let x: Int
    /// That of the marks and of the first line.
    let baseline: Int
    let isTurned: Bool
    /// The room that is its own in its lanes.
    let span: ClosedRange<Int>

    var words: String { lines.joined(separator: " ") }
  }

  /// The most lines that the words of an event take.
  private static let eventLines = 4

  /// A row with the lines of its words.
  struct PlacedRow {
    let content: TimelineScene.Row
    let lines: [String]
    let top: Int
  }

  /// A block with the tops of its parts.
  struct Block {
    let content: TimelineScene.Block
    /// The lines of the actor's name, and the baseline of the first.
    let names: [String]
    let headline: Int
    let events: [Placed]
    let stateTop: Int
    let rows: [PlacedRow]
    let bottom: Int

    /// Whether it is so high that the years stand at its foot as well.
    var hasFoot: Bool { bottom - stateTop > TimelineLayout.footLimit }
    /// Whether rules lead from the events down through the bars: where there are so few that each can be followed.
    var hasRules: Bool { !rows.isEmpty && events.count <= TimelineLayout.ruleLimit }
  }

  static let usualWidth = 1180
  static let margin = 24
  static let header = 74
  static let rowHeight = 16
  static let lineHeight = 12
  static let stateHeight = 18
  static let laneHeight = 14
  static let footLimit = 240
  static let ruleLimit = 12
  static let wordSize = 10.5
  static let eventSize = 10.0
  /// The height of a line of an actor's name.
  static let nameHeight = 18

  /// The width of the page.
  let width: Int
  /// Where the words of rows end.
  let wordRight: Int
  let scale: TimeScale
  private(set) var blocks: [Block] = []
  private(set) var bottom = header

  init(_ scene: TimelineScene) {
    width = scene.options.size?.layoutWidth(names: Self.wordSize) ?? Self.usualWidth
    wordRight = Self.margin + min(280, (width - 2 * Self.margin) * 2 / 5)
    scale = TimeScale(days: scene.period, left: wordRight + 10, right: width - Self.margin - 12)
    for block in scene.blocks { add(block) }
  }

  private mutating func add(_ block: TimelineScene.Block) {
    let headline = bottom + 14
    let names = TextMetrics.lines(
      block.label, width: Double(width - 2 * Self.margin) / TextMetrics.slack, size: 14, weight: .bold,
      limit: 3)
    let top = headline + (names.count - 1) * Self.nameHeight + 6
    // As many lanes as all words take one below the other, so that one is always free.
    var lanes = Lanes(limit: max(1, block.events.count * Self.eventLines))
    let events = block.events.map { event in place(event, below: top, in: &lanes) }
    // The years stand between the events and the bars, which both are read against them.
    let stateTop = top + lanes.lanes.count * Self.laneHeight + 18
    var y = stateTop + Self.stateHeight + 4
    let room = Double(wordRight - Self.margin) / TextMetrics.slack
    let rows = (block.pacts + block.rows).map { row -> PlacedRow in
      let lines = Self.lines(row.words, citing: row.citations, room: room)
      defer { y += Self.rowHeight + (lines.count - 1) * Self.lineHeight }
      return PlacedRow(content: row, lines: lines, top: y)
    }
    if rows.isEmpty, block.events.isEmpty { y += 14 }
    let placed = Block(
      content: block, names: names, headline: headline, events: events, stateTop: stateTop, rows: rows,
      bottom: y + 4)
    blocks.append(placed)
    bottom = y + (placed.hasFoot ? 34 : 22)
  }

  /// The words of a row in lines, of which the last ends with its citations: what is cut is the name before them.
  private static func lines(_ words: String, citing citations: String, room: Double) -> [String] {
    let cited = citations.isEmpty ? words : "\(words) \(citations)"
    let lines = TextMetrics.lines(cited, width: room, size: wordSize)
    guard lines.count > 4 else { return lines }
    let tail = TextMetrics.lines(citations, width: room, size: wordSize, limit: 2)
    return TextMetrics.lines(words, width: room, size: wordSize, limit: max(1, 4 - tail.count))
      + tail.filter { !$0.isEmpty }
  }

  /// The words of an event: in one line with what its label says or without, else in several, of which the last is cut where
  /// there are too many; not what is in doubt about it, nor its sources.
  private static func lines(of event: TimelineScene.Event, room: Double) -> [String] {
    let joined = { (parts: [String]) in parts.filter { !$0.isEmpty }.joined(separator: " ") }
    let fits = { (text: String) in TextMetrics.width(of: text, size: eventSize) <= room }
    let all = joined([event.date, event.words, event.citations])
    if fits(all) { return [all] }
    let tail = event.doubts + (event.citations.isEmpty ? "" : " \(event.citations)")
    let text = joined([event.date, event.phrase])
    if fits(text + tail) { return [text + tail] }
    // What stands behind the words goes on in the line of the last of them.
    let glue = "\u{2007}"
    let lines = TextMetrics.lines(text + tail.replacing(" ", with: glue), width: room, size: eventSize)
      .map { $0.replacing(glue, with: " ") }
    guard lines.count > eventLines else { return lines }
    let plain = TextMetrics.lines(text, width: room, size: eventSize)
    let rest = plain.dropFirst(eventLines - 1).joined(separator: " ")
    let left = room - TextMetrics.width(of: tail, size: eventSize)
    return plain.prefix(eventLines - 1) + [TextMetrics.fit(rest, width: left, size: eventSize) + tail]
  }

  /// Gives an event the first lanes that have room for its marks and its words, to the right of them or to the left.
  private func place(_ event: TimelineScene.Event, below top: Int, in lanes: inout Lanes) -> Placed {
    let marks = event.stretches.map { days -> EventMark in
      let left = scale.x(of: days.lowerBound)
      return EventMark(
        from: left, to: max(left, scale.x(after: days.upperBound) - 1), isDay: event.days.contains(days))
    }
    let first = marks.first?.span.lowerBound ?? scale.left
    let last = marks.last?.span.upperBound ?? scale.left
    let gap = 8
    let rooms = (right: scale.right + 12 - last - gap, left: first - gap - Self.margin)
    let lines = Self.lines(of: event, room: Double(max(rooms.right, rooms.left)) / TextMetrics.slack)
    let widest = lines.map { TextMetrics.width(of: $0, size: Self.eventSize) }.max() ?? 0
    let wide = Int((widest * TextMetrics.slack).rounded(.up))
    var choices: [(span: ClosedRange<Int>, x: Int, isTurned: Bool)] = []
    if wide <= rooms.right { choices.append(((first - 5)...(last + gap + wide), last + gap, false)) }
    if wide <= rooms.left { choices.append(((first - gap - wide)...(last + 5), first - gap, true)) }
    if choices.isEmpty { choices.append(((first - 5)...(last + gap + wide), last + gap, false)) }
    let (lane, choice) = lanes.take(anyOf: choices.map(\.span), lines: lines.count) ?? (0, 0)
    return Placed(
      event: event, marks: marks, lines: lines, x: choices[choice].x,
      baseline: top + (lane + 1) * Self.laneHeight - 2, isTurned: choices[choice].isTurned,
      span: choices[choice].span)
  }
}

/// Lanes one above the other, in which words beside each other do not overlap.
struct Lanes {
  /// The room between two words of a lane.
  static let gap = 6

  /// The words of each lane, as spans of x.
  private(set) var lanes: [[ClosedRange<Int>]] = []
  /// The most lanes there may be.
  let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes one of several spans in the first lane that has room for any of them, and in those below it that the words go on
  /// in; nil where there is no such lane.
  ///
  /// - Returns: The lane, and which of the spans it was.
  /// - Complexity: O(*n*) in the number of words that have room already.
  mutating func take(anyOf spans: [ClosedRange<Int>], lines: Int = 1) -> (lane: Int, choice: Int)? {
    guard lines <= limit else { return nil }
    for lane in 0...(limit - lines) {
      for (choice, span) in spans.enumerated() {
        let wide = (span.lowerBound - Self.gap)...(span.upperBound + Self.gap)
        let known = lanes[min(lane, lanes.count)..<min(lane + lines, lanes.count)]
        if known.contains(where: { $0.contains { $0.overlaps(wide) } }) { continue }
        while lanes.count < lane + lines { lanes.append([]) }
        for own in lane..<(lane + lines) { lanes[own].append(span) }
        return (lane, choice)
      }
    }
    return nil
  }
}
