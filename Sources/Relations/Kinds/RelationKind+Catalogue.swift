extension RelationKind {
  /// The kinds that every graph knows; a graph's own come beside them.
  ///
  /// They cover standing ties and events between actors of a conflict, the types of external support of
  /// UCDP's External Support Dataset (`support-troops` and its siblings), and the obligations of ATOP
  /// (`defence-pact`, `offence-pact`, `neutrality-pact`, `non-aggression`, `entente` for consultation), and the states of
  /// one actor alone (`sovereignty`, `exile`).
  public static let catalogue: [RelationKind] = described.map(\.kind)

  /// The kinds that every graph knows, by identifier.
  package static let known = Dictionary(catalogue.map { ($0.id, $0) }, uniquingKeysWith: { $1 })

  /// What mediators of pacts do.
  static let mediation: ID = "mediation"

  /// What it says of its ends, in a line of English; nil of a kind of the graph's own.
  public var meaning: String? { Self.meanings[id] }

  private static let described = institutional + military + control + hostile + diplomatic + succession

  private static let meanings = Dictionary(
    described.map { ($0.kind.id, $0.meaning) }, uniquingKeysWith: { $1 })

  /// A kind with what it means, in which A is the first end and B the second.
  typealias Described = (kind: RelationKind, meaning: String)

  /// Kinds of a family.
  static func kinds(of family: Family, _ kinds: [Described]) -> [Described] {
    kinds.map { described in
      var described = described
      described.kind.family = family
      return described
    }
  }

  /// A kind, its words in English and French, its traits and its meaning.
  static func kind(
    _ id: ID, _ english: String, _ french: String, _ sign: Sign, _ direction: Direction, _ mark: EndMark,
    _ temporality: Temporality, isAllying: Bool = false, descent: Descent? = nil, role: Role? = nil,
    isPart: Bool = false, isAlone: Bool = false, meaning: String
  ) -> Described {
    let kind = RelationKind(
      id: id, labels: ["en": english, "fr": french], sign: sign, direction: direction, mark: mark,
      temporality: temporality, isAllying: isAllying, descent: descent, role: role, isPart: isPart,
      isAlone: isAlone)
    return (kind, meaning)
  }
}
