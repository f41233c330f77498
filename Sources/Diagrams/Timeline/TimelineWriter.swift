import EDTF
import Queries
import Relations

/// Writes a timeline as SVG.
struct TimelineWriter {
  let scene: TimelineScene
  let layout: TimelineLayout
  /// What the timeline is called.
  let title: Headline
  var xml = XMLWriter()

  init(_ scene: TimelineScene) {
    self.scene = scene
    layout = TimelineLayout(scene)
    title = scene.lexicon.timelineTitle(
      scene.graph.title(in: scene.options.language), actors: scene.blocks.map(\.label), period: scene.period,
      options: scene.options)
  }

  /// The timeline as an SVG file.
  mutating func write() -> [UInt8] {
    var legend = TimelineLegend(
      scene, layout, left: TimelineLayout.margin, right: layout.width - TimelineLayout.margin)
    let masthead = Masthead(
      title, counts: counts, width: layout.width, options: scene.options, names: TimelineLayout.wordSize)
    masthead.begin(
      in: &xml, height: legend.layOut() + TimelineLayout.margin, styleSheet: TimelineStyle(scene).text,
      describe: { [description] in $0.write(escaping: description) }, definitions: writeGradients)
    for block in layout.blocks { write(block) }
    legend.write(to: &xml)
    masthead.end(in: &xml)
    return xml.bytes
  }

  private var counts: String {
    let counts = scene.lexicon.timelineCounts(
      actors: scene.blocks.count, relations: scene.rowHoldings.count, events: scene.eventHoldings.count)
    let few =
      scene.bound.map { [scene.lexicon.words.begunFirst($0.shown, of: $0.all)] } ?? []
    return (scene.lexicon.scope(scene.options, in: scene.graph, around: nil) + [counts] + few).joined(
      separator: " · ")
  }

  /// What somebody who cannot see the picture is told: the counts, then for each actor a line a row and event.
  private var description: String {
    var lines = [counts]
    for block in scene.blocks {
      lines.append(block.label + scene.lexicon[.colon])
      lines += block.states.map { text($0.word, during: $0) }
      // The relations of two parties of a pact stand in the row of either.
      var told: Set<String> = []
      lines += ((block.pacts + block.rows).map(\.tooltip) + block.events.map(\.tooltip))
        .flatMap { $0.split(separator: "\n").map(String.init) }.filter { told.insert($0).inserted }
    }
    return lines.joined(separator: "\n")
  }

  /// A state with its first and its last day, but for those that only the timeline has.
  private func text(_ words: String, during state: TimelineScene.State) -> String {
    let begins = state.days.lowerBound > scene.period.lowerBound
    let ends = state.days.upperBound < scene.period.upperBound
    let (first, last) = ("\(state.days.lowerBound)", "\(state.days.upperBound)")
    let span = begins ? ends ? "\(first)/\(last)" : "\(first)/.." : ends ? "../\(last)" : nil
    let when = span.flatMap { try? EDTFInterval($0) }.map(scene.lexicon.when)
    let doubt = state.isUncertain ? " (\(scene.lexicon[.not]))" : ""
    return ([words + doubt] + [when].compactMap(\.self)).joined(separator: ", ")
  }

  /// Fading ends: one gradient for each hue and side.
  private func writeGradients(to xml: inout XMLWriter) {
    let families = Family.allCases.filter { family in
      scene.blocks.contains { $0.rows.contains { $0.family == family } }
    }
    let names = families.map(\.rawValue) + (scene.blocks.contains { !$0.pacts.isEmpty } ? ["pact"] : [])
    guard !names.isEmpty else { return }
    xml.begin("defs")
    for name in names {
      for (side, opacities) in [("in", ["0", "1"]), ("out", ["1", "0"])] {
        xml.begin("linearGradient", ["id": "\(name)-\(side)", "class": name])
        for (offset, opacity) in zip(["0", "1"], opacities) {
          xml.element("stop", ["offset": offset, "stop-opacity": opacity])
        }
        xml.end()
      }
    }
    xml.end()
  }

