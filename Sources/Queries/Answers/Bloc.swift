public import EDTF
public import Relations

/// Actors that allying relations join, directly or through others.
public struct Bloc: Hashable, Sendable {
  /// Who is in it, by identifier; at least two.
  public let members: [Actor.ID]
  /// The relations that ally two members, by identifier.
  public let ties: [Holding]
  /// The relations of negative sign between members, by identifier; they take nobody out of it.
  public let conflicts: [Holding]
  /// Whether all members are joined: certainly where the certain ties alone join them.
  ///
  /// Else possibly, for the reasons of the ties that may join what the certain ones leave apart.
  public let answer: Answer
  /// The groups of two members or more that the certain ties alone join, by identifier.
  public let cores: [[Actor.ID]]
}

extension GraphView {
  /// The blocs: the components of the relations of an allying kind, the largest first.
  ///
  /// As for ``allies(of:rollUp:)``, a relation of an allying kind whose own sign is negative allies nobody, nor does one that is
  /// denied or rejected. On an
  /// imprecise date each tie holds on some day of it, not all of them on the same.
  ///
  /// - Parameter rollUp: Whether relations of components, operations and missions count for their wholes; see
  ///   ``rolledUpRelations(keeping:)``.
  /// - Complexity: O(*n* log *n*) in the number of relations of the graph.
  public func blocs(rollUp: Bool = false) -> [Bloc] {
    let shown = counted(relations(rollUp: rollUp)).filter { $0.to != nil }
    let ties = shown.filter { $0.kind.isAllying && $0.sign != .negative }
    let conflicts = shown.filter { $0.sign == .negative }
    var all = DisjointActors()
    var certain = DisjointActors()
    for tie in ties {
      all.join(tie)
      if tie.certainty == .certain { certain.join(tie) }
    }
    let tiesOfBloc = Dictionary(grouping: ties) { all.representative(of: $0.from) }
    let conflictsOfBloc = Dictionary(grouping: conflicts.filter(all.joins)) {
      all.representative(of: $0.from)
    }
    return all.groups.map { representative, members in
      let ties = tiesOfBloc[representative] ?? []
      let bridges = ties.filter { $0.certainty != .certain && !certain.joins($0) }
      let answer = bridges.reduce(EDTF.Answer.certain) { $0.and($1.answer) }
      let cores = Dictionary(grouping: members) { certain.representative(of: $0) }.values
      return Bloc(
        members: members, ties: ties, conflicts: conflictsOfBloc[representative] ?? [], answer: answer,
        cores: cores.filter { $0.count > 1 }.sorted { $0[0] < $1[0] })
    }
    .sorted { left, right in
      left.members.count != right.members.count
        ? left.members.count > right.members.count : left.members[0] < right.members[0]
    }
  }
}
