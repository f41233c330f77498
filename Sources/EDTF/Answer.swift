/// Whether something held, and where that is not certain, why not.
public struct Answer: Hashable, Sendable {
  /// Whether it held.
  public let certainty: Certainty

  /// Why it is not certain; empty unless it is possible.
  public let reasons: Reasons

  /// It did not hold.
  public static let no = Answer(certainty: .no, reasons: [])

  /// It held.
  public static let certain = Answer(certainty: .certain, reasons: [])

  /// It may have held, and these are the reasons for the doubt.
  public static func possible(_ reasons: Reasons) -> Answer {
    Answer(certainty: .possible, reasons: reasons)
  }

  private init(certainty: Certainty, reasons: Reasons) {
    self.certainty = certainty
    self.reasons = reasons
  }

  /// Whether both held: the lesser of the two, in Kleene's three-valued logic.
  ///
  /// A possible answer carries the reasons of each operand that is possible.
  public func and(_ other: Answer) -> Answer {
    combined(with: other, as: min(certainty, other.certainty))
  }

  /// Whether either held: the greater of the two, in Kleene's three-valued logic.
  ///
  /// A possible answer carries the reasons of each operand that is possible.
  public func or(_ other: Answer) -> Answer {
    combined(with: other, as: max(certainty, other.certainty))
  }

  private func combined(with other: Answer, as certainty: Certainty) -> Answer {
    switch certainty {
    case .no: .no
    case .possible: .possible(reasons.union(other.reasons))
    case .certain: .certain
    }
  }
}

extension Answer: CustomStringConvertible {
  /// The certainty, and the reasons for a doubt, as in `possible (imprecise-start)`.
  public var description: String {
    reasons.isEmpty ? certainty.rawValue : "\(certainty.rawValue) (\(reasons))"
  }
}

/// Whether something held: surely not, perhaps, surely.
public enum Certainty: String, CaseIterable, Sendable {
  /// It did not hold.
  case no

  /// What is known allows both.
  case possible

  /// It held, whatever the dates turn out to be within what is written.
  case certain
}

extension Certainty: Comparable {
  /// Whether `lhs` is the weaker: no, then possible, then certain.
  public static func < (lhs: Certainty, rhs: Certainty) -> Bool {
    lhs.rank < rhs.rank
  }

  private var rank: Int {
    switch self {
    case .no: 0
    case .possible: 1
    case .certain: 2
    }
  }
}

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

  static let allNames: [(reason: Reasons, name: String)] = [
    (.impreciseStart, "imprecise-start"),
    (.impreciseEnd, "imprecise-end"),
    (.unknownStart, "unknown-start"),
    (.unknownEnd, "unknown-end"),
    (.beyondAsOf, "beyond-as-of"),
    (.betweenSightings, "between-sightings"),
    (.actorExistence, "actor-existence"),
  ]
}

extension Reasons: CustomStringConvertible {
  /// The names of the reasons with commas between them; `none` where there is none.
  public var description: String { isEmpty ? "none" : names.joined(separator: ", ") }
}
