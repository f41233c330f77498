extension Theme {
  /// A style sheet: what holds in any light, then the colours of this theme.
  ///
  /// - Parameters:
  ///   - fixed: Rules without a colour.
  ///   - rules: The rules with the colours of a light or dark picture.
  func sheet(fixed: [String], rules: (KeyPath<Shade, String>) -> [String]) -> String {
    var lines = fixed
    switch self {
    case .light: lines += rules(\.light)
    case .dark: lines += rules(\.dark)
    case .auto:
      lines += rules(\.light)
      lines.append("@media screen and (prefers-color-scheme:dark){")
      lines += rules(\.dark)
      lines.append("}")
    }
    return lines.joined(separator: "\n")
  }
}
