import EDTF
import Graphviz
import Relations

/// The part below the picture: what shapes, lines and signs mean, the numbered sources, and where the data is from.
struct LegendWriter {
  /// A sample with its words.
  private enum Sample {
    case actor(ActorKind.Category)
    case pact
    case line(Scene.LegendEntry)
    case dashes
    case none
  }

  private struct Entry {
    let sample: Sample
    let words: String
    let left: Int
    let baseline: Int
  }

  private static let sampleWidth = 34
  private static let lineHeight = 22

  private let placed: PlacedScene
  private let scene: Scene
  private let left: Int
  private let top: Int
  private let right: Int
  private var entries: [Entry] = []
  private var footer: SourceList?

  init(_ placed: PlacedScene, left: Int, top: Int, right: Int) {
    self.placed = placed
    scene = placed.scene
    self.left = left
    self.top = top
    self.right = right
  }

  // MARK: Layout

  /// Gives everything its place, and says where it ends.
  mutating func layOut() -> Int {
    var baseline = top + lineAfterRule
    baseline = flow(actorSamples, from: baseline)
    baseline = flow(lineSamples, from: baseline)
    baseline = flow(signSamples, from: baseline)
    return layOutSources(from: baseline + 6)
  }

  private var lineAfterRule: Int { 26 }

  private mutating func flow(_ samples: [(Sample, String)], from first: Int) -> Int {
    guard !samples.isEmpty else { return first }
    var baseline = first
    var x = left
    for (sample, words) in samples {
      let gap = if case .none = sample { 0 } else { Self.sampleWidth + 6 }
      let room = right - left - gap
      let words = TextMetrics.fit(words, width: Double(room) / TextMetrics.slack, size: 11)
      let width = gap + Int(TextMetrics.width(of: words, size: 11) * TextMetrics.slack) + 18
      if x > left, x + width > right {
        x = left
        baseline += Self.lineHeight
      }
      entries.append(Entry(sample: sample, words: words, left: x, baseline: baseline))
      x += width
    }
    return baseline + Self.lineHeight
  }

  private var actorSamples: [(Sample, String)] {
    ActorKind.Category.allCases.compactMap { category -> (Sample, String)? in
      let words = Set(scene.nodes.filter { $0.category == category }.map(\.word)).sorted()
      guard !words.isEmpty else { return nil }
      return (.actor(category), Self.listing(words))
    } + (scene.hulls.isEmpty ? [] : [(.pact, scene.lexicon.pact)])
  }

  private var lineSamples: [(Sample, String)] {
    scene.legend.map { (.line($0), Self.listing($0.labels)) }
  }

  private var signSamples: [(Sample, String)] {
    let findings = scene.edges.flatMap(\.findings)
    var samples: [(Sample, String)] = []
    let isDashed =
      scene.edges.contains(where: \.isUncertain) || scene.nodes.contains(where: \.isUncertain)
      || scene.hulls.contains(where: \.isUncertain)
    if isDashed { samples.append((.dashes, scene.lexicon.notCertain)) }
    if findings.contains(where: { $0.status == .disputed }) {
      samples.append((.none, scene.lexicon.disputed))
    }
    if findings.contains(where: { scene.graph.verification(of: $0.relation) == .unverified }) {
      samples.append((.none, scene.lexicon.unverified))
    }
    return samples
  }

  private static func listing(_ words: [String]) -> String {
    words.count > 4 ? words.prefix(4).joined(separator: ", ") + ", …" : words.joined(separator: ", ")
  }

  /// Sources in columns, numbered, then the line that says where the data is from.
  private mutating func layOutSources(from first: Int) -> Int {
    let provenance = scene.lexicon.provenance(
      graph: scene.graph.id, asOf: scene.graph.asOf?.description, version: scene.options.version)
    let list = SourceList(scene.sources, provenance: provenance, left: left, right: right, first: first)
    footer = list
    return list.bottom
  }

  // MARK: Writing

  func write(to xml: inout XMLWriter) {
    xml.begin("g", ["class": "legend"])
    xml.element(
      "line", ["class": "r", "x1": "\(left)", "x2": "\(right)", "y1": "\(top)", "y2": "\(top)"])
    for entry in entries {
      write(entry.sample, left: entry.left, baseline: entry.baseline, to: &xml)
      var x = entry.left
      if case .none = entry.sample {} else { x += Self.sampleWidth + 6 }
      xml.element("text", ["class": "k", "x": "\(x)", "y": "\(entry.baseline)"], entry.words)
    }
    xml.end()
    footer?.write(to: &xml)
  }

  private func write(_ sample: Sample, left: Int, baseline: Int, to xml: inout XMLWriter) {
    let middle = baseline - 4
    let box = Frame(left: left, top: middle - 8, right: left + Self.sampleWidth, bottom: middle + 8)
    switch sample {
    case .actor(let category): NodeShape.write(category, in: box, class: "c-\(category.rawValue) o", to: &xml)
    case .pact: NodeShape.write(.pact, in: box, class: "c-pact o", to: &xml)
    case .line(let entry): write(entry, in: box, to: &xml)
    case .dashes:
      // In the hue of the first family shown, so that the sample has a class of its own picture.
      let family = scene.edges.first(where: \.isUncertain)?.family ?? scene.edges.first?.family
      xml.begin("g", ["class": family?.rawValue ?? ""])
      let name = family == nil ? "r p" : "e p"
      xml.element("path", ["class": name, "d": "M\(box.left),\(middle)L\(box.right),\(middle)"])
      xml.end()
    case .none: break
    }
  }

  private func write(_ entry: Scene.LegendEntry, in box: Frame, to xml: inout XMLWriter) {
    let line = Path(
      from: Point(Position(x: box.left, y: box.centre.y)), to: Point(Position(x: box.right, y: box.centre.y)))
    let (cut, tip, direction) = line.trimmed(by: entry.mark.length)
    xml.begin("g", ["class": entry.family.rawValue])
    xml.element("path", ["class": entry.mark == .bars ? "e x" : "e", "d": cut.svg])
    entry.mark.write(tip: tip, direction: direction, to: &xml)
    if entry.mark == .bars {
      entry.mark.write(tip: line.start, direction: Point(x: -1, y: 0), to: &xml)
    }
    xml.end()
  }
}
