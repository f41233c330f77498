import EDTF

/// What a view asks of the indexes, where they can answer it.
struct Selection {
  /// The day of the question.
  let day: Int32
  /// For each kind whether it is shown; nil where all are.
  let kinds: [Bool]?
  /// Whether relations that have an end are shown.
  let closed: Bool
  /// Whether relations without an end are shown.
  let open: Bool
}

extension GraphView {
  /// How many relations the view shows.
  ///
  /// - Complexity: O(1) on a day, O(*u*) in the number of relations whose days are not exact, besides O(*c*) in the
  ///   number of kinds where the view is narrowed to kinds or signs; O(*n*) with any other filter, for some day of
  ///   several, according to a source, and as known at a day.
  public var count: Int {
    guard let selection, selection.closed == selection.open else {
      var count = 0
      visitPositions { count += $0.count }
      return count
    }
    guard selection.closed else { return uncertainCount }
    let index = graph.storage.index
    guard let kinds = selection.kinds else { return index.count(on: selection.day) + uncertainCount }
    var count = uncertainCount
    for kind in kinds.indices where kinds[kind] { count += index.count(ofKind: kind, on: selection.day) }
    return count
  }

  /// How many relations of a kind the view shows.
  ///
  /// - Complexity: that of ``count``, whatever the number of kinds.
  public func count(of kind: RelationKind.ID) -> Int {
    guard choices.isEmpty, let selection, selection.closed, selection.open,
      graph.storage.columns.uncertain.isEmpty
    else { return only(.kind(kind)).count }
    guard let number = graph.storage.number(ofKind: kind) else { return 0 }
    return graph.storage.index.count(ofKind: number, on: selection.day)
  }

  /// How many relations of a sign the view shows.
  ///
  /// - Complexity: that of ``count``.
  public func count(of sign: Sign) -> Int {
    let storage = graph.storage
    guard choices.isEmpty, let selection, selection.closed, selection.open,
      storage.columns.uncertain.isEmpty, storage.signed.isEmpty
    else { return only(.sign(sign)).count }
    return storage.index.count(ofSign: sign, on: selection.day)
  }

  /// The positions of the relations that the view shows, in no order.
  ///
  /// ``RelationGraph/relation(at:)`` gives the relation at each.
  ///
  /// - Complexity: O(*k*) in the number shown on a day, where filters are of kind and sign and dates exact; O(*n*) in
  ///   the number of relations of the graph otherwise.
  public var positions: [Int32] {
    var positions: [Int32] = []
    appendPositions(to: &positions)
    return positions
  }

  /// Adds the positions of the relations that the view shows to a list, in no order.
  ///
  /// A list that is kept from one question to the next needs no fresh memory.
  ///
  /// - Complexity: that of ``positions``.
  public func appendPositions(to positions: inout [Int32]) {
    visitRuns { positions.append(contentsOf: $0) }
  }

  /// Visits the positions of the relations that the view shows, without a list of them all, in no order.
  ///
  /// - Complexity: that of ``positions``.
  public func visitPositions(_ body: (Swift.Span<Int32>) -> Void) {
    visitRuns { body($0.span) }
  }

  /// The positions of the relations that the view shows and that touch the actor at a position, in no order.
  ///
  /// - Complexity: O(*k*) in the number of relations of the actor; of those that hold on a day where it has many.
  public func positions(of actor: Int) -> [Int32] {
    var positions: [Int32] = []
    appendPositions(of: actor, to: &positions)
    return positions
  }

  /// Adds the positions of the relations that the view shows and that touch the actor at a position to a list.
  ///
  /// - Complexity: that of ``positions(of:)``.
  public func appendPositions(of actor: Int, to positions: inout [Int32]) {
    let storage = graph.storage
    guard storage.actors.indices.contains(actor) else { return }
    guard let selection else {
      positions += storage.incidences.all(of: actor).filter { shows(Int($0)) }
      return
    }
    storage.incidences.visit(
      of: actor, on: selection.day, closed: selection.closed, open: selection.open, in: storage
    ) {
      append($0, of: selection.kinds, to: &positions)
    }
    if storage.incidences.uncertain.isEmpty { return }
    for position in storage.incidences.uncertain(of: actor) where shows(Int(position)) {
      positions.append(position)
    }
  }

