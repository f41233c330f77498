/// A sort of actor, and the shape it has in a picture.
public struct ActorKind: Identifiable, Hashable, Sendable {
  /// The identifier of a kind of actor, such as `private-military-company`.
  public typealias ID = Identifier<ActorKind>

  /// What kinds have in common: the shape and fill in a picture.
  public enum Category: String, Hashable, Sendable, CaseIterable, Codable {
    /// A state.
    case state
    /// Who governs a state: a junta or a government.
    case authority
    /// An international organisation, a court, an association of states.
    case organisation
    /// A mission, an operation, a joint force.
    case mission
    /// A private military company or a force that took over from one.
    case company
    /// An armed group, a militia, a coalition of such.
    case armedGroup = "armed-group"
    /// An organ of a state or an organisation, which acts for it.
    case organ
    /// A person.
    case person
    /// An agreement.
    case pact
    /// Anything else.
    case other
  }

  /// The identifier.
  public var id: ID
  /// What a reader sees, by language.
  public var labels: [String: String]
  /// What it has in common with other kinds.
  public var category: Category

  /// Makes a kind.
  public init(id: ID, labels: [String: String] = [:], category: Category) {
    self.id = id
    self.labels = labels
    self.category = category
  }

  /// The label in a language, else in English, else the identifier with spaces.
  public func label(in language: String) -> String {
    labels[language] ?? labels["en"] ?? String(id.rawValue.map { $0 == "-" ? " " : $0 })
  }
}

extension ActorKind {
  /// The kinds that every graph knows; a graph's own come beside them.
  public static let catalogue: [ActorKind] = [
    kind("state", "state", "État", .state),
    kind("junta", "junta", "junte", .authority),
    kind("government", "government", "gouvernement", .authority),
    kind("regime", "regime", "régime", .authority),
    kind("international-organisation", "int. organisation", "org. internationale", .organisation),
    kind("regional-organisation", "regional org.", "org. régionale", .organisation),
    kind("alliance", "alliance of states", "alliance d’États", .organisation),
    kind("court", "court", "cour", .organisation),
    kind("ngo", "NGO", "ONG", .organisation),
    kind("mission", "mission", "mission", .mission),
    kind("un-mission", "UN mission", "mission de l’ONU", .mission),
    kind("eu-mission", "EU mission", "mission de l’UE", .mission),
    kind("operation", "operation", "opération", .mission),
    kind("task-force", "task force", "task force", .mission),
    kind("force", "joint force", "force conjointe", .mission),
    kind("private-military-company", "private military co.", "société militaire", .company),
    kind("state-paramilitary", "state paramilitary", "force paramilitaire", .company),
    kind("armed-group", "armed group", "groupe armé", .armedGroup),
    kind("armed-movement", "armed movement", "mouvement armé", .armedGroup),
    kind("jihadist-organisation", "jihadist group", "groupe jihadiste", .armedGroup),
    kind("jihadist-branch", "jihadist branch", "branche jihadiste", .armedGroup),
    kind("militia", "militia", "milice", .armedGroup),
    kind("coalition", "coalition", "coalition", .armedGroup),
    kind("movement", "movement", "mouvement", .armedGroup),
    kind("identity-group", "identity group", "groupe identitaire", .other),
    kind("armed-forces", "armed forces", "forces armées", .organ),
    kind("ministry", "ministry", "ministère", .organ),
    kind("agency", "agency", "agence", .organ),
    kind("un-body", "UN body", "organe de l’ONU", .organ),
    kind("person", "person", "personne", .person),
    kind("pact", "pact", "pacte", .pact),
    kind("party", "political party", "parti politique", .other),
    kind("company", "company", "entreprise", .other),
    kind("community", "community", "communauté", .other),
    kind("other", "actor", "acteur", .other),
    kind("unknown", "unknown", "inconnu", .other),
  ]

  /// The kinds that every graph knows, by identifier.
  package static let known = Dictionary(catalogue.map { ($0.id, $0) }, uniquingKeysWith: { $1 })

  /// What a pact is as an actor, whose kind binds its parties to each other.
  static let pact: ID = "pact"
  /// What a pact is as an actor, whose kind binds each party to it.
  static let organisation: ID = "international-organisation"
  /// What an actor is of which nothing is said.
  package static let other: ID = "other"

  private static func kind(_ id: ID, _ english: String, _ french: String, _ category: Category) -> ActorKind {
    ActorKind(id: id, labels: ["en": english, "fr": french], category: category)
  }
}
