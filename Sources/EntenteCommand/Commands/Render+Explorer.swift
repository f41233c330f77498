import ArgumentParser
import Diagrams
import EDTF
import Relations

extension Render {
  /// Whether a page is asked for, and not a picture.
  var isExplorer: Bool { renderer == .entente && formatName == "html" }

  func validateExplorer() throws {
    if time.from != nil || time.to != nil || !time.timeline.isEmpty {
      throw ValidationError("a page shows all dates; leave out --from, --to and --timeline, or write svg")
    }
    if let at = time.at, !at.isSingleDay {
      throw ValidationError("a page opens on a day; write \(at.days.lowerBound) for \(at)")
    }
  }

  /// Writes the page of all dates.
  func explore(_ graph: RelationGraph, options: DiagramOptions) throws {
    let diagram = try diagram(of: graph, options: options) { $0.unplacedActors() }
    let explorer = try diagram.explorer(openingOn: time.at?.days.lowerBound)
    explorer.notes.forEach(Terminal.note)
    try OutputFile.write(Array(explorer.html.utf8), to: output)
  }
}
