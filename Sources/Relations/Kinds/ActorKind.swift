/// A sort of actor, and the shape it has in a picture.
public struct ActorKind: Identifiable, Hashable, Sendable {
  /// The identifier of a kind of actor, such as `private-military-company`.
  public typealias ID = Identifier<ActorKind>

  /// What kinds have in common: the shape and fill in a picture.
  public enum Category: String, Hashable, Sendable, CaseIterable {
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
