import Graphviz

/// Finds places for words where they cover neither boxes nor each other.
struct LabelPlacer {
  private var taken: [Frame]
  private let lines: [[Point]]
  /// The box around each line, which tells most of them from what could be covered.
  private let bounds: [Frame?]
  private let page: Frame

  /// - Parameters:
  ///   - boxes: What words must not cover.
  ///   - lines: What words had better not cover, as chains of points.
  ///   - page: What words must stay within.
  init(boxes: [Frame], lines: [[Point]], page: Frame) {
    taken = boxes
    self.lines = lines
    bounds = lines.map { line in
      Frame(around: line.map { Frame(centre: $0.position, halfWidth: 1, halfHeight: 1) })
    }
    self.page = page
  }

  /// Takes the first of the candidates that is free and covers the fewest lines; nil where none is free.
  ///
  /// - Parameter own: The line that the words belong to, which they may cover.
  mutating func place(_ candidates: [Frame], own: Int? = nil) -> Frame? {
    var best: (cost: Int, place: Frame)?
    for candidate in candidates where isFree(candidate) {
      let cost = lines.indices.count { index in
        index != own && bounds[index]?.meets(candidate) ?? false && covers(candidate, lines[index])
      }
      if cost < best?.cost ?? .max { best = (cost, candidate) }
      if cost == 0 { break }
    }
    guard let best else { return nil }
    taken.append(best.place.grown(by: 1))
    return best.place
  }

  private func isFree(_ place: Frame) -> Bool {
    place.left >= page.left && place.right <= page.right && place.top >= page.top
      && place.bottom <= page.bottom
      && !taken.contains { $0.meets(place) }
  }

  private func covers(_ place: Frame, _ line: [Point]) -> Bool {
    zip(line, line.dropFirst()).contains { a, b in
      // Chains are sampled more densely than words are high, but for straight lines.
      let steps = max(1, Int(a.distance(to: b) / 6))
      return (0...steps).contains {
        place.meets(Frame(centre: a.mix(b, Double($0) / Double(steps)).position, halfWidth: 0, halfHeight: 0))
      }
    }
  }
}
