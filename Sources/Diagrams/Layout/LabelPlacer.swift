import Graphviz
import Relations

/// Finds places for words where they cover neither boxes nor each other, and lie with what they belong to.
struct LabelPlacer {
  /// A line that words belong to or had better not cover.
  struct Line {
    let chain: Chain
    /// What is the same for lines between the same two actors, whose words nobody takes for another pair's.
    let pair: Int
    /// What covering it costs.
    var weight = 1

    /// The lines of some edges along their paths.
    static func all(of edges: [(edge: Scene.Edge, path: Path)]) -> [Line] {
      var pairs: [[Actor.ID]: Int] = [:]
      return edges.map { edge, path in
        let ends = [edge.from, edge.to].sorted()
        let pair = pairs[ends] ?? pairs.count
        pairs[ends] = pair
        return Line(chain: Chain(path), pair: pair)
      }
    }
  }

  private var taken: [Frame]
  private let lines: [Line]
  private let page: Frame

  /// By how much words have to be nearer to their line than to that of another pair, in points.
  static let lead = 2.0

  /// - Parameters:
  ///   - boxes: What words must not cover.
  ///   - lines: What words had better not cover.
  ///   - page: What words must stay within.
  init(boxes: [Frame], lines: [Line], page: Frame) {
    taken = boxes
    self.lines = lines
    self.page = page
  }

  /// Takes the first of the candidates that is free and covers the fewest lines; nil where none is free.
  ///
  /// - Parameter own: The line that the words belong to, which they may cover, and to which they have to be nearer than
  ///   to the line of any other pair.
  mutating func place(_ candidates: some Sequence<Frame>, own: Int? = nil) -> Frame? {
    let best = best(of: candidates, own: own)
    if let best { take(best.place) }
    return best?.place
  }

  /// The first of the candidates that is free and covers the fewest lines, and what those weigh.
  func best(of candidates: some Sequence<Frame>, own: Int? = nil) -> (cost: Int, place: Frame)? {
    var best: (cost: Int, place: Frame)?
    for candidate in candidates where isFree(candidate) {
      let cost = cost(of: candidate, own: own, below: best?.cost ?? .max)
      guard cost < best?.cost ?? .max, own.map({ belongs(candidate, to: $0) }) ?? true else { continue }
      best = (cost, candidate)
      if cost == 0 { break }
    }
    return best
  }

  /// How far words reach to both sides of their centre, with room for a wider font.
  static func halfWidth(of words: String, size: Double, weight: TextMetrics.Weight = .regular) -> Int {
    Int((TextMetrics.width(of: words, size: size, weight: weight) * TextMetrics.slack / 2).rounded(.up)) + 2
  }

  /// Keeps other words away from a place.
  mutating func take(_ place: Frame) {
    taken.append(place.grown(by: 1))
  }

  /// Whether a reader takes words at a place for those of a line.
  private func belongs(_ place: Frame, to own: Int) -> Bool {
    let centre = place.centre
    let distance = lines[own].chain.distance(to: centre)
    for line in lines where line.pair != lines[own].pair {
      let limit = distance + Self.lead
      if line.chain.leastDistance(to: centre) < limit, line.chain.distance(to: centre) < limit {
        return false
      }
    }
    return true
  }

  /// What the lines weigh that a place covers, counted no further than a limit.
  private func cost(of place: Frame, own: Int?, below limit: Int) -> Int {
    var cost = 0
    for index in lines.indices where index != own && lines[index].chain.meets(place) {
      cost += lines[index].weight
      if cost >= limit { break }
    }
    return cost
  }

  private func isFree(_ place: Frame) -> Bool {
    guard place.left >= page.left, place.right <= page.right, place.top >= page.top,
      place.bottom <= page.bottom
    else { return false }
    for frame in taken where frame.meets(place) { return false }
    return true
  }
}
