/// What became of something between two dates.
enum ChangeState: String, Hashable, Sendable, CaseIterable {
  /// It is there on both.
  case kept
  /// It is there on the first alone.
  case ended
  /// It is there on the second alone.
  case began
}
