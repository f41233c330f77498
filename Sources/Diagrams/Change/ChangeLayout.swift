import Graphviz
import Queries
import Relations

/// Where the signs and words of changes stand in a placed picture.
struct ChangeLayout {
  /// The sign of a changed line, and its words.
  struct Mark {
    let line: PlacedScene.Line
    let sign: ChangeScene.Entry.Sign
    let centre: Position
    let words: PlacedWords?
  }

  static let radius = 8

  private(set) var marks: [Mark] = []
  /// How many words found no room.
  private(set) var crowdedOut = 0

  init(_ placed: PlacedScene, _ change: ChangeScene) {
    let boxes = placed.nodes.compactMap { placed.frames[$0.id] }
    let names = placed.outlines.compactMap { $0.name?.frame }
    let lines = LabelPlacer.Line.all(of: placed.lines.map { (edge: $0.edge, path: $0.path) })
    var placer = LabelPlacer(boxes: boxes.map { $0.grown(by: 1) } + names, lines: lines, page: placed.canvas)
    // Short lines first, which have the fewest places for a sign.
    let order = placed.lines.indices.sorted { left, right in
      let (first, second) = (placed.lines[left].path, placed.lines[right].path)
      return (first.start.distance(to: first.end), left) < (second.start.distance(to: second.end), right)
    }
    var places: [Int: (sign: ChangeScene.Entry.Sign, centre: Position)] = [:]
    for index in order {
      guard let sign = change.sign(of: placed.lines[index].edge) else { continue }
      let candidates = Self.places(along: placed.lines[index].path)
      // A line without its sign would say nothing, so where no place is free it has one beside the line, and where there
      // is none either, the one that is farthest from the signs of others.
      let place =
        placer.place(candidates, own: index) ?? placer.place(
          Self.places(beside: placed.lines[index].path), own: index)
        ?? Self.farthest(candidates, from: places.values.map(\.centre))
      placer.take(place)
      places[index] = (sign, place.centre)
    }
    let signs = places.values.map {
      Frame(centre: $0.centre, halfWidth: Self.radius, halfHeight: Self.radius)
    }
    placer = LabelPlacer(
      boxes: boxes.map { $0.grown(by: 2) } + names + signs, lines: lines, page: placed.canvas)
    // What casts doubt on a line is the last to go, so it is the first to find a place.
    let urgent = places.keys.sorted { left, right in
      let (first, second) = (placed.lines[left].edge.isPlain, placed.lines[right].edge.isPlain)
      return first == second ? left < right : second
    }
    var words: [Int: PlacedWords] = [:]
    for index in urgent {
      guard let centre = places[index]?.centre else { continue }
      let line = placed.lines[index]
      let text = Self.label(of: line.edge, change.scene.lexicon)
      words[index] =
        placer.place(Self.places(for: text, beside: centre), own: index).map {
          PlacedWords(text: text, frame: $0)
        } ?? Self.doubt(of: line, text, change.scene.lexicon, own: index, by: &placer)
      if words[index]?.text != text { crowdedOut += 1 }
    }
    for (index, line) in placed.lines.enumerated() {
      guard let (sign, centre) = places[index] else { continue }
      marks.append(Mark(line: line, sign: sign, centre: centre, words: words[index]))
    }
  }

  /// What is in doubt about a line whose words have no place beside its sign: these anywhere along it, else the mark alone.
  private static func doubt(
    of line: PlacedScene.Line, _ text: String, _ lexicon: Lexicon, own: Int, by placer: inout LabelPlacer
  ) -> PlacedWords? {
    guard let status = line.edge.holdings.first(where: { $0.status != .accepted })?.status else { return nil }
    return placer.place(
      [text, String(lexicon.mark(of: status).trimmingPrefix(" "))], along: line.path, own: own, isNeeded: true
    )
  }

  /// The kinds of a line, what is in doubt first and never left out.
  private static func label(of edge: Scene.Edge, _ lexicon: Lexicon) -> String {
    var words: [String] = []
    let doubtful = edge.holdings.filter { $0.status != .accepted }
    var most = 2
    for holding in doubtful + edge.holdings.filter({ $0.status == .accepted }) {
      let word = holding.kind.label(in: lexicon.language) + lexicon.mark(of: holding.status)
      if !words.contains(word) { words.append(word) }
      if holding.status != .accepted { most = max(most, words.count) }
    }
    if words.count > most { words = words.prefix(most) + ["+\(words.count - most)"] }
    return words.joined(separator: " · ")
  }

  private static func places(along path: Path) -> [Frame] {
    let samples = path.samples(each: 40)
    // Away from the ends, where lines meet; near them only where there is no other place.
    let percents = [
      50, 44, 56, 38, 62, 32, 68, 26, 74, 20, 80, 47, 53, 41, 59, 35, 65, 29, 71, 23, 77, 17, 83, 14, 86,
    ]
    return percents.map { percent in
      let point = samples[min(samples.count - 1, samples.count * percent / 100)]
      return Frame(centre: point.position, halfWidth: radius, halfHeight: radius)
    }
  }

  /// Places all along a line and close beside it.
  private static func places(beside path: Path) -> [Frame] {
    let samples = path.samples(each: 40)
    return [0, 10, -10, 18, -18, 27, -27, 36, -36].flatMap { aside -> [Frame] in
      stride(from: 6, through: 94, by: 2).map { percent in
        let index = min(samples.count - 2, samples.count * percent / 100)
        let way = samples[index].direction(to: samples[index + 1])
        let point = samples[index].moved(0, way, aside: Double(aside))
        return Frame(centre: point.position, halfWidth: radius, halfHeight: radius)
      }
    }
  }

  private static func farthest(_ candidates: [Frame], from signs: [Position]) -> Frame {
    let distance = { (frame: Frame) in signs.map { frame.centre.squaredDistance(to: $0) }.min() ?? .max }
    return candidates.max { distance($0) < distance($1) } ?? candidates[0]
  }

  private static func places(for label: String, beside centre: Position) -> [Frame] {
    let half = LabelPlacer.halfWidth(of: label, size: PlacedWords.size)
    let away = radius + 8
    let aside = radius + 3 + half
    let close = [
      (0, away), (0, -away), (aside, 0), (-aside, 0), (half, away), (-half, away), (half, -away),
      (-half, -away),
    ]
    let corners = [(aside, away), (-aside, away), (aside, -away), (-aside, -away)]
    let farther = [away + 10, -away - 10].flatMap { y in [0, half, -half, aside, -aside].map { ($0, y) } }
    return (close + corners + farther + [(aside + 12, 0), (-aside - 12, 0)]).map { x, y in
      Frame(centre: centre.moved(x: x, y: y), halfWidth: half, halfHeight: 6)
    }
  }
}

extension Scene.Edge {
  /// Whether all of its relations are accepted.
  fileprivate var isPlain: Bool { holdings.allSatisfy { $0.status == .accepted } }
}
