import Graphviz
import Relations

extension Drawing {
  /// Adds an actor: its name in as many lines as it takes, and under it the word of its kind.
  ///
  /// - Parameters:
  ///   - label: The name, then the word where there is one.
  ///   - size: That of the first line; a page sets the second one smaller.
  ///   - classes: More than the look has.
  @discardableResult
  mutating func addActor(
    _ id: String, in frame: Frame, look: ActorLook, colours: [Attribute: String], label: [String],
    size: Double, inks: Inks, classes: String = "", dress: Dress = Dress()
  ) -> Int {
    var attributes = colours
    let name = label.first.map { NodeBox.lines(Self.clean($0)) } ?? []
    attributes[.label] = (name + label.dropFirst().map(Self.clean)).joined(separator: "\n")
    var dress = dress
    dress.nameLines = name.count
    attributes[.fontsize] = "\(size)"
    attributes[.fontcolor] = inks(Palette.text)
    attributes[.class] = "c-\(look.category.rawValue)" + (classes.isEmpty ? "" : " " + classes)
    return addNode(
      id, at: frame.centre, width: frame.width - 2 * look.border, height: frame.height - 2 * look.border,
      attributes: attributes, dress: dress)
  }

  /// Adds a line between two nodes, with its words where it has some.
  mutating func addLine(
    from tail: Int, to head: Int, key: String, along path: Path, look: LineLook, words: PlacedWords?,
    inks: Inks, dress: Dress
  ) {
    let (path, tips) = look.fitted(path)
    var attributes = look.attributes(inks)
    if let words {
      attributes[.label] = Self.clean(words.text)
      attributes[.fontcolor] = attributes[.color]
      attributes[.labelPosition] = Self.place(words.frame.centre)
    }
    addEdge(from: tail, to: head, key: key, along: path, tips: tips, attributes: attributes, dress: dress)
  }

  /// Adds words that stand alone, such as the name of a pact.
  mutating func addText(
    _ id: String, lines: [String], in frame: Frame, size: Double, colour: String, classes: String,
    role: String,
    data: [(name: StaticString, value: String)] = []
  ) {
    addNode(
      id, at: frame.centre, width: frame.width, height: frame.height,
      attributes: [
        .shape: "plaintext", .style: "solid", .peripheries: "0",
        .label: lines.map(Self.clean).joined(separator: "\n"),
        .fontsize: "\(size)", .fontcolor: colour, .class: classes,
      ],
      dress: Dress(data: data, role: role))
  }

  /// A text with a sign in place of each character that has no shape, which are controls, separators of lines and what is no
  /// character at all, and without what turns the direction of others.
  ///
  /// Graphviz refuses a text that has some, which names in files from anywhere may.
  static func clean(_ text: String) -> String {
    func isShapeless(_ scalar: Unicode.Scalar) -> Bool {
      [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        || scalar.value & 0xFFFE == 0xFFFE
        || (0xFDD0...0xFDEF).contains(scalar.value)
    }
    // What turns the direction of all that follows.
    func isTurning(_ scalar: Unicode.Scalar) -> Bool {
      (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    guard text.unicodeScalars.contains(where: { isShapeless($0) || isTurning($0) }) else { return text }
    // A name that is kept apart from what follows turns nothing but itself.
    let keepsApart = Self.areNamesApart(text)
    func isLost(_ scalar: Unicode.Scalar) -> Bool {
      isTurning(scalar) && !(keepsApart && (scalar == "\u{2068}" || scalar == "\u{2069}"))
    }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isLost(scalar) {
      clean.append(scalar == "\n" || scalar == "\t" ? " " : isShapeless(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(clean)
  }

  /// Whether each isolate of a text is closed, and none stands in another.
  private static func areNamesApart(_ text: String) -> Bool {
    var isOpen = false
    for scalar in text.unicodeScalars where scalar == "\u{2068}" || scalar == "\u{2069}" {
      guard isOpen == (scalar == "\u{2069}") else { return false }
      isOpen.toggle()
    }
    return !isOpen
  }

  /// Adds what fills the outline of a pact.
  ///
  /// All grounds come before all outlines, so that none hides another's line.
  mutating func addGround(_ corners: [Position], fill: String, classes: String, dress: Dress) {
    addBackground(
      [corners], classes: "ground \(classes)", fill: fill, line: "transparent", isDashed: false, dress: dress)
  }

  /// Adds the outline of a pact, and a dashed one around each party whose part in it is in doubt.
  ///
  /// - Parameter classes: What the page colours them by.
  mutating func add(_ outline: PactOutline, line: String, classes: String, dress: Dress) {
    addBackground(
      [outline.corners], classes: "hull \(classes)" + (outline.hull.isFresh ? " fresh" : ""), fill: nil,
      line: line, isDashed: outline.hull.isUncertain, width: outline.hull.isFresh ? 4.5 : 1.4, dress: dress)
    addBackground(outline.doubts, classes: "doubt \(classes)", fill: nil, line: line, isDashed: true)
  }

  /// Adds the grounds of some pacts, those with most parties first, then their outlines.
  ///
  /// - Parameter look: The fill, the line and the classes of an outline.
  mutating func add(
    _ outlines: [PactOutline], of scene: Scene,
    look: (PactOutline) -> (fill: String, line: String, classes: String)
  ) {
    func dress(_ outline: PactOutline) -> Dress {
      Dress(
        data: [("data-id", PictureDrawing.list(outline.hull.pacts))],
        title: ([outline.hull.label] + scene.sentences(outline.hull.holdings)).joined(separator: "\n"))
    }
    let order = outlines.indices.sorted {
      (outlines[$1].hull.members.count, $0) < (outlines[$0].hull.members.count, $1)
    }
    for index in order {
      let (fill, _, classes) = look(outlines[index])
      addGround(outlines[index].corners, fill: fill, classes: classes, dress: dress(outlines[index]))
    }
    for outline in outlines {
      let (_, line, classes) = look(outline)
      add(outline, line: line, classes: classes, dress: dress(outline))
    }
  }

  /// Adds a point that nobody sees, for a line to end at, and says at which index.
  mutating func addEnd(_ id: String, at place: Position) -> Int {
    addNode(
      id, at: place, width: 0, height: 0, attributes: [.style: "invis", .label: "", .shape: "box"])
  }

  /// Adds the name of a pact where it has a place.
  mutating func addName(of outline: PactOutline, size: Double, colour: String, classes: String) {
    guard let name = outline.name else { return }
    // No actor has a blank in its identifier.
    addText(
      "\(outline.hull.pacts[0]) name", lines: name.lines, in: name.frame, size: size, colour: colour,
      classes: classes, role: "name")
  }
}
