import Relations

/// The marks at the two ends of a line.
struct EndMarks: Hashable, Sendable {
  var first = EndMark.none
  var second = EndMark.none

  /// The marks that a relation puts there.
  ///
  /// - Parameter isForward: Whether it runs from the first end to the second.
  init(of kind: RelationKind, isForward: Bool) {
    if kind.marksBothEnds || !isForward { first = kind.mark }
    if kind.marksBothEnds || isForward { second = kind.mark }
  }

  /// No marks.
  init() {}

  /// At each end the mark that says more.
  func joined(_ other: EndMarks) -> EndMarks {
    var joined = self
    joined.first = first.stronger(other.first)
    joined.second = second.stronger(other.second)
    return joined
  }

  /// All marks that a line can bear when some of the relations that put these hold, in the order of their codes.
  ///
  /// - Complexity: O(*n*²) in the number of them, of which there are at most 81.
  static func all(from marks: Set<EndMarks>) -> [EndMarks] {
    var all = marks
    var waiting = Array(marks)
    while let next = waiting.popLast() {
      for mark in marks {
        let joined = next.joined(mark)
        if all.insert(joined).inserted { waiting.append(joined) }
      }
    }
    return all.sorted { $0.code < $1.code }
  }

  /// How the script of the page names them.
  var code: String { "\(first.strength) \(second.strength)" }
}

extension RelationKind {
  /// Whether its mark stands at either end of a line.
  var marksBothEnds: Bool { mark == .bars || direction == .mutual }
}

extension EndMark {
  /// How much a mark says beside others; the least number says most.
  var strength: Int { Self.byStrength.firstIndex(of: self) ?? Self.byStrength.count }

  fileprivate func stronger(_ other: EndMark) -> EndMark {
    strength < other.strength ? self : other
  }
}

/// Who acts in the relations of a line, as their marks say; what has none goes with any.
enum ActingEnds: Int, Sendable {
  case unmarked, mutual, forward, backward, eachWay

  /// Who acts in one relation.
  ///
  /// - Parameter isForward: Whether it runs from the first end to the second.
  init(in kind: RelationKind, isForward: Bool) {
    self = kind.mark == .none ? .unmarked : kind.marksBothEnds ? .mutual : isForward ? .forward : .backward
  }

  /// Who acts in several relations that share a line.
  init(_ relations: some Sequence<ActingEnds>) {
    let acting = Set(relations).subtracting([.unmarked])
    self =
      acting.contains(.mutual) ? .mutual : acting.count > 1 ? .eachWay : acting.first ?? .unmarked
  }
}
