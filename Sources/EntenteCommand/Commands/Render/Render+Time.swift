import ArgumentParser
import Diagrams
import EDTF
import GraphFiles
import Queries
import Relations
import Writing

extension Render {
  /// The timeline of the actors asked for.
  func timeline(of graph: RelationGraph, options: DiagramOptions) throws -> TimelineDiagram {
    let isAll = time.timeline == ["all"] && graph.actor("all") == nil
    let actors = isAll ? [] : try time.timeline.map { try graph.actor(named: $0).id }
    let period = try period(of: graph)
    for pact in actors.compactMap(graph.pact)
    where TimelineDiagram.tiesParties(pact, in: graph) && !TimelineDiagram.canShowParties(of: pact, in: graph)
    {
      Terminal.note(
        "the parties of \(pact.id) are too many for its timeline; entente pacts \(pact.id) lists them")
    }
    return isAll
      ? TimelineDiagram(ofAll: graph, during: period, options: options)
      : TimelineDiagram(graph, of: actors, during: period, options: options)
  }

  /// Draws small pictures of the dates asked for, or of those with most change.
  func multiples(of graph: RelationGraph, options: DiagramOptions) throws -> Diagram.Picture {
    var dateQueries = time.dates ?? []
    if let count = time.multiples {
      dateQueries = LayoutScene(graph).datesOfMostChange(
        count, during: try period(of: graph), options: options
      )
      .map { DateQuery($0) }
      if dateQueries.isEmpty { throw ValidationError("nothing changes then, so there is nothing to draw") }
      if dateQueries.count < count { Terminal.note("only \(dateQueries.count) dates have a change") }
    }
    return try draw(graph, options: options, lacking: \.unplaced) { try $0.multiples(at: dateQueries) }
  }

  /// Writes a picture of each date of a series into the folder asked for, or as pages into the file.
  func writeSeries(
    of graph: RelationGraph, every interval: TimeOptions.Interval, options: DiagramOptions,
    as file: PictureFile, to place: OutputPlace?
  ) throws {
    guard let place else {
      throw ValidationError("--every needs a folder, or a file of pages: -o FOLDER or -o FILE.pdf")
    }
    let dateQueries = try dateQueries(of: graph, every: interval)
    let series = try draw(graph, options: options, lacking: \.unplaced) { $0.series(at: dateQueries) }
    if !isBook { try OutputFile.makeFolder(place) }
    var notes: [String: Int] = [:]
    var pages: [Diagram.Picture] = []
    try ProgressLine.during("drawing") {
      var drawn: [Diagram.Picture] = []
      for (number, dateQuery) in series.dateQueries.enumerated() {
        ProgressLine.ofTerminal?.show("drawing picture \(number + 1) of \(dateQueries.count)")
        // A few share a worker, which takes longer to start than to draw one.
        let first = number - number % 24
        if number == first { drawn = try series.pictures(first..<min(first + 24, dateQueries.count)) }
        let picture = drawn[number - first]
        for note in picture.notes { notes[note, default: 0] += 1 }
        if isBook {
          pages.append(picture)
        } else {
          let name = "\(dateQuery).\(file.format.rawValue)"
          let page = try OutputFile.orExit(naming: "\(place.name)/\(name)") {
            () throws(OutputPlaceError) in
            try place.file(name)
          }
          try OutputFile.write(try file.bytes([picture]), to: page)
        }
      }
    }
    if isBook { try OutputFile.write(try file.bytes(pages, title: series.title), to: place) }
    for (note, count) in notes.sorted(by: { $0.key < $1.key }) {
      Terminal.note(count == 1 ? note : "\(note) (\(count) pictures)")
    }
    Terminal.note("\(dateQueries.count) pictures in \(VisibleText.line(place.name))")
  }

  /// Writes a film of a series.
  func writeFilm(
    of graph: RelationGraph, every interval: TimeOptions.Interval, options: DiagramOptions,
    as format: FilmFile.Format, to place: OutputPlace?
  ) throws {
    let dateQueries = try dateQueries(of: graph, every: interval)
    guard dateQueries.count <= Film.limit else {
      throw ValidationError(
        "\(dateQueries.count) dates are more than the \(Film.limit) that a film has; --from and --to or a longer unit take fewer"
      )
    }
    let film = try draw(graph, options: options, lacking: \.unplaced) { $0.film(of: dateQueries) }
    let file = FilmFile(format: format, resolution: print.resolution)
    let bytes = try ProgressLine.during("drawing") { try file.bytes(film) }
    try OutputFile.write(bytes, to: place)
    film.notes.forEach(Terminal.note)
    Terminal.note(
      "a film of \(dateQueries.count) dates in \(place.map { VisibleText.line($0.name) } ?? "standard output")"
    )
  }

  /// The dates of a series, of which there is one at least.
  private func dateQueries(
    of graph: RelationGraph, every interval: TimeOptions.Interval
  ) throws -> [DateQuery] {
    let period = try period(of: graph)
    let days = TimeOptions.days(every: interval, from: period.lowerBound, through: period.upperBound)
    if days.isEmpty {
      throw ValidationError("no \(interval) begins between \(period.lowerBound) and \(period.upperBound)")
    }
    return days.map { DateQuery($0) }
  }

  /// The days from `--from` through `--to`, each what the graph covers where it is left out.
  private func period(of graph: RelationGraph) throws -> ClosedRange<Day> {
    let usual = TimelineDiagram(graph, of: []).period
    let (first, last) = time.bounds
    let days = (first ?? usual.lowerBound, last ?? usual.upperBound)
    guard days.0 <= days.1 else {
      throw ValidationError("the time to draw would end on \(days.1), before it begins on \(days.0)")
    }
    return days.0...days.1
  }
}
