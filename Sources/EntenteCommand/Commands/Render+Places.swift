import Diagrams
import Graphviz
import Relations

extension Render {
  static let patience = Isolation.worker(Limits(seconds: 300, cpuSeconds: 300, memoryBytes: 4 << 30))

  /// Draws on the places beside the graph; where somebody lacks one, finds room and draws again.
  ///
  /// - Parameters:
  ///   - unplaced: Who lacks a place in what was drawn.
  ///   - draw: Draws on some places.
  func draw<Drawn>(
    _ graph: RelationGraph, options: DiagramOptions, lacking unplaced: (Drawn) -> [Actor.ID],
    by draw: (Diagram) throws -> Drawn
  ) throws -> Drawn {
    let layoutScene = LayoutScene(graph)
    func drawn(on placement: Placement) throws -> Drawn {
      let diagram = Diagram(
        graph, placement: placement, options: options, isolation: .worker(.standard))
      return try ProgressLine.during("drawing") { try draw(diagram) }
    }
    var extra = options.focus.map { [$0] } ?? []
    if case .actors(let actors) = options.unfolding { extra += actors.sorted() }
    if engine == .dot {
      let ranked = try layoutScene.following { layoutScene throws(GraphvizError) in
        try layoutScene.rank(adding: extra, in: Self.patience)
      }
      let size = ranked.size
      if size.width > 3 * size.height {
        Terminal.note(
          "ranks by dot take \(size.width) × \(size.height) points here; --focus, --kind or --engine neato "
            + "make a page that is less wide")
      }
      return try drawn(on: ranked)
    }
    let kept = try input.keptPlacement()
    if let kept {
      let picture = try drawn(on: kept)
      let unplaced = unplaced(picture)
      if unplaced.isEmpty { return picture }
      Terminal.note(
        "without a place beside the graph, and placed for this picture alone: "
          + unplaced.map(\.rawValue).joined(separator: ", ") + "; entente layout keeps one")
    } else {
      Terminal.note("no layout beside the graph, so the places are found anew; entente layout keeps them")
    }
    let placement = try layoutScene.following { layoutScene throws(GraphvizError) in
      try layoutScene.place(keeping: kept, adding: extra, effort: 3, in: Self.patience).placement
    }
    return try drawn(on: placement)
  }
}
