import Relations

/// The style sheet of a timeline.
struct TimelineStyle {
  private let scene: TimelineScene

  init(_ scene: TimelineScene) {
    self.scene = scene
  }

  /// The rules, a line each.
  var text: String {
    scene.options.theme.sheet(
      fixed: [
        "svg{font-family:\"Helvetica Neue\",Helvetica,Arial,\"Liberation Sans\",sans-serif}",
        ".t{font-size:18px;font-weight:700}",
        ".s{font-size:12px}",
        ".a{font-size:14px;font-weight:700}",
        ".j{font-size:10px;font-weight:700}",
        ".h{font-size:13px}",
        ".l{font-size:10.5px}",
        ".q,.y,.f{font-size:9.5px}",
        ".v{font-size:10px}",
        ".i{text-anchor:end}",
        ".k{font-size:11px}",
        ".u{fill:none;stroke-width:1;stroke-dasharray:1 3}",
        ".o{stroke-width:1.4}",
        ".p{stroke-dasharray:6 4}",
        ".tick{fill:none;stroke-width:2}",
        ".pale rect,.pale polygon,.pale path{opacity:.35}",
        ".bar-p{fill:none;stroke-width:3;stroke-dasharray:6 4}",
      ], rules: rules)
  }

  private func rules(_ tone: KeyPath<Shade, String>) -> [String] {
    let ground = Palette.ground[keyPath: tone]
    let muted = Palette.muted[keyPath: tone]
    var lines = [
      ".g{fill:\(ground)}",
      "text{fill:\(Palette.text[keyPath: tone])}",
      ".q,.s,.y,.f{fill:\(muted)}",
      ".r{stroke:\(Palette.rule[keyPath: tone])}",
      ".u{stroke:\(muted)}",
    ]
    let categories = Set(scene.blocks.flatMap { $0.states.map(\.category) })
    for category in ActorKind.Category.allCases where categories.contains(category) {
      let fill = Palette.fill(of: category)[keyPath: tone]
      lines.append(
        ".c-\(category.rawValue){fill:\(fill);stroke:\(Palette.line(of: category)[keyPath: tone])}")
    }
    let families = Set(scene.blocks.flatMap { $0.rows.compactMap(\.family) + $0.events.map(\.family) })
    for family in Family.allCases where families.contains(family) {
      lines.append(rule(family.rawValue, Palette.line(of: family)[keyPath: tone]))
    }
    if scene.blocks.contains(where: { !$0.pacts.isEmpty }) {
      lines.append(rule("pact", Palette.line(of: ActorKind.Category.pact)[keyPath: tone]))
    }
    return lines
  }

  private func rule(_ name: String, _ line: String) -> String {
    ".\(name) .bar{fill:\(line)}.\(name) .tick,.\(name) .bar-p{stroke:\(line)}.\(name) stop{stop-color:\(line)}"
  }
}
