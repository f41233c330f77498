import Relations

/// Whether a picture is light, dark, or follows its reader.
public enum Theme: String, Hashable, Sendable, CaseIterable {
  /// Light.
  case light
  /// Dark.
  case dark
  /// Light, and dark on the screen of a reader who prefers that; white in print.
  case auto
}

/// A colour in a light and in a dark picture, as `#RRGGBB`.
struct Shade: Hashable, Sendable {
  let light: String
  let dark: String

  init(_ light: String, _ dark: String) {
    self.light = light
    self.dark = dark
  }
}

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

/// The colours of the pictures.
///
/// Every line and text has a contrast of at least 4.5:1 on its ground in both themes.
enum Palette {
  static let ground = Shade("#FFFFFF", "#0D1117")
  static let text = Shade("#1B1F24", "#E6EDF3")
  static let muted = Shade("#57606A", "#9AA4AE")
  static let rule = Shade("#D0D7DE", "#30363D")

  /// The fill of an actor's shape.
  static func fill(of category: ActorKind.Category) -> Shade {
    switch category {
    case .state: Shade("#DCEBF7", "#12283A")
    case .authority: Shade("#FCE9C8", "#3A2B0C")
    case .organisation: Shade("#D6EFE6", "#10332A")
    case .mission: Shade("#E6F3FB", "#0F2A3A")
    case .company: Shade("#F3DCE8", "#371F2E")
    case .armedGroup: Shade("#F9DCCB", "#3D2014")
    case .pact: Shade("#FFF8EA", "#1D1A12")
    case .organ, .person, .other: Shade("#EFEFEF", "#262626")
    }
  }

  /// The tones of pacts in turn, none of them a government's: fill and outline.
  private static let pacts: [(fill: Shade, line: Shade)] = [
    (Shade("#F9F7FD", "#1C1730"), Shade("#6247A8", "#B9A4F0")),
    (Shade("#F3FAF9", "#0F2424"), Shade("#1F6F70", "#6CCFCB")),
    (Shade("#FDF6F9", "#2B1622"), Shade("#98386F", "#F09AC4")),
    (Shade("#F8F9F1", "#1F2110"), Shade("#5F661B", "#C6CF6B")),
    (Shade("#F6F8FC", "#141E33"), Shade("#3D5C9E", "#93B4F2")),
  ]

  /// The fill of a pact's outline.
  static func fill(ofPact tone: Int) -> Shade { pacts[tone % pacts.count].fill }

  /// The outline and the name of a pact.
  static func line(ofPact tone: Int) -> Shade { pacts[tone % pacts.count].line }

  /// The class of what has the tone of a pact.
  static func className(ofPact tone: Int) -> String { "pact-\(tone % pacts.count)" }

  /// The number of tones.
  static var toneCount: Int { pacts.count }

  /// The outline of an actor's shape.
  static func line(of category: ActorKind.Category) -> Shade {
    switch category {
    case .state: Shade("#0072B2", "#56B4E9")
    case .authority: Shade("#8A5A00", "#E6B450")
    case .organisation: Shade("#007A5A", "#3CC9A0")
    case .mission: Shade("#2676A5", "#7CC4EE")
    case .company: Shade("#8F3F6B", "#E59CC4")
    case .armedGroup: Shade("#C24E00", "#FF8A4C")
    case .pact: Shade("#8A5A00", "#E6B450")
    case .organ, .person, .other: Shade("#555555", "#B0B0B0")
    }
  }

  /// The hue of a family of relations.
  static func line(of family: Family) -> Shade {
    switch family {
    case .institutional: Shade("#007A5A", "#3CC9A0")
    case .military: Shade("#0072B2", "#56B4E9")
    case .control: Shade("#8F3F6B", "#E59CC4")
    case .hostile: Shade("#C24E00", "#FF8A4C")
    case .diplomatic: Shade("#6B6300", "#D2C53C")
    case .succession: Shade("#6B6B6B", "#A0A0A0")
    }
  }
}
