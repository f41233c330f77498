import EDTF
import Graphviz
import Queries
import Relations

/// Writes several small pictures on one page, at most three a row, with one legend.
struct MultiplesWriter {
  /// A small picture: where it stands, and what it says above.
  private struct Panel {
    let placed: PlacedScene
    let title: String
    let counts: String
    let left: Int
    let top: Int
  }

  static let columns = 3
  private static let gap = 18
  private static let panelHeader = 44

  private let moments: [Moment]
  private let canvas: Frame
  private let scenes: [Scene]
  /// The pictures with everything at its place.
  let placed: [PlacedScene]
  /// Everything that any of the pictures shows, for the legend.
  private let union: Scene
  private let lexicon: Lexicon
  private let hundredths: Int
  private let panelWidth: Int
  private let panelHeight: Int
  private let columnCount: Int

  /// - Precondition: There is a date at least.
  init(_ diagram: Diagram, at moments: [Moment]) {
    self.moments = moments
    lexicon = Lexicon(language: diagram.options.language)
    (scenes, union) = Self.prepared(
      moments.map { moment in
        var builder = SceneBuilder(graph: diagram.graph, moment: moment, options: diagram.options)
        return builder.build()
      })
    let (frames, canvas) = diagram.page()
    self.canvas = canvas
    placed = scenes.map { PlacedScene($0, frames: frames, canvas: canvas) }
    columnCount = Self.columnCount(of: moments.count)
    hundredths = columnCount == 1 ? 100 : columnCount == 2 ? 60 : 48
    panelWidth = canvas.right * hundredths / 100
    panelHeight = (canvas.bottom - canvas.top) * hundredths / 100
  }

  /// Two a row for two and four, else up to three.
  static func columnCount(of count: Int) -> Int {
    count == 4 ? 2 : max(1, min(count, columns))
  }

  /// The pictures as an SVG file.
  ///
  /// - Throws: What Graphviz says against one of them.
  func write(in isolation: Isolation) throws(GraphvizError) -> [UInt8] {
    let margin = PictureWriter.margin
    let rows = (moments.count + columnCount - 1) / columnCount
    let width = 2 * margin + columnCount * panelWidth + (columnCount - 1) * Self.gap
    let rowHeight = Self.panelHeader + panelHeight + Self.gap
    let bottom = PictureWriter.header + rows * rowHeight
    var legend = PictureLegend(union, left: margin, top: bottom, right: width - margin)
    let panels = panels(rowHeight: rowHeight)
    let height = legend.layOut() + margin
    var samples = Drawing(name: "legend")
    legend.addSamples(to: &samples)
    var xml = XMLWriter()
    Masthead(
      width: width, height: height, language: union.options.language,
      title: lexicon.multiplesTitle(union.graph.title, dates: moments.map(\.description)),
      subtitle: subtitle,
      styleSheet: styleSheet,
      describe: { [subtitle] in
        let lines = [subtitle] + panels.map { "\($0.title): \($0.counts)" }
        $0.write(escaping: lines.joined(separator: "\n"))
      }
    ).begin(in: &xml)
    for panel in panels { try write(panel, in: isolation, to: &xml) }
    xml.embed(try samples.svg(in: isolation))
    legend.write(to: &xml)
    xml.end()
    return xml.bytes
  }

  private var subtitle: String { union.subtitle(lexicon.freshLine) }

  // MARK: Panels

  private func panels(rowHeight: Int) -> [Panel] {
    scenes.indices.map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: columnCount)
      let scene = scenes[index]
      let counts = lexicon.counts(
        actors: scene.nodes.count { !$0.isUnrelated }, relations: scene.relationCount, uncertain: 0)
      let change =
        index > 0 ? lexicon.since(began: began(at: index), ended: began(at: index, backwards: true)) : ""
      return Panel(
        placed: placed[index], title: scene.moment.description, counts: counts + change,
        left: PictureWriter.margin + column * (panelWidth + Self.gap),
        top: PictureWriter.header + row * rowHeight)
    }
  }

  /// How many relations one picture shows and the one before it lacks, or the other way round.
  private func began(at index: Int, backwards: Bool = false) -> Int {
    let ids = [scenes[index - 1], scenes[index]].map { scene in
      Set(scene.findings.filter { $0.temporality == .state }.map(\.id))
    }
    return backwards ? ids[0].subtracting(ids[1]).count : ids[1].subtracting(ids[0]).count
  }

  private func write(
    _ panel: Panel, in isolation: Isolation, to xml: inout XMLWriter
  ) throws(GraphvizError) {
    let elements = try PictureDrawing(panel.placed, isSmall: true).build().svg(in: isolation)
    let scale = hundredths == 100 ? "1" : "0.\(hundredths)"
    // The pictures keep the places of a page with a title of its own, which is cut off here.
    let top = panel.top + Self.panelHeader - canvas.top * hundredths / 100
    xml.begin("g", ["class": "panel", "data-date": panel.title])
    xml.element(
      "rect",
      [
        "class": "q", "x": "\(panel.left)", "y": "\(panel.top)", "width": "\(panelWidth)",
        "height": "\(Self.panelHeader + panelHeight)",
      ])
    xml.element("text", ["class": "d", "x": "\(panel.left + 12)", "y": "\(panel.top + 22)"], panel.title)
    xml.element("text", ["class": "s", "x": "\(panel.left + 12)", "y": "\(panel.top + 38)"], panel.counts)
    xml.begin("g", ["transform": "translate(\(panel.left) \(top)) scale(\(scale))"])
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

  // MARK: Scenes

  /// The scenes without words at lines, with lines marked that were not there before, and all of them as one.
  private static func prepared(_ scenes: [Scene]) -> (scenes: [Scene], union: Scene) {
    var prepared: [Scene] = []
    var union = scenes[0]
    for scene in scenes {
      var scene = scene
      let before = prepared.last.map { Set($0.findings.map(\.id)) }
      for index in scene.edges.indices {
        scene.edges[index].wordings = []
        scene.edges[index].remark = nil
        let isFresh = before.map { known in scene.edges[index].findings.contains { !known.contains($0.id) } }
        scene.edges[index].isFresh = isFresh ?? false
      }
      prepared.append(scene)
      for source in scene.sources where union.numbers[source.id] == nil {
        union.sources.append(source)
        union.numbers[source.id] = union.sources.count
      }
    }
    union.nodes = prepared.flatMap(\.nodes)
    union.edges = prepared.flatMap(\.edges)
    union.hulls = prepared.flatMap(\.hulls)
    union.legend = legend(of: prepared)
    for index in prepared.indices { prepared[index].numbers = union.numbers }
    return (prepared, union)
  }

  private static func legend(of scenes: [Scene]) -> [Scene.LegendEntry] {
    var entries: [Scene.LegendEntry] = []
    for entry in scenes.flatMap(\.legend) {
      if let known = entries.firstIndex(where: { $0.family == entry.family && $0.mark == entry.mark }) {
        let more = entry.labels.filter { !entries[known].labels.contains($0) }
        entries[known] = Scene.LegendEntry(
          family: entry.family, mark: entry.mark, labels: entries[known].labels + more)
      } else {
        entries.append(entry)
      }
    }
    let order = { (entry: Scene.LegendEntry) in
      (Family.allCases.firstIndex(of: entry.family) ?? 0, EndMark.allCases.firstIndex(of: entry.mark) ?? 0)
    }
    return entries.sorted { order($0) < order($1) }
  }
}
