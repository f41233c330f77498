public import EDTF

/// A party to a pact, or its mediator, for the time that it is one.
public struct Party: Hashable, Sendable {
  /// What is recorded of the tie between this party and one other.
  public struct Pair: Hashable, Sendable {
    /// The other party.
    public var other: Actor.ID
    /// The identifier of the relation between the two.
    public var id: Relation.ID
    /// What differs from the party's own record.
    public var record: Record

    /// Makes a pair.
    public init(other: Actor.ID, id: Relation.ID, record: Record = Record()) {
      self.other = other
      self.id = id
      self.record = record
    }
  }

  /// What is recorded of a party or pair beside who and when.
  public struct Record: Hashable, Sendable {
    /// When it held; empty where the record above says so.
    public var when: [Period]
    /// How it stands with its sources; nil where the record above says so.
    public var status: Status?
    /// The sign where it differs from that of the kind.
    public var sign: Sign?
    /// Whether it is a state or an event where that differs from the kind.
    public var temporality: Temporality?
    /// How far it has been checked.
    public var verification: Verification?
    /// A few words of fact, in the language of the graph.
    public var label: String?
    /// The label by language, where it is written in several.
    public var labels: [String: String]
    /// How strong or large it is.
    public var weight: Quantity?
    /// How many of something it concerns.
    public var count: Quantity?
    /// Who says so; empty where the record above says so.
    public var claims: [Claim]
    /// What a reader should know, one or more remarks.
    public var notes: [String]

    /// Makes a record.
    public init(
      when: [Period] = [],
      status: Status? = nil,
      sign: Sign? = nil,
      temporality: Temporality? = nil,
      verification: Verification? = nil,
      label: String? = nil,
      claims: [Claim] = [],
      note: String? = nil,
      labels: [String: String] = [:],
      weight: Quantity? = nil,
      count: Quantity? = nil,
      notes: [String] = []
    ) {
      self.when = when
      self.status = status
      self.sign = sign
      self.temporality = temporality
      self.verification = verification
      self.label = label
      self.claims = claims
      self.notes = (note.map { [$0] } ?? []) + notes
      self.labels = labels
      self.weight = weight
      self.count = count
    }

    /// What a reader should know, the remarks in their order; nil where there is none.
    public var note: String? {
      get { notes.isEmpty ? nil : notes.joined(separator: "\n") }
      set { notes = newValue.map { [$0] } ?? [] }
    }

    /// This record with its gaps filled from the one above.
    func filled(from other: Record) -> Record {
      Record(
        when: when.isEmpty ? other.when : when,
        status: status ?? other.status,
        sign: sign ?? other.sign,
        temporality: temporality ?? other.temporality,
        verification: verification ?? other.verification,
        label: label ?? other.label,
        claims: claims.isEmpty ? other.claims : claims,
        labels: label == nil ? other.labels : labels,
        weight: weight ?? other.weight,
        count: count ?? other.count,
        notes: notes.isEmpty ? other.notes : notes
      )
    }
  }

  /// Who is the party.
  public var actor: Actor.ID
  /// The identifier of the relation between party and pact, where the kind of the pact is directed.
  public var id: Relation.ID?
  /// The side it is on; parties without a side are each a side of their own.
  public var side: String?
  /// What is recorded of its being a party.
  public var record: Record
  /// The ties to other parties that have an identifier or a record of their own.
  public var pairs: [Pair]

  /// Makes a party.
  public init(
    _ actor: Actor.ID,
    id: Relation.ID? = nil,
    side: String? = nil,
    record: Record = Record(),
    pairs: [Pair] = []
  ) {
    self.actor = actor
    self.id = id
    self.side = side
    self.record = record
    self.pairs = pairs
  }
}
