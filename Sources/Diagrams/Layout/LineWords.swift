import Graphviz

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
