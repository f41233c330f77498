extension MappingGuess {
  /// Finds what each column is for.
  mutating func giveRoles() {
    var free = columns
    // The source is where an arrow comes from only beside a target; else it is who says so.
    let hasTarget = columns.contains { GuessedColumn.isTarget($0.plainName) }
    giveEnds(of: &free)
    for role in GuessedColumn.Role.allCases where roles[role] == nil {
      if role == .from, !hasTarget, Self.best(.from, of: free)?.plainName == "source" { continue }
      guard let place = free.indices.max(by: { free[$0].likeness(to: role) < free[$1].likeness(to: role) }),
        free[place].likeness(to: role) > 0
      else { continue }
      roles[role] = free[place]
      free.remove(at: place)
    }
    // Of columns that nothing names, the first of dates is the likeliest start, and the first two of words are the ends.
    if roles[.start] == nil, roles[.date] == nil, roles[.year] == nil,
      let place = free.firstIndex(where: \.isOfDates)
    {
      roles[.start] = free[place]
      free.remove(at: place)
    }
    for role in [GuessedColumn.Role.from, .to] where roles[role] == nil {
      guard let place = free.firstIndex(where: { $0.isOfNames }) else { continue }
      roles[role] = free[place]
      unsure.insert(role)
      free.remove(at: place)
    }
  }

  private static func best(_ role: GuessedColumn.Role, of columns: [GuessedColumn]) -> GuessedColumn? {
    let best = columns.max { $0.likeness(to: role) < $1.likeness(to: role) }
    return best.flatMap { $0.likeness(to: role) > 0 ? $0 : nil }
  }

  /// Takes two columns that are numbered, such as Country A and Country B, for the ends, where no names say which are.
  private mutating func giveEnds(of free: inout [GuessedColumn]) {
    let isNamed = [GuessedColumn.Role.from, .to].allSatisfy { role in
      Self.best(role, of: free).map { $0.plainName != "source" } ?? false
    }
    guard !isNamed else { return }
    let numbered = free.map { $0.isOfDates ? nil : $0.numbering }
    let places = Dictionary(
      numbered.enumerated().compactMap { place, own in own.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    var found: (first: Int, second: Int, rank: Int)?
    for (first, column) in free.enumerated() {
      guard let own = numbered[first],
        let suffix = GuessedColumn.suffixes.first(where: { $0.first == own.suffix })?.second,
        let second = places[GuessedColumn.Numbering(base: own.base, suffix: suffix)]
      else { continue }
      let known = own.base.isEmpty ? nil : GuessedColumn.ends.firstIndex(of: own.base)
      guard known != nil || column.isOfNames && free[second].isOfNames else { continue }
      let rank = known ?? GuessedColumn.ends.count
      if found.map({ rank < $0.rank }) ?? true { found = (first, second, rank) }
    }
    guard let found else { return }
    (roles[.from], roles[.to]) = (free[found.first], free[found.second])
    if found.rank == GuessedColumn.ends.count { unsure.formUnion([.from, .to]) }
    for place in [found.first, found.second].sorted(by: >) { free.remove(at: place) }
  }
}
