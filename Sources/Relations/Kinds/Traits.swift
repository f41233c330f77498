/// What a relation says of the two ends' stance towards each other.
public enum Sign: String, Hashable, Sendable, CaseIterable, Codable {
  /// Cooperation, support, alliance.
  case positive
  /// Conflict, coercion, rupture.
  case negative
  /// Neither.
  case neutral
}

/// Whether the two ends of a relation play the same part.
public enum Direction: String, Hashable, Sendable, CaseIterable, Codable {
  /// From one actor to the other.
  case directed
  /// The same in both directions; stored once.
  case mutual
}

/// Whether a relation lasts or happens.
public enum Temporality: String, Hashable, Sendable, CaseIterable, Codable {
  /// Holds on every day from its start to its end.
  case state
  /// Happens on a day, or over a few.
  case event
}

/// How a relation says where an actor comes from or goes to.
public enum Descent: String, Hashable, Sendable, CaseIterable, Codable {
  /// The second actor takes the place of the first.
  case succession
  /// The first actor goes into the second, and ends.
  case merger
  /// The first actor comes out of the second.
  case split
  /// The first actor comes from the second.
  case origin
  /// The first actor bears another name, or is called as the second.
  case renaming
  /// The first actor becomes something else, or the second.
  case transformation
  /// The first actor brings the second about.
  case founding
  /// The second actor ends, or the only one.
  case dissolution

  /// Whether the first end is the younger one.
  public var isBackward: Bool { self == .split || self == .origin }

  /// The two ends, the one that was there before the other first.
  package func olderFirst(_ from: Actor.ID, _ to: Actor.ID) -> (older: Actor.ID, younger: Actor.ID) {
    isBackward ? (to, from) : (from, to)
  }

  /// Whether it is the end of the actor that it starts from.
  public var endsFirst: Bool { self == .merger || self == .dissolution }
}

/// What a relation makes its first end to its second.
public enum Role: String, Hashable, Sendable, CaseIterable, Codable {
  /// A member of it, as of an organisation.
  case member
  /// Who governs it, as a junta does a state.
  case government
  /// Who leads it.
  case leader
  /// A component of it, such as an army of a state.
  case component
  /// Who holds an office at it, beside its head.
  case officer
  /// What a mission has its mandate, troops or money from.
  case backer
}

/// The family that gives a relation its hue in a picture.
public enum Family: String, Hashable, Sendable, CaseIterable, Codable {
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
public enum EndMark: String, Hashable, Sendable, CaseIterable, Codable {
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
  /// Two bars at the target: attacks, captures, killings.
  case doubleBar = "double-bar"
  /// A bar at the target: sanctions, ruptures.
  case bar
  /// An open triangle: succession.
  case openTriangle = "open-triangle"
}
