import ArgumentParser
import Diagrams
import EDTF
import GraphFiles
import Graphviz
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
    if time.dateStyle == .words {
      throw ValidationError(
        "a page writes dates as its field takes them, such as 2023-10-15; leave out --dates words, or write svg"
      )
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

extension Render {
  /// The format asked for, else the ending of the file's name.
  var formatName: String? {
    if let format { return format.lowercased() }
    guard let output, let dot = output.lastIndex(of: "."), !output[dot...].contains("/") else { return nil }
    let ending = output[output.index(after: dot)...].lowercased()
    // The folder of a series may have a point in its name.
    return time.every == nil || ending == "pdf" || FilmFile.Format(rawValue: ending) != nil ? ending : nil
  }

  /// The format of a series that is one film; nil where there is none, or each date has a file or page of its own.
  var filmFormat: FilmFile.Format? {
    guard time.every != nil, let name = formatName else { return nil }
    if name == "film" { return .svg }
    guard let format = FilmFile.Format(rawValue: name) else { return nil }
    // The pictures of a series in a folder are SVG as well.
    return format == .svg && output?.lowercased().hasSuffix(".svg") != true ? nil : format
  }

  /// Whether a series is one file with a page a date, and not a folder with a file a date.
  var isBook: Bool { formatName == "pdf" && output?.lowercased().hasSuffix(".pdf") ?? false }

  /// The format of a whole sheet.
  var pictureFormat: PictureFile.Format {
    isExplorer ? .svg : formatName.flatMap(PictureFile.Format.init) ?? .svg
  }

  /// One of Graphviz's formats, which has the drawing without the sheet; nil where a sheet or a page is asked for.
  var drawingFormat: String? {
    guard !isExplorer, filmFormat == nil, let name = formatName, PictureFile.Format(rawValue: name) == nil
    else { return nil }
    return name
  }
}

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
    switch options.unfolding {
    case .actors(let actors): extra += actors.sorted()
    // Those whom others would stand for are tied to nobody else in the pictures that places are found on.
    case .all where engine == .dot: extra = graph.actors.map(\.id)
    case .all, .none: break
    }
    if engine == .dot {
      let ranked = try layoutScene.following { layoutScene throws(GraphvizError) in
        try layoutScene.rank(adding: extra, in: Self.patience)
      }
      if ranked.width > 3 * ranked.height {
        Terminal.note(
          "ranks by dot take \(ranked.width) × \(ranked.height) points here; --focus, --kind or --engine neato "
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
      try layoutScene.place(
        keeping: kept, adding: extra, effort: 3, placesEverybody: options.unfolding == .all, in: Self.patience
      ).placement
    }
    return try drawn(on: placement)
  }
}
