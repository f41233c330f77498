import Graphviz

/// Takes the elements of a drawing out of the SVG file that Graphviz wrote, and puts in what it has no word for.
///
/// Graphviz writes an element a line, each object as a group whose `id` is its number in the graph and whose first
/// line is a title with its name. The group gets the data and the title of what it shows. The labels of lines move
/// behind all lines, so that none is crossed out by a line that was drawn after it.
struct SVGDressing {
  private let drawing: Drawing

  init(_ drawing: Drawing) {
    self.drawing = drawing
  }

  /// The elements of each object, a line each.
  func dress(_ file: [UInt8]) -> SVGPieces {
    var pieces = SVGPieces(drawing)
    var background = 0
    var place = Place.preamble
    var classes = ""
    var texts = 0
    for line in file.split(separator: UInt8(ascii: "\n")) where !line.starts(with: "<!--".utf8) {
      switch (place, Self.opening(of: line)) {
      case (_, .graph): place = .outside
      case (_, .node(let number)):
        place = .node(number)
        texts = 0
        begin(drawing.nodes[number], as: line, in: &pieces.nodes[number])
      case (_, .edge(let number)):
        place = .edge(number)
        classes = Self.classes(in: line, of: drawing.edges[number])
        begin(drawing.edges[number], as: line, in: &pieces.edges[number])
      case (.preamble, _), (_, .title): continue
      case (.outside, .other):
        guard drawing.backgrounds.indices.contains(background) else { continue }
        write(drawing.backgrounds[background], line, to: &pieces.grounds[background])
        background += 1
      case (.outside, _): continue
      case (.node(let number), .end):
        pieces.nodes[number].end()
        place = .outside
      case (.edge(let number), .end):
        pieces.edges[number].end()
        place = .outside
      case (.node(let number), .text):
        let isMore = 1..<max(1, drawing.nodes[number].nameLines) ~= texts
        pieces.nodes[number].line(isMore ? Self.nameLine(line) : Array(line))
        texts += 1
      case (.node(let number), _): pieces.nodes[number].line(line)
      case (.edge(let number), .text):
        let name = classes.replacing("edge", with: "label", maxReplacements: 1)
        pieces.labels[number].begin("g", ["class": name])
        pieces.labels[number].line(line)
        pieces.labels[number].end()
      case (.edge(let number), _): pieces.edges[number].line(line)
      }
    }
    return pieces
  }

  /// What the lines of the file belong to.
  private enum Place {
    case preamble
    /// Between the groups of the objects, where the background is as well.
    case outside
    case node(Int)
    case edge(Int)
  }

  /// What a line of the file begins with.
  private enum Opening {
    case graph
    case node(Int)
    case edge(Int)
    case title
    case text
    case end
    case other
  }

  private static func opening(of line: ArraySlice<UInt8>) -> Opening {
    if line.starts(with: "<text".utf8) { return .text }
    if line.starts(with: "<title".utf8) { return .title }
    if line.starts(with: "</".utf8) { return .end }
    if line.starts(with: "<g id=\"graph".utf8) { return .graph }
    if let number = number(of: "<g id=\"node", in: line) { return .node(number) }
    if let number = number(of: "<g id=\"edge", in: line) { return .edge(number) }
    return .other
  }

  /// The place of an object in the graph, from the line that begins its group, as in `<g id="node3" class="…">`.
  private static func number(of prefix: String, in line: ArraySlice<UInt8>) -> Int? {
    guard line.starts(with: prefix.utf8) else { return nil }
    let digits = line.dropFirst(prefix.utf8.count).prefix { $0 != UInt8(ascii: "\"") }
    return Int(String(decoding: digits, as: UTF8.self)).map { $0 - 1 }
  }

  /// The classes of a group, which begin with Graphviz's own word for it.
  private static func classes(in line: ArraySlice<UInt8>, of dress: Drawing.Dress) -> String {
    // The id comes first, so the class is what stands between the third and the fourth quotation mark.
    let pieces = line.split(separator: UInt8(ascii: "\""), maxSplits: 4, omittingEmptySubsequences: false)
    guard pieces.count > 3 else { return "" }
    let classes = String(decoding: unescaped(pieces[3]), as: UTF8.self)
    guard let role = dress.role else { return classes }
    return role + classes.drop { $0 != " " }
  }

  /// Text without the character references that Graphviz writes for hyphens.
  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let hyphen = Array("&#45;".utf8)
    var plain: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      let isHyphen = byte == hyphen[0] && rest.starts(with: hyphen)
      plain.append(isHyphen ? UInt8(ascii: "-") : byte)
      rest = rest.dropFirst(isHyphen ? hyphen.count : 1)
    }
    return plain
  }

  /// A further line of a name, which a page would else take for the word of a kind.
  private static func nameLine(_ line: ArraySlice<UInt8>) -> [UInt8] {
    Array("<text class=\"n\"".utf8) + line.dropFirst("<text".utf8.count)
  }

  private func begin(_ dress: Drawing.Dress, as group: ArraySlice<UInt8>, in elements: inout XMLWriter) {
    elements.begin("g", class: Self.classes(in: group, of: dress), dress.data)
    if !dress.title.isEmpty { elements.element("title", [:], dress.title) }
  }

  private func write(
    _ background: Drawing.Background, _ line: ArraySlice<UInt8>, to elements: inout XMLWriter
  ) {
    elements.begin("g", class: background.classes, background.dress.data)
    if !background.dress.title.isEmpty { elements.element("title", [:], background.dress.title) }
    elements.line(line)
    elements.end()
  }

}

/// The elements of a drawing's objects, dressed for a page.
struct SVGPieces {
  private let drawing: Drawing
  /// The outlines behind everything, in the order in which they lie on each other.
  var grounds: [XMLWriter]
  /// All of these.
  var backgrounds: XMLWriter {
    var all = XMLWriter()
    for ground in grounds { all.embed(ground) }
    return all
  }
  /// The lines, their labels, and the nodes, in the order of the graph; empty for what is not seen.
  var edges: [XMLWriter]
  var labels: [XMLWriter]
  var nodes: [XMLWriter]

  init(_ drawing: Drawing) {
    self.drawing = drawing
    grounds = Array(repeating: XMLWriter(), count: drawing.backgrounds.count)
    edges = Array(repeating: XMLWriter(), count: drawing.edges.count)
    labels = edges
    nodes = Array(repeating: XMLWriter(), count: drawing.nodes.count)
  }

  /// All of them: outlines, lines in the order of the graph, their labels, then nodes.
  var all: [UInt8] {
    var sheet = XMLWriter(capacity: 1 << 16)
    sheet.embed(backgrounds)
    Self.write(edges, drawing.edges, to: &sheet)
    for label in labels { sheet.embed(label) }
    Self.write(nodes, drawing.nodes, to: &sheet)
    return sheet.bytes
  }

  /// Writes objects, those of a group within an element of their own.
  private static func write(_ pieces: [XMLWriter], _ dresses: [Drawing.Dress], to sheet: inout XMLWriter) {
    var open: Drawing.Group?
    for (piece, dress) in zip(pieces, dresses) {
      if open != dress.group {
        if open != nil { sheet.end() }
        if let group = dress.group { sheet.begin("g", class: group.classes, group.data) }
        open = dress.group
      }
      sheet.embed(piece)
    }
    if open != nil { sheet.end() }
  }
}
