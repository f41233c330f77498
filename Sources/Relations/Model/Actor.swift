public import EDTF

/// Somebody who stands in relations: a state, a junta, an organisation, an armed group, a person, a pact.
public struct Actor: Identifiable, Hashable, Sendable {
  /// The identifier of an actor.
  ///
  /// Pacts share it, because a pact is an actor too.
  public typealias ID = Identifier<Actor>

  /// The identifier, unique among the actors and pacts of a graph.
  public var id: ID
  /// What sort of actor this is.
  public var kind: ActorKind.ID
  /// Its names, each with the time for which it held.
  public var names: [Name]
  /// When it existed; empty where nothing is known, and then it limits no answer.
  public var existence: [Period]
  /// The actors that it belongs to, whatever the date; dated ties are relations.
  ///
  /// They make an organ or an authority a part, which counts for them where relations are rolled up, and nobody else.
  public var parents: [Actor.ID]
  /// Identifiers in other data sets, such as `iso3` or `wikidata`, by the name of the data set.
  public var externalIDs: [String: String]
  /// Where it is at home or at work.
  public var area: String?
  /// What the sources say of the actor itself.
  public var claims: [Claim]
  /// What a reader should know.
  public var note: String?

  /// Makes an actor.
  public init(
    id: ID,
    kind: ActorKind.ID,
    names: [Name] = [],
    existence: [Period] = [],
    parents: [Actor.ID] = [],
    externalIDs: [String: String] = [:],
    area: String? = nil,
    claims: [Claim] = [],
    note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.names = names
    self.existence = existence
    self.parents = parents
    self.externalIDs = externalIDs
    self.area = area
    self.claims = claims
    self.note = note
  }
}

extension Actor {
  /// The names in use at a date, the best for a reader first.
  ///
  /// Names of the language asked for come before those without a language and those before the rest; names
  /// certainly in use before names possibly in use. Misnomers are left out, and former names unless dated.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names.
  public func names(
    at dateQuery: DateQuery, language: String = "en", tolerance: Tolerance = .standard
  ) -> [Name] {
    typealias Rank = (tongue: Int, certainty: Int, dates: Int, position: Int)
    var ranks: [Rank] = []
    ranks.reserveCapacity(names.count)
    for (position, name) in names.enumerated() {
      guard name.sort != .misnomer, name.sort != .former || !name.when.isEmpty else { continue }
      let use = name.use(at: dateQuery, tolerance: tolerance)
      guard use != .no else { continue }
      let tongue = name.language == language ? 0 : name.language == nil ? 1 : name.language == "en" ? 2 : 3
      ranks.append((tongue, use == .certain ? 0 : 1, name.when.isEmpty ? 1 : 0, position))
    }
    if ranks.count > 1 { ranks.sort(by: <) }
    return ranks.map { names[$0.position] }
  }

  /// The name for running text and tables at a date: the short form, else the official one, else any.
  ///
  /// Any name in the language asked for, or in none, comes before those in another; without a name in use the
  /// identifier has to do.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names.
  public func name(
    at dateQuery: DateQuery, language: String = "en", tolerance: Tolerance = .standard
  ) -> String {
    let current = names(at: dateQuery, language: language, tolerance: tolerance)
    return Self.best(of: current, language: language)?.text ?? id.rawValue
  }

  /// The name for a picture at a date: in the language asked for, or in none, where the actor has such a name, and of at most
  /// `length` characters where one of these has.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names.
  public func label(
    at dateQuery: DateQuery, language: String = "en", length: Int = 24, tolerance: Tolerance = .standard
  ) -> String {
    let current = names(at: dateQuery, language: language, tolerance: tolerance)
    // A long name in the reader's language says more than a short one in another.
    let own = current.filter { $0.language == language || $0.language == nil }
    let known = own.isEmpty ? current : own
    // Nothing has more characters than bytes, which are counted sooner.
    let fitting = known.filter { $0.text.utf8.count <= length || $0.text.count <= length }
    return (Self.first(in: fitting) ?? Self.first(in: known))?.text ?? id.rawValue
  }

  /// The best for a reader: one of the reader's language that is a little formal beats a short one in
  /// another.
  private static func best(of names: [Name], language: String) -> Name? {
    let own = names.filter { $0.language == language || $0.language == nil }
    return first(in: own) ?? first(in: names)
  }

  private static func first(in names: [Name]) -> Name? {
    for sort in [Name.Sort.short, .official, .former, .acronym, .alias] {
      if let name = names.first(where: { $0.sort == sort }) { return name }
    }
    return nil
  }
}

extension Name {
  /// Whether the name was in use on the date; a name without dates always is.
  func use(at dateQuery: DateQuery, tolerance: Tolerance) -> Certainty {
    if when.isEmpty { return .certain }
    // A period that contradicts itself is reported by the checks and says nothing here.
    let intervals = when.compactMap { try? $0.interval(tolerance: tolerance) }
    return UncertainInterval.answer(whereAny: intervals, in: dateQuery).certainty
  }
}
