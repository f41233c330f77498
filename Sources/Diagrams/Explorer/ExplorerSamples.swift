import Graphviz
import Relations

/// What the filters of an explorer, which are its legend as well, show before their words.
///
/// All of it is one drawing, whose objects stand on each other and are cut apart by Graphviz's own groups.
struct ExplorerSamples {
  /// The size of a sample.
  static let width = 38
  static let height = 18

  private static let box = Frame(left: 2, top: 1, right: 36, bottom: 17)

  private let pieces: SVGPieces
  private let kindCount: Int
  private let categories: [ActorKind.Category]

  /// - Throws: What Graphviz says against it.
  init(
    of kinds: [RelationKind], categories: [ActorKind.Category], tone: Int?, inks: Inks,
    in isolation: Isolation
  ) throws(GraphvizError) {
    var drawing = Drawing(name: "samples")
    for (index, kind) in kinds.enumerated() {
      let look = LineLook(family: kind.family, tail: kind.mark == .bars ? .bars : .none, head: kind.mark)
      drawing.addSample(of: look, in: Self.box, number: index, inks: inks)
    }
    drawing.addSample(
      of: LineLook(family: .succession, isUncertain: true), in: Self.box, number: kinds.count, inks: inks)
    drawing.addSample(
      of: LineLook(family: .succession, isDoubtful: true), in: Self.box, number: kinds.count + 1, inks: inks)
    for category in categories {
      let look = ActorLook(category: category)
      drawing.addActor(
        category.rawValue, in: Self.box, look: look, colours: look.attributes(inks), label: [""], size: 9,
        inks: inks, dress: Drawing.Dress(role: "sample"))
    }
    if let tone {
      drawing.addBackground(
        [Self.box.corners], classes: "sample \(Palette.className(ofPact: tone))",
        fill: inks(Palette.fill(ofPact: tone)), line: inks(Palette.line(ofPact: tone)), isDashed: false)
      drawing.addBackground(
        [Self.box.corners], classes: "sample doubt \(Palette.className(ofPact: tone))", fill: nil,
        line: inks(Palette.line(ofPact: tone)), isDashed: true)
    }
    pieces = try drawing.pieces(in: isolation)
    kindCount = kinds.count
    self.categories = categories
  }

  /// A line of a kind, by its place in the list of kinds.
  func line(_ index: Int) -> XMLWriter { pieces.edges[index] }

  /// A line that is not certain.
  var dashes: XMLWriter { pieces.edges[kindCount] }

  /// A line that is not accepted.
  var dots: XMLWriter { pieces.edges[kindCount + 1] }

  /// An actor of a category.
  func actor(_ category: ActorKind.Category) -> XMLWriter {
    // The two ends of each line come first.
    let first = 2 * (kindCount + 2)
    return categories.firstIndex(of: category).map { pieces.nodes[first + $0] } ?? XMLWriter()
  }

  /// The outline of a pact.
  var pact: XMLWriter { background(0) }

  /// The ring around a party whose part in a pact is in doubt.
  var doubtfulParty: XMLWriter { background(1) }

  private func background(_ index: Int) -> XMLWriter {
    pieces.grounds.indices.contains(index) ? pieces.grounds[index] : XMLWriter()
  }
}
