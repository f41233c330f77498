/// The elements of a drawing's objects, dressed for a page.
struct SVGPieces {
  private let drawing: Drawing
  /// The outlines behind everything.
  var backgrounds = XMLWriter()
  /// The lines, their labels, and the nodes, in the order of the graph; empty for what is not seen.
  var edges: [XMLWriter]
  var labels: [XMLWriter]
  var nodes: [XMLWriter]

  init(_ drawing: Drawing) {
    self.drawing = drawing
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
