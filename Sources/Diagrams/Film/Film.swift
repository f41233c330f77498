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
  /// As many dates as somebody watches to the end, in eight minutes; a film may have more.
  public static let limit = 600

  init(_ diagram: Diagram, dateQueries: [DateQuery]) {
    // Nobody comes and goes for the sake of others.
    let cast = diagram.cast(on: diagram.options.size == nil ? nil : dateQueries)
    self.dateQueries = dateQueries
    isolation = diagram.isolation
    lexicon = Lexicon(cast.options)
    let scene = { (dateQuery: DateQuery) in
      var builder = SceneBuilder(graph: cast.graph, dateQuery: dateQuery, options: cast.options)
      builder.isNumbered = false
      return builder.build()
    }
    (scenes, union) =
      dateQueries.isEmpty
      ? ([], scene(DateQuery(cast.graph.asOf ?? .max))) : SceneUnion.prepared(dateQueries.map(scene))
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
    lexicon.multiplesTitle(of: union.graph, on: dateQueries, options: union.options)
  }

  /// The film as one SVG file that plays once, stops at the last date, and shows that alone where its reader asked for
  /// less motion, on paper, and where nothing moves.
  ///
  /// - Throws: ``GraphvizError`` of code `invalidGraph` where there is no date, or what Graphviz says against one of the
  ///   pictures.
  public func picture() throws(GraphvizError) -> Diagram.Picture {
    guard !dateQueries.isEmpty else { throw .noDate }
    let bytes = try FilmWriter(self).write(dateQueries.indices, in: isolation)
    return Diagram.Picture(bytes: bytes, title: title, notes: notes, unplaced: unplaced)
  }

  /// Some of the pictures, each as a file; all are of one size, and indices of no date have none.
  ///
  /// What was left out or not found is said once, in ``notes`` and ``unplaced``: the pictures themselves say it not.
  ///
  /// - Throws: What Graphviz says against one of them.
  public func frames(_ indices: Range<Int>) throws(GraphvizError) -> [Diagram.Picture] {
    let indices = indices.clamped(to: dateQueries.indices)
    if indices.isEmpty { return [] }
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
  /// Prepares a film of several dates; one of no date has no picture.
  ///
  /// ``Film/limit`` is advice, and not kept: more dates make a longer film.
  public func film(of dateQueries: [DateQuery]) -> Film {
    Film(self, dateQueries: dateQueries)
  }
}

/// When the pieces of a film are seen, as rules of CSS.
///
/// Where nothing moves, the last picture is seen. The film plays once and stops; a pointer over it holds it.
struct FilmTiming {
  private let count: Int
  /// The pictures on which pieces are seen, each set with the name of its class.
  private var names: [[Int]: String] = [:]
  private var patterns: [[Int]] = []

  /// - Parameters:
  ///   - patterns: For each piece the pictures on which it is seen, in order.
  ///   - count: How many pictures there are.
  init(patterns all: [[Int]], count: Int) {
    self.count = count
    guard count > 1 else { return }
    for pattern in all where pattern.count < count && names[pattern] == nil {
      names[pattern] = "f\(patterns.count)"
      patterns.append(pattern)
    }
  }

  /// The classes of a piece that is seen on some of the pictures.
  func classes(_ own: String, of indices: [Int]) -> String {
    [own, names[indices] ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var seconds: String {
    let tenths = Int((Double(count) * Film.pace * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)s"
  }

  /// The rules, a line each.
  var rules: [String] {
    guard count > 1 else { return [] }
    let hidden = patterns.filter { $0.last != count - 1 }.compactMap { names[$0] }.map { ".\($0)" }
    var rules = hidden.isEmpty ? [] : [hidden.joined(separator: ",") + "{visibility:hidden}"]
    rules.append(".way-gone{transform-box:fill-box;transform-origin:left}")
    rules.append("@media screen and (prefers-reduced-motion:no-preference){")
    rules.append(".way-gone{animation:play \(seconds) linear both}")
    rules.append("@keyframes play{from{transform:scaleX(0)}to{transform:scaleX(1)}}")
    for pattern in patterns {
      guard let name = names[pattern] else { continue }
      rules.append(".\(name){animation:\(name) \(seconds) step-end both}")
      rules.append("@keyframes \(name){\(steps(of: pattern))}")
    }
    rules.append("svg:hover *{animation-play-state:paused}")
    rules.append("}")
    return rules
  }

  /// What is to be seen from each moment of a change on, in hundredths of the film.
  private func steps(of pattern: [Int]) -> String {
    let shown = Set(pattern)
    var steps: [String] = []
    for index in 0..<count where index == 0 || shown.contains(index) != shown.contains(index - 1) {
      steps.append("\(percent(index)){visibility:\(shown.contains(index) ? "visible" : "hidden")}")
    }
    steps.append("100%{visibility:\(shown.contains(count - 1) ? "visible" : "hidden")}")
    return steps.joined()
  }

  private func percent(_ index: Int) -> String {
    let thousandths = index * 100_000 / count
    let rest = thousandths % 1000
    let digits = rest < 10 ? "00\(rest)" : rest < 100 ? "0\(rest)" : "\(rest)"
    return "\(thousandths / 1000).\(digits)%"
  }
}
