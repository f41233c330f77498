import EDTF
import Relations

extension ExportSubject {
  /// Counts what no format with one edge a relation and free attributes can hold.
  ///
  /// - Parameter keepingBasis: whether the format says what dates rest on, as ``DateBasis`` has it.
  func countFlattened(
    into report: inout ExportReport, keepingNames: Bool = false, keepingBasis: Bool = true,
    keepingSources: Bool = false
  ) {
    let claims = relations.reduce(0) { count, relation in
      count + relation.relation.claims.count { $0 != Claim(source: $0.source) }
    }
    report.flattened("claims gave up their words, places, dates and status for the id of the source", claims)
    let names = actors.reduce(0) { $0 + max(0, $1.names.count - 1) }
    if !keepingNames { report.flattened("further names of actors left out", names) }
    report.flattened(
      "labels in further languages left out",
      relations.reduce(0) { $0 + max(0, $1.relation.labels.count - 1) })
    let periods = relations.flatMap(\.periods) + actors.flatMap(life)
    report.flattened(
      "periods gave up the sightings of them, or that they are over", periods.count { $0.saysMore })
    if !keepingBasis {
      report.flattened(
        "periods gave up the day of the last look at them", periods.count { $0.written.asOf != nil })
      report.flattened(
        "periods gave up the tolerance of the graph, by which a mark widens their dates",
        periods.count { DateBasis.widens($0.written, by: graph.tolerance) })
    }
    let contents = graph.storage.contents
    let own = Set(contents.actorKinds.map(\.id))
    let ownKinds = Set(contents.relationKinds.map(\.id))
    report.flattened(
      "actors are of a kind that only this graph knows", actors.count { own.contains($0.kind) })
    report.flattened(
      "pacts became nodes, their parties and obligations edges", actors.count { isPact($0.id) })
    report.flattened("statements left out", graph.statements.count)
    report.flattened(
      "relations are of a kind that only this graph knows, of which nothing says that it allies, gives a role, makes a part or "
        + "leads from one actor to another",
      relations.count { relation in
        let kind = relation.kind
        return ownKinds.contains(kind.id)
          && (kind.isAllying || kind.role != nil || kind.isPart || kind.isLineage || kind.isAlone)
      })
    let cited = Set(
      relations.flatMap { $0.relation.claims.map(\.source) } + actors.flatMap { $0.claims.map(\.source) })
    let sources = graph.sources.filter { cited.contains($0.id) }
    if keepingSources {
      report.flattened(
        "sources gave up how reliable they are, or that nobody has verified them",
        sources.count { $0.isUnverified || $0.reliability != nil })
    } else {
      report.flattened(
        "sources gave up all but their id", sources.count { $0 != Source(id: $0.id) })
    }
    if graph.coverage != nil { report.flattened("coverage left out") }
  }

  /// Counts what relations and actors say for which only formats with free attributes have a place.
  func countUnnamed(into report: inout ExportReport) {
    report.flattened(
      "relations gave up weights, counts, identifiers, or that they are events",
      relations.count {
        let own = $0.relation
        return own.weight != nil || own.count != nil || !own.externalIDs.isEmpty || own.temporality != nil
      })
    report.flattened(
      "actors gave up parents or identifiers",
      actors.count { !$0.parents.isEmpty || !$0.externalIDs.isEmpty })
  }
}
