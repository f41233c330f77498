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
  /// The pact whose parties this pair of actors are, if it is the projection of one; a graph says so, and does not read it
  /// from its contents.
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

/// A number with its unit, such as 1,200 troops or 0.8.
public struct Quantity: Hashable, Sendable {
  /// The number, which is finite.
  public private(set) var value: Double
  /// What is counted or measured; nil where the number says all.
  public var unit: String?

  /// Makes a quantity; nil where the number is not finite.
  public init?(_ value: Double, unit: String? = nil) {
    guard value.isFinite else { return nil }
    self.value = value
    self.unit = unit
  }

  /// Reads a number, and its unit after a blank; nil where the text begins with no number.
  ///
  /// The number has digits and at most one point: how thousands are set apart differs between languages. No unit begins with
  /// a digit: `1 200` is not one of something called 200.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard let number = parts.first, Self.isNumber(number), let value = Double(number) else { return nil }
    let unit = parts.count == 2 ? parts[1].drop { $0 == " " } : ""
    if unit.first?.isNumber == true { return nil }
    self.init(value, unit: unit.isEmpty ? nil : String(unit))
  }

  /// Whether it counts whole things.
  public var isWhole: Bool { value >= 0 && value.rounded() == value }

  /// Whether a whole number that a text begins with has more digits than are kept, so that it would become another.
  package static func losesDigits(_ text: String) -> Bool {
    guard let quantity = Quantity(text), quantity.value.magnitude >= 0x1p53,
      let number = text.split(separator: " ").first, !number.contains(".")
    else { return false }
    let digits = number.drop { $0 == "-" }.drop { $0 == "0" }
    return quantity.number.drop { $0 == "-" } != digits
  }

  private static func isNumber(_ text: Substring) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text
    return !digits.isEmpty && digits.utf8.count <= 350 && digits.first != "." && digits.last != "."
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      && digits.filter { $0 == "." }.count <= 1
  }
}

extension Quantity: CustomStringConvertible {
  /// The number without a point where it is whole, and the unit.
  public var description: String { unit.map { "\(number) \($0)" } ?? number }

  /// The number in digits, which any reader of numbers takes, without a point where it is whole.
  package var number: String {
    if let whole = Int(exactly: value) { return String(whole) }
    // 1.25e-05 has the digits 125, of which one stands before a point that moves by the exponent.
    let parts = String(value).split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      return value.rounded() == value ? String(String(value).dropLast(2)) : String(value)
    }
    let sign = parts[0].hasPrefix("-") ? "-" : ""
    let places = parts[0].drop { $0 == "-" }.split(separator: ".")
    let fraction = places.count > 1 && places[1] != "0" ? places[1] : ""
    let digits = places[0] + fraction
    let zeros = { (count: Int) in String(repeating: "0", count: max(0, count)) }
    if exponent < 0 { return "\(sign)0.\(zeros(-exponent - 1))\(digits)" }
    return sign + digits + zeros(exponent - fraction.count)
  }
}

/// How a fact stands with its sources; never mixed with certainty, which is about time alone.
public enum Status: String, Hashable, Sendable, CaseIterable, Codable {
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
public enum Verification: String, Hashable, Sendable, CaseIterable, Codable {
  /// All of it was found in a source.
  case found
  /// Some part of it rests on general knowledge.
  case partly
  /// None of it has been checked yet.
  case unverified
}
