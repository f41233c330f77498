/// Whether a picture is light, dark, or follows its reader.
public enum Theme: String, Hashable, Sendable, CaseIterable {
  /// Light.
  case light
  /// Dark.
  case dark
  /// Light, and dark on the screen of a reader who prefers that; white in print.
  case auto
}
