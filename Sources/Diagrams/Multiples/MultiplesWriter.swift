import EDTF
import Graphviz
import Queries
import Relations

/// Writes several small pictures on one page, at most three a row, with one legend.
struct MultiplesWriter {
  /// A small picture: where it stands, and what it says above.
  private struct Panel {
    let placed: PlacedScene
    /// As in the data.
    let date: String
    let title: String
    let counts: String
    let left: Int
    let top: Int
  }

  static let columns = 3
  /// The least scale of a panel on a sheet of some size, in hundredths, at which its names are as large as on others.
  static let leastScale = 86
  private static let gap = 18
  private static let panelHeader = 44

  private let canvas: Frame
  private let scenes: [Scene]
  /// For each of them the relations that hold at its date, drawn or not.
  private let held: [Set<Relation.ID>]
  /// The pictures with everything at its place.
  let placed: [PlacedScene]
  /// Everything that any of the pictures shows, for the legend.
  private let union: Scene
  private let lexicon: Lexicon
  private let hundredths: Int
  private let panelWidth: Int
  private let panelHeight: Int
  private let columnCount: Int

  /// - Precondition: There is a scene at least.
  init(_ diagram: Diagram, _ dates: [Scene]) {
    lexicon = Lexicon(diagram.options)
    held = dates.map { Set(diagram.graph.at($0.dateQuery).relations.map(\.id)) }
    (scenes, union) = SceneUnion.prepared(dates, marking: held)
    // The panels have room for what happens in them, and not for what happens on other dates.
    let (frames, canvas) = diagram.page(showing: scenes.flatMap { $0.nodes.map(\.id) }, isCropped: true)
    self.canvas = canvas
    placed = scenes.map { PlacedScene($0, frames: frames, canvas: canvas) }
    let size = diagram.options.size
    columnCount = size.map { Self.columnCount(of: dates.count, on: $0) } ?? Self.columnCount(of: dates.count)
    let usual = columnCount == 1 ? 100 : columnCount == 2 ? 60 : 48
    let room = size.map { Self.panelWidth(of: $0, count: dates.count) }
    let scale = room.map { min(100, max(10, $0 * 100 / max(1, canvas.right))) } ?? usual
    hundredths = scale
    panelWidth = room ?? max(canvas.right * scale / 100, Self.leastPanelWidth)
    panelHeight = (canvas.bottom - canvas.top) * scale / 100
  }

  /// The least width of a panel, for its date and counts.
  private static let leastPanelWidth = 250

  /// Two a row for two and four, else up to three.
  static func columnCount(of count: Int) -> Int {
    count == 4 ? 2 : max(1, min(count, columns))
  }

  /// As many a row as a sheet has room for.
  private static func columnCount(of count: Int, on size: SheetSize) -> Int {
    min(columnCount(of: count), max(1, size.layoutWidth(names: NodeBox.nameSize) / 460))
  }

  /// How wide a panel is on a sheet.
  static func panelWidth(of size: SheetSize, count: Int) -> Int {
    let columns = columnCount(of: count, on: size)
    let sheet = size.layoutWidth(names: NodeBox.nameSize)
    return (sheet - 2 * PictureWriter.margin - (columns - 1) * gap) / columns
  }

  /// What the pictures are called together.
  var title: Headline {
    lexicon.multiplesTitle(of: union.graph, on: scenes.map(\.dateQuery), options: union.options)
  }

