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