  // MARK: Indexes

  /// What to ask of the indexes; nil where they cannot answer, and every relation has to be looked at.
  var selection: Selection? {
    guard moment.isSingleDay, witness == nil, knownAt == nil else { return nil }
    let day = moment.days.lowerBound
    var kinds: [Bool]?
    if !choices.isEmpty {
      guard let chosen = chosenKinds else { return nil }
      kinds = chosen
    }
    let isBeyond = graph.asOf.map { day > $0 } ?? false
    let showsCertain = ceiling == .certain
    let showsPossible = floor == .possible && ceiling >= .possible
    return Selection(
      day: day.number, kinds: kinds, closed: showsCertain, open: isBeyond ? showsPossible : showsCertain)
  }

  /// For each kind whether the filters admit it; nil where they depend on more than the kind.
  private var chosenKinds: [Bool]? {
    let storage = graph.storage
    for filter in choices.joined() {
      switch filter {
      case .kind, .family, .alliance: continue
      case .sign where storage.signed.isEmpty: continue
      case .sign, .temporality, .status, .actor: return nil
      }
    }
    return storage.kindList.map { kind in
      choices.allSatisfy { filters in filters.contains { $0.admits(kind) } }
    }
  }

  /// How many of the relations whose days are not exact the view shows.
  private var uncertainCount: Int {
    let uncertain = graph.storage.columns.uncertain
    return uncertain.isEmpty ? 0 : uncertain.count { shows(Int($0)) }
  }

  /// Visits the positions of the relations that the view shows, in runs.
  func visitRuns(_ body: (UnsafeBufferPointer<Int32>) -> Void) {
    let storage = graph.storage
    guard let selection else {
      let shown = (0..<Int32(storage.relationCount)).filter { shows(Int($0)) }
      shown.withUnsafeBufferPointer { if !$0.isEmpty { body($0) } }
      return
    }
    let classes = storage.index.classes
    if selection.kinds == nil {
      classes.visit(0, on: selection.day, closed: selection.closed, open: selection.open, body)
    } else {
      classes.visit(0, on: selection.day, closed: selection.closed, open: selection.open) { run in
        var chosen: [Int32] = []
        append(run, of: selection.kinds, to: &chosen)
        chosen.withUnsafeBufferPointer { if !$0.isEmpty { body($0) } }
      }
    }
    if storage.columns.uncertain.isEmpty { return }
    let uncertain = storage.columns.uncertain.filter { shows(Int($0)) }
    uncertain.withUnsafeBufferPointer { if !$0.isEmpty { body($0) } }
  }

  private func append(_ run: UnsafeBufferPointer<Int32>, of kinds: [Bool]?, to positions: inout [Int32]) {
    guard let kinds else { return positions.append(contentsOf: run) }
    let columns = graph.storage.columns
    for position in run where kinds[Int(columns.kinds[Int(position)])] { positions.append(position) }
  }

  /// Whether the view shows the relation at a position.
  func shows(_ position: Int) -> Bool {
    guard choices.isEmpty, witness == nil, knownAt == nil else { return finding(position) != nil }
    let certainty = graph.storage.answer(position, at: moment).certainty
    return certainty != .no && certainty >= floor && certainty <= ceiling
  }
}

extension RelationFilter {
  /// Whether it admits relations of a kind, where that is all it depends on.
  fileprivate func admits(_ kind: RelationKind) -> Bool {
    switch self {
    case .kind(let id): kind.id == id
    case .family(let family): kind.family == family
    case .sign(let sign): kind.sign == sign
    case .alliance: kind.isAllying
    case .temporality, .status, .actor: false
    }
  }
}
