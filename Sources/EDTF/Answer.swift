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
