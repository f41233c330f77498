import Relations

/// The style sheet of a picture: literal colours by class, for readers without variables or scripts.
struct StyleSheet: Hashable {
  let theme: Theme
  let categories: [ActorKind.Category]
  let families: [Family]

  /// The type that the pictures of a date and of a change have in common: titles, names, words, labels of pacts.
  static let lettering = [
    "svg{font-family:\"Helvetica Neue\",Helvetica,Arial,\"Liberation Sans\",sans-serif}",
    ".t{font-size:18px;font-weight:700}",
    ".s{font-size:12px}",
    ".n{font-size:12px;font-weight:700;text-anchor:middle}",
    ".w{font-size:9px;text-anchor:middle}",
    ".b{font-size:9.5px;text-anchor:middle}",
    ".h{font-size:11px;font-weight:700;text-anchor:middle}",
  ]

  /// The rules, a line each.
  var text: String {
    let lines =
      Self.lettering + [
        ".k{font-size:11px}",
        ".f{font-size:9.5px}",
        ".e{fill:none;stroke-width:1.4}",
        ".hostile .e.x{stroke-width:2.2}",
        ".p{stroke-dasharray:6 4}",
        ".o{stroke-width:1.4}",
        ".z{opacity:.4}",
      ]
    return theme.sheet(fixed: lines, rules: rules)
  }

  private func rules(_ tone: KeyPath<Shade, String>) -> [String] {
    let ground = Palette.ground[keyPath: tone]
    var lines = [
      ".g{fill:\(ground)}",
      "text{fill:\(Palette.text[keyPath: tone])}",
      // Words stand clear of the lines that they lie on.
      ".b,.h{paint-order:stroke;stroke:\(ground);stroke-width:3px;stroke-linejoin:round}",
      ".w,.s,.f{fill:\(Palette.muted[keyPath: tone])}",
      ".r{stroke:\(Palette.rule[keyPath: tone])}",
    ]
    for category in categories {
      let fill = Palette.fill(of: category)[keyPath: tone]
      let line = Palette.line(of: category)[keyPath: tone]
      lines.append(".c-\(category.rawValue){fill:\(fill);stroke:\(line)}")
      if category == .pact { lines.append(".h{fill:\(line)}") }
    }
    for family in families {
      let line = Palette.line(of: family)[keyPath: tone]
      let name = family.rawValue
      lines.append(".\(name) .e{stroke:\(line)}.\(name) .m{fill:\(line);stroke:\(line)}")
      lines.append(".\(name) .v{fill:\(ground);stroke:\(line)}.\(name) text{fill:\(line)}")
    }
    return lines
  }
}
