import EDTF
import Graphviz
import Relations

/// The legend of a picture of a date: what shapes, lines and signs mean.
struct LegendWriter {
  private enum Sample {
    case actor(ActorKind.Category)
    case pact
    case line(Scene.LegendEntry)
    case dashes
    case fresh
  }

  private let scene: Scene
  private var legend: Legend<Sample>

  init(_ scene: Scene, left: Int, top: Int, right: Int) {
    self.scene = scene
    legend = Legend(left: left, top: top, right: right)
  }

  // MARK: Layout

  /// Gives everything its place, and says where it ends.
  mutating func layOut() -> Int {
    legend.add(actorSamples)
    legend.add(scene.legend.map { (.line($0), Self.listing($0.labels)) })
    legend.add(signSamples)
    return legend.end(
      sources: scene.sources,
      provenance: scene.lexicon.provenance(
        graph: scene.graph.id, asOf: scene.graph.asOf?.description, version: scene.options.version))
  }

  private var actorSamples: [(sample: Sample?, words: String)] {
    ActorKind.Category.allCases.compactMap { category -> (Sample?, String)? in
      let words = Set(scene.nodes.filter { $0.category == category }.map(\.word)).sorted()
      guard !words.isEmpty else { return nil }
      return (.actor(category), Self.listing(words))
    } + (scene.hulls.isEmpty ? [] : [(.pact, scene.lexicon.pact)])
  }

  private var signSamples: [(sample: Sample?, words: String)] {
    let findings = scene.edges.flatMap(\.findings)
    var samples: [(Sample?, String)] = []
    let isDashed =
      scene.edges.contains(where: \.isUncertain) || scene.nodes.contains(where: \.isUncertain)
      || scene.hulls.contains(where: \.isUncertain)
    if isDashed { samples.append((.dashes, scene.lexicon.notCertain)) }
    if scene.edges.contains(where: { $0.change == .began }) {
      samples.append((.fresh, scene.lexicon.freshSample))
    }
    if findings.contains(where: { $0.status == .disputed }) { samples.append((nil, scene.lexicon.disputed)) }
    if findings.contains(where: { scene.graph.verification(of: $0.relation) == .unverified }) {
      samples.append((nil, scene.lexicon.unverified))
    }
    return samples
  }

  private static func listing(_ words: [String]) -> String {
    words.count > 4 ? words.prefix(4).joined(separator: ", ") + ", …" : words.joined(separator: ", ")
  }

  // MARK: Writing

  func write(to xml: inout XMLWriter) {
    legend.write(to: &xml, sample: write)
  }

  private func write(_ sample: Sample, in box: Frame, to xml: inout XMLWriter) {
    switch sample {
    case .actor(let category): NodeShape.write(category, in: box, class: "c-\(category.rawValue) o", to: &xml)
    case .pact: NodeShape.write(.pact, in: box, class: "c-pact o", to: &xml)
    case .line(let entry): write(entry, in: box, to: &xml)
    case .dashes: write("p", like: scene.edges.first(where: \.isUncertain), in: box, to: &xml)
    case .fresh: write("fresh", like: scene.edges.first { $0.change == .began }, in: box, to: &xml)
    }
  }

  /// A line in the hue of one that is shown, so that the sample has a class of its own picture.
  private func write(_ name: String, like edge: Scene.Edge?, in box: Frame, to xml: inout XMLWriter) {
    let family = edge?.family ?? scene.edges.first?.family
    xml.begin("g", ["class": family?.rawValue ?? ""])
    let line = "M\(box.left),\(box.centre.y)L\(box.right),\(box.centre.y)"
    xml.element("path", ["class": (family == nil ? "r " : "e ") + name, "d": line])
    xml.end()
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
