import Relations

/// The style sheet of a picture of changes.
struct ChangeStyle {
  let theme: Theme
  /// The categories of actors whose sort changed, which keep their colours.
  let categories: [ActorKind.Category]

  /// The rules, a line each.
  var text: String {
    theme.sheet(
      fixed: StyleSheet.lettering + [
        ".k{font-size:11px}",
        ".l{font-size:10.5px}",
        ".f{font-size:9.5px}",
        ".x,.j{font-size:12px;font-weight:700;text-anchor:middle}",
        ".e,.o,.u{stroke-width:1}",
        ".e{fill:none}",
        ".u{fill-opacity:.5}",
        ".began .e,.began .o,.began .u{stroke-width:3}",
        ".ended .e,.ended .o,.ended .u{stroke-width:1.4}",
        ".p{stroke-dasharray:6 4}",
      ], rules: rules)
  }

  private func rules(_ tone: KeyPath<Shade, String>) -> [String] {
    let ground = Palette.ground[keyPath: tone]
    let muted = Palette.muted[keyPath: tone]
    var lines = [
      ".g{fill:\(ground)}",
      "text{fill:\(Palette.text[keyPath: tone])}",
      ".b,.h{paint-order:stroke;stroke:\(ground);stroke-width:3px;stroke-linejoin:round}",
      ".w,.s,.f{fill:\(muted)}",
      ".r{stroke:\(Palette.rule[keyPath: tone])}",
      ".u{fill:\(Palette.fill(of: ActorKind.Category.pact)[keyPath: tone])}",
    ]
    for change in Change.allCases {
      let line = Palette.line(of: change)[keyPath: tone]
      let name = change.rawValue
      lines.append(
        ".\(name) .e,.\(name) .o,.\(name) .u{stroke:\(line)}.\(name) .m{fill:\(line);stroke:\(line)}")
      lines.append(".\(name) .v,.\(name) .o{fill:\(ground);stroke:\(line)}")
      lines.append(".\(name) .h,.\(name) .b,.\(name) .j{fill:\(line)}")
      lines.append(".\(name) .c{fill:\(line);stroke:\(ground)}.\(name) .x{fill:\(ground)}")
    }
    for category in categories {
      let (fill, line) = (Palette.fill(of: category), Palette.line(of: category))
      lines.append(
        ".turned .c-\(category.rawValue){fill:\(fill[keyPath: tone]);stroke:\(line[keyPath: tone]);stroke-width:2}"
      )
    }
    return lines
  }
}
