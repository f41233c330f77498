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
  ///
  /// - Parameter isChosen: Whether a place will do for other reasons.
  func best(
    of candidates: some Sequence<Frame>, own: Int? = nil, where isChosen: (Frame) -> Bool = { _ in true }
  ) -> (cost: Int, place: Frame)? {
    var best: (cost: Int, place: Frame)?
    for candidate in candidates where isFree(candidate) {
      let cost = cost(of: candidate, own: own, below: best?.cost ?? .max)
      guard cost < best?.cost ?? .max, own.map({ belongs(candidate, to: $0) }) ?? true, isChosen(candidate)
      else { continue }
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
    for (index, line) in lines.enumerated() where index != own {
      // Of the lines of one pair it must only not lie beyond another.
      let limit = line.pair == lines[own].pair ? distance : distance + Self.lead
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

/// The words of a line and where they stand.
struct PlacedWords: Hashable {
  let text: String
  let frame: Frame

  /// The size of words at lines.
  static let size = 9.5
  static let height = 12
}

extension LabelPlacer {
  /// Finds a place for the first of several wordings that has one, on the line or beside it.
  ///
  /// - Parameters:
  ///   - wordings: What can be said, the best first.
  ///   - path: The way of the line.
  ///   - own: The index of the line.
  ///   - isNeeded: Whether to look everywhere along the line for a place for the last of them.
  mutating func place(
    _ wordings: [String], along path: Path, own: Int, isNeeded: Bool = false
  ) -> PlacedWords? {
    for text in wordings {
      let half = Self.halfWidth(of: text, size: PlacedWords.size)
      let frame =
        place(Self.places(halfWidth: half, along: path), own: own)
        ?? place(Self.places(halfWidth: half, beside: path), own: own)
      if let frame { return PlacedWords(text: text, frame: frame) }
    }
    guard isNeeded, let text = wordings.last else { return nil }
    let half = Self.halfWidth(of: text, size: PlacedWords.size)
    return place(Self.allPlaces(halfWidth: half, along: path), own: own).map {
      PlacedWords(text: text, frame: $0)
    }
  }

  private static let steps = 40

  /// Places on a line, the middle first.
  private static func places(halfWidth half: Int, along path: Path) -> some Sequence<Frame> {
    let count = steps * path.count + 1
    let percents = [50, 44, 56, 38, 62, 32, 68, 26, 74, 20, 80, 15, 85]
    return percents.lazy.map { percent in
      let point = path.sample(min(count - 1, count * percent / 100), each: steps)
      return Frame(centre: point.position, halfWidth: half, halfHeight: PlacedWords.height / 2)
    }
  }

  /// Places all along a line and close beside it, those on it first.
  private static func allPlaces(halfWidth half: Int, along path: Path) -> some Sequence<Frame> {
    let count = steps * path.count + 1
    return [0, 1, -1, 3, -3, 7, -7, 12, -12].lazy.flatMap { gap in
      stride(from: 4, through: 96, by: 1).lazy.map { percent in
        let index = min(count - 2, count * percent / 100)
        let point = path.sample(index, each: steps)
        let way = point.direction(to: path.sample(index + 1, each: steps))
        let reach = abs(way.y) * Double(half) + abs(way.x) * Double(PlacedWords.height / 2)
        let aside = gap == 0 ? 0 : gap < 0 ? Double(gap) - reach : Double(gap) + reach
        return Frame(
          centre: point.moved(0, way, aside: aside).position, halfWidth: half,
          halfHeight: PlacedWords.height / 2)
      }
    }
  }

  /// Places on both sides of a line that is too short or too crowded to bear its words: at the line, and clear of the
  /// boxes between which it runs.
  private static func places(halfWidth half: Int, beside path: Path) -> some Sequence<Frame> {
    let count = steps * path.count + 1
    return [50, 40, 60, 30, 70, 22, 78].lazy.flatMap { percent -> [Frame] in
      let index = min(count - 2, count * percent / 100)
      let point = path.sample(index, each: steps)
      let way = point.direction(to: path.sample(index + 1, each: steps))
      let reach = abs(way.y) * Double(half) + abs(way.x) * Double(PlacedWords.height / 2)
      return [reach + 3, -reach - 3, reach + 12, -reach - 12, reach + 22, -reach - 22].flatMap { aside in
        let centre = point.moved(0, way, aside: aside).position
        return [0, -half / 2, half / 2, -half, half].map { step in
          Frame(
            centre: centre.moved(x: step, y: 0), halfWidth: half, halfHeight: PlacedWords.height / 2)
        }
      }
    }
  }
}
