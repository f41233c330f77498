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

extension RelationKind {
  /// What it says of its ends, in a line of English; nil of a kind of the graph's own.
  public var meaning: String? { Self.meanings[id] }

  /// A is the first end, B the second.
  private static let meanings: [ID: String] = [
    "membership": "A is a member of the organisation B.",
    "contributes-to": "A gives troops, money or goods to the mission or operation B.",
    "mandate": "A gives the mission B its mandate, for as long as that runs.",
    "authorisation": "A allows B to act, by a decision of one day.",
    "founding": "A brings B about.",
    "peace-agreement": "A and B have agreed to end their war, for as long as the accord holds.",
    "ceasefire": "A and B have agreed not to fight, for as long as that holds.",
    "ceasefire-event": "A and B agree not to fight, on a day of which nothing more is known.",
    "agreement": "A and B are bound by an accord that is no alliance.",
    "agreement-event": "A and B sign an accord.",
    "non-aggression": "A and B have promised not to attack each other.",
    "neutrality-pact": "A and B have promised to stay out of each other's wars.",
    "mediation": "A works to bring about or to keep an accord for B.",
    "merger-notice": "A announces that it will merge with B.",
    "sovereignty": "A is an independent state; it takes no second end.",
    "exile": "A works from abroad; it takes no second end.",
    "neutrality": "A sides with nobody; it takes no second end.",
    "dormancy": "A exists and does nothing; it takes no second end.",
    "state-of-emergency": "A is under emergency rule; it takes no second end.",
    "alliance": "A and B are allied, in whatever form.",
    "defence-pact": "A and B have promised to defend each other when attacked.",
    "offence-pact": "A and B have promised to fight together in a war that one of them begins.",
    "entente": "A and B have promised to consult each other in a crisis.",
    "military-cooperation": "A and B work together in arms without being allied.",
    "military-deployment": "A has troops in or with B, on its side.",
    "training-mission": "A trains the forces of B.",
    "arms-supply": "A gives or sells arms to B.",
    "support": "A supports B, by an act of which nothing more is known.",
    "support-troops": "A sends troops to fight for B.",
    "support-presence": "A has troops with B that do not fight.",
    "support-infrastructure": "A shares bases or joint operations with B.",
    "support-territory": "A lets B use its territory.",
    "support-weapons": "A gives weapons to B.",
    "support-materiel": "A gives vehicles, fuel or other goods to B.",
    "support-training": "A trains B or lends it experts.",
    "support-funding": "A gives money to B.",
    "support-intelligence": "A gives intelligence to B.",
    "support-other": "A supports B in a way that has no kind of its own.",
    "support-unknown": "A supports B, and nobody says how.",
    "withdrawal": "A takes its troops or itself out of B.",
    "withdrawal-notice": "A announces that it will leave B.",
    "governs": "A governs the state B, as a junta or a government does.",
    "component-of": "A is a part of B.",
    "operation-of": "A is a military operation of B.",
    "mission-of": "A is a mission of B.",
    "affiliation": "A belongs to the network of B and acts by itself.",
    "pledge": "A swears allegiance to B.",
    "mercenary-contract": "A employs the fighters of B.",
    "sponsorship": "A sponsors B, which acts in its interest.",
    "origin": "A comes from B: it was formed by its people or in its place.",
    "leads": "A is the head of B.",
    "deputy-leads": "A is the second in B.",
    "chief-of-staff": "A is the chief of staff of B.",
    "minister": "A is a minister of B.",
    "spokesperson": "A speaks for B.",
    "governor": "A is a governor in B.",
    "rank": "A holds a rank in B, which the label names.",
    "role": "A has an office in B, which the label names.",
    "inauguration": "A is sworn in as an officer of B.",
    "hostility": "A and B fight each other, for as long as that lasts.",
    "attack": "A attacks B.",
    "battle": "A and B meet in battle.",
    "capture": "A takes a place or people from B.",
    "blockade": "A cuts B off from supplies.",
    "killing": "A kills B, or people of B.",
    "atrocity": "A commits an atrocity against people of B.",
    "incident": "Something hostile happens between A and B, of which nothing more is known.",
    "coup": "A overthrows B, or tries to.",
    "detention": "A takes B or people of B prisoner.",
    "sanctions": "A punishes B by law: with embargoes, frozen assets, travel bans.",
    "suspension": "A suspends the membership or the rights of B.",
    "designation": "A lists B as terrorist.",
    "expulsion": "A throws B or people of B out.",
    "denunciation": "A denounces an accord with B.",
    "termination": "A ends an accord with B.",
    "suspension-of-cooperation": "A stops working with B.",
    "ultimatum": "A sets B an ultimatum.",
    "veto": "A vetoes what concerns B.",
    "lawsuit": "A takes B to court.",
    "rivalry": "A and B compete without fighting.",
    "rift": "A and B have fallen out.",
    "diplomatic-relations": "A and B have embassies with each other.",
    "diplomatic-break": "A breaks off diplomatic relations with B.",
    "diplomatic-crisis": "A quarrels with B in public.",
    "recall-of-ambassador": "A calls its ambassador in B home.",
    "recognition": "A recognises B as a state or a government.",
    "negotiation": "A and B talk with each other.",
    "statement": "A says something to or of B in public.",
    "declaration": "A proclaims something that concerns B, or itself.",
    "accusation": "A accuses B.",
    "condemnation": "A condemns what B does.",
    "denial": "A denies what B says.",
    "succession": "B takes the place of A.",
    "merger": "A goes into B, and ends.",
    "split": "A comes out of B, which goes on.",
    "renaming": "A bears another name from then on.",
    "transformation": "A becomes something else, or B.",
    "dissolution": "A ends, or is ended by B.",
  ]
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
