import Graphviz
import Relations

/// The outline around the parties of a pact that stand together, with nobody else among them.
struct PactOutline {
  let hull: Scene.Hull
  /// The corners, clockwise.
  let corners: [Position]
  /// The corners around each party whose part in the pact is in doubt.
  let doubts: [[Position]]
  /// The name of the pact beside it; nil where there is no room.
  var name: PactName?

  /// How far from its parties an outline runs.
  static let margin = 18
  private static let doubtMargin = 8

  /// - Parameters:
  ///   - frames: The boxes of the parties.
  ///   - others: Those of all actors who are no party.
  /// - Returns: nil where the outline would hold somebody else.
  init?(
    _ hull: Scene.Hull, around frames: [Actor.ID: Frame], apartFrom others: [Frame],
    margin: Int = PactOutline.margin
  ) {
    guard let corners = Self.corners(around: frames.values, apartFrom: others, margin: margin) else {
      return nil
    }
    self.hull = hull
    self.corners = corners
    doubts = hull.doubtful.sorted().compactMap { frames[$0].map(Self.doubt) }
  }

  /// The corners around a party whose part in a pact is in doubt.
  static func doubt(around frame: Frame) -> [Position] { frame.grown(by: doubtMargin).corners }

  /// The corners of an outline around boxes, as near to them as those of others ask for; nil where it would hold more of one
  /// of these than its rim, which would look half within.
  static func corners(
    around boxes: some Sequence<Frame>, apartFrom others: [Frame], margin: Int = PactOutline.margin
  ) -> [Position]? {
    let boxes = Array(boxes)
    // Rather on the line of another pact than around somebody who is no party.
    let margins = [margin] + [Self.margin, 13, tightest].filter { $0 < margin }
    let hulls = margins.lazy.map { margin in ConvexHull(of: boxes.map { $0.grown(by: margin) }) }
    if let apart = hulls.first(where: { hull in !others.contains { hull.meets($0) } }) {
      return apart.corners
    }
    guard let tight = hulls.last, !others.contains(where: { tight.meets($0.grown(by: -rim)) }) else {
      return nil
    }
    return tight.corners
  }

  private static let tightest = 8
  /// How much of a box an outline may cover from its side.
  private static let rim = 8

  /// How far the outlines of some pacts run from their parties, so that those of the same parties, or of some of
  /// another's, do not lie on each other.
  ///
  /// - Parameters:
  ///   - parties: The parties of each pact.
  ///   - meet: Whether two of the pacts, by their places, are ever in one picture.
  static func margins<Party: Hashable>(
    of parties: [Set<Party>], meet: (Int, Int) -> Bool = { _, _ in true }
  ) -> [Int] {
    var levels = [Int](repeating: 0, count: parties.count)
    let order = parties.indices.sorted { (parties[$0].count, $0) < (parties[$1].count, $1) }
    for (place, index) in order.enumerated() {
      let within = order[..<place].filter {
        parties[$0].isSubset(of: parties[index]) && meet($0, index)
      }
      levels[index] = within.map { levels[$0] + 1 }.max() ?? 0
    }
    // The page has room for so many steps around the outermost actors.
    let step = min(5, 15 / max(1, levels.max() ?? 0))
    return levels.map { margin + step * $0 }
  }
}

/// The shortest lines that tie places together, each as the indices of its two ends.
///
/// This is Prim's algorithm (Bell System Technical Journal 36, 1957).
///
/// - Complexity: O(*n*²) in the number of places.
func spanningTree(of places: [Position]) -> [(first: Int, second: Int)] {
  guard places.count > 1 else { return [] }
  var tree: [(first: Int, second: Int)] = []
  // For each place that is not tied yet, the nearest one that is.
  var nearest = places.indices.map { (distance: places[$0].squaredDistance(to: places[0]), index: 0) }
  var waiting = Set(places.indices.dropFirst())
  while let next = waiting.min(by: { (nearest[$0].distance, $0) < (nearest[$1].distance, $1) }) {
    waiting.remove(next)
    tree.append((nearest[next].index, next))
    for other in waiting {
      let distance = places[other].squaredDistance(to: places[next])
      if distance < nearest[other].distance { nearest[other] = (distance, next) }
    }
  }
  return tree
}

/// The name of a pact beside its outline: in one line, or in one for each of its names where that crosses less.
struct PactName {
  /// The size that there is room for: that of small multiples, where names are larger than elsewhere.
  static let size = 13.0
  private static let lineHeight = 14
  /// How much nearer a name may be to another outline than to its own, in points, where it has no better place.
  private static let slack = 12.0

  let lines: [String]
  let frame: Frame

