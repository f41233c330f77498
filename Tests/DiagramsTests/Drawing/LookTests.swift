import Graphviz
import Relations
import Testing

@testable import Diagrams

@Suite("How lines and actors look")
struct LookTests {
  /// Kinds of relation that look the same.
  private struct Look: Hashable {
    let family: Family
    let mark: EndMark
  }

  @Test("Without colour any two kinds that a legend tells apart differ in their arrows or in their weight")
  func greyscale() throws {
    let kinds = RelationKind.catalogue.filter { !$0.isPart }
    let looks = Set(kinds.map { Look(family: $0.family, mark: $0.mark) })
    #expect(looks.count > 8)
    var seen: [String: Look] = [:]
    for look in looks.sorted(by: { "\($0)" < "\($1)" }) {
      let entry = Scene.LegendEntry(family: look.family, mark: look.mark, labels: [])
      let attributes = entry.look.attributes(Inks(.light))
      let grey = [Attribute.arrowtail, .arrowhead, .penwidth].map { attributes[$0] ?? "" }.joined(
        separator: " ")
      let other = seen.updateValue(look, forKey: grey)
      #expect(other == nil, "\(look) looks like \(other.map { "\($0)" } ?? "") without colour: \(grey)")
    }
  }

  @Test("A line that stands for a pact, and one that is new, differ from others that have the same ends")
  func special() {
    let plain = LineLook(family: .military)
    var (pact, fresh, doubtful) = (plain, plain, plain)
    pact.tone = 1
    fresh.isFresh = true
    doubtful.isUncertain = true
    let (inks, weight) = (Inks(.light), Attribute.penwidth)
    #expect(pact.attributes(inks)[.color] != plain.attributes(inks)[.color])
    #expect(fresh.attributes(inks)[weight] != plain.attributes(inks)[weight])
    #expect(doubtful.attributes(inks)[.style] == "dashed" && plain.attributes(inks)[.style] == "solid")
  }

  @Test("What nobody accepts has dots, certain or not, and what is accepted and not certain dashes")
  func doubts() {
    var look = LineLook(family: .hostile)
    look.isUncertain = true
    #expect(look.attributes(Inks(.light))[.style] == "dashed")
    look.isDoubtful = true
    #expect(look.attributes(Inks(.light))[.style] == "dotted")
  }

  @Test("Without colour categories of actors differ in shape or border, or say their kind alone")
  func shapes() {
    let inks = Inks(.light)
    let shapes = ActorKind.Category.allCases.map { category -> (ActorKind.Category, String) in
      let look = ActorLook(category: category).attributes(inks)
      return (category, "\(look[.shape] ?? "") \(look[.style] ?? "") \(look[.peripheries] ?? "")")
    }
    let groups = Dictionary(grouping: shapes, by: \.1).values.map { Set($0.map(\.0)) }.filter { $0.count > 1 }
    #expect(Set(groups) == [[.organ, .person, .other], [.state, .pact]])
  }

  @Test(
    "The outline that lines end on is that of the shape that Graphviz draws",
    arguments: ActorKind.Category.allCases)
  func outlines(category: ActorKind.Category) throws {
    let frame = Frame(centre: Position(x: 0, y: 0), halfWidth: 60, halfHeight: 18)
    let look = ActorLook(category: category)
    var drawing = Drawing(name: "outline")
    drawing.addActor(
      "a", in: frame, look: look, colours: look.attributes(Inks(.light)), label: [""], size: 9,
      inks: Inks(.light))
    let svg = String(decoding: try drawing.bytes(as: "svg", in: .process), as: UTF8.self)
    let outline = look.outline(in: frame)
    if case .ellipse = outline {
      #expect(svg.contains("rx=\"60\" ry=\"18\""))
      return
    }
    guard case .polygon(let corners) = outline else { return }
    // The last of them is the outer one of two lines.
    let polygons = svg.matches(of: /<(?:polygon|path)[^>]* (?:points|d)="([^"]*)"/).map { match in
      match.1.split { "MC, ".contains($0) }.compactMap { Double($0) }
    }
    let numbers = try #require(polygons.last { $0.count > 6 })
    let points = stride(from: 0, to: numbers.count - 1, by: 2).map {
      Point(x: numbers[$0], y: numbers[$0 + 1])
    }
    let reach = (points.map { abs($0.x) }.max() ?? 0, points.map { abs($0.y) }.max() ?? 0)
    #expect(abs(reach.0 - 60) < 1 && abs(reach.1 - 18) < 1)
    guard [.company, .armedGroup].contains(category) else { return }
    for corner in corners {
      #expect(points.contains { $0.distance(to: Point(corner)) < 1 }, "\(corner)")
    }
  }

  @Test("A line is cut by the length of its arrows, and they end where it ended", arguments: EndMark.allCases)
  func fitted(mark: EndMark) {
    let path = Path(from: Point(x: 0, y: 0), to: Point(x: 100, y: 0))
    let (cut, tips) = LineLook(family: .hostile, tail: .bars, head: mark).fitted(path)
    #expect(tips.tail == path.start && tips.head == (mark == .none ? nil : path.end))
    #expect(abs(cut.start.x - EndMark.bars.length) < 0.01)
    #expect(abs(100 - cut.end.x - mark.length) < 0.01)
  }
}