  // MARK: A block

  private mutating func write(_ block: TimelineLayout.Block) {
    xml.begin("g", ["class": "block", "data-id": block.content.actor.rawValue])
    for tick in layout.scale.ticks(in: scene.lexicon) { write(tick, in: block) }
    for (index, name) in block.names.enumerated() {
      xml.element(
        "text",
        [
          "class": "a", "x": "\(TimelineLayout.margin)",
          "y": "\(block.headline + 1 + index * TimelineLayout.nameHeight)",
        ], name)
    }
    if block.hasRules { for event in block.events { writeRules(event, in: block) } }
    writeStates(of: block)
    for row in block.rows { write(row) }
    if block.rows.isEmpty, block.events.isEmpty {
      xml.element(
        "text", ["class": "q", "x": "\(TimelineLayout.margin)", "y": "\(block.stateTop + 32)"],
        scene.lexicon[.nothingInPeriod])
    }
    for event in block.events { write(event) }
    xml.end()
  }

  /// A line through the bars and not through the words of events, with its words above it, and below it as well where
  /// that is far away.
  private mutating func write(_ tick: TimeScale.Tick, in block: TimelineLayout.Block) {
    let x = layout.scale.x(of: tick.day)
    xml.element(
      "line",
      ["class": "r", "x1": "\(x)", "x2": "\(x)", "y1": "\(block.stateTop - 14)", "y2": "\(block.bottom)"])
    xml.element("text", ["class": "y", "x": "\(x + 3)", "y": "\(block.stateTop - 5)"], tick.label)
    guard block.hasFoot else { return }
    xml.element("text", ["class": "y", "x": "\(x + 3)", "y": "\(block.bottom + 9)"], tick.label)
  }

  private mutating func writeRules(_ placed: TimelineLayout.Placed, in block: TimelineLayout.Block) {
    let top = block.stateTop + TimelineLayout.stateHeight
    for mark in placed.marks {
      xml.element("path", ["class": "u", "d": "M\(mark.span.lowerBound),\(top)V\(block.bottom)"])
    }
  }

  private mutating func write(_ placed: TimelineLayout.Placed) {
    xml.begin(
      "g",
      [
        "class": "event \(placed.event.family.rawValue)\(placed.event.isDoubtful ? " pale" : "")",
        "data-ids": placed.event.holding.id.rawValue,
      ])
    xml.element("title", [:], placed.event.tooltip)
    for mark in placed.marks { TimelineShape.write(mark, middle: placed.baseline - 4, to: &xml) }
    for (index, line) in placed.lines.enumerated() {
      xml.element(
        "text",
        [
          "class": placed.isTurned ? "v i" : "v", "x": "\(placed.x)",
          "y": "\(placed.baseline + index * TimelineLayout.laneHeight)",
        ], line)
    }
    xml.end()
  }

  private mutating func writeStates(of block: TimelineLayout.Block) {
    var previous = ""
    for state in block.content.states {
      let (left, right) = (
        layout.scale.x(of: state.days.lowerBound), layout.scale.x(after: state.days.upperBound)
      )
      let box = Frame(
        left: left, top: block.stateTop, right: max(left + 3, right),
        bottom: block.stateTop + TimelineLayout.stateHeight)
      xml.begin("g", ["class": "state"])
      xml.element("title", [:], text(state.tooltip, during: state))
      let dashes = state.isUncertain ? " p" : ""
      let shape: ActorKind.Category = state.category == .authority && box.width > 12 ? .authority : .other
      TimelineShape.write(shape, in: box, class: "c-\(state.category.rawValue)\(dashes) o", to: &xml)
      let width = TextMetrics.width(of: state.word, size: 10, weight: .bold) * TextMetrics.slack
      if state.word != previous, Int(width) + 12 < box.width {
        xml.element("text", ["class": "j", "x": "\(box.left + 7)", "y": "\(box.top + 13)"], state.word)
        previous = state.word
      }
      xml.end()
    }
  }
}
