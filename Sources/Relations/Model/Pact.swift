public import EDTF

/// An agreement or organisation with parties that join and leave.
///
/// A pact is an actor too, so that it can be drawn and queried. What it adds to the graph depends on its
/// kind. If the kind is directed, as `membership` is, each party stands in one relation to the pact. If it is
/// mutual, as `defence-pact` is, each two parties of different sides stand in a relation to each other, which
/// says through which pact.
public struct Pact: Identifiable, Hashable, Sendable {
  /// The identifier, unique among the actors and pacts of a graph.
  public var id: Actor.ID
  /// The kind of relation that its parties stand in.
  public var kind: RelationKind.ID
  /// Its names, each with the time for which it held.
  public var names: [Name]
  /// When it was in force; empty where nothing is known.
  public var when: [Spell]
  /// Who is bound by it.
  public var parties: [Party]
  /// Who brought it about or watches over it.
  public var mediators: [Party]
  /// What it obliges its parties to, in ATOP's terms: defence, offence, neutrality, non-aggression,
  /// consultation.
  public var obligations: [String]
  /// How it stands with its sources.
  public var status: Status
  /// Who says so.
  public var claims: [Claim]
  /// A few words of fact.
  public var label: String?
  /// Where it applies.
  public var area: String?
  /// What a reader should know.
  public var note: String?

  /// Makes a pact.
  public init(
    id: Actor.ID,
    kind: RelationKind.ID,
    names: [Name] = [],
    when: [Spell] = [],
    parties: [Party] = [],
    mediators: [Party] = [],
    obligations: [String] = [],
    status: Status = .accepted,
    claims: [Claim] = [],
    label: String? = nil,
    area: String? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.names = names
    self.when = when
    self.parties = parties
    self.mediators = mediators
    self.obligations = obligations
    self.status = status
    self.claims = claims
    self.label = label
    self.area = area
    self.note = note
  }
}
