import EDTF
import Graphviz
import Queries
import Relations

/// The part below a picture of changes: what lines mean, the list of changes, the sources, and where the data is from.
struct ChangeList {
  /// A line, or the outline of an actor or a pact, as the picture has it.
  private struct Sample {
    enum Shape {
      case line
      case actor(ActorKind.Category)
      case pact
    }

    let change: ChangeState
    var sign: ChangeScene.Entry.Sign?
    var isDashed = false
    var isDotted = false
    var shape = Shape.line

    var look: LineLook {
      LineLook(family: .succession, isUncertain: isDashed, isDoubtful: isDotted, change: change)
    }
  }

  private static let lineHeight = 15
  private static let narrowestColumn = 420

  private let change: ChangeScene
  private let scene: Scene
  private let placed: PlacedScene
  private let left: Int
  private let right: Int
  private var legend: Legend<Sample>
  /// Where the first line of the list stands.
  private var top: Int
  /// What the list says, each with its place to the left and below the first line.
  private var entries: [(entry: ChangeScene.Entry, lines: [String], x: Int, down: Int)] = []

  init(_ change: ChangeScene, _ placed: PlacedScene, left: Int, top: Int, right: Int) {
    self.change = change
    self.placed = placed
    scene = change.scene
    self.left = left
    self.right = right
    self.top = top
    legend = Legend(left: left, top: top, right: right)
  }

  // MARK: Layout

  /// Gives everything its place, and says where it ends.
  mutating func layOut() -> Int {
    legend.add(samples)
    let columns = max(1, (right - left) / Self.narrowestColumn)
    let columnWidth = (right - left) / columns
    let room = Double(columnWidth - 44) / TextMetrics.slack
    let wrapped = change.entries.map { TextMetrics.lines($0.text, width: room, size: 10.5, limit: 4) }
    let rows = max(1, (wrapped.map(\.count).reduce(0, +) + columns - 1) / columns)
    var (column, row, height) = (0, 0, 1)
    for (entry, lines) in zip(change.entries, wrapped) {
      if row >= rows, column + 1 < columns { (column, row) = (column + 1, 0) }
      entries.append((entry, lines, left + column * columnWidth, row * Self.lineHeight))
      row += lines.count
      height = max(height, row)
    }
    top = legend.leaveRoom(8 + height * Self.lineHeight) + 8
    return legend.end(
      sources: .numbered(scene.sources), lexicon: scene.lexicon,
      provenance: scene.lexicon.provenance(
        graph: scene.graph.id, asOf: scene.graph.asOf?.description, version: scene.options.version,
        credit: scene.options.credit))
  }

