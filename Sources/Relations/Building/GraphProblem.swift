/// Something that is wrong with the contents of a graph, or that a reader should know.
public struct GraphProblem: Hashable, Sendable {
  /// How grave a problem is.
  public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable, Codable {
    /// True of the facts and worth knowing; nothing to mend in the file.
    case note
    /// Probably not what the editors meant; answers can be given.
    case warning
    /// The graph cannot be used.
    case error

    /// Whether the left severity is less grave than the right one.
    public static func < (left: Self, right: Self) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// The stable name of a sort of problem, such as `unknown-actor`.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name.
    public let rawValue: String

    /// Makes a code of its name.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// An identifier given twice.
    public static let duplicateID = Code(rawValue: "duplicate-id")
    /// A text that cannot be what it is given for, such as an identifier with a space in it.
    public static let badValue = Code(rawValue: "bad-value")
    /// An actor that is nowhere described.
    public static let unknownActor = Code(rawValue: "unknown-actor")
    /// A source that is nowhere described.
    public static let unknownSource = Code(rawValue: "unknown-source")
    /// A kind that neither the catalogue nor the graph knows.
    public static let unknownKind = Code(rawValue: "unknown-kind")
    /// More kinds of relation than a graph has numbers for.
    public static let tooManyKinds = Code(rawValue: "too-many-kinds")
    /// More relations than a graph may have of pacts.
    public static let tooManyParties = Code(rawValue: "too-many-parties")
    /// Actors that are parts of others in more ways than anybody follows.
    public static let tangledParts = Code(rawValue: "tangled-parts")
    /// A state without its second end.
    public static let missingTarget = Code(rawValue: "missing-target")
    /// A relation of an actor with itself.
    public static let selfRelation = Code(rawValue: "self-relation")
    /// A fact that does not say when it held.
    public static let undated = Code(rawValue: "undated")
    /// Sightings or bounds of a period that exclude each other.
    public static let impossiblePeriod = Code(rawValue: "impossible-spell")
    /// A relation outside the life of one of its ends.
    public static let outsideExistence = Code(rawValue: "outside-existence")
    /// A party before its pact was in force, or after.
    public static let outsidePact = Code(rawValue: "outside-pact")
    /// A pact with fewer than two parties.
    public static let lonelyPact = Code(rawValue: "lonely-pact")
    /// A party that is one twice on the same day.
    public static let partyTwice = Code(rawValue: "party-twice")
    /// A second end of a relation whose kind concerns one actor alone.
    public static let unexpectedTarget = Code(rawValue: "unexpected-target")
    /// A pair with an actor that is not a party.
    public static let unknownParty = Code(rawValue: "unknown-party")
    /// An identifier of a party or a pair from which no relation follows.
    public static let unusedID = Code(rawValue: "unused-id")
    /// A fact without a source.
    public static let noSource = Code(rawValue: "no-source")
    /// A graph that does not say when somebody last looked.
    public static let noAsOf = Code(rawValue: "no-as-of")
    /// A fact, or a part of it, that nobody has checked yet.
    public static let unverified = Code(rawValue: "unverified")
  }

  /// How grave it is.
  public var severity: Severity
  /// What sort of problem it is.
  public var code: Code
  /// Where it is.
  public var location: GraphLocation
  /// What is wrong.
  public var message: String
  /// What to write instead.
  public var suggestion: String?
  /// What to write instead, where there is no doubt about it, so that a program can write it.
  public var fix: Fix?

  /// A text of a field, and the one that means what was meant.
  public struct Fix: Hashable, Sendable {
    /// The text as it stands there.
    public var text: String
    /// What is to stand there.
    public var replacement: String

    /// Makes a fix.
    public init(text: String, replacement: some StringProtocol) {
      self.text = text
      self.replacement = String(replacement)
    }
  }

  /// Makes a problem.
  public init(
    _ severity: Severity, _ code: Code, at location: GraphLocation, _ message: String,
    suggestion: String? = nil, fix: Fix? = nil
  ) {
    self.fix = fix
    self.severity = severity
    self.code = code
    self.location = location
    self.message = message
    self.suggestion = suggestion
  }
}

/// The contents of a graph cannot be used; says all that is wrong with them.
public struct GraphError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The problems of severity error, at least one.
  public let problems: [GraphProblem]

  /// The problems, a line each.
  public var description: String {
    problems.map { "\($0.severity)[\($0.code.rawValue)]: \($0.message)" }.joined(separator: "\n")
  }
}

/// A place in the contents of a graph: an element, and the field of it.
///
/// Whoever read the contents from a file can turn it into a line and a column.
public struct GraphLocation: Hashable, Sendable {
  /// An element, by its position in its list of ``GraphContents``.
  public enum Element: Hashable, Sendable {
    /// The graph itself.
    case header
    /// A kind of actor.
    case actorKind(Int)
    /// A kind of relation.
    case relationKind(Int)
    /// A source.
    case source(Int)
    /// An actor.
    case actor(Int)
    /// A pact.
    case pact(Int)
    /// A relation.
    case relation(Int)
    /// A statement.
    case statement(Int)
  }

  /// The element.
  public var element: Element
  /// The keys and positions that lead to the field, such as `["parties", "1", "actor"]`; empty for the whole.
  public var path: [String]

  /// Makes a location.
  public init(_ element: Element, _ path: [String] = []) {
    self.element = element
    self.path = path
  }

  /// The location of the element that holds this one, up to the whole.
  public var parent: GraphLocation? {
    path.isEmpty ? nil : GraphLocation(element, path.dropLast())
  }

  package func appending(_ path: String...) -> GraphLocation {
    GraphLocation(element, self.path + path)
  }
}
