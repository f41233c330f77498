public import EDTF
public import Relations

/// Actors that allying relations join, directly or through others.
public struct Bloc: Hashable, Sendable {
  /// Who is in it, by identifier; at least two.
  public let members: [Actor.ID]
  /// The relations that ally two members, by identifier.
  public let ties: [Holding]
  /// The relations of negative sign between members, by identifier; they take nobody out of it.
  public let conflicts: [Holding]
  /// Whether all members are joined: certainly where the certain ties alone join them.
  ///
  /// Else possibly, for the reasons of the ties that may join what the certain ones leave apart.
  public let answer: Answer
  /// The groups of two members or more that the certain ties alone join, by identifier.
  public let cores: [[Actor.ID]]
}