  private var samples: [(sample: Sample?, words: String)] {
    let lexicon = scene.lexicon
    let signs = Set(change.entries.map(\.sign))
    let edges = placed.lines.map(\.edge)
    let states = Set(
      edges.map(\.change) + placed.outlines.map(\.hull.change)
        + placed.nodes.compactMap { change.fates[$0.id] })
    let marks = Set(edges.compactMap(change.sign))
    var samples: [(sample: Sample?, words: String)] = []
    if states.contains(.began) || signs.contains(.began) {
      samples.append((Sample(change: .began, sign: .began), change.lines.began))
    }
    if states.contains(.ended) || signs.contains(.ended) {
      samples.append((Sample(change: .ended, sign: .ended), change.lines.ended))
    }
    if signs.contains(.flipped) {
      samples.append((Sample(change: .began, sign: .flipped), lexicon[.flippedLine]))
    }
    if marks.contains(.certainty) {
      samples.append((Sample(change: .kept, sign: .certainty), lexicon[.certaintyLine]))
    }
    if edges.contains(where: { $0.change == .kept && change.sign(of: $0) == nil }) {
      samples.append((Sample(change: .kept), lexicon[.keptLine]))
    }
    // What nobody accepts has dots, certain or not.
    if edges.contains(where: { $0.isUncertain && !$0.isDoubtful }) {
      samples.append((Sample(change: .kept, isDashed: true), lexicon[.dashedChange]))
    } else if let node = placed.nodes.first(where: \.isUncertain) {
      samples.append(
        (Sample(change: .kept, isDashed: true, shape: .actor(node.category)), lexicon[.dashedChange]))
    }
    if edges.contains(where: \.isDoubtful) {
      samples.append((Sample(change: .kept, isDotted: true), lexicon[.doubtfulChange]))
    }
    if placed.outlines.contains(where: \.hull.isUncertain) {
      samples.append((Sample(change: .kept, isDashed: true, shape: .pact), lexicon[.doubtfulPact]))
    }
    for hull in placed.outlines.filter({ $0.name == nil }).map(\.hull) {
      samples.append(
        (
          Sample(change: hull.change, isDashed: hull.isUncertain, shape: .pact),
          hull.namedWithParties(scene.label)
        ))
    }
    let told = edges.flatMap(\.holdings) + change.entries.flatMap(\.change.told)
    if told.contains(where: { $0.status == .disputed }) { samples.append((nil, lexicon[.disputed])) }
    if placed.nodes.contains(where: { $0.more > 0 }) { samples.append((nil, lexicon[.more])) }
    samples.append((nil, lexicon[.huesOfChange]))
    // These have no line of their own, but a line of the list.
    if signs.contains(.replaced) { samples.append((nil, lexicon[.replacedLine])) }
    if signs.contains(.certainty), !marks.contains(.certainty) {
      samples.append((nil, lexicon[.certaintyLine]))
    }
    if signs.contains(.lineage) { samples.append((nil, lexicon[.lineageLine])) }
    for (whole, parts) in change.folds { samples.append((nil, lexicon.words.drawn(parts, as: whole))) }
    for words in change.foldsOnOneDate { samples.append((nil, words)) }
    return samples
  }

  // MARK: Writing

  func write(to xml: inout XMLWriter) {
    legend.write(to: &xml)
    xml.begin("g", ["class": "changes"])
    if entries.isEmpty, let none = change.none {
      xml.element("text", ["class": "l", "x": "\(left)", "y": "\(top)"], none)
    }
    for (entry, lines, x, down) in entries {
      let y = top + down
      xml.begin("g", ["class": Self.fate(of: entry.sign).rawValue])
      xml.element("text", ["class": "j", "x": "\(x + 6)", "y": "\(y)"], entry.sign.rawValue)
      for (number, line) in lines.enumerated() {
        let indent = number == 0 ? 18 : 28
        xml.element(
          "text", ["class": "l", "x": "\(x + indent)", "y": "\(y + number * Self.lineHeight)"], line)
      }
      xml.end()
    }
    xml.end()
  }

  /// Adds the samples of the legend to a drawing.
  func addSamples(to drawing: inout Drawing) {
    let inks = Inks(scene.options.theme)
    for (index, (sample, box)) in legend.samples.enumerated() {
      let colour = inks(Palette.line(of: sample.change))
      switch sample.shape {
      case .line: break
      case .pact:
        drawing.addBackground(
          [box.corners], classes: "sample hull \(sample.change.rawValue)", fill: nil, line: colour,
          isDashed: sample.isDashed)
        continue
      case .actor(let category):
        let look = ActorLook(category: category, isUncertain: sample.isDashed)
        drawing.addActor(
          "legend \(index)", in: box, look: look,
          colours: look.attributes(fill: inks(Palette.ground), line: colour), label: [""], size: 9,
          inks: inks, classes: sample.change.rawValue, dress: Drawing.Dress(role: "node"))
        continue
      }
      drawing.addSample(of: sample.look, in: box, number: index, inks: inks)
      guard let sign = sample.sign else { continue }
      drawing.addSign(sign, of: sample.change, at: box.centre, id: "legend \(index) sign", inks: inks)
    }
  }

  /// What gives a line of the list its colour.
  private static func fate(of sign: ChangeScene.Entry.Sign) -> ChangeState {
    switch sign {
    case .began, .flipped: .began
    case .ended: .ended
    case .replaced, .certainty, .lineage: .kept
    }
  }
}
