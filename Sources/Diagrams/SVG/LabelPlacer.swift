import Graphviz

/// Finds places for words where they cover neither boxes nor each other.
struct LabelPlacer {
  private var taken: [Frame]
  private let lines: [Chain]
  /// What covering each line costs.
  private let weights: [Int]
  private let page: Frame

  /// - Parameters:
  ///   - boxes: What words must not cover.
  ///   - lines: What words had better not cover.
  ///   - weights: What covering each of the lines costs; one where left out.
  ///   - page: What words must stay within.
  init(boxes: [Frame], lines: [Chain], weights: [Int]? = nil, page: Frame) {
    taken = boxes
    self.lines = lines
    self.weights = weights ?? Array(repeating: 1, count: lines.count)
    self.page = page
  }

  /// Takes the first of the candidates that is free and covers the fewest lines; nil where none is free.
  ///
  /// - Parameter own: The line that the words belong to, which they may cover.
  mutating func place(_ candidates: some Sequence<Frame>, own: Int? = nil) -> Frame? {
    let best = best(of: candidates, own: own)
    if let best { take(best.place) }
    return best?.place
  }

  /// The first of the candidates that is free and covers the fewest lines, and what that costs.
  func best(of candidates: some Sequence<Frame>, own: Int? = nil) -> (cost: Int, place: Frame)? {
    var best: (cost: Int, place: Frame)?
    for candidate in candidates where isFree(candidate) {
      let cost = cost(of: candidate, own: own, below: best?.cost ?? .max)
      if cost < best?.cost ?? .max { best = (cost, candidate) }
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

  /// What covering the lines of a place costs, counted no further than a limit.
  private func cost(of place: Frame, own: Int?, below limit: Int) -> Int {
    var cost = 0
    for index in lines.indices where index != own && lines[index].meets(place) {
      cost += weights[index]
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
