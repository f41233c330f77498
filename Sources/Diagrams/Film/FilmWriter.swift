import Graphviz
import Relations

/// Writes a film, or one picture of it, as SVG.
struct FilmWriter {
  private let film: Film
  private let width: Int
  private let legend: PictureLegend
  private let height: Int

  /// The room for the date above the picture.
  private static let dateHeight = 34

  init(_ film: Film) {
    self.film = film
    let canvas = film.placed[0].canvas
    width = canvas.right + PictureWriter.margin
    var legend = PictureLegend(
      film.union, of: film.placed, left: PictureWriter.margin, top: canvas.bottom + Self.dateHeight + 16,
      right: width - PictureWriter.margin)
    height = legend.layOut() + PictureWriter.margin
    self.legend = legend
  }

  /// A piece of the film, and on which of its pictures it is seen.
  private struct Part {
    let element: [UInt8]
    var indices: [Int]
  }

  /// Writes some of the pictures as one file, which plays where there are several.
  ///
  /// - Throws: What Graphviz says against one of them.
  func write(_ indices: Range<Int>, in isolation: Isolation) throws(GraphvizError) -> [UInt8] {
    let drawings = indices.map { PictureDrawing(film.placed[$0]).build() }
    let pieces = try Drawing.pieces(of: drawings, in: isolation)
    var samples = Drawing(name: "legend")
    legend.addSamples(to: &samples)
    let sampled = try samples.svg(in: isolation)
    let layers = [
      Self.parts(pieces.map { [$0.backgrounds] }), Self.parts(pieces.map(\.edges)),
      Self.parts(pieces.map(\.labels)),
      Self.parts(pieces.map(\.nodes)),
    ]
    let dates = indices.map { dateLine(of: $0) }
    let timing = FilmTiming(
      patterns: layers.joined().map(\.indices) + dates.indices.map { [$0] },
      count: indices.count)
    var xml = XMLWriter(capacity: 1 << 18)
    let masthead = Masthead(
      film.headline, counts: subtitle, width: width, options: film.union.options)
    masthead.begin(
      in: &xml, height: height, styleSheet: StyleSheet(film.union).text + "\n" + style(timing),
      describe: { xml in
        xml.write(escaping: ([subtitle] + dates).joined(separator: "\n"))
      })
    for (index, words) in dates.enumerated() {
      xml.element(
        "text",
        [
          "class": timing.classes("t", of: [index]), "x": "\(PictureWriter.margin)",
          "y": "\(PictureWriter.header + 22)",
        ], words)
    }
    if indices.count > 1 { writeProgress(to: &xml) }
    xml.begin("g", ["class": "picture", "transform": "translate(0 \(Self.dateHeight))"])
    for layer in layers { write(layer, timing, to: &xml) }
    xml.end()
    xml.embed(sampled)
    legend.write(to: &xml)
    masthead.end(in: &xml)
    return xml.bytes
  }

  private var subtitle: String { film.union.subtitle(film.lexicon.words.film(film.dateQueries.count)) }

  /// The date of a picture, and how much is in it.
  private func dateLine(of index: Int) -> String {
    let scene = film.placed[index].scene
    let counts = film.lexicon.counts(
      actors: scene.nodes.count { !$0.isUnrelated }, of: scene.everybody?.count,
      relations: scene.relationCount,
      of: scene.allCount, uncertain: scene.uncertainCount)
    return "\(film.lexicon.date(scene.dateQuery)) · \(counts)"
  }

  /// The pieces of a layer that are not empty, each once, in the order in which they are first seen.
  private static func parts(_ pictures: [[XMLWriter]]) -> [Part] {
    var parts: [Part] = []
    var known: [[UInt8]: Int] = [:]
    for (index, pieces) in pictures.enumerated() {
      for piece in pieces where !piece.bytes.isEmpty {
        if let part = known[piece.bytes] {
          if parts[part].indices.last != index { parts[part].indices.append(index) }
        } else {
          known[piece.bytes] = parts.count
          parts.append(Part(element: piece.bytes, indices: [index]))
        }
      }
    }
    return parts
  }

  /// Writes the pieces, those that are seen together and follow each other within one element.
  private func write(_ parts: [Part], _ timing: FilmTiming, to xml: inout XMLWriter) {
    var rest = parts[...]
    while let first = rest.first {
      let run = rest.prefix { $0.indices == first.indices }
      let classes = timing.classes("", of: first.indices)
      if !classes.isEmpty { xml.begin("g", ["class": classes]) }
      for part in run { xml.embed(part.element) }
      if !classes.isEmpty { xml.end() }
      rest = rest.dropFirst(run.count)
    }
  }

  /// A line over the picture that grows as the film goes on.
  private func writeProgress(to xml: inout XMLWriter) {
    let (left, y) = (PictureWriter.margin, PictureWriter.header + Self.dateHeight - 3)
    let width = width - 2 * left
    xml.element("rect", ["class": "track", "x": "\(left)", "y": "\(y)", "width": "\(width)", "height": "3"])
    xml.element(
      "rect", ["class": "way-gone", "x": "\(left)", "y": "\(y)", "width": "\(width)", "height": "3"])
  }

  private func style(_ timing: FilmTiming) -> String {
    film.union.options.theme.sheet(fixed: timing.rules) { tone in
      [
        ".track{fill:\(Palette.rule[keyPath: tone])}", ".way-gone{fill:\(Palette.muted[keyPath: tone])}",
      ]
    }
  }
}
