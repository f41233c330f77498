import EDTF
import Graphviz
import Relations

/// Sets the drawing of what changed on a sheet, with the list of changes.
struct ChangeWriter {
  private let change: ChangeScene
  private let scene: Scene
  private let placed: PlacedScene
  let layout: ChangeLayout
  private let width: Int

  init(_ change: ChangeScene, placed: PlacedScene) {
    self.change = change
    self.placed = placed
    scene = change.scene
    layout = ChangeLayout(placed, change)
    width = placed.canvas.right + PictureWriter.margin
  }

  /// The drawing alone.
  var drawing: Drawing {
    ChangeDrawing(change, placed: placed, layout: layout).build()
  }

  /// The picture as an SVG file.
  ///
  /// - Throws: What Graphviz says against it.
  func write(in isolation: Isolation) throws(GraphvizError) -> [UInt8] {
    let margin = PictureWriter.margin
    var list = ChangeList(change, left: margin, top: placed.canvas.bottom + 16, right: width - margin)
    let height = list.layOut() + margin
    var drawing = drawing
    list.addSamples(to: &drawing)
    let elements = try drawing.svg(in: isolation)
    let turned = Set(change.transitions.keys)
    let categories = Set(scene.nodes.filter { turned.contains($0.id) }.map(\.category))
    var xml = XMLWriter(capacity: 2 * elements.count)
    let masthead = Masthead(change.title, counts: change.countWords, width: width, options: scene.options)
    masthead.begin(
      in: &xml, height: height,
      styleSheet: ChangeStyle(
        theme: scene.options.theme, categories: ActorKind.Category.allCases.filter(categories.contains)
      ).text,
      describe: { $0.write(escaping: description) })
    xml.begin("g", ["class": "picture"])
    xml.embed(elements)
    xml.end()
    list.write(to: &xml)
    masthead.end(in: &xml)
    return xml.bytes
  }

  /// What somebody who cannot see the picture is told: the counts, then a line a change.
  private var description: String {
    let lines = change.entries.map { entry in
      [entry.sign.rawValue, entry.date, entry.words].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return ([change.countWords] + (lines.isEmpty ? [change.lines.none] : lines)).joined(separator: "\n")
  }
}
