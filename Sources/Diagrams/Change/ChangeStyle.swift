import Queries
import Relations

/// The style sheet of a picture of changes.
struct ChangeStyle {
  let theme: Theme
  /// The categories of actors whose sort changed, which keep their colours.
  let categories: [ActorKind.Category]

  /// The rules, a line each.
  var text: String {
    let fixed =
      StyleSheet.lettering + [
        ".l{font-size:10.5px}", ".j{font-size:12px;font-weight:700;text-anchor:middle}",
      ]
    return theme.sheet(fixed: fixed, rules: { StyleSheet.sheet($0) + Self.list($0) }) + theme.overrides(rules)
  }

  /// The signs of the list.
  private static func list(_ tone: KeyPath<Shade, String>) -> [String] {
    ChangeState.allCases.map { ".\($0.rawValue) .j{fill:\(Palette.line(of: $0)[keyPath: tone])}" }
  }

  private func rules(_ tone: KeyPath<Shade, String>) -> [String] {
    let ground = Palette.ground[keyPath: tone]
    var rules: [String] = []
    for change in ChangeState.allCases {
      let name = change.rawValue
      let line = Palette.line(of: change)[keyPath: tone]
      rules += StyleSheet.lines(".edge.\(name)", line) + StyleSheet.lines(".sample.\(name)", line)
      rules += StyleSheet.shapes(".node.\(name)", fill: ground, line: line)
      rules.append(".ground.\(name) path{fill:\(Palette.changedPact[keyPath: tone])}")
      rules.append(".hull.\(name) path{fill:none;stroke:\(line)}")
      rules += StyleSheet.shapes(".sign.\(name)", fill: line, line: ground)
      rules.append(".name.\(name) text,.label.\(name) text{fill:\(line)}.sign.\(name) text{fill:\(ground)}")
      rules.append(".doubt.\(name) path{fill:none;stroke:\(line)}")
    }
    for category in categories {
      rules += StyleSheet.shapes(
        ".turned.c-\(category.rawValue)", fill: Palette.fill(of: category)[keyPath: tone],
        line: Palette.line(of: category)[keyPath: tone])
    }
    return rules
  }
}

/// What became of something between two dates.
enum ChangeState: String, Hashable, Sendable, CaseIterable {
  /// It is there on both.
  case kept
  /// It is there on the first alone.
  case ended
  /// It is there on the second alone.
  case began
}

extension Palette {
  /// The hue of what began, ended or was kept: blue and vermillion, which no reader takes for each other.
  static func line(of change: ChangeState) -> Shade {
    switch change {
    case .began: Shade("#0072B2", "#56B4E9")
    case .ended: Shade("#C24E00", "#FF8A4C")
    case .kept: Shade("#6A6A6A", "#8B939E")
    }
  }

  /// The fill of a pact's outline, whose hue says what became of it.
  static let changedPact = Shade("#F9F9F8", "#17191D")
}
