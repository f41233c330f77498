import EDTF
import Graphviz
import Relations

/// The part below a picture of changes: what lines mean, the list of changes, the sources, and where the data is from.
struct ChangeList {
  private static let lineHeight = 15

  private let change: ChangeScene
  private let scene: Scene
  private let left: Int
  private let top: Int
  private let right: Int
  private var entries: [(entry: ChangeScene.Entry, words: String, x: Int, y: Int)] = []
  private var sources: SourceList?

  init(_ change: ChangeScene, left: Int, top: Int, right: Int) {
    self.change = change
    scene = change.scene
    self.left = left
    self.top = top
    self.right = right
  }

  // MARK: Layout

  /// Gives everything its place, and says where it ends.
  mutating func layOut() -> Int {
    let first = top + 56
    let columns = max(1, (right - left) / 420)
    let columnWidth = (right - left) / columns
    let rows = (change.entries.count + columns - 1) / columns
    for (position, entry) in change.entries.enumerated() {
      let (column, row) = position.quotientAndRemainder(dividingBy: max(1, rows))
      let words = entry.date.isEmpty ? entry.words : "\(entry.date)  \(entry.words)"
      let room = Double(columnWidth - 34) / TextMetrics.slack
      entries.append(
        (
          entry, TextMetrics.fit(words, width: room, size: 10.5), left + column * columnWidth,
          first + row * Self.lineHeight
        ))
    }
    let provenance = scene.lexicon.provenance(
      graph: scene.graph.id, asOf: scene.graph.asOf?.description, version: scene.options.version)
    let list = SourceList(
      scene.sources, provenance: provenance, left: left, right: right,
      first: first + max(1, rows) * Self.lineHeight + 4)
    sources = list
    return list.bottom
  }

  // MARK: Writing

  func write(to xml: inout XMLWriter) {
    xml.begin("g", ["class": "legend"])
    xml.element("line", ["class": "r", "x1": "\(left)", "x2": "\(right)", "y1": "\(top)", "y2": "\(top)"])
    writeSamples(to: &xml)
    xml.end()
    xml.begin("g", ["class": "changes"])
    if entries.isEmpty {
      xml.element("text", ["class": "l", "x": "\(left)", "y": "\(top + 56)"], change.lines.none)
    }
    for (entry, words, x, y) in entries {
      xml.begin("g", ["class": (entry.sign == .ended ? Change.ended : .began).rawValue])
      xml.element("text", ["class": "j", "x": "\(x + 6)", "y": "\(y)"], entry.sign.rawValue)
      xml.element("text", ["class": "l", "x": "\(x + 18)", "y": "\(y)"], words)
      xml.end()
    }
    xml.end()
    sources?.write(to: &xml)
  }

  private func writeSamples(to xml: inout XMLWriter) {
    let lexicon = scene.lexicon
    let lines = change.lines
    var samples: [(name: String, sign: String, words: String)] = [
      (Change.began.rawValue, "+", lines.began), (Change.ended.rawValue, "−", lines.ended),
      (Change.kept.rawValue, "", lexicon.keptLine),
    ]
    if !change.flips.isEmpty { samples.insert((Change.began.rawValue, "±", lexicon.flippedLine), at: 2) }
    if scene.edges.contains(where: \.isUncertain) { samples.append(("kept p", "", lexicon.notCertain)) }
    var x = left
    let y = top + 22
    for (name, sign, words) in samples {
      let isDashed = name.hasSuffix(" p")
      xml.begin("g", ["class": isDashed ? Change.kept.rawValue : name])
      xml.element("path", ["class": isDashed ? "e p" : "e", "d": "M\(x),\(y)H\(x + 34)"])
      if !sign.isEmpty {
        xml.element("circle", ["class": "c", "cx": "\(x + 17)", "cy": "\(y)", "r": "\(ChangeLayout.radius)"])
        xml.element("text", ["class": "x", "x": "\(x + 17)", "y": "\(y + 4)"], sign)
      }
      xml.element("text", ["class": "k", "x": "\(x + 42)", "y": "\(y + 4)"], words)
      xml.end()
      x += 42 + Int(TextMetrics.width(of: words, size: 11) * TextMetrics.slack) + 20
    }
  }
}
