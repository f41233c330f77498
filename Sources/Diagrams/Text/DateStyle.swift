/// How dates are written in a picture.
public enum DateStyle: String, Hashable, Sendable, CaseIterable {
  /// As in the files: `2023-10-15`.
  case iso
  /// In the words of the language: `15 October 2023`, « 15 octobre 2023 ».
  case words
}
