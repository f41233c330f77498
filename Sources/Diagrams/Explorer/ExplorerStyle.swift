import Relations

/// The style sheet of an explorer: that of a picture, and the page around it.
///
/// It holds nothing from a graph, so that the page's policy can name it by its hash.
struct ExplorerStyle {
  let theme: Theme
  /// The heads of the table, which stand before each cell where the page is narrow.
  let columns: [String]

  var text: String {
    let picture = StyleSheet(
      theme: theme, categories: ActorKind.Category.allCases,
      lines: Family.allCases.map { ($0.rawValue, Palette.line(of: $0)) }, tones: Array(0..<Palette.toneCount))
    return [
      tones, words, picture.text, String(decoding: PackageResources.explorer_css, as: UTF8.self), heads,
    ]
    .joined(separator: "\n")
  }

  /// The hues of the words that the script writes at lines, which bear none of their own.
  private var words: String {
    let tone: KeyPath<Shade, String> = theme == .dark ? \.dark : \.light
    return Family.allCases.map { ".\($0.rawValue) text{fill:\(Palette.line(of: $0)[keyPath: tone])}" }
      .joined()
  }

  private var heads: String {
    let rules = columns.enumerated().map {
      "td:nth-child(\($0.offset + 1))::before{content:\"\($0.element): \"}"
    }
    return "@media(max-width:699px){td::before{color:var(--muted)}\(rules.joined())}"
  }

  /// The scheme that the browser draws its own controls in.
  var colorScheme: String {
    switch theme {
    case .light: "light"
    case .dark: "dark"
    case .auto: "light dark"
    }
  }

  private var tones: String {
    switch theme {
    case .light: Self.variables(\.light)
    case .dark: Self.variables(\.dark)
    case .auto:
      Self.variables(\.light) + "\n@media screen and (prefers-color-scheme:dark){" + Self.variables(\.dark)
        + "}"
    }
  }

  private static func variables(_ tone: KeyPath<Shade, String>) -> String {
    let shades = [
      ("ground", Palette.ground), ("text", Palette.text), ("muted", Palette.muted), ("rule", Palette.rule),
      ("link", Palette.line(of: Family.military)),
    ]
    return ":root{" + shades.map { "--\($0.0):\($0.1[keyPath: tone])" }.joined(separator: ";") + "}"
  }
}

/// The one script of an explorer, the files of `Page`: one scope, in which each may use what is before it, and in its
/// functions what comes later.
///
/// It holds nothing from a graph, so that the page's policy can name it by its hash.
enum ExplorerScript {
  static let text = [
    PackageResources.data_js, PackageResources.paint_js, PackageResources.labels_js,
    PackageResources.panel_js,
    PackageResources.time_js, PackageResources.address_js, PackageResources.search_js,
    PackageResources.pointing_js, PackageResources.view_js,
  ].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
}
