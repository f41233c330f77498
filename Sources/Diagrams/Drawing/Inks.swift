import Relations

/// The literal colours of one theme, as Graphviz and the sheet write them.
struct Inks {
  let isDark: Bool

  /// - Parameter theme: One that follows its reader is drawn in light colours, with the dark ones in a style sheet.
  init(_ theme: Theme) {
    isDark = theme == .dark
  }

  func callAsFunction(_ shade: Shade) -> String {
    isDark ? shade.dark : shade.light
  }
}
