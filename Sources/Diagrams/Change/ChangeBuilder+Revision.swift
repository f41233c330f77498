import EDTF
import Queries
import Relations
import Revisions

extension ChangeBuilder {
  /// Compares what two versions of a graph show on a date, events of it as well.
  init(
    _ revision: GraphRevision, versions: ChangeScene.Versions, at dateQuery: DateQuery,
    options: DiagramOptions
  ) {
    let answers = revision.answers(at: dateQuery).filter {
      $0.sort != .becameCertain && $0.sort != .becamePossible
    }
    let (old, new) = (answers.compactMap(\.before), answers.compactMap(\.after))
    self.init(
      revision.union, first: revision.before, last: revision.after, versions: versions, from: dateQuery,
      to: dateQuery, options: options,
      changes: Self.changes(revision.pairs(at: dateQuery), old: old, new: new),
      gone: Set(old.map(\.id)), fresh: Set(new.map(\.id)))
  }

  /// Pairs whose ties all have one sign by one version and all the other by the other, but for neutral ones; then
  /// each other relation that a version has alone or otherwise.
  private static func changes(
    _ pairs: [RevisedPair], old: [Holding], new: [Holding]
  ) -> [Change] {
    let turned = Set(pairs.filter { $0.before.count == 1 && $0.after.count == 1 }.map(\.actors))
    let ends = { (holding: Holding) in [holding.relation.from, holding.relation.to].compactMap { $0 } }
    let changes = turned.map { pair in
      Change(
        .changedSign, pair, before: old.filter { ends($0).sorted() == pair },
        after: new.filter { ends($0).sorted() == pair })
    }
    let isRest = { (holding: Holding) in !turned.contains(ends(holding).sorted()) }
    return changes + old.filter(isRest).map { Change(.ended, ends($0), before: [$0]) }
      + new.filter(isRest).map { Change(.began, ends($0), after: [$0]) }
  }
}
