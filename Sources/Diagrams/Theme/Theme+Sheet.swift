extension Theme {
  /// A style sheet: what holds in any light, then the colours of this theme.
  ///
  /// - Parameters:
  ///   - fixed: Rules without a colour.
  ///   - rules: The rules with the colours of a light or dark picture.
  func sheet(fixed: [String] = [], rules: (KeyPath<Shade, String>) -> [String]) -> String {
    (fixed + rules(self == .dark ? \.dark : \.light) + darkOnScreen(rules)).joined(separator: "\n")
  }

  /// Rules that are needed only where the reader may prefer the dark: what they say of the light is written already.
  func overrides(_ rules: (KeyPath<Shade, String>) -> [String]) -> String {
    darkOnScreen(rules).map { "\n" + $0 }.joined()
  }

  private func darkOnScreen(_ rules: (KeyPath<Shade, String>) -> [String]) -> [String] {
    self == .auto ? ["@media screen and (prefers-color-scheme:dark){"] + rules(\.dark) + ["}"] : []
  }
}
