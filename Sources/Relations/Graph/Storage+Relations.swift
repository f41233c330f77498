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
  /// The relation at a position, where columns hold all of it.
  package func plainRow(at position: Int) -> PlainRow? {
    guard detail(at: position) == nil, let to = ends(at: position).to else { return nil }
    let (start, end) = (columns.start[position], columns.end[position])
    guard start <= end else { return nil }
    return PlainRow(
      id: plainIDs[position - details.count(before: position)], kind: kind(at: position).id,
      from: actors.id(at: ends(at: position).from), to: actors.id(at: to),
      days: Day(number: start)...Day(number: end))
  }

  /// Every relation, in order.
  ///
  /// - Complexity: O(1) where none was read in bulk, else O(*n*).
  var relations: [Relation] {
    details.count == relationCount ? details.relations : (0..<relationCount).map { relation(at: $0) }
  }

  /// The relation at a position.
  package func relation(at position: Int) -> Relation {
    if let number = detail(at: position) { return details.relations[number] }
    let id = plainIDs[position - details.count(before: position)]
    let (from, to) = ends(at: position)
    return Relation(
      id: Relation.ID(id), kind: kind(at: position).id, from: actors.id(at: from),
      to: to.map { actors.id(at: $0) },
      when: Period.exact(start: columns.start[position], end: columns.end[position]))
  }

  /// Where a relation stands.
  func position(of id: Relation.ID) -> Int? {
    let others = details.count(before: id)
    if others < details.count, details.relations[others].id == id { return Int(details.positions[others]) }
    // Before a row stand as many of the others as have a lesser identifier.
    return plainIDs.firstNumber(of: id.rawValue).map { $0 + others }
  }

  package func kind(at position: Int) -> RelationKind { kindList[Int(columns.kinds[position])] }

  func sign(at position: Int) -> Sign {
    guard !signed.isEmpty, let number = detail(at: position) else { return kind(at: position).sign }
    return details.relations[number].sign ?? kind(at: position).sign
  }

  /// The ends of a relation; the second is nil where there is none.
  package func ends(at position: Int) -> (from: Int, to: Int?) {
    let to = columns.to[position]
    return (Int(columns.from[position]), to < 0 ? nil : Int(to))
  }

  /// The terms of a relation that must hold together, each a choice of periods.
  package func terms(at position: Int) -> [[UncertainInterval]] {
    if let number = detail(at: position) { return details.terms[number] }
    let days = (Day(number: columns.start[position]), Day(number: columns.end[position]))
    return [UncertainInterval(from: days.0, through: days.1, horizon: contents.asOf).map { [$0] } ?? []]
  }

  /// The actors at the ends of a relation whose lives limit it.
  package func limits(at position: Int) -> [Int] {
    detail(at: position).map { details.limits[$0] } ?? []
  }

  /// The pact whose life is among the terms of a relation.
  package func pactOfTerms(at position: Int) -> Int? {
    detail(at: position).flatMap { details.pactOfTerms[$0] }
  }

  /// Which of the details a relation has; nil where columns hold it whole.
  ///
  /// - Complexity: O(1) where all relations have some or none has, else O(log *n*).
  private func detail(at position: Int) -> Int? {
    if details.count == 0 { return nil }
    if details.count == relationCount { return position }
    let number = details.count(before: position)
    return number < details.count && details.positions[number] == position ? number : nil
  }
}
