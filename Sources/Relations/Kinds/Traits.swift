/// What a relation says of the two ends' stance towards each other.
public enum Sign: String, Hashable, Sendable, CaseIterable {
  /// Cooperation, support, alliance.
  case positive
  /// Conflict, coercion, rupture.
  case negative
  /// Neither.
  case neutral
}

/// Whether the two ends of a relation play the same part.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// From one actor to the other.
  case directed
  /// The same in both directions; stored once.
  case mutual
}

/// Whether a relation lasts or happens.
public enum Temporality: String, Hashable, Sendable, CaseIterable {
  /// Holds on every day from its start to its end.
  case state
  /// Happens on a day, or over a few.
  case event
}

/// The family that gives a relation its hue in a picture.
public enum Family: String, Hashable, Sendable, CaseIterable {
  /// Membership, accords, mandates, offices.
  case institutional
  /// Deployments, bases, aid, alliances in arms.
  case military
  /// Command, government, sponsorship, parts of a whole.
  case control
  /// Fighting, sanctions, ruptures.
  case hostile
  /// Recognition, relations, declarations.
  case diplomatic
  /// Splits, mergers, successions, names.
  case succession
}

/// The mark that a relation bears at its ends in a picture.
public enum EndMark: String, Hashable, Sendable, CaseIterable {
  /// Nothing: membership.
  case none
  /// An open dot: accords and mediation.
  case dot
  /// A filled triangle: deployments.
  case triangle
  /// An open vee: bases and aid.
  case vee
  /// A filled diamond: command.
  case diamond
  /// An open diamond: sponsorship.
  case openDiamond = "open-diamond"
  /// A bar at both ends: fights.
  case bars
  /// A bar at the target: sanctions, ruptures.
  case bar
  /// An open triangle: succession.
  case openTriangle = "open-triangle"
}
