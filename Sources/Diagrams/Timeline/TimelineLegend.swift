import EDTF
import Relations

/// The part below a timeline: what bars, ends and signs mean, the numbered sources, and where the data is from.
struct TimelineLegend {
  private enum Sample {
    case state(ActorKind.Category)
    case bar(String)
    case end(End)
    case none
  }

  /// How a bar can end.
  private enum End {
    case known
    case open
    case fading
    case dashes
    case event
  }

  private struct Entry {
    let sample: Sample
    let words: String
    let left: Int
    let baseline: Int
  }

  private static let sampleWidth = 34

  private let scene: TimelineScene
  private let left: Int
  private let top: Int
  private let right: Int
  private var entries: [Entry] = []
  private var sources: SourceList?

  init(_ scene: TimelineScene, left: Int, top: Int, right: Int) {
    self.scene = scene
    self.left = left
    self.top = top
    self.right = right
  }

  // MARK: Layout

  /// Gives everything its place, and says where it ends.
  mutating func layOut() -> Int {
    var baseline = flow(hues, from: top + 26)
    baseline = flow(ends, from: baseline)
    let provenance = scene.lexicon.provenance(
      graph: scene.graph.id, asOf: scene.graph.asOf?.description, version: scene.options.version,
      isPlaced: false)
    let list = SourceList(
      scene.sources, provenance: provenance, left: left, right: right, first: baseline + 6)
    sources = list
    return list.bottom
  }

  private mutating func flow(_ samples: [(Sample, String)], from first: Int) -> Int {
    guard !samples.isEmpty else { return first }
    var baseline = first
    var x = left
    for (sample, words) in samples {
      let gap = if case .none = sample { 0 } else { Self.sampleWidth + 6 }
      let room = Double(right - left - gap) / TextMetrics.slack
      let words = TextMetrics.fit(words, width: room, size: 11)
      let width = gap + Int(TextMetrics.width(of: words, size: 11) * TextMetrics.slack) + 18
      if x > left, x + width > right {
        x = left
        baseline += 22
      }
      entries.append(Entry(sample: sample, words: words, left: x, baseline: baseline))
      x += width
    }
    return baseline + 22
  }

  private var hues: [(Sample, String)] {
    let states = scene.blocks.flatMap(\.states)
    var samples = ActorKind.Category.allCases.compactMap { category -> (Sample, String)? in
      let words = Set(states.filter { $0.category == category }.map(\.word)).sorted()
      return words.isEmpty ? nil : (.state(category), words.joined(separator: ", "))
    }
    if scene.blocks.contains(where: { !$0.pacts.isEmpty }) {
      samples.append((.bar("pact"), scene.lexicon.party))
    }
    let families = Set(scene.blocks.flatMap { $0.rows.compactMap(\.family) })
    for family in Family.allCases where families.contains(family) {
      samples.append((.bar(family.rawValue), scene.lexicon.family(family)))
    }
    return samples
  }

  private var ends: [(Sample, String)] {
    let lexicon = scene.lexicon
    var samples: [(Sample, String)] = [
      (.end(.known), lexicon.knownEnd), (.end(.open), lexicon.openEnd), (.end(.fading), lexicon.fadingEnd),
    ]
    let stretches = scene.blocks.flatMap { ($0.pacts + $0.rows).flatMap(\.stretches) }
    if stretches.contains(where: { !$0.isCertain }) {
      samples.append((.end(.dashes), lexicon.notCertainThen))
    }
    let findings = scene.rowFindings + scene.eventFindings
    if !scene.eventFindings.isEmpty { samples.append((.end(.event), lexicon.event)) }
    samples.append((.none, lexicon.arrows))
    if findings.contains(where: { $0.status == .disputed }) { samples.append((.none, lexicon.disputed)) }
    if findings.contains(where: { scene.graph.verification(of: $0.relation) == .unverified }) {
      samples.append((.none, lexicon.unverified))
    }
    return samples
  }

  // MARK: Writing

  func write(to xml: inout XMLWriter) {
    xml.begin("g", ["class": "legend"])
    xml.element("line", ["class": "r", "x1": "\(left)", "x2": "\(right)", "y1": "\(top)", "y2": "\(top)"])
    for entry in entries {
      write(entry.sample, left: entry.left, middle: entry.baseline - 4, to: &xml)
      var x = entry.left
      if case .none = entry.sample {} else { x += Self.sampleWidth + 6 }
      xml.element("text", ["class": "k", "x": "\(x)", "y": "\(entry.baseline)"], entry.words)
    }
    xml.end()
    sources?.write(to: &xml)
  }

  private func write(_ sample: Sample, left: Int, middle: Int, to xml: inout XMLWriter) {
    let right = left + Self.sampleWidth
    switch sample {
    case .state(let category):
      NodeShape.write(
        category == .authority ? .authority : .other,
        in: Frame(left: left, top: middle - 8, right: right, bottom: middle + 8),
        class: "c-\(category.rawValue) o", to: &xml)
    case .bar(let name):
      xml.begin("g", ["class": name])
      rectangle(left, right, middle, half: name == "pact" ? 4 : 2, ["class": "bar"], to: &xml)
      xml.end()
    case .end(let end): write(end, left: left, right: right, middle: middle, to: &xml)
    case .none: break
    }
  }

  private func write(_ end: End, left: Int, right: Int, middle: Int, to xml: inout XMLWriter) {
    let name = Family.allCases.map(\.rawValue).first { name in
      scene.blocks.contains { $0.rows.contains { $0.family?.rawValue == name } }
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
    case .event: xml.element("path", ["class": "u", "d": "M\(left + 17),\(middle - 8)V\(middle + 8)"])
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
