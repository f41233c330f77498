public import EDTF

extension Pact {
  /// What a pact obliges its parties to, beside what its own kind says.
  ///
  /// It binds while the pact is in force and both parties are parties; its own dates and parties narrow that. An
  /// obligation of the pact's own kind says when, and whom, that kind binds.
  public struct Obligation: Hashable, Sendable {
    /// The kind of relation that its parties stand in.
    public var kind: RelationKind.ID
    /// When it bound; empty where it did as long as the pact was in force.
    public var when: [Period]
    /// Whom it binds; empty where it binds all parties of the pact.
    public var parties: [Binding]
    /// How it stands with its sources; nil where the pact says so.
    public var status: Status?
    /// A few words of fact.
    public var label: String?
    /// Who says so; empty where the pact says so.
    public var claims: [Claim]
    /// What a reader should know.
    public var note: String?

    /// Makes an obligation.
    public init(
      _ kind: RelationKind.ID, when: [Period] = [], parties: [Binding] = [], status: Status? = nil,
      label: String? = nil, claims: [Claim] = [], note: String? = nil
    ) {
      self.kind = kind
      self.when = when
      self.parties = parties
      self.status = status
      self.label = label
      self.claims = claims
      self.note = note
    }
  }

  /// A party of a pact that an obligation binds.
  public struct Binding: Hashable, Sendable {
    /// The party.
    public var actor: Actor.ID
    /// When the obligation bound it; empty where it did as long as it bound anybody.
    public var when: [Period]

    /// Makes a binding.
    public init(_ actor: Actor.ID, when: [Period] = []) {
      self.actor = actor
      self.when = when
    }
  }

  /// The kinds of relation that follow from the pact, its own first.
  public var obligedKinds: [RelationKind.ID] {
    [kind] + obligations.map(\.kind).filter { $0 != kind }
  }
}

extension Pact.Obligation: ExpressibleByStringLiteral {
  /// Makes an obligation of a kind, without anything else.
  public init(stringLiteral kind: String) {
    self.init(RelationKind.ID(kind))
  }
}
