import Diagrams
import EDTF
import GraphFiles
import Queries
import Relations

extension Render {
  /// What the options leave of a graph, after saying so.
  func narrowed(_ graph: RelationGraph) throws -> RelationGraph {
    guard standing.isNarrow else { return graph }
    let isMovable = isExplorer || time.at == nil
    let view = try standing.view(graph.at(time.at ?? .everyDay))
    let narrowed = view.graph(isMovable: isMovable)
    Terminal.note("drawn: \(standing.words)")
    return narrowed
  }

  func draw(
    _ graph: RelationGraph, at dateQuery: DateQuery, options: DiagramOptions, as file: PictureFile,
    to place: OutputPlace?
  ) throws {
    if let format = drawingFormat {
      let drawing = try draw(graph, options: options, lacking: \.unplaced) {
        try $0.rendering(at: dateQuery, format: format)
      }
      try write(drawing, to: place)
    } else {
      let picture = try draw(graph, options: options, lacking: \.unplaced) { try $0.picture(at: dateQuery) }
      try write(picture, as: file, to: place)
    }
  }

  func write(_ drawing: Diagram.Rendering, to place: OutputPlace?) throws {
    drawing.notes.forEach(Terminal.note)
    try OutputFile.write(drawing.bytes, to: place)
  }

  func write(_ picture: Diagram.Picture, as file: PictureFile, to place: OutputPlace?) throws {
    picture.notes.forEach(Terminal.note)
    try OutputFile.write(try file.bytes([picture]), to: place)
  }
}
