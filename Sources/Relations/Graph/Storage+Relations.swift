package import EDTF

/// A relation that columns hold whole.
package struct PlainRow {
  package let id: String
  package let kind: RelationKind.ID
  package let from: Actor.ID
  package let to: Actor.ID
  /// From the first day through the last, `Day.max` where it has none.
  package let days: ClosedRange<Day>
}

extension Storage {
  /// The relation at a row, where columns hold all of it.
  package func plainRow(at row: Int) -> PlainRow? {
    guard detail(at: row) == nil, let to = ends(at: row).to else { return nil }
    let (start, end) = (columns.start[row], columns.end[row])
    guard start <= end else { return nil }
    return PlainRow(
      id: plainIDs[row - details.count(before: row)], kind: kind(at: row).id,
      from: actors.id(at: ends(at: row).from), to: actors.id(at: to),
      days: Day(number: start)...Day(number: end))
  }

  /// Every relation, in order.
  ///
  /// - Complexity: O(1) where none was read in bulk, else O(*n*).
  var relations: [Relation] {
    details.count == relationCount ? details.relations : (0..<relationCount).map { relation(at: $0) }
  }

  /// The relation at a row.
  package func relation(at row: Int) -> Relation {
    if let number = detail(at: row) { return details.relations[number] }
    let id = plainIDs[row - details.count(before: row)]
    let (from, to) = ends(at: row)
    return Relation(
      id: Relation.ID(id), kind: kind(at: row).id, from: actors.id(at: from),
      to: to.map { actors.id(at: $0) },
      when: Period.exact(start: columns.start[row], end: columns.end[row]))
  }

  /// Where a relation stands.
  func position(of id: Relation.ID) -> Int? {
    let others = details.count(before: id)
    if others < details.count, details.relations[others].id == id { return Int(details.positions[others]) }
    // Before a row stand as many of the others as have a lesser identifier.
    return plainIDs.firstNumber(of: id.rawValue).map { $0 + others }
  }

  package func kind(at row: Int) -> RelationKind { kindList[Int(columns.kinds[row])] }

  func sign(at row: Int) -> Sign {
    guard !signed.isEmpty, let number = detail(at: row) else { return kind(at: row).sign }
    return details.relations[number].sign ?? kind(at: row).sign
  }

  /// The ends of a relation; the second is nil where there is none.
  package func ends(at row: Int) -> (from: Int, to: Int?) {
    let to = columns.to[row]
    return (Int(columns.from[row]), to < 0 ? nil : Int(to))
  }

  /// The terms of a relation that must hold together, each a choice of periods.
  package func terms(at row: Int) -> [[UncertainInterval]] {
    if let number = detail(at: row) { return details.terms[number] }
    let days = (Day(number: columns.start[row]), Day(number: columns.end[row]))
    return [UncertainInterval(from: days.0, through: days.1, horizon: contents.asOf).map { [$0] } ?? []]
  }

  /// The actors at the ends of a relation whose lives limit it.
  package func limits(at row: Int) -> [Int] {
    detail(at: row).map { details.limits[$0] } ?? []
  }

  /// The pact whose life is among the terms of a relation.
  package func pactOfTerms(at row: Int) -> Int? {
    detail(at: row).flatMap { details.pactOfTerms[$0] }
  }

  /// Which of the details a relation has; nil where columns hold it whole.
  ///
  /// - Complexity: O(1) where all relations have some or none has, else O(log *n*).
  private func detail(at row: Int) -> Int? {
    if details.count == 0 { return nil }
    if details.count == relationCount { return row }
    let number = details.count(before: row)
    return number < details.count && details.positions[number] == row ? number : nil
  }
}
