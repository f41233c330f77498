import EDTF
public import Relations

extension GraphView {
  /// How many relations the view shows.
  ///
  /// - Complexity: O(1) on a day, O(*u*) in the number of relations whose days are not exact, besides O(*c*) in the
  ///   number of kinds where the view is narrowed to kinds or signs; O(*n*) with any other filter, for some day of
  ///   several, according to a source, and as known at a day.
  public var count: Int { graph.storage.count(selection, shows: shows) }

  /// How many relations of a kind the view shows.
  ///
  /// - Complexity: that of ``count``, whatever the number of kinds.
  public func count(of kind: RelationKind.ID) -> Int {
    guard choices.isEmpty, let selection, selection.isWhole,
      let count = graph.storage.count(of: kind, on: selection.day)
    else { return only(.kind(kind)).count }
    return count
  }

  /// How many relations of a sign the view shows.
  ///
  /// - Complexity: that of ``count``.
  public func count(of sign: Sign) -> Int {
    guard choices.isEmpty, let selection, selection.isWhole,
      let count = graph.storage.count(of: sign, on: selection.day)
    else { return only(.sign(sign)).count }
    return count
  }

  /// The fast path: the relations that the view shows, by number.
  public var rows: ViewRows { ViewRows(view: self) }

  /// How many groups the actors fall into, each tied together by relations that the view shows, whatever their direction.
  ///
  /// An actor without a relation is a group of its own. Disjoint-set union with path halving: Tarjan and van Leeuwen,
  /// "Worst-case Analysis of Set Union Algorithms", 1984.
  ///
  /// - Complexity: O(*n* + *k*) nearly, in the number of actors and of relations shown.
  public var componentCount: Int { rows.components().count }

  // MARK: Indexes

  /// What to ask of the indexes; nil where they cannot answer, and every relation has to be looked at.
  var selection: RowSelection? {
    guard dateQuery.isSingleDay, witness == nil, knownAt == nil else { return nil }
    let day = dateQuery.days.lowerBound
    var kinds: [Bool]?
    if !choices.isEmpty {
      guard let chosen = chosenKinds else { return nil }
      kinds = chosen
    }
    let isBeyond = graph.asOf.map { day > $0 } ?? false
    let showsCertain = ceiling == .certain
    let showsPossible = floor == .possible && ceiling >= .possible
    return RowSelection(
      day: day.number, kinds: kinds, closed: showsCertain, open: isBeyond ? showsPossible : showsCertain)
  }

  /// For each kind whether the filters admit it; nil where they depend on more than the kind.
  private var chosenKinds: [Bool]? {
    let storage = graph.storage
    for filter in choices.joined() {
      switch filter {
      case .kind, .family, .alliance: continue
      case .sign where !storage.hasOwnSigns: continue
      case .sign, .temporality, .status, .actor: return nil
      }
    }
    return storage.kindList.map { kind in
      choices.allSatisfy { filters in filters.contains { $0.admits(kind) } }
    }
  }

  /// Whether the view shows the relation at a row.
  func shows(_ row: Int) -> Bool {
    guard choices.isEmpty, witness == nil, knownAt == nil else { return holding(row) != nil }
    let certainty = graph.storage.answer(row, at: dateQuery).certainty
    return certainty != .no && certainty >= floor && certainty <= ceiling
  }
}

extension GraphView {
  /// The statuses whose relations tie actors in this view: those that it is narrowed to, else all but what is denied
  /// or rejected.
  public var countedStatuses: [Status] {
    let asked = choices.filter { $0.contains { $0.isOfStatus } }
    if asked.isEmpty { return Status.allCases.filter(\.isCounted) }
    return Status.allCases.filter { status in asked.allSatisfy { $0.contains(.status(status)) } }
  }

  /// Those of some relations that the view shows which tie actors: what is denied or rejected does where a status is
  /// asked for.
  func counted(_ holdings: [Holding]) -> [Holding] {
    if choices.contains(where: { $0.contains { $0.isOfStatus } }) { return holdings }
    return holdings.filter(\.status.isCounted)
  }

  /// How many relations the view shows of an actor, or of all, that tie nobody because they are denied or rejected.
  ///
  /// - Complexity: that of listing them.
  public func uncountedRelations(of actor: Actor.ID? = nil, rollUp: Bool = false) -> Int {
    let shown = actor.map { relations(of: $0, rollUp: rollUp) } ?? relations
    return shown.count - counted(shown).count
  }
}

extension RelationFilter {
  fileprivate var isOfStatus: Bool {
    if case .status = self { true } else { false }
  }
}
