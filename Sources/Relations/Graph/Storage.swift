package import EDTF

/// What a graph holds, sorted and indexed once.
@usableFromInline
package final class Storage: Sendable {
  /// The contents without their actors, pacts, relations and sources.
  package let contents: GraphContents
  /// The actors by identifier, pacts included.
  package let actors: ActorList
  let actorKinds: [ActorKind.ID: ActorKind]
  /// Who is a part of whom whatever the date.
  package let standing: StandingParts
  /// The pacts by identifier.
  package let pacts: [Pact]
  /// The sources by identifier.
  let sources: [Source]
  package let relationKinds: [RelationKind.ID: RelationKind]
  /// The kinds of relation by the numbers that the columns have for them.
  package let kindList: [RelationKind]
  /// How many relations there are.
  package let relationCount: Int
  /// The relations with more to them than columns hold.
  let details: Details
  /// The relations of which not the kind says the sign.
  let signed: Column<Int32>
  /// Whether some relation has another sign than its kind.
  package var hasOwnSigns: Bool { !signed.isEmpty }
  let columnsPart: VerifiedSection<Columns>
  let plainIDsPart: VerifiedSection<TextList>
  let indexPart: VerifiedSection<TimeIndex>
  let incidencesPart: VerifiedSection<Incidences>
  let scratch = ScratchPool()
  /// The graph of which only some relations were to be shown.
  let whole: Storage?
  /// What began and what ended when, for the shortest questions.
  @usableFromInline let atHand: DaysAtHand

  /// The relations in columns.
  var columns: Columns {
    @inline(__always) _read { yield columnsPart.trusted }
  }

  /// The identifiers of the relations that have nothing more to them than columns hold, ascending.
  var plainIDs: TextList {
    @inline(__always) _read { yield plainIDsPart.trusted }
  }

  var index: TimeIndex {
    @inline(__always) _read { yield indexPart.trusted }
  }

  var incidences: Incidences {
    @inline(__always) _read { yield incidencesPart.trusted }
  }

  init(
    _ header: StorageHeader, actors: ActorList, details: Details, signed: Column<Int32>,
    columns: VerifiedSection<Columns>, plainIDs: VerifiedSection<TextList>, index: VerifiedSection<TimeIndex>,
    incidences: VerifiedSection<Incidences>, partOf whole: Storage? = nil
  ) {
    var contents = header.contents
    pacts = contents.pacts
    sources = contents.sources
    // What stands elsewhere is not kept twice.
    contents.table = RelationTable()
    contents.written = []
    contents.actors = []
    contents.pacts = []
    contents.sources = []
    self.contents = contents
    let actorKinds = Dictionary(header.actorKinds.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self.actorKinds = actorKinds
    relationKinds = Dictionary(header.kinds.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    kindList = header.kinds
    relationCount = header.relationCount
    self.actors = actors
    self.whole = whole
    standing = StandingParts(actors, kinds: actorKinds)
    self.details = details
    self.signed = signed
    columnsPart = columns
    plainIDsPart = plainIDs
    indexPart = index
    incidencesPart = incidences
    atHand = DaysAtHand(index.untried)
  }

  /// - Parameter following: The relations that follow from the pacts.
  convenience init(_ contents: GraphContents, following: [Pact.Row]) {
    let intervals = { (periods: [Period]) -> [UncertainInterval] in
      periods.compactMap { try? $0.interval(tolerance: contents.tolerance, asOf: contents.asOf) }
    }
    let relationKinds = contents.allRelationKinds
    var contents = contents
    contents.pacts.sort { $0.id < $1.id }
    contents.sources.sort { $0.id < $1.id }
    let asActors = contents.pacts.map {
      $0.asActor(directed: relationKinds[$0.kind]?.direction == .directed)
    }
    let sorted = (contents.actors + asActors).sorted { $0.id < $1.id }
    let actors = ActorList(sorted, intervals: intervals)
    let actorIndex = Dictionary(
      sorted.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })

    let written = contents.written.map { relation in
      // What somebody wrote follows from no pact.
      var relation = relation
      relation.via = nil
      return Pact.Row(relation: relation, terms: relation.when.isEmpty ? [] : [relation.when])
    }
    let rows = written + following
    var builder = StorageBuilder(
      table: contents.table, kinds: relationKinds, actorIndex: actorIndex, actors: actors, asOf: contents.asOf
    )
    // Of relations with one identifier, which contents that were checked have not, the first counts.
    let order = rows.indices.sorted { (rows[$0].relation.id, $0) < (rows[$1].relation.id, $1) }
    var last: Relation.ID?
    for row in order.lazy.map({ rows[$0] }) where row.relation.id != last {
      last = row.relation.id
      let terms = row.terms.isEmpty ? [intervals(Period.undated)] : row.terms.map(intervals)
      builder.append(row.relation, terms: terms, pact: row.pact.flatMap { actorIndex[$0] })
    }
    builder.finish()
    self.init(builder, contents, actors: actors, actorKinds: Array(contents.allActorKinds.values))
  }

  /// Indexes what a builder has finished.
  convenience init(
    _ builder: StorageBuilder, _ contents: GraphContents, actors: ActorList, actorKinds: [ActorKind],
    partOf whole: Storage? = nil
  ) {
    let columns = builder.columns
    // As much as the largest table that is made on it takes, that of the incidences.
    var bench = ScratchMemory(byteCount: 24 * columns.count)
    let index = TimeIndex(columns, kinds: builder.kindList, on: &bench)
    let incidences = Incidences(columns, actorCount: actors.count, sorted: index.started, on: &bench)
    let header = StorageHeader(
      contents: contents, kinds: builder.kindList,
      actorKinds: actorKinds.sorted { $0.id < $1.id }, relationCount: columns.count)
    self.init(
      header, actors: actors, details: builder.details, signed: Column(builder.signed),
      columns: VerifiedSection(columns), plainIDs: VerifiedSection(builder.plainIDs),
      index: VerifiedSection(index),
      incidences: VerifiedSection(incidences), partOf: whole)
  }
}

/// What of a graph is small and always needed.
struct StorageHeader {
  /// The contents; of its relations and actors nothing is taken.
  package let contents: GraphContents
  /// The kinds of relation by the numbers that the columns have for them.
  let kinds: [RelationKind]
  let actorKinds: [ActorKind]
  package let relationCount: Int
}

extension GraphContents {
  /// The catalogue's kinds and the graph's own, which come before those of the same name.
  package var allActorKinds: [ActorKind.ID: ActorKind] {
    actorKinds.reduce(into: ActorKind.known) { $0[$1.id] = $1 }
  }

  /// The catalogue's kinds and the graph's own, which come before those of the same name.
  package var allRelationKinds: [RelationKind.ID: RelationKind] {
    relationKinds.reduce(into: RelationKind.known) { $0[$1.id] = $1 }
  }
}

extension Period {
  /// The term of a fact without a date: it held at some time, and nobody says when.
  fileprivate static var undated: [Period] {
    (try? EDTFInterval(start: .unknown, end: .unknown)).map { [Period($0)] } ?? []
  }
}

extension Pact {
  fileprivate func asActor(directed: Bool) -> Actor {
    // What has members is an organisation to a reader; what binds parties to each other is an agreement.
    Actor(
      id: id, kind: directed ? ActorKind.organisation : ActorKind.pact, names: names, existence: when,
      externalIDs: externalIDs, area: area, claims: claims, note: note)
  }
}

extension Storage {
  /// Whether the actor existed; certain where nothing is recorded.
  package func existence(of actor: Int, at dateQuery: DateQuery) -> Answer {
    actors.life(at: actor).answer(at: dateQuery)
  }

  /// Whether the relation held, given its terms and the lives of its ends.
  ///
  /// - Parameters:
  ///   - claimed: Periods of a claim that stand in for the relation's own terms.
  ///   - chain: Relations that have to hold on the same day, so that this one counts for another actor.
  ///   - spared: Actors whose lives are not asked for.
  package func answer(
    _ relation: Int, claimed: [UncertainInterval]? = nil, through chain: [Int] = [],
    sparing spared: [Int] = [],
    at dateQuery: DateQuery
  ) -> Answer {
    var own = claimed.map { [$0] } ?? terms(at: relation)
    var limiting = limits(at: relation)
    // A life counts once, however many of the relations it limits, and that of a pact not beside its terms.
    var pacts = [pactOfTerms(at: relation)]
    for link in chain {
      own += terms(at: link)
      limiting += limits(at: link).filter { !limiting.contains($0) }
      pacts.append(pactOfTerms(at: link))
    }
    limiting.removeAll { pacts.contains($0) || spared.contains($0) }
    return Conditions(terms: own, lives: limiting.map { actors.life(at: $0) }).answer(at: dateQuery)
  }
}

extension [UncertainInterval] {
  /// Whether somebody with this life existed; certain where nothing is recorded.
  fileprivate func answer(at dateQuery: DateQuery) -> Answer {
    isEmpty ? .certain : UncertainInterval.answer(whereAny: self, in: dateQuery)
  }
}

/// Who is a part of whom whatever the date: organs and authorities, of what their `parents` name.
///
/// An organ acts for what it is an organ of, and is none without it. Whoever else names parents says where they come from
/// or whom they are near to, which makes nobody a part on any date.
package struct StandingParts: Sendable {
  /// For each part the wholes, in the order in which it names them.
  package private(set) var wholes: [Int: [Int]] = [:]
  /// For each whole the parts, in the order of the actors.
  package private(set) var parts: [Int: [Int]] = [:]

  init(_ actors: ActorList, kinds: [ActorKind.ID: ActorKind]) {
    for (number, actor) in actors.details.enumerated() where !actor.parents.isEmpty {
      guard kinds[actor.kind]?.category.standsInParents == true else { continue }
      let part = Int(actors.positions[number])
      for parent in actor.parents {
        guard let whole = actors.position(of: parent), whole != part,
          wholes[part]?.contains(whole) != true
        else { continue }
        wholes[part, default: []].append(whole)
        parts[whole, default: []].append(part)
      }
    }
  }
}

extension ActorKind.Category {
  /// Whether an actor of the category is a part of its parents, whatever the date.
  package var standsInParents: Bool { self == .organ || self == .authority }
}
