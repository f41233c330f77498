public import EDTF

/// An agreement or organisation with parties that join and leave.
///
/// Parties may come more than once, each time with terms of their own.
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
  public var when: [Period]
  /// Who is bound by it.
  public var parties: [Party]
  /// Who brought it about or watches over it.
  public var mediators: [Party]
  /// What it obliges its parties to beside its kind, each with dates and parties of its own where they differ.
  public var obligations: [Obligation]
  /// How it stands with its sources.
  public var status: Status
  /// Who says so.
  public var claims: [Claim]
  /// A few words of fact, in the language of the graph.
  public var label: String?
  /// The label by language, where it is written in several.
  public var labels: [String: String]
  /// Identifiers in other data sets, such as `atop` or `wikidata`, by the name of the data set.
  public var externalIDs: [String: String]
  /// Where it applies.
  public var area: String?
  /// What a reader should know, one or more remarks.
  public var notes: [String]

  /// Makes a pact.
  public init(
    id: Actor.ID,
    kind: RelationKind.ID,
    names: [Name] = [],
    when: [Period] = [],
    parties: [Party] = [],
    mediators: [Party] = [],
    obligations: [Obligation] = [],
    status: Status = .accepted,
    claims: [Claim] = [],
    label: String? = nil,
    area: String? = nil,
    note: String? = nil,
    labels: [String: String] = [:],
    externalIDs: [String: String] = [:],
    notes: [String] = []
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
    self.labels = labels
    self.externalIDs = externalIDs
    self.notes = (note.map { [$0] } ?? []) + notes
  }

  /// What a reader should know, the remarks in their order; nil where there is none.
  public var note: String? {
    get { notes.isEmpty ? nil : notes.joined(separator: "\n") }
    set { notes = newValue.map { [$0] } ?? [] }
  }
}

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

  /// The kinds of relation that follow from the pact, each once, its own first.
  ///
  /// - Complexity: O(*n*) in the number of obligations.
  public var obligedKinds: [RelationKind.ID] {
    var seen: Set = [kind]
    return [kind] + obligations.map(\.kind).filter { seen.insert($0).inserted }
  }

  /// Whether relations of a kind follow from the pact.
  package func obliges(_ kind: RelationKind.ID) -> Bool {
    kind == self.kind || obligations.contains { $0.kind == kind }
  }

  /// The status of what a party has on record: the one recorded nearest; what is denied or rejected as a whole is so in each
  /// of its parts.
  package func status(of record: Party.Record, under obligation: Obligation? = nil) -> Status {
    let status = record.status ?? obligation?.status ?? self.status
    return [obligation?.status, self.status].compactMap { $0 }.filter { !$0.isCounted }.reduce(status) {
      $0.orWorse($1)
    }
  }
}

extension Pact.Obligation: ExpressibleByStringLiteral {
  /// Makes an obligation of a kind, without anything else.
  public init(stringLiteral kind: String) {
    self.init(RelationKind.ID(kind))
  }
}
