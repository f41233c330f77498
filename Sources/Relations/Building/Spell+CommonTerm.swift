import EDTF

extension Spell {
  /// Terms that hold together, in one notation for a reader: the later start and the earlier end.
  ///
  /// Answers do not rest on it; they weigh each term by itself. Where one of the terms has several spells it
  /// stands for all, because no single notation says more.
  static func commonTerm(of terms: [[Spell]]) -> [Spell] {
    guard let first = terms.first else { return [] }
    guard terms.contains(where: { $0 != first }) else { return first }
    if let several = terms.first(where: { $0.count > 1 }) { return several }
    var latest = first[0]
    var earliest = first[0]
    for spell in terms.dropFirst().map({ $0[0] }) {
      if spell.startRank > latest.startRank { latest = spell }
      if spell.endRank < earliest.endRank { earliest = spell }
    }
    guard let span = try? Span(start: latest.span.start, end: earliest.span.end) else { return first }
    return [
      Spell(
        span, hasEnded: earliest.hasEnded, firstSeen: latest.firstSeen, lastSeen: earliest.lastSeen,
        asOf: earliest.asOf)
    ]
  }

  /// The second bound tells an unknown start from an open one, which cannot be the later.
  private var startRank: (Day, Day) {
    guard let start = (try? extent(tolerance: .none))?.start else { return (.min, .min) }
    return (start.lowerBound, start.upperBound)
  }

  /// The second bound tells an unknown end from an open one, which cannot be the earlier.
  private var endRank: (Day, Day) {
    guard let end = (try? extent(tolerance: .none))?.end else { return (.max, .max) }
    return (end.upperBound, end.lowerBound)
  }
}
