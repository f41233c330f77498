import EDTF
import Relations

extension Linter {
  /// What is described and then not used.
  mutating func checkUse() {
    let (tabledKinds, tabledActors) = table.used
    let used = Set(facts.flatMap { [$0.relation.from, $0.relation.to].compactMap { $0 } })
      .union(tabledActors)
      .union(contents.actors.flatMap(\.parents))
      .union(contents.pacts.flatMap { ($0.parties + $0.mediators).map(\.actor) })
      .union(contents.statements.compactMap(\.about))
    // An end that nobody is called by is reported there, and may be meant for whoever seems unused.
    let hasNoStray = used.isSubset(of: contents.actors.map(\.id) + contents.pacts.map(\.id))
    for (position, actor) in contents.actors.enumerated()
    where !used.contains(actor.id) && actor.parents.isEmpty && hasNoStray {
      report(
        .warning, .unusedActor, GraphLocation(.actor(position)), "\(actor.id) stands in no relation",
        "add a relation of it, or remove it; a misspelt identifier elsewhere may be meant for it")
    }
    let cited = citedSources
    for (position, source) in contents.sources.enumerated() where !cited.contains(source.id) {
      report(
        .warning, .unusedSource, GraphLocation(.source(position)), "nothing rests on the source \(source.id)",
        "cite it in claims:, or remove it")
    }
    checkUseOfKinds(tabled: tabledKinds)
  }

  private mutating func checkUseOfKinds(tabled: [RelationKind.ID]) {
    let actorKinds = Set(contents.actors.map(\.kind))
    for (position, kind) in contents.actorKinds.enumerated() where !actorKinds.contains(kind.id) {
      reportKind(kind.id.rawValue, "actor", at: GraphLocation(.actorKind(position)))
    }
    let relationKinds = Set(contents.written.map(\.kind)).union(contents.pacts.map(\.kind)).union(tabled)
    for (position, kind) in contents.relationKinds.enumerated() where !relationKinds.contains(kind.id) {
      reportKind(kind.id.rawValue, "relation", at: GraphLocation(.relationKind(position)))
    }
  }

  private mutating func reportKind(_ id: String, _ what: String, at location: GraphLocation) {
    report(
      .note, .unusedKind, location, "no \(what) is of the kind \(id)",
      "remove the kind, or correct the kind that is meant for it")
  }

  private var citedSources: Set<Source.ID> {
    var cited = Set(contents.statements.map(\.claim.source))
    for relation in contents.written { cited.formUnion(relation.claims.map(\.source)) }
    for actor in contents.actors {
      cited.formUnion((actor.claims + actor.names.flatMap(\.claims)).map(\.source))
    }
    for pact in contents.pacts {
      cited.formUnion((pact.claims + pact.names.flatMap(\.claims)).map(\.source))
      for party in pact.parties + pact.mediators {
        cited.formUnion(
          (party.record.claims + party.pairs.flatMap(\.record.claims)).map(\.source))
      }
    }
    return cited
  }
}
