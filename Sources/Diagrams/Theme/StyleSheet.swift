import Relations

/// The style sheet of a picture: the type of its texts, and the colours of the theme that Graphviz did not write.
///
/// Graphviz writes the colours of one theme into the elements, the light one for a picture that follows its reader.
/// Rules by class beat them, so the dark colours stand here. They are literal, for readers without variables.
struct StyleSheet {
  let theme: Theme
  let categories: [ActorKind.Category]
  /// The classes of lines, with the hue of each.
  let lines: [(name: String, shade: Shade)]
  /// The tones of pacts.
  let tones: [Int]

  /// The type of all pictures.
  static let lettering = [
    "svg{font-family:\"Helvetica Neue\",Helvetica,Arial,\"Liberation Sans\",sans-serif}",
    // Graphviz names one font at each text, where a reader may have others that are as wide.
    "text{font-family:inherit}",
    ".t{font-size:18px;font-weight:700}",
    ".s{font-size:12px}",
    ".h{font-size:13px}",
    ".k{font-size:11px}",
    ".f{font-size:9.5px}",
    ".node text+text:not(.n){font-size:9px;font-weight:400}",
    ".faint{opacity:.4}",
    ".doubt path{fill:none}",
    ".label text,.name text{paint-order:stroke;stroke-width:3px;stroke-linejoin:round}",
  ]

  /// The rules, a line each.
  var text: String {
    theme.sheet(fixed: Self.lettering, rules: Self.sheet) + theme.overrides(rules)
  }

  /// The colours of what stands around the picture, and of halos.
  static func sheet(_ tone: KeyPath<Shade, String>) -> [String] {
    [
      ".g{fill:\(Palette.ground[keyPath: tone])}",
      ".t,.h,.k,.l,.node text{fill:\(Palette.text[keyPath: tone])}",
      ".s,.f,.node text+text{fill:\(Palette.muted[keyPath: tone])}",
      ".node text.n{fill:\(Palette.text[keyPath: tone])}",
      ".r{stroke:\(Palette.rule[keyPath: tone])}",
      // Words stand clear of the lines that they lie on.
      ".label text,.name text{stroke:\(Palette.ground[keyPath: tone])}",
    ]
  }

  private func rules(_ tone: KeyPath<Shade, String>) -> [String] {
    var rules: [String] = []
    for category in categories {
      let (fill, line) = (
        Palette.fill(of: category)[keyPath: tone], Palette.line(of: category)[keyPath: tone]
      )
      rules += Self.shapes(".c-\(category.rawValue)", fill: fill, line: line)
    }
    for (name, shade) in lines { rules += Self.lines(".\(name)", shade[keyPath: tone]) }
    for index in tones {
      let name = ".\(Palette.className(ofPact: index))"
      let line = Palette.line(ofPact: index)[keyPath: tone]
      rules.append("\(name) path{fill:\(Palette.fill(ofPact: index)[keyPath: tone]);stroke:\(line)}")
      rules.append(".ground\(name) path{stroke:none}")
      rules.append(
        ".hull\(name) path,.doubt\(name) path,.edge\(name) path{fill:none}\(name) text{fill:\(line)}")
    }
    return rules
  }

  /// The rules for the shapes of a class, and for lines within them, which have no fill.
  static func shapes(_ name: String, fill: String, line: String) -> [String] {
    // Of a double line the outer one would hide the inner.
    [strokes(name, line), fills(of: ["path", "polygon", "ellipse"], name, fill)]
  }

  /// The rules for lines of a class, their marks and their words.
  static func lines(_ name: String, _ colour: String) -> [String] {
    [
      strokes(name, colour),
      fills(of: ["polygon", "ellipse"], name, colour) + "\(name) text{fill:\(colour)}",
    ]
  }

  private static func strokes(_ name: String, _ colour: String) -> String {
    ["path", "polygon", "ellipse", "polyline"].map { "\(name) \($0)" }.joined(separator: ",")
      + "{stroke:\(colour)}"
  }

  /// The rule for the fill of what has one.
  private static func fills(of shapes: [String], _ name: String, _ colour: String) -> String {
    shapes.map { "\(name) \($0):not([fill=none])" }.joined(separator: ",") + "{fill:\(colour)}"
  }
}
