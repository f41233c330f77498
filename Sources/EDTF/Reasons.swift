/// Why an answer is possible and not certain.
public struct Reasons: OptionSet, Hashable, Sendable {
  /// One bit for each reason.
  public let rawValue: UInt8

  /// The reasons whose bits are set.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The start is dated, but not to the day.
  public static let impreciseStart = Reasons(rawValue: 1 << 0)

  /// The end is dated, but not to the day.
  public static let impreciseEnd = Reasons(rawValue: 1 << 1)

  /// Nobody knows when it began.
  public static let unknownStart = Reasons(rawValue: 1 << 2)

  /// Nobody knows when it ended.
  public static let unknownEnd = Reasons(rawValue: 1 << 3)

  /// It had not ended when someone last looked, and that was earlier.
  public static let beyondAsOf = Reasons(rawValue: 1 << 4)

  /// It was seen before and after, in two periods, and nobody says what was in between.
  public static let betweenSightings = Reasons(rawValue: 1 << 5)

  /// Whether one of the two ends existed is not certain.
  public static let actorExistence = Reasons(rawValue: 1 << 6)

  /// The reasons in kebab case, in the order in which they are declared.
  public var names: [String] {
    Reasons.allNames.compactMap { contains($0.reason) ? $0.name : nil }
  }

  private static let allNames: [(reason: Reasons, name: String)] = [
    (.impreciseStart, "imprecise-start"),
    (.impreciseEnd, "imprecise-end"),
    (.unknownStart, "unknown-start"),
    (.unknownEnd, "unknown-end"),
    (.beyondAsOf, "beyond-as-of"),
    (.betweenSightings, "between-sightings"),
    (.actorExistence, "actor-existence"),
  ]
}
