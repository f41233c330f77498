public import EDTF

/// A typed, signed and timed tie between two actors, or an event that concerns one.
public struct Relation: Identifiable, Hashable, Sendable {
  /// The identifier of a relation.
  public typealias ID = Identifier<Relation>

  /// The identifier, unique among the relations of a graph, the rows of its pacts included.
  public var id: ID
  /// What sort of relation this is.
  public var kind: RelationKind.ID
  /// The actor it starts from; of a mutual relation, either one.
  public var from: Actor.ID
  /// The actor it points to; nil for an event that concerns one actor alone.
  public var to: Actor.ID?
  /// When it held, in one or more periods.
  public var when: [Period]
  /// How it stands with its sources.
  public var status: Status
  /// The sign where it differs from that of the kind.
  public var sign: Sign?
  /// Whether it is a state or an event where that differs from the kind.
  public var temporality: Temporality?
  /// How far it has been checked; nil where its sources say so.
  public var verification: Verification?
  /// A few words of fact, in the language of the graph.
  public var label: String?
  /// The label by language, where it is written in several.
  public var labels: [String: String]
  /// How strong or large it is.
  public var weight: Quantity?
  /// How many of something it concerns: troops, victims, tonnes.
  public var count: Quantity?
  /// Identifiers in other data sets, such as `atop` or `ucdp`, by the name of the data set.
  public var externalIDs: [String: String]
  /// Who says so.
  public var claims: [Claim]
  /// What a reader should know, one or more remarks.
  public var notes: [String]
  /// The pact whose parties this pair of actors are, if it is the projection of one.
  public var via: Actor.ID?

  /// Makes a relation.
  public init(
    id: ID,
    kind: RelationKind.ID,
    from: Actor.ID,
    to: Actor.ID? = nil,
    when: [Period],
    status: Status = .accepted,
    sign: Sign? = nil,
    temporality: Temporality? = nil,
    verification: Verification? = nil,
    label: String? = nil,
    claims: [Claim] = [],
    note: String? = nil,
    via: Actor.ID? = nil,
    labels: [String: String] = [:],
    weight: Quantity? = nil,
    count: Quantity? = nil,
    externalIDs: [String: String] = [:],
    notes: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.from = from
    self.to = to
    self.when = when
    self.status = status
    self.sign = sign
    self.temporality = temporality
    self.verification = verification
    self.label = label
    self.claims = claims
    self.notes = (note.map { [$0] } ?? []) + notes
    self.via = via
    self.labels = labels
    self.weight = weight
    self.count = count
    self.externalIDs = externalIDs
  }

  /// What a reader should know, the remarks in their order; nil where there is none.
  public var note: String? {
    get { notes.isEmpty ? nil : notes.joined(separator: "\n") }
    set { notes = newValue.map { [$0] } ?? [] }
  }

  /// The label in a language, else as the editors wrote it first.
  public func label(in language: String) -> String? { labels[language] ?? label }

  /// Whether the relation touches the actor at either end.
  public func concerns(_ actor: Actor.ID) -> Bool {
    from == actor || to == actor
  }

  /// The other end, seen from one; nil where there is none or the actor is at neither.
  public func counterpart(of actor: Actor.ID) -> Actor.ID? {
    if from == actor { return to }
    return to == actor ? from : nil
  }
}
