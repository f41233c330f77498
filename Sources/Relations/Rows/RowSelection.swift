import EDTF

/// What a question asks of the indexes, where they can answer it.
package struct RowSelection {
  /// The day of the question.
  package let day: Int32
  /// For each kind whether it is asked for; nil where all are.
  let kinds: [Bool]?
  /// Whether relations that have an end are asked for.
  let closed: Bool
  /// Whether relations without an end are asked for.
  let open: Bool

  package init(day: Int32, kinds: [Bool]?, closed: Bool, open: Bool) {
    self.day = day
    self.kinds = kinds
    self.closed = closed
    self.open = open
  }

  /// Whether it asks for a part of the relations that hold on the day and no more is known than which.
  package var isWhole: Bool { closed && open }
}

// The questions about rows. Each takes a selection, which is nil where the indexes cannot tell what is asked for, and a
// function that tells it of one row: of those whose days are not exact, or of every one where the selection is nil.
extension Storage {
  /// How many rows are asked for.
  ///
  /// - Complexity: O(1) on a day, O(*u*) in the number of rows whose days are not exact, besides O(*c*) in the number of
  ///   kinds where the selection is of some; O(*n*) where the indexes cannot tell.
  package func count(_ selection: RowSelection?, shows: (Int) -> Bool) -> Int {
    guard let selection, selection.closed == selection.open else {
      var count = 0
      visitRuns(selection, shows: shows) { count += $0.count }
      return count
    }
    let uncertain = columns.uncertain
    var count = uncertain.isEmpty ? 0 : uncertain.count { shows(Int($0)) }
    guard selection.closed else { return count }
    guard let kinds = selection.kinds else { return index.count(on: selection.day) + count }
    for kind in kinds.indices where kinds[kind] { count += index.count(ofKind: kind, on: selection.day) }
    return count
  }

  /// How many rows of a kind hold on a day; nil where the days of some rows are not exact.
  ///
  /// - Complexity: O(log *c*) in the number of kinds.
  package func count(of kind: RelationKind.ID, on day: Int32) -> Int? {
    guard columns.uncertain.isEmpty else { return nil }
    return number(ofKind: kind).map { index.count(ofKind: $0, on: day) } ?? 0
  }

  /// How many rows of a sign hold on a day; nil where the days of some rows are not exact, or some have a sign of their
  /// own.
  ///
  /// - Complexity: O(*c*) in the number of kinds.
  package func count(of sign: Sign, on day: Int32) -> Int? {
    columns.uncertain.isEmpty && signed.isEmpty ? index.count(ofSign: sign, on: day) : nil
  }

  /// How many rows hold on a day, certainly or possibly.
  ///
  /// - Complexity: O(1), besides O(*u*) in the number of rows whose days are not exact.
  @usableFromInline
  func countOfAll(on day: Int32) -> Int {
    if let count = count(on: day) { return count }
    let dateQuery = DateQuery(Day(number: day))
    return count(RowSelection(day: day, kinds: nil, closed: true, open: true)) {
      answer($0, at: dateQuery).certainty != .no
    }
  }

  /// Adds the rows asked for to a list, in no order.
  package func append(_ selection: RowSelection?, to rows: inout [Int32], shows: (Int) -> Bool) {
    visitRuns(selection, shows: shows) { rows.append(contentsOf: $0) }
  }

  /// Visits the rows asked for in runs, in no order.
  ///
  /// - Complexity: O(*k*) in the number visited where all are exact and the selection is of all kinds; O(*n*) where the
  ///   indexes cannot tell.
  package func visitRuns(
    _ selection: RowSelection?, shows: (Int) -> Bool, _ body: (UnsafeBufferPointer<Int32>) -> Void
  ) {
    guard let selection else {
      let shown = (0..<Int32(relationCount)).filter { shows(Int($0)) }
      shown.withUnsafeBufferPointer { if !$0.isEmpty { body($0) } }
      return
    }
    let classes = index.classes
    if let kinds = selection.kinds {
      classes.visit(0, on: selection.day, closed: selection.closed, open: selection.open) { run in
        var chosen: [Int32] = []
        append(run, of: kinds, to: &chosen)
        chosen.withUnsafeBufferPointer { if !$0.isEmpty { body($0) } }
      }
    } else {
      classes.visit(0, on: selection.day, closed: selection.closed, open: selection.open, body)
    }
    if columns.uncertain.isEmpty { return }
    let uncertain = columns.uncertain.filter { shows(Int($0)) }
    uncertain.withUnsafeBufferPointer { if !$0.isEmpty { body($0) } }
  }

  /// Adds the rows asked for that touch an actor to a list, in no order.
  ///
  /// - Complexity: O(*k*) in the number of relations of the actor; of those that hold on a day where it has many.
  package func append(
    of actor: Int, _ selection: RowSelection?, to rows: inout [Int32], shows: (Int) -> Bool
  ) {
    guard actors.indices.contains(actor) else { return }
    guard let selection else {
      rows += incidences.all(of: actor).filter { shows(Int($0)) }
      return
    }
    incidences.visit(
      of: actor, on: selection.day, closed: selection.closed, open: selection.open, in: self
    ) {
      if let kinds = selection.kinds { append($0, of: kinds, to: &rows) } else { rows.append(contentsOf: $0) }
    }
    if incidences.uncertain.isEmpty { return }
    for position in incidences.uncertain(of: actor) where shows(Int(position)) { rows.append(position) }
  }

  private func append(_ run: UnsafeBufferPointer<Int32>, of kinds: [Bool], to rows: inout [Int32]) {
    let columns = columns
    for position in run where kinds[Int(columns.kinds[Int(position)])] { rows.append(position) }
  }

  /// The rows that make one actor a part of another, in order.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  package var rowsOfParts: [Int] {
    let chosen = kindList.map(\.isPart)
    guard chosen.contains(true) else { return [] }
    let kinds = columns.kinds
    return (0..<relationCount).filter { chosen[Int(kinds[$0])] && makesPart($0) }
  }

  /// Whether a row makes its first end a part of its second: its kind says so, and the editors accept it.
  package func makesPart(_ row: Int) -> Bool {
    kind(at: row).isPart && relation(at: row).status == .accepted
  }

  /// All rows that touch an actor, in order.
  ///
  /// - Complexity: O(*k* log *k*) in their number.
  package func rows(of actor: Int) -> [Int] { incidences.all(of: actor).map(Int.init) }
}
