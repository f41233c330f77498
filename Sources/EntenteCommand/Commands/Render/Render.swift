import ArgumentParser
import Diagrams
import EDTF
import GraphFiles
import Graphviz
import Queries
import Relations
import Revisions

/// `entente render`: a picture of a date.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draw a graph on a date, or over time.",
    discussion: """
      Between two dates nobody moves: the places are kept beside the graph (see entente layout). Persons, \
      organs and components stand in their actors, which the picture says; --unfold draws them apart. What was \
      folded or left out is said on standard error as well.

        entente render graphs/sahel --at 2023-10-15 -o sahel.svg
        entente render graphs/sahel --at 2015 --focus mali --lang fr -o mali.svg
        entente render graphs/sahel --at 2023-10-15 --busiest 12 -o powers.svg
        entente render graphs/sahel --from 2021-06-01 --to 2023-12-31 -o change.svg
        entente render graphs/sahel --timeline mali niger -o juntas.svg
        entente render graphs/sahel --multiples 6 -o multiples.svg
        entente render graphs/sahel --every month --from 2015 --to 2024 -o months
        entente render graphs/sahel --at 2023-10-15 --certain --status accepted -o sure.svg
        entente render graphs/sahel --at 2023-10-15 --known-at 2023-11 --according-to S001 -o one-source.svg

      --multiples draws the last day of each moment of change: what changes within a quarter of a picture's \
      share of the time is one moment, so that no two pictures are nearly the same.

      With --format png or pdf, or such an ending of the file's name, any of these for print; that takes \
      librsvg (Debian: apt-get install librsvg2-2). A series in a file of that ending has a page a date.

        entente render graphs/sahel --at 2023-10-15 -o sahel.pdf
        entente render graphs/sahel --timeline mali --width 2400 -o mali.png
        entente render graphs/sahel --every year -o years.pdf

      A series in a file that ends in svg is a film that plays by itself in any browser, once, and stands still for \
      whoever asked for less motion; --format film says the same for standard output. As apng, gif or mp4 it is made \
      by ffmpeg (Debian: apt-get install ffmpeg).

        entente render graphs/sahel --every month --from 2020 --to 2023 -o film.svg
        entente render graphs/sahel --every month --from 2020 --to 2023 --width 1280 -o film.mp4

      With --size, the sheet is laid out for a width, and enlarged where it is wider than what can be read on A4; \
      --title, --caption and --credit are words on it, and --dates words writes dates out.

        entente render graphs/sahel --at 2023-10-15 --size 1000x1400 --dates words --caption 'Who stands with whom'

      With --format dot, json, plain, ps or another format of Graphviz's, the drawing of --at or of --from and \
      --to without the sheet around it: the same actors, lines, marks and words at the same places.

        entente render graphs/sahel --at 2023-10-15 --format dot | neato -n2 -Tsvg >plain.svg

      With --format html, all dates in one page to explore: a slider, search, filters, sources. It needs no \
      network and no other file; --at is the day that it opens on.

        entente render graphs/sahel --format html -o sahel.html
        entente render graphs/sahel --at 2023-10-15 --lang fr -o sahel.html

      With --manifest, a file lists each artifact with what it was made from, by content and never by time, \
      and so tells what is stale. A picture that shows the same as before is left as it is.

        entente render graphs/sahel --at 2023-10-15 -o pictures/sahel.svg --manifest pictures/manifest.json
        entente render graphs/sahel --manifest pictures/manifest.json --check     exit status 1 where something is stale
        entente render graphs/sahel --manifest pictures/manifest.json             draws what is stale again
      """
  )

  @OptionGroup var input: GraphInput

  @OptionGroup var time: TimeOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write here; standard output where left out.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Draw an actor and who is near it.", valueName: "actor"), completion: .actors)
  var focus: String?

  @Option(help: "How many relations away from the focus an actor may be.")
  var depth = 1

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp("Only relations of this kind; may be repeated.", valueName: "kind"), completion: .kinds
  )
  var kinds: [String] = []

  @Option(
    name: .customLong("lang"), help: languageHelp, completion: .list(Diagram.languages),
    transform: parseLanguage)
  var language: String?

  @Option(
    help: "light, dark, or auto for what the reader prefers.", completion: .choices(of: Theme.self),
    transform: parseChoice)
  var theme: Theme = .auto

  @Flag(name: .customLong("show-unrelated"), help: "Keep actors without a relation on the date, faint.")
  var showsUnrelated = false

  @Option(
    help: ArgumentHelp(
      "Draw so many actors, those tied to most others, or all; \(Crowd.usual) where there are over \(Crowd.limit).",
      valueName: "count"),
    transform: parseCrowd)
  var busiest: Crowd = .automatic

  @Option(
    help: "Who places the actors: neato or dot.", completion: .choices(of: Engine.self),
    transform: parseChoice)
  var engine: Engine = .neato

  @Option(
    help: ArgumentHelp(
      "The format; svg, png, pdf, html, film, apng, gif, mp4, or one of Graphviz's own such as dot, json, plain.",
      valueName: "format"))
  var format: String?

  @OptionGroup var standing: StatusOptions

  @Option(
    help: ArgumentHelp(
      "Draw this actor beside the one that would stand for it, and whoever would stand in it; or all. May be repeated.",
      valueName: "actor"), completion: .actors)
  var unfold: [String] = []

  @OptionGroup var sheet: SheetOptions

  @OptionGroup var print: PrintOptions

  @OptionGroup var kept: ManifestOptions

  @OptionGroup var manner: MannerOptions

  /// Who places the actors.
  enum Engine: String, CaseIterable {
    /// The places kept beside the graph.
    case neato
    /// Ranks from top to bottom, from the union of all dates.
    case dot
  }

  func validate() throws {
    try kept.validate(draws: draws)
    if kept.manifest != nil, !draws { return }
    if depth < 1 { throw ValidationError("--depth must be at least 1") }
    if focus == nil, depth > 1 {
      throw ValidationError("--depth says how far from --focus, which is missing")
    }
    if focus != nil, !time.timeline.isEmpty {
      throw ValidationError("a timeline has all of its actors’ relations; leave --focus out")
    }
    try print.requirePixels(for: formatName ?? "svg")
    if time.every == nil, let format, ["film", "apng", "mp4"].contains(format.lowercased()) {
      throw ValidationError("a film is one of a series of dates; say --every month, quarter or year")
    }
    if isExplorer { return try validateExplorer() }
    try time.requireChoice()
    if let format = drawingFormat, time.at == nil, !time.isChange {
      throw ValidationError(
        "entente itself writes svg, png, pdf and html; as \(format) there are the drawing of --at DATE and the one of "
          + "--from DATE --to DATE")
    }
  }

  func run() throws {
    if let manifest = kept.manifest { return try keep(manifest) }
    try draw(to: try OutputFile.place(named: output, sparing: input.inputFiles))
  }

  /// Draws what is asked for.
  ///
  /// - Parameter place: Where to; nil for standard output.
  func draw(to place: OutputPlace?) throws {
    let reading = try input.readAll()
    guard let whole = reading.graph else {
      for error in reading.diagnostics where error.severity == .error { Terminal.diagnose(error.description) }
      throw ExitStatus.badData.code
    }
    let graph = try narrowed(whole)
    let file = PictureFile(pictureFormat, resolution: print.resolution)
    // Paper has no reader's preference to follow, nor has a film of pixels.
    let isFixed = file.format != .svg || filmFormat?.isEncoded ?? false
    let theme = isFixed && theme == .auto ? Theme.light : theme
    var options = DiagramOptions(
      language: graph.language(asked: language), theme: theme, depth: depth, showsUnrelated: showsUnrelated,
      crowd: busiest)
    options.focus = try focus.map { try graph.actor(named: $0).id }
    options.dates = time.dateStyle
    options.narrowing = try standing.narrowing(of: whole)
    options.unfolding =
      unfold == ["all"] && graph.actor("all") == nil
      ? .all : unfold.isEmpty ? .none : .actors(Set(try unfold.map { try graph.actor(named: $0).id }))
    sheet.apply(to: &options)
    options.kinds = Set(try kinds.map { try graph.relationKind(named: $0).id })
    for dateQuery in time.dateQueries {
      Answering(graph: graph, dateQuery: dateQuery).warn()
      if let focus = options.focus, graph.existence(of: focus, at: dateQuery).certainty == .no {
        Terminal.note("\(focus) did not exist on \(dateQuery); entente actors \(focus) says when it did")
      }
    }
    options.version =
      input.graph == "-" ? nil : reading.fingerprint
    do {
      if isExplorer {
        try explore(graph, options: options, to: place)
      } else if let at = time.at {
        try draw(graph, at: at, options: options, as: file, to: place)
      } else if !time.timeline.isEmpty {
        let timeline = try timeline(of: graph, options: options)
        try write(ProgressLine.during("drawing") { timeline.picture() }, as: file, to: place)
      } else if let interval = time.every, let format = filmFormat {
        try writeFilm(of: graph, every: interval, options: options, as: format, to: place)
      } else if let interval = time.every {
        try writeSeries(of: graph, every: interval, options: options, as: file, to: place)
      } else if time.multiples != nil || time.dates != nil {
        try write(try multiples(of: graph, options: options), as: file, to: place)
      } else if let from = time.from, let to = time.to {
        if let format = drawingFormat {
          let drawing = try draw(graph, options: options, lacking: \.unplaced) {
            try $0.rendering(from: from, to: to, format: format)
          }
          try write(drawing, to: place)
        } else {
          let picture = try draw(graph, options: options, lacking: \.unplaced) {
            try $0.picture(from: from, to: to)
          }
          try write(picture, as: file, to: place)
        }
      }
    } catch let error as GraphvizError {
      throw error.told(of: input.graph)
    }
  }
}
