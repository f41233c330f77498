import EDTF
import Graphviz
import Queries
import Relations

/// The legend of a picture of a date: what shapes, lines and signs mean.
///
/// Its samples are objects of the picture's own drawing, so that they cannot differ from what they explain.
struct PictureLegend {
  private enum Sample {
    case actor(ActorKind.Category)
    case actorInDoubt(ActorKind.Category)
    case pact(tone: Int)
    case pactInDoubt(tone: Int)
    case doubt(tone: Int)
    case line(LineLook)
  }

  private let scene: Scene
  /// The pacts that have an outline, and all lines, those of pacts that have none included.
  private let outlined: [Scene.Hull]
  private let edges: [Scene.Edge]
  /// Lines whose words have no room.
  private let unworded: [Scene.Edge]
  /// Outlines whose names have no room.
  private let unnamed: [Scene.Hull]
  /// The words that stand at lines, and the names of pacts.
  private let words: [String]
  private let names: [String]
  private var legend: Legend<Sample>

  /// - Parameter placed: The scene as it is placed, or the several that it is the union of.
  init(_ scene: Scene, of placed: [PlacedScene], left: Int, top: Int, right: Int) {
    self.scene = scene
    outlined = placed.flatMap { $0.outlines.map(\.hull) }
    edges = placed.flatMap { $0.lines.map(\.edge) }
    unworded = placed.flatMap(\.unworded)
    unnamed = placed.flatMap { $0.outlines.filter { $0.name == nil }.map(\.hull) }
    words = placed.flatMap { $0.lines.compactMap(\.words?.text) }
    names = placed.flatMap { $0.outlines.flatMap { $0.name?.lines ?? [] } }
    legend = Legend(left: left, top: top, right: right)
  }

  // MARK: Layout

  /// Gives everything its place, and says where it ends.
  mutating func layOut() -> Int {
    legend.add(actors + pacts)
    legend.add(scene.legend.map { (.line($0.look), Self.listing($0.labels)) })
    legend.add(signs)
    return legend.end(
      sources: scene.listing, lexicon: scene.lexicon,
      provenance: scene.lexicon.provenance(
        graph: scene.graph.id, asOf: scene.graph.asOf?.description, version: scene.options.version,
        credit: scene.options.credit))
  }

  private var actors: [(sample: Sample?, words: String)] {
    ActorKind.Category.allCases.compactMap { category in
      let words = Set(scene.nodes.filter { $0.category == category }.map(\.word)).sorted()
      return words.isEmpty ? nil : (.actor(category), Self.listing(words))
    }
  }

  private var pacts: [(sample: Sample?, words: String)] {
    let lexicon = scene.lexicon
    let (sure, doubtful) = (outlined.first { !$0.isUncertain }, outlined.first { $0.isUncertain })
    let tied =
      edges.first { $0.pact != nil && !$0.isUncertain && !$0.isDoubtful } ?? edges.first { $0.pact != nil }
    let party = outlined.first { !$0.doubtful.isEmpty }
    return [
      sure.map { (.pact(tone: $0.tone), lexicon[.pact]) },
      doubtful.map { (.pactInDoubt(tone: $0.tone), lexicon[.doubtfulPact]) },
      tied.map { (.line(LineLook(family: $0.family, tone: $0.pact?.tone)), lexicon[.pactLine]) },
      party.map { (.doubt(tone: $0.tone), lexicon[.doubtfulParty]) },
    ].compactMap { $0 } + namesElsewhere
  }

  /// The outlines that have no room for their names, each with its parties, by which a reader finds it.
  private var namesElsewhere: [(sample: Sample?, words: String)] {
    var seen: Set<String> = []
    return unnamed.compactMap { hull in
      let words = hull.namedWithParties(scene.label)
      guard seen.insert(words).inserted else { return nil }
      return (hull.isUncertain ? .pactInDoubt(tone: hull.tone) : .pact(tone: hull.tone), words)
    }
  }

  private var signs: [(sample: Sample?, words: String)] {
    let lexicon = scene.lexicon
    var samples: [(Sample?, String)] = []
    // What nobody accepts has dots, certain or not.
    if let edge = edges.first(where: { $0.isUncertain && !$0.isDoubtful }) {
      samples.append((.line(LineLook(family: edge.family, isUncertain: true)), lexicon[.notCertain]))
    } else if let node = scene.nodes.first(where: \.isUncertain) {
      samples.append((.actorInDoubt(node.category), lexicon[.notCertain]))
    }
    if let edge = edges.first(where: \.isDoubtful) {
      samples.append(
        (
          .line(LineLook(family: edge.family, isDoubtful: true)),
          lexicon[words.isEmpty ? .doubtfulChange : .doubtfulLine]
        ))
    }
    if let fresh = scene.edges.first(where: \.isFresh) {
      samples.append((.line(LineLook(family: fresh.family, isFresh: true)), lexicon[.freshSample]))
    }
    let silent = scene.edges.count(where: \.wordings.isEmpty)
    if silent > 0, silent < scene.edges.count, scene.legend.contains(where: { $0.labels.count > 1 }) {
      samples.append((nil, lexicon[.plainLine]))
    }
    if let silence { samples.append((nil, silence)) }
    if let nameless { samples.append((nil, nameless)) }
    let said = words + names + unnamed.flatMap(\.namesMarked) + [silence ?? ""]
    if said.contains(where: { $0.contains(lexicon.mark(of: .disputed)) }) {
      samples.append((nil, lexicon[.disputed]))
    }
    if said.contains(where: { $0.contains("°") }) { samples.append((nil, lexicon[.unverified])) }
    if scene.nodes.contains(where: \.isUnrelated) { samples.append((nil, lexicon[.faint])) }
    if scene.nodes.contains(where: { $0.more > 0 }) { samples.append((nil, lexicon[.more])) }
    return samples + folds
  }