  /// The pictures as an SVG file.
  ///
  /// - Throws: What Graphviz says against one of them.
  func write(in isolation: Isolation) throws(GraphvizError) -> [UInt8] {
    let margin = PictureWriter.margin
    let rows = (scenes.count + columnCount - 1) / columnCount
    let natural = 2 * margin + columnCount * panelWidth + (columnCount - 1) * Self.gap
    // A title and a legend need some width, however small the pictures.
    let width = union.options.size == nil ? max(natural, 2 * margin + 640) : natural
    let rowHeight = Self.panelHeader + panelHeight + Self.gap
    let bottom = PictureWriter.header + rows * rowHeight
    let panels = panels(rowHeight: rowHeight)
    var legend = PictureLegend(
      union, of: panels.map(\.placed), left: margin, top: bottom, right: width - margin)
    let height = legend.layOut() + margin
    var samples = Drawing(name: "legend")
    legend.addSamples(to: &samples)
    var xml = XMLWriter()
    let masthead = Masthead(title, counts: subtitle, width: width, options: union.options)
    masthead.begin(
      in: &xml, height: height, styleSheet: styleSheet,
      describe: { [subtitle] in
        let lines = [subtitle] + panels.map { union.lexicon.words.heading($0.title) + $0.counts }
        $0.write(escaping: lines.joined(separator: "\n"))
      })
    for panel in panels { try write(panel, in: isolation, to: &xml) }
    xml.embed(try samples.svg(in: isolation))
    legend.write(to: &xml)
    masthead.end(in: &xml)
    return xml.bytes
  }

  private var subtitle: String { union.subtitle(lexicon[.freshLine]) }

  // MARK: Panels

  private func panels(rowHeight: Int) -> [Panel] {
    scenes.indices.map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: columnCount)
      let scene = scenes[index]
      let counts = lexicon.counts(
        actors: scene.nodes.count { !$0.isUnrelated }, of: scene.everybody?.count,
        relations: placed[index].scene.relationCount, of: placed[index].scene.allCount, uncertain: 0)
      let change =
        index > 0 ? " · +\(began(at: index)) −\(began(at: index, backwards: true))" : ""
      return Panel(
        placed: placed[index], date: scene.dateQuery.description, title: lexicon.date(scene.dateQuery),
        counts: counts + change,
        left: PictureWriter.margin + column * (panelWidth + Self.gap),
        top: PictureWriter.header + row * rowHeight)
    }
  }

  /// How many lasting relations one picture shows that did not hold at the date before it, or the other way round.
  private func began(at index: Int, backwards: Bool = false) -> Int {
    let (shown, other) = backwards ? (index - 1, index) : (index, index - 1)
    return scenes[shown].holdings.count { $0.temporality == .state && !held[other].contains($0.id) }
  }

  private func write(
    _ panel: Panel, in isolation: Isolation, to xml: inout XMLWriter
  ) throws(GraphvizError) {
    let elements = try PictureDrawing(panel.placed, isSmall: true).build().svg(in: isolation)
    let scale = hundredths == 100 ? "1" : "0.\(hundredths)"
    // The pictures keep the places of a page with a title of its own, which is cut off here.
    let top = panel.top + Self.panelHeader - canvas.top * hundredths / 100
    xml.begin("g", ["class": "panel", "data-date": panel.date])
    xml.element(
      "rect",
      [
        "class": "q", "x": "\(panel.left)", "y": "\(panel.top)", "width": "\(panelWidth)",
        "height": "\(Self.panelHeader + panelHeight)",
      ])
    xml.element("text", ["class": "d", "x": "\(panel.left + 12)", "y": "\(panel.top + 22)"], panel.title)
    xml.element("text", ["class": "s", "x": "\(panel.left + 12)", "y": "\(panel.top + 38)"], panel.counts)
    xml.begin(
      "g",
      [
        "transform":
          "translate(\(panel.left + (panelWidth - canvas.right * hundredths / 100) / 2) \(top)) scale(\(scale))"
      ])
    xml.embed(elements)
    xml.end()
    xml.end()
  }

  private var styleSheet: String {
    let own = [
      ".d{font-size:16px;font-weight:700}", ".q{fill:none;stroke-width:1}",
    ]
    let frames = union.options.theme.sheet(fixed: own) { tone in
      [".d{fill:\(Palette.text[keyPath: tone])}", ".q{stroke:\(Palette.rule[keyPath: tone])}"]
    }
    return StyleSheet(union).text + "\n" + frames
  }
}
