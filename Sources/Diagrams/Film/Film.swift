public import EDTF
public import Graphviz
import Queries
public import Relations

/// Pictures of several dates as one film: a file that plays by itself, or pictures of one size for a program that makes
/// a film of them.
///
/// Nobody moves, the legend holds for all dates, and the date stands in each picture.
public struct Film: Sendable {
  /// The dates, in the order in which they are shown.
  public let dateQueries: [DateQuery]
  let scenes: [Scene]
  let placed: [PlacedScene]
  /// Everything that any of the dates shows, for the legend.
  let union: Scene
  let lexicon: Lexicon
  private let isolation: Isolation
  private let names: [String]

  /// How long each date is seen, in seconds.
  public static let pace = 0.8
  /// The most dates of a film.
  public static let limit = 600

  /// - Precondition: There is a date at least.
  init(_ diagram: Diagram, dateQueries: [DateQuery]) {
    precondition(!dateQueries.isEmpty, "no date to draw")
    // Nobody comes and goes for the sake of others.
    let cast = diagram.cast(on: diagram.options.size == nil ? nil : dateQueries)
    self.dateQueries = dateQueries
    isolation = diagram.isolation
    lexicon = Lexicon(cast.options)
    (scenes, union) = SceneUnion.prepared(
      dateQueries.map { dateQuery in
        var builder = SceneBuilder(graph: cast.graph, dateQuery: dateQuery, options: cast.options)
        builder.isNumbered = false
        return builder.build()
      }, keepsWords: true)
    let (frames, canvas) = cast.page(showing: scenes.flatMap { $0.nodes.map(\.id) })
    placed = scenes.map { PlacedScene($0, frames: frames, canvas: canvas) }
    var notes: [String] = []
    for placed in placed {
      for note in cast.notes(on: placed, namesFolded: false) where !notes.contains(note) {
        notes.append(note)
      }
    }
    names = notes
  }

  /// What was left out or not found on any of the dates, a sentence each.
  public var notes: [String] { names }

  /// The actors that some of the pictures would show, had they a place.
  public var unplaced: [Actor.ID] { Set(placed.flatMap(\.missing)).sorted() }

  /// What the film is called, with its dates.
  public var title: String { headline.whole }

  var headline: Headline {
    lexicon.multiplesTitle(union.graph.title, dates: dateQueries.map(\.description), options: union.options)
  }

  /// The film as one SVG file that plays once, stops at the last date, and shows that alone where its reader asked for
  /// less motion, on paper, and where nothing moves.
  ///
  /// - Throws: What Graphviz says against one of the pictures.
  public func picture() throws(GraphvizError) -> Diagram.Picture {
    let bytes = try FilmWriter(self).write(dateQueries.indices, in: isolation)
    return Diagram.Picture(bytes: bytes, title: title, notes: notes, unplaced: unplaced)
  }

  /// Some of the pictures, each as a file; all are of one size.
  ///
  /// - Throws: What Graphviz says against one of them.
  public func frames(_ indices: Range<Int>) throws(GraphvizError) -> [Diagram.Picture] {
    let writer = FilmWriter(self)
    var pictures: [Diagram.Picture] = []
    for index in indices {
      let bytes = try writer.write(index..<index + 1, in: isolation)
      pictures.append(
        Diagram.Picture(bytes: bytes, title: scenes[index].title.whole, notes: [], unplaced: []))
    }
    return pictures
  }
}

extension Diagram {
  /// Prepares a film of several dates, of which there is one at least.
  public func film(of dateQueries: [DateQuery]) -> Film {
    Film(self, dateQueries: dateQueries)
  }
}
