import EDTF
import Graphviz
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("Words belong to their lines")
struct LabelOwnerTests {
  /// The least distance from a point to a line, by many short pieces of it.
  private func distance(from centre: Position, to path: Path) -> Double {
    let (samples, centre) = (path.samples(each: 24), Point(centre))
    return zip(samples, samples.dropFirst()).map { from, to in
      let way = from.direction(to: to)
      let along = (centre.x - from.x) * way.x + (centre.y - from.y) * way.y
      return from.moved(min(max(along, 0), from.distance(to: to)), way).distance(to: centre)
    }.min() ?? .infinity
  }

  /// Expects that all words lie nearer to their line than to any of another pair.
  ///
  /// - Returns: How many words there are.
  private func expectOwners(_ placed: PlacedScene, _ name: String) -> Int {
    var count = 0
    for line in placed.lines {
      guard let words = line.words else { continue }
      count += 1
      #expect(line.edge.wordings.contains(words.text))
      let own = distance(from: words.frame.centre, to: line.path)
      for other in placed.lines
      where Set([other.edge.from, other.edge.to]) != [line.edge.from, line.edge.to] {
        #expect(
          distance(from: words.frame.centre, to: other.path) > own,
          "\(words.text) of \(line.edge.from)–\(line.edge.to) lies at \(other.edge.from)–\(other.edge.to), \(name)"
        )
      }
    }
    return count
  }

  @Test("On every date of change of the Sahel, a label lies nearer to its line than to any of another pair")
  func sahel() throws {
    var count = 0
    for (day, placed) in try Graphs.allDates.get() {
      count += expectOwners(placed, "\(day)")
    }
    #expect(count > 1_000)
  }

  @Test("It does on random graphs as well", arguments: UInt64(1)...20)
  func random(seed: UInt64) throws {
    let placed = try RandomPicture.diagram(seed: seed).placed(at: "2015-01-01")
    #expect(expectOwners(placed, "seed \(seed)") > 5)
  }

  @Test("So does the sign of a change, and the words beside it", arguments: ChangeTests.pairs)
  func changes(dates: [DateQuery]) throws {
    let diagram = try Graphs.diagram()
    let change = ChangeBuilder(
      graph: diagram.graph, from: dates[0], to: dates[1], options: DiagramOptions()
    ).build()
    let placed = diagram.placed(change.scene)
    for mark in ChangeLayout(placed, change).marks {
      #expect(distance(from: mark.centre, to: mark.line.path) < 2)
      guard let words = mark.words else { continue }
      let own = distance(from: words.frame.centre, to: mark.line.path)
      for other in placed.lines
      where Set([other.edge.from, other.edge.to]) != [mark.line.edge.from, mark.line.edge.to] {
        #expect(distance(from: words.frame.centre, to: other.path) > own, "\(words.text)")
      }
    }
  }

  @Test("What casts doubt on a line of the Sahel is told beside it, on every date of change")
  func doubts() throws {
    var count = 0
    for (day, placed) in try Graphs.allDates.get() {
      for line in placed.lines {
        guard let remark = line.edge.remark else { continue }
        count += 1
        #expect(
          line.words?.text.contains(remark) ?? false, "\(line.edge.from)–\(line.edge.to) \(remark), \(day)")
      }
    }
    #expect(count > 100)
  }

  @Test(
    "On random graphs doubt is told at each line, or no place for the least wording is free",
    arguments: UInt64(1)...20)
  func randomDoubts(seed: UInt64) throws {
    let placed = try RandomPicture.diagram(seed: seed).placed(at: "2015-01-01")
    let doubtful = placed.lines.filter { $0.edge.remark != nil }
    try #require(doubtful.count > 3)
    for line in doubtful {
      let remark = try #require(line.edge.remark)
      #expect(line.edge.wordings.last == remark)
      #expect(line.edge.wordings.allSatisfy { $0.contains(remark) })
    }
    let silent = doubtful.filter { $0.words == nil }
    // What is left out is said, and little is.
    #expect(silent.count <= placed.crowdedOut && silent.count * 5 <= doubtful.count)
    for line in silent {
      let place = roomyPlace(for: try #require(line.edge.remark), at: line, in: placed)
      #expect(place == nil, "\(line.edge.from)–\(line.edge.to)")
    }
  }

  /// A place at a line, with some room around it, where words would cover nothing and be taken for nobody else's.
  private func roomyPlace(for words: String, at line: PlacedScene.Line, in placed: PlacedScene) -> Frame? {
    let taken =
      placed.frames.values.map { $0.grown(by: 6) } + placed.lines.compactMap { $0.words?.frame.grown(by: 5) }
    let half = LabelPlacer.halfWidth(of: words, size: PlacedWords.size)
    let pair = Set([line.edge.from, line.edge.to])
    let others = placed.lines.filter { Set([$0.edge.from, $0.edge.to]) != pair }
    // Words beyond another line of the pair would be taken for that one's.
    let siblings = placed.lines.filter { Set([$0.edge.from, $0.edge.to]) == pair && $0.path != line.path }
    let samples = line.path.samples(each: 120)
    for (from, to) in zip(samples, samples.dropFirst()).dropFirst(6).dropLast(6) {
      let way = from.direction(to: to)
      let reach = abs(way.y) * Double(half) + abs(way.x) * 6
      for aside in [0, reach + 3, -reach - 3, reach + 9, -reach - 9] {
        let frame = Frame(
          centre: from.moved(0, way, aside: aside).position, halfWidth: half,
          halfHeight: PlacedWords.height / 2)
        let isOnPage =
          frame.left > placed.canvas.left + 4 && frame.right < placed.canvas.right - 4
          && frame.top > placed.canvas.top + 4 && frame.bottom < placed.canvas.bottom - 4
        guard isOnPage, !taken.contains(where: frame.meets) else { continue }
        let own = distance(from: frame.centre, to: line.path)
        guard siblings.allSatisfy({ distance(from: frame.centre, to: $0.path) > own + 3 }) else { continue }
        if others.allSatisfy({ distance(from: frame.centre, to: $0.path) > own + LabelPlacer.lead + 6 }) {
          return frame
        }
      }
    }
    return nil
  }

  @Test("A line that stands for several kinds names all of them, or some and how many more")
  func bundles() throws {
    let graph = try Graphs.graph(
      """
      actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }
      relations:
        - { id: R1, kind: alliance, from: a, to: b, when: 2010/.., status: disputed }
        - { id: R2, kind: arms-supply, from: a, to: b, when: 2010/.., status: disputed }
        - { id: R3, kind: training-mission, from: a, to: b, when: 2010/.., status: disputed }
      """)
    let kinds = ["alliance", "arms-supply", "training-mission"].compactMap { id in
      RelationKind.catalogue.first { $0.id.rawValue == id }?.label(in: "en")
    }
    try #require(kinds.count == 3)
    let placement = try Placement(parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 700 0\n")
    let line = try #require(Diagram(graph, placement: placement).placed(at: "2015").lines.first)
    #expect(line.words?.text == line.edge.wordings.first)
    // None is longer than the one before, and what is left to say when nothing else fits is the doubt.
    #expect(zip(line.edge.wordings, line.edge.wordings.dropFirst()).allSatisfy { $0.count >= $1.count })
    #expect(line.edge.wordings.last == "?")
    for words in line.edge.wordings.dropLast() {
      let named = kinds.count(where: words.contains)
      #expect(named == 3 || words.contains("+\(3 - named)"), "\(words)")
      #expect(words.contains("?"))
    }
  }
}