  /// What lines would say that have no room for words; nil where each says it.
  private var silence: String? {
    var seen: Set<String> = []
    let lines = unworded.map { edge in
      scene.lexicon.words.heading("\(scene.label(of: edge.from)) – \(scene.label(of: edge.to))")
        + edge.wordings[0]
    }
    .filter { seen.insert($0).inserted }
    return lines.isEmpty
      ? nil : scene.lexicon.words.heading(scene.lexicon[.noRoom]) + lines.joined(separator: "; ")
  }

  /// The pacts that lines join the parties of, and none of the lines has room to name; nil where each is named.
  private var nameless: String? {
    // Small pictures leave all words to the text below them.
    guard scene.edges.contains(where: { !$0.wordings.isEmpty }) else { return nil }
    let said = words + names + unworded.map { $0.wordings[0] }
    let pacts = Set(edges.flatMap(\.holdings).compactMap(\.via)).map { scene.label(of: $0) }
    let unsaid = pacts.filter { name in !said.contains { $0.contains(name) } }.sorted()
    return unsaid.isEmpty
      ? nil : scene.lexicon.words.heading(scene.lexicon[.namelessPacts]) + unsaid.joined(separator: "; ")
  }

  /// Who is drawn as another.
  private var folds: [(sample: Sample?, words: String)] {
    let parts = Dictionary(grouping: scene.folded, by: \.into)
    return parts.sorted { $0.key < $1.key }.flatMap { whole, parts in
      [false, true].compactMap { isAlone in
        let parts = parts.filter { scene.alone.contains($0.actor) == isAlone }.map {
          scene.label(of: $0.actor)
        }
        let words = scene.lexicon.words.drawn(parts, as: scene.label(of: whole), onAllDates: !isAlone)
        return parts.isEmpty ? nil : (nil, words)
      }
    }
  }

  private static func listing(_ words: [String]) -> String {
    words.count > 4 ? words.prefix(4).joined(separator: ", ") + ", …" : words.joined(separator: ", ")
  }

  // MARK: Drawing

  func write(to xml: inout XMLWriter) {
    legend.write(to: &xml)
  }

  /// Adds the samples to a drawing.
  func addSamples(to drawing: inout Drawing) {
    let inks = Inks(scene.options.theme)
    for (index, (sample, box)) in legend.samples.enumerated() {
      switch sample {
      case .actor(let category):
        let look = ActorLook(category: category)
        drawing.addActor(
          "legend \(index)", in: box, look: look, colours: look.attributes(inks), label: [""], size: 9,
          inks: inks, dress: Drawing.Dress(role: "sample"))
      case .actorInDoubt(let category):
        let look = ActorLook(category: category, isUncertain: true)
        drawing.addActor(
          "legend \(index)", in: box, look: look, colours: look.attributes(inks), label: [""], size: 9,
          inks: inks, dress: Drawing.Dress(role: "sample"))
      case .pactInDoubt(let tone):
        drawing.addBackground(
          [box.corners], classes: "sample \(Palette.className(ofPact: tone))",
          fill: inks(Palette.fill(ofPact: tone)), line: inks(Palette.line(ofPact: tone)), isDashed: true)
      case .pact(let tone):
        drawing.addBackground(
          [box.corners], classes: "sample \(Palette.className(ofPact: tone))",
          fill: inks(Palette.fill(ofPact: tone)), line: inks(Palette.line(ofPact: tone)), isDashed: false)
      case .doubt(let tone):
        drawing.addBackground(
          [box.corners], classes: "sample doubt \(Palette.className(ofPact: tone))", fill: nil,
          line: inks(Palette.line(ofPact: tone)), isDashed: true)
      case .line(let look):
        drawing.addSample(of: look, in: box, number: index, inks: inks)
      }
    }
  }
}

extension Drawing {
  /// Adds a line across a box of a legend.
  mutating func addSample(of look: LineLook, in box: Frame, number: Int, inks: Inks) {
    let ends = [box.left, box.right].enumerated().map { end, x in
      addNode(
        "legend \(number) end \(end)", at: Position(x: x, y: box.centre.y), width: 0, height: 0,
        attributes: [.style: "invis", .label: "", .shape: "box"])
    }
    let path = Path(
      from: Point(Position(x: box.left, y: box.centre.y)), to: Point(Position(x: box.right, y: box.centre.y)))
    addLine(
      from: ends[0], to: ends[1], key: "sample", along: path, look: look, words: nil, inks: inks,
      dress: Dress(role: "sample"))
  }
}
