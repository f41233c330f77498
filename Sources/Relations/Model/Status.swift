/// How a fact stands with its sources; never mixed with certainty, which is about time alone.
public enum Status: String, Hashable, Sendable, CaseIterable {
  /// Nobody in the sources contests it.
  case accepted
  /// Reported, without confirmation.
  case reported
  /// Said by a party to it.
  case claimed
  /// Said of somebody, to their discredit, without proof.
  case alleged
  /// Sources contradict each other.
  case disputed
  /// Denied by a party to it.
  case denied
  /// Said to be coming.
  case announced
  /// Known to be wrong, kept with the reason.
  case rejected
}

extension Status {
  /// Whether a relation of this status ties anybody where nobody asks for statuses: all do but what a party denies and
  /// what is known to be wrong.
  public var isCounted: Bool { self != .denied && self != .rejected }
}

/// How far the editors have checked a fact against its sources.
public enum Verification: String, Hashable, Sendable, CaseIterable {
  /// All of it was found in a source.
  case found
  /// Some part of it rests on general knowledge.
  case partly
  /// None of it has been checked yet.
  case unverified
}
