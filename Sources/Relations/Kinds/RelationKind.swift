/// A sort of relation: its sign, its direction, its family, and what follows from it.
public struct RelationKind: Identifiable, Hashable, Sendable {
  /// The identifier of a kind of relation, such as `military-deployment`.
  public typealias ID = Identifier<RelationKind>

  /// The identifier.
  public var id: ID
  /// What a reader sees, by language: a verb or noun of a few letters.
  public var labels: [String: String]
  /// What it says of the two ends' stance towards each other.
  public var sign: Sign
  /// Whether the two ends play the same part.
  public var direction: Direction
  /// The family that gives it its hue.
  public var family: Family
  /// The mark at its ends.
  public var mark: EndMark
  /// Whether it lasts or happens.
  public var temporality: Temporality
  /// Whether it makes its two ends allies.
  public var isAllying: Bool
  /// How it says where an actor comes from or goes to; nil where it does not.
  public var descent: Descent?
  /// What it makes its first end to its second, where that matters beyond its sign.
  public var role: Role?
  /// Whether it makes its first end a part of the second: a component, an operation, a mission.
  public var isPart: Bool
  /// Whether it concerns one actor alone and takes no second end, as a state that an actor is in.
  public var isAlone: Bool

  /// Whether it says where an actor comes from or goes to, and may thus reach beyond the life of its ends.
  public var isLineage: Bool { descent != nil }

  /// Whether it is no lineage, or one as that of the catalogue under its identifier, or a succession where there is none:
  /// what `lineage: true` says in a file.
  package var hasUsualDescent: Bool {
    descent == nil || descent == Self.known[id]?.descent ?? .succession
  }

  /// Whether its first end may stand for its second: leads it, has an office at it, governs it or is a part of it.
  ///
  /// Who follows, employs or comes from somebody is not them, whatever the hue of the kind.
  package var actsForSecond: Bool {
    switch role {
    case .leader, .officer, .government, .component: true
    case .member, .backer, nil: isPart
    }
  }

  /// Makes a kind; the mark follows from the family where none is given.
  public init(
    id: ID,
    labels: [String: String] = [:],
    sign: Sign = .neutral,
    direction: Direction = .directed,
    family: Family = .diplomatic,
    mark: EndMark? = nil,
    temporality: Temporality = .state,
    isAllying: Bool = false,
    descent: Descent? = nil,
    role: Role? = nil,
    isPart: Bool = false,
    isAlone: Bool = false
  ) {
    self.id = id
    self.labels = labels
    self.sign = sign
    self.direction = direction
    self.family = family
    self.mark = mark ?? Self.usualMark(of: family, direction: direction)
    self.temporality = temporality
    self.isAllying = isAllying
    self.descent = descent
    self.role = role
    self.isPart = isPart
    self.isAlone = isAlone
  }

  /// The label in a language, else in English, else the identifier with spaces.
  public func label(in language: String) -> String {
    labels[language] ?? labels["en"] ?? String(id.rawValue.map { $0 == "-" ? " " : $0 })
  }

  private static func usualMark(of family: Family, direction: Direction) -> EndMark {
    switch family {
    case .institutional: direction == .mutual ? .dot : .none
    case .military: direction == .mutual ? .none : .vee
    case .control: .diamond
    case .hostile: direction == .mutual ? .bars : .bar
    case .diplomatic: direction == .mutual ? .dot : .vee
    case .succession: .openTriangle
    }
  }
}

extension Status {
  /// What it says of a fact, in a line of English.
  public var meaning: String {
    switch self {
    case .accepted: "Nobody in the sources contests it."
    case .reported: "It is reported, without confirmation."
    case .claimed: "A party to it says so."
    case .alleged: "It is said of somebody, to their discredit, without proof."
    case .disputed: "Sources contradict each other."
    case .denied: "A party to it denies it; it ties nobody unless asked for."
    case .announced: "It is said to be coming."
    case .rejected: "It is known to be wrong, and kept with the reason; it ties nobody unless asked for."
    }
  }
}
