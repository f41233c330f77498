import ArgumentParser
import Diagrams
import EDTF
import GraphFiles
import Relations

extension Render {
  /// Whether a page is asked for, and not a picture.
  var isExplorer: Bool { formatName == "html" }

  func validateExplorer() throws {
    if time.isMoreThanADate {
      throw ValidationError("a page shows all dates; say no other time than --at, or write svg")
    }
    if sheet.isUsed {
      throw ValidationError(
        "a page has no sheet: it fits the window, and has its title from the graph; leave out --title, --caption, "
          + "--credit and --size, or write svg")
    }
    if let at = time.at, !at.isSingleDay {
      throw ValidationError("a page opens on a day; write \(at.days.lowerBound) for \(at)")
    }
  }

  /// Writes the page of all dates.
  func explore(_ graph: RelationGraph, options: DiagramOptions, to place: OutputPlace?) throws {
    let explorer = try explorer(of: graph, options: options)
    explorer.notes.forEach(Terminal.note)
    try OutputFile.write(Array(explorer.html.utf8), to: place)
  }

  /// Draws the page of all dates.
  func explorer(of graph: RelationGraph, options: DiagramOptions) throws -> Diagram.Explorer {
    let day = time.at?.days.lowerBound
    return try draw(graph, options: options, lacking: \.unplaced) { diagram in
      try diagram.explorer(openingOn: day)
    }
  }
}
