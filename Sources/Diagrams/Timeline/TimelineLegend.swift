import EDTF
import Queries
import Relations

/// The part below a timeline: what bars, ends and signs mean, the numbered sources, and where the data is from.
struct TimelineLegend {
  private enum Sample {
    case state(ActorKind.Category)
    case bar(String)
    case end(End)
  }

  /// How a bar can end.
  private enum End {
    case known
    case open
    case fading
    case dashes
    case pale
    case event
    case days
  }

  private let scene: TimelineScene
  private let layout: TimelineLayout
  private var legend: Legend<Sample>

  init(_ scene: TimelineScene, _ layout: TimelineLayout, left: Int, right: Int) {
    self.scene = scene
    self.layout = layout
    legend = Legend(left: left, top: layout.bottom, right: right)
  }

  // MARK: Layout

  /// Gives everything its place, and says where it ends.
  mutating func layOut() -> Int {
    legend.add(hues)
    legend.add(ends)
    return legend.end(
      sources: .numbered(scene.sources), lexicon: scene.lexicon,
      provenance: scene.lexicon.provenance(
        graph: scene.graph.id, asOf: scene.graph.asOf?.description, version: scene.options.version,
        credit: scene.options.credit, isPlaced: false))
  }

  private var hues: [(sample: Sample?, words: String)] {
    let states = scene.blocks.flatMap(\.states)
    var samples = ActorKind.Category.allCases.compactMap { category -> (sample: Sample?, words: String)? in
      let words = Set(states.filter { $0.category == category }.map(\.word)).sorted()
      return words.isEmpty ? nil : (.state(category), words.joined(separator: ", "))
    }
    if scene.blocks.contains(where: { !$0.pacts.isEmpty }) {
      samples.append((.bar("pact"), scene.lexicon[.party]))
    }
    let families = Set(scene.blocks.flatMap { $0.rows.compactMap(\.family) + $0.events.map(\.family) })
    for family in Family.allCases where families.contains(family) {
      samples.append((.bar(family.rawValue), scene.lexicon.words.family(family)))
    }
    return samples
  }

  private var ends: [(sample: Sample?, words: String)] {
    let lexicon = scene.lexicon
    var samples: [(sample: Sample?, words: String)] = [
      (.end(.known), lexicon[.knownEnd]), (.end(.open), lexicon[.openEnd]),
      (.end(.fading), lexicon[.fadingEnd]),
    ]
    if !scene.blocks.contains(where: { !$0.pacts.isEmpty || !$0.rows.isEmpty }) { samples = [] }
    let stretches = scene.blocks.flatMap { ($0.pacts + $0.rows).flatMap(\.stretches) }
    if stretches.contains(where: { !$0.isCertain }) {
      samples.append((.end(.dashes), lexicon[.notCertainThen]))
    }
    if scene.blocks.contains(where: {
      ($0.pacts + $0.rows).contains { $0.isDoubtful || $0.stretches.contains(where: \.isPale) }
        || $0.events.contains(where: \.isDoubtful)
    }) {
      samples.append((.end(.pale), lexicon[.paleBar]))
    }
    let holdings = scene.rowHoldings + scene.eventHoldings
    let marks = layout.blocks.flatMap { $0.events.flatMap(\.marks) }
    if marks.contains(where: \.isDay) {
      samples.append((.end(.event), lexicon.words.noun(.event, 1)))
    }
    if marks.contains(where: { !$0.isDay }) { samples.append((.end(.days), lexicon[.eventDays])) }
    if !holdings.isEmpty { samples.append((nil, lexicon[.pointOfView])) }
    // Whether a party is disputed is not what its relations are.
    let words = scene.blocks.flatMap { ($0.pacts + $0.rows).map(\.words) + $0.events.map(\.doubts) }
    if words.contains(where: { $0.contains(lexicon.mark(of: .disputed)) }) {
      samples.append((nil, lexicon[.disputed]))
    }
    if holdings.contains(where: { scene.graph.verification(of: $0.relation) == .unverified }) {
      samples.append((nil, lexicon[.unverified]))
    }
    return samples + folds
  }

  /// Whose relations are told as those of another.
  private var folds: [(sample: Sample?, words: String)] {
    let parts = Dictionary(grouping: scene.folded, by: \.into)
    let name = {
      scene.graph.label(of: $0, near: DateQuery(scene.period.upperBound), language: scene.options.language)
    }
    return parts.sorted { $0.key < $1.key }.map { whole, parts in
      (nil, scene.lexicon.words.drawn(parts.map { name($0.actor) }, as: name(whole)))
    }
  }

  // MARK: Writing

  func write(to xml: inout XMLWriter) {
    for (sample, box) in legend.samples { write(sample, in: box, to: &xml) }
    legend.write(to: &xml)
  }

  private func write(_ sample: Sample, in box: Frame, to xml: inout XMLWriter) {
    let (left, right, middle) = (box.left, box.right, box.centre.y)
    switch sample {
    case .state(let category):
      TimelineShape.write(
        category == .authority ? .authority : .other, in: box, class: "c-\(category.rawValue) o", to: &xml)
    case .bar(let name):
      xml.begin("g", ["class": name])
      rectangle(left, right, middle, half: name == "pact" ? 4 : 2, ["class": "bar"], to: &xml)
      xml.end()
    case .end(let end): write(end, left: left, right: right, middle: middle, to: &xml)
    }
  }

  private func write(_ end: End, left: Int, right: Int, middle: Int, to xml: inout XMLWriter) {
    // The hue of something that is there; a gradient is there for rows alone.
    let isFading = if case .fading = end { true } else { false }
    let name = Family.allCases.map(\.rawValue).first { name in
      scene.blocks.contains { block in
        block.rows.contains { $0.family?.rawValue == name }
          || !isFading && block.events.contains { $0.family.rawValue == name }
      }
    }
    xml.begin("g", ["class": name ?? "pact"])
    switch end {
    case .known:
      rectangle(left, right, middle, half: 2, ["class": "bar"], to: &xml)
      xml.element("path", ["class": "tick", "d": "M\(right),\(middle - 6)V\(middle + 6)"])
    case .open:
      rectangle(left, right - 9, middle, half: 2, ["class": "bar"], to: &xml)
      xml.element(
        "polygon",
        [
          "class": "bar",
          "points": "\(right - 9),\(middle - 5) \(right),\(middle) \(right - 9),\(middle + 5)",
        ])
    case .fading:
      rectangle(left, right, middle, half: 2, ["fill": "url(#\(name ?? "pact")-out)"], to: &xml)
    case .dashes: xml.element("path", ["class": "bar-p", "d": "M\(left),\(middle)H\(right)"])
    case .pale:
      xml.begin("g", ["class": "pale"])
      rectangle(left, right, middle, half: 2, ["class": "bar"], to: &xml)
      xml.end()
    case .days:
      TimelineShape.write(
        EventMark(from: left + 6, to: right - 4, isDay: false), middle: middle, to: &xml)
    case .event:
      TimelineShape.write(
        EventMark(from: left + 17, to: left + 17, isDay: true), middle: middle, to: &xml)
    }
    xml.end()
  }

  private func rectangle(
    _ left: Int, _ right: Int, _ middle: Int, half: Int, _ paint: KeyValuePairs<String, String>,
    to xml: inout XMLWriter
  ) {
    guard let (name, value) = paint.first else { return }
    xml.element(
      "rect",
      [
        name: value, "x": "\(left)", "y": "\(middle - half)", "width": "\(right - left)",
        "height": "\(2 * half + 1)",
      ])
  }
}
