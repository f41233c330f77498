import Graphviz
import Queries
import Relations

/// Sets the drawing of a date on a sheet: title, picture, legend and sources.
struct PictureWriter {
  static let margin = 24
  /// What the title takes from the top of the page.
  static let header = 64

  private let placed: PlacedScene
  private let scene: Scene
  private let width: Int
  private let height: Int
  private let legend: PictureLegend

  init(_ placed: PlacedScene) {
    self.placed = placed
    scene = placed.scene
    width = placed.canvas.right + Self.margin
    var legend = PictureLegend(
      scene, of: [placed], left: Self.margin, top: placed.canvas.bottom + 16, right: width - Self.margin)
    height = legend.layOut() + Self.margin
    self.legend = legend
  }

  /// The picture as an SVG file.
  ///
  /// - Throws: What Graphviz says against it.
  func write(in isolation: Isolation) throws(GraphvizError) -> [UInt8] {
    write(try drawing.svg(in: isolation))
  }

  /// Several pictures as SVG files, drawn in one worker where there is one.
  ///
  /// - Throws: What Graphviz says against one of them.
  static func write(
    _ writers: [PictureWriter], in isolation: Isolation
  ) throws(GraphvizError) -> [[UInt8]] {
    let pieces = try Drawing.pieces(of: writers.map(\.drawing), in: isolation)
    return zip(writers, pieces).map { $0.write($1.all) }
  }

  /// The picture with the samples of its legend.
  private var drawing: Drawing {
    var drawing = PictureDrawing(placed).build()
    legend.addSamples(to: &drawing)
    return drawing
  }

  /// What the picture is called.
  var title: String { scene.title.whole }

  /// The sheet around what Graphviz drew.
  private func write(_ elements: [UInt8]) -> [UInt8] {
    var xml = XMLWriter(capacity: 2 * elements.count)
    let masthead = Masthead(scene.title, counts: counts, width: width, options: scene.options)
    masthead.begin(in: &xml, height: height, styleSheet: StyleSheet(scene).text, describe: describe)
    xml.begin("g", ["class": "picture"])
    xml.embed(elements)
    xml.end()
    legend.write(to: &xml)
    masthead.end(in: &xml)
    return xml.bytes
  }

  /// What is to be said of a sheet that is higher than the one asked for.
  var sheetNotes: [String] {
    Masthead(scene.title, counts: counts, width: width, options: scene.options).notes(onHeight: height)
  }

  private var counts: String {
    scene.subtitle(
      scene.lexicon.counts(
        actors: scene.nodes.count { !$0.isUnrelated }, of: scene.everybody?.count,
        relations: scene.relationCount,
        of: scene.allCount, uncertain: scene.uncertainCount))
  }

  /// What somebody who cannot see the picture is told: the counts, then a line a relation.
  private func describe(in xml: inout XMLWriter) {
    let lines = [counts] + scene.sentences(scene.holdings, limit: Scene.descriptionLimit) + scene.omissions
    xml.write(escaping: lines.joined(separator: "\n"))
  }
}

extension StyleSheet {
  /// The rules for what a scene shows.
  init(_ scene: Scene) {
    let categories = Set(scene.nodes.map(\.category))
    let families = Set(scene.edges.map(\.family))
    self.init(
      theme: scene.options.theme, categories: ActorKind.Category.allCases.filter(categories.contains),
      lines: Family.allCases.filter(families.contains).map { ($0.rawValue, Palette.line(of: $0)) },
      tones: Set(scene.hulls.map { $0.tone % Palette.toneCount }).sorted())
  }
}
