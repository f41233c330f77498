/// A colour in a light and in a dark picture, as `#RRGGBB`.
struct Shade: Hashable, Sendable {
  let light: String
  let dark: String

  init(_ light: String, _ dark: String) {
    self.light = light
    self.dark = dark
  }
}