  /// Finds the place that crosses the fewest lines, nearer to its outline than to any other where there is one; nil where
  /// all of them are taken, or are such that a reader would take the name for that of something else.
  ///
  /// - Parameters:
  ///   - names: The names of one thing, of which there is one at least.
  ///   - mark: What stands behind the last of them, and is never cut: a status and numbers of sources.
  ///   - corners: The corners of the outline, clockwise.
  ///   - others: Those of the other outlines that are in the picture with it.
  ///   - boxes: Those of the actors that are no party, whose captions it must not seem to be.
  ///   - placer: What knows the places that are taken; the name takes the one found.
  init?(
    _ names: [String], mark: String = "", outside corners: [Position], apartFrom others: [[Position]] = [],
    _ boxes: [Frame] = [], by placer: inout LabelPlacer
  ) {
    let short = Self.lines(names, mark, width: 300)
    let long = Scene.Hull.label(names) + mark
    let isLong = TextMetrics.width(of: long, size: Self.size, weight: .bold) > 600
    let narrow = Self.lines(names, mark, width: 110, limit: 5)
    let wide = isLong || short.count == 1 ? [short] : [[long], short]
    let wordings = (narrow.count > short.count ? wide + [narrow] : wide).map { lines in
      (lines: lines, places: Self.places(for: lines, beside: corners))
    }
    let (own, foreign) = (Chain(around: corners), others.map { Chain(around: $0) })
    // A reader takes a name for that of the outline it is nearest to; where that cannot be, it is not much farther off,
    // and on no line but that of its own.
    let isOwn = { (place: Frame, slack: Double) in
      // The words take less than the room that is kept for them.
      let words = Frame(centre: place.centre, halfWidth: place.width * 2 / 5, halfHeight: place.height / 2)
      let limit = own.distance(to: words) - slack
      return !foreign.contains { $0.distance(to: place) < limit || slack > 0 && $0.meets(place) }
        && !boxes.contains { Double(place.distance(to: $0)) < limit }
    }
    for slack in foreign.isEmpty && boxes.isEmpty ? [.infinity] : [-LabelPlacer.lead, Self.slack] {
      var best: (cost: Int, lines: [String], frame: Frame)?
      for (lines, places) in wordings {
        guard let found = placer.best(of: places, where: { slack == .infinity || isOwn($0, slack) }),
          found.cost < best?.cost ?? .max
        else {
          continue
        }
        best = (found.cost, lines, found.place)
        if found.cost == 0 { break }
      }
      guard let best else { continue }
      placer.take(best.frame)
      (lines, frame) = (best.lines, best.frame)
      return
    }
    return nil
  }

  /// Names in lines of a width, so many at most each; what is too long for them is cut before the mark.
  private static func lines(_ names: [String], _ mark: String, width: Double, limit: Int = 3) -> [String] {
    let lines = { (text: String) in
      TextMetrics.lines(text, width: width, size: size, weight: .bold, limit: limit)
    }
    let (last, duties) = parted(names.last ?? "")
    let mark = duties + mark
    var whole = lines(last + mark)
    var words = last.split(separator: " ").prefix(30)
    // Where the mark was cut off, words of the name go instead.
    while !mark.isEmpty, !words.isEmpty, whole.last?.hasSuffix("…") == true {
      words.removeLast()
      whole = lines(words.joined(separator: " ") + "…" + mark)
    }
    return names.dropLast().flatMap(lines) + whole
  }

  /// A name, and what a status or another remark at its end is of: the obligations behind its colon, or the last thing that
  /// it lists, which say something else without it.
  private static func parted(_ name: String) -> (name: String, duties: String) {
    guard name.hasSuffix(")"), let remark = name.lastIndex(of: "(") else { return (name, "") }
    let head = name[..<remark]
    let end = head.firstIndex(of: ":") ?? head.lastIndex(of: ",") ?? remark
    let start = name[..<end].last == " " ? name.index(before: end) : end
    return (String(name[..<start]), String(name[start...]))
  }

  /// Places all around an outline that touch it or nearly so, the nearest first, and those outside before those
  /// inside it.
  private static func places(for lines: [String], beside corners: [Position]) -> [Frame] {
    let half = lines.map { LabelPlacer.halfWidth(of: $0, size: size, weight: .bold) }.max() ?? 0
    let height = 7 + lineHeight * (lines.count - 1) / 2
    let border = sides(of: corners)
    var places: [Frame] = []
    places.reserveCapacity(gaps.count * border.count)
    for gap in gaps {
      for (point, outwards) in border {
        // As far from the border as half of the frame reaches towards it.
        let reach = abs(outwards.x) * Double(half) + abs(outwards.y) * Double(height) + abs(gap)
        let centre = point.moved(gap < 0 ? -reach : reach, outwards)
        places.append(Frame(centre: centre.position, halfWidth: half, halfHeight: height))
      }
    }
    return places
  }

  /// The distances to the outline that are tried; those below zero are inside it.
  private static let gaps: [Double] = [4, 9, 15, -5, 22, -12, 32, 44, 58, 74, 92]

  /// Points of the border from the uppermost corner on, clockwise, with the directions that lead away from it there.
  private static func sides(of corners: [Position]) -> [(point: Point, outwards: Point)] {
    let first = corners.indices.min { (corners[$0].y, corners[$0].x) < (corners[$1].y, corners[$1].x) }
    guard let first, corners.count > 2 else { return [] }
    let ring = (corners[first...] + corners[..<first]).map { Point($0) }
    let normals = ring.indices.map { index -> Point in
      let way = ring[index].direction(to: ring[(index + 1) % ring.count])
      return Point(x: way.y, y: -way.x)
    }
    var sides: [(point: Point, outwards: Point)] = []
    for index in ring.indices {
      let (start, end) = (ring[index], ring[(index + 1) % ring.count])
      let before = normals[(index + ring.count - 1) % ring.count]
      for step in 1...4 {
        let towards = before.mix(normals[index], Double(step) / 5)
        sides.append((start, Point(x: 0, y: 0).direction(to: towards)))
      }
      let count = max(1, Int(start.distance(to: end) / 10))
      for step in 0...count { sides.append((start.mix(end, Double(step) / Double(count)), normals[index])) }
    }
    return sides
  }
}
