public import Relations

extension GraphRevision {
  /// What an edit is about.
  public enum Subject: Hashable, Sendable {
    /// The graph itself: its title, its as-of day, what it covers.
    case graph
    /// A kind of actor of the graph's own.
    case actorKind(ActorKind.ID)
    /// A kind of relation of the graph's own.
    case relationKind(RelationKind.ID)
    /// A source.
    case source(Source.ID)
    /// An actor.
    case actor(Actor.ID)
    /// A pact, but for its parties.
    case pact(Actor.ID)
    /// A party to a pact.
    case party(Actor.ID, of: Actor.ID)
    /// A mediator of a pact.
    case mediator(Actor.ID, of: Actor.ID)
    /// A relation.
    case relation(Relation.ID)
    /// A statement of a source.
    case statement(Statement.ID)
  }

  /// In what respect something was edited.
  public enum Aspect: String, Hashable, Sendable, CaseIterable, Codable {
    /// It was not there.
    case added
    /// It is no longer there.
    case withdrawn
    /// It says something else: another kind, other ends, another status.
    case revised
    /// It holds at another time.
    case redated
    /// It rests on other sources, or on other words of them.
    case resourced
    /// It says the same in other words.
    case reworded
  }

  /// A field that was edited, under the key that it has in the files.
  public struct FieldEdit: Hashable, Sendable {
    /// The key, such as `when`.
    public let name: String
    /// In what respect an edit of the field changes a fact.
    public let aspect: Aspect
    /// The values that it had, as text; none where it was not there.
    public let before: [String]
    /// The values that it has.
    public let after: [String]
  }

  /// What was done to one subject.
  public struct Edit: Hashable, Sendable {
    /// What it is about.
    public let subject: Subject
    /// In what respects it was edited, the gravest first.
    public let aspects: [Aspect]
    /// The fields that were edited, in the order of the files; all that it has where it was added or withdrawn.
    public let fields: [FieldEdit]
    /// The actors that it concerns, before or after.
    public let actors: Set<Actor.ID>

    /// The gravest respect in which it was edited.
    public var aspect: Aspect { aspects.first ?? .revised }
  }
}
