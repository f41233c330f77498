import EDTF
import Queries
import Relations

/// Writes a timeline as SVG.
struct TimelineWriter {
  let scene: TimelineScene
  let layout: TimelineLayout
  var xml = XMLWriter()

  init(_ scene: TimelineScene) {
    self.scene = scene
    layout = TimelineLayout(scene)
  }

  /// The timeline as an SVG file.
  mutating func write() -> [UInt8] {
    var legend = TimelineLegend(
      scene, left: TimelineLayout.margin, top: layout.bottom,
      right: TimelineLayout.width - TimelineLayout.margin,
      hasUnderlined: layout.blocks.contains { $0.events.contains(where: \.isUnderlined) })
    let masthead = Masthead(
      width: TimelineLayout.width, height: legend.layOut() + TimelineLayout.margin,
      language: scene.options.language,
      title: scene.lexicon.timelineTitle(
        scene.graph.title, actors: scene.blocks.map(\.label), period: scene.period),
      subtitle: counts, styleSheet: TimelineStyle(scene).text,
      describe: { [description] in $0.write(escaping: description) })
    masthead.begin(in: &xml, definitions: writeGradients)
    for block in layout.blocks { write(block) }
    legend.write(to: &xml)
    xml.end()
    return xml.bytes
  }

  private var counts: String {
    let counts = scene.lexicon.timelineCounts(
      actors: scene.blocks.count, relations: scene.rowFindings.count, events: scene.eventFindings.count)
    return (scene.options.scope(in: scene.graph, around: nil) + [counts]).joined(separator: " · ")
  }

  /// What somebody who cannot see the picture is told: the counts, then for each actor a line a row and event.
  private var description: String {
    var lines = [counts]
    for block in scene.blocks {
      lines.append(block.label + ":")
      lines += block.states.map { "\($0.word), \($0.days.lowerBound)/\($0.days.upperBound)" }
      lines += (block.pacts + block.rows).map(\.tooltip) + block.events.map(\.tooltip)
    }
    return lines.joined(separator: "\n")
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
    for tick in layout.scale.ticks {
      let x = "\(layout.scale.x(of: tick.day))"
      xml.element(
        "line", ["class": "r", "x1": x, "x2": x, "y1": "\(block.headline - 8)", "y2": "\(block.bottom)"])
      xml.element(
        "text", ["class": "y", "x": "\(layout.scale.x(of: tick.day) + 3)", "y": "\(block.headline)"],
        tick.label)
    }
    let room = Double(TimelineLayout.wordRight - TimelineLayout.margin) / TextMetrics.slack
    xml.element(
      "text", ["class": "a", "x": "\(TimelineLayout.margin)", "y": "\(block.headline + 1)"],
      TextMetrics.fit(block.content.label, width: room, size: 14, weight: .bold))
    for event in block.events { writeRule(event, in: block) }
    writeStates(of: block)
    for (row, top) in zip(block.content.pacts + block.content.rows, block.rowTops) { write(row, top: top) }
    if block.content.pacts.isEmpty, block.content.rows.isEmpty, block.events.isEmpty {
      xml.element(
        "text", ["class": "q", "x": "\(TimelineLayout.margin)", "y": "\(block.stateTop + 13)"],
        scene.lexicon.nothingInPeriod)
    }
    for event in block.events { writeWords(event) }
    xml.end()
  }

  private mutating func writeRule(_ placed: TimelineLayout.Placed, in block: TimelineLayout.Block) {
    let top = placed.words.map { $0.baseline - 8 } ?? block.stateTop - 4
    xml.begin("g", ["class": "event", "data-ids": placed.event.finding.id.rawValue])
    xml.element("title", [:], placed.event.tooltip)
    if let words = placed.words, placed.isUnderlined {
      // What lasted, or has no exact day, is underlined through all the days on which it may have been.
      xml.element("path", ["class": "d", "d": "M\(placed.x),\(words.baseline + 3)H\(placed.right)"])
    }
    xml.element("path", ["class": "u", "d": "M\(placed.x),\(top)V\(block.bottom)"])
    xml.end()
  }

  private mutating func writeWords(_ placed: TimelineLayout.Placed) {
    guard let words = placed.words else { return }
    xml.element(
      "text", ["class": words.isTurned ? "v i" : "v", "x": "\(words.x)", "y": "\(words.baseline)"],
      TimelineLayout.words(of: placed.event))
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
      xml.element("title", [:], "\(state.tooltip), \(state.days.lowerBound)/\(state.days.upperBound)")
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
