import EDTF
import Queries
import Relations
import Writing

/// Turns what an explorer shows into the data that its script reads.
///
/// The order of the members is known to `ExplorerScript` alone; it is no promise to anybody else.
struct ExplorerData {
  let model: ExplorerModel
  let stop: Int
  let date: Day
  let lexicon: Lexicon
  private let entryOf: [Actor.ID: Int]
  private let kinds: [RelationKind]
  private let sources: [Source]
  private let places: [Source.ID: Int]

  /// - Parameters:
  ///   - stop: The stop that the page opens at.
  ///   - date: The day that it opens on, which the stop shows.
  init(_ model: ExplorerModel, stop: Int, date: Day, lexicon: Lexicon) {
    self.model = model
    self.stop = stop
    self.date = date
    self.lexicon = lexicon
    entryOf = Dictionary(
      model.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    kinds = Self.kinds(of: model)
    let cited = Set(model.rows.flatMap { $0.relation.claims.map(\.source) })
    sources = model.graph.sources.filter { cited.contains($0.id) }
    places = Dictionary(
      sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The kinds of the relations that are ever shown, by family.
  static func kinds(of model: ExplorerModel) -> [RelationKind] {
    let families = Family.allCases
    return Set(model.rows.map { model.graph.kind(of: $0.relation) }).sorted {
      (families.firstIndex(of: $0.family) ?? 0, $0.id) < (families.firstIndex(of: $1.family) ?? 0, $1.id)
    }
  }

  /// The last day of the slider.
  private var end: Day { max(model.stops.days[model.stops.days.count - 1], model.stops.last ?? date, date) }

  var json: String {
    let last = model.stops.last.map { [("last", JSON.int(Int($0.number)))] } ?? []
    return JSON.object(
      last + [
        ("dates", .strings(model.stops.days.map(\.description))),
        ("days", .ints(model.stops.days.map { Int($0.number) })), ("end", .int(Int(end.number))),
        ("snap", .int(model.stops.isThinned ? 1 : 0)),
        ("stop", .int(stop)), ("date", .string(date.description)),
        ("unrelated", .int(model.options.showsUnrelated ? 1 : 0)),
        ("unmarked", .int(EndMark.none.strength)), ("families", .strings(Family.allCases.map(\.rawValue))),
        ("signs", .strings(Sign.allCases.map(lexicon.words.sign))),
        ("status", .strings(Status.allCases.map { lexicon.words.status($0) })),
        ("kinds", .array(kinds.map(data))), ("people", .array(model.entries.map(data))),
        ("nodes", .array(model.nodes.map(data))), ("edges", .array(model.edges.map(data))),
        ("hulls", .array(model.hulls.map(data))),
        ("rows", .array(model.rows.map(data))), ("sources", .array(sources.map(data))),
        ("words", wordData),
      ]
    ).shown.inertLine
  }

  private var wordData: JSON {
    let said: [(key: String, word: Word)] = [
      ("noHit", .noHit), ("noDate", .noDate), ("firstDay", .firstDay), ("noZoom", .noZoom),
      ("nobody", .nobody), ("nothing", .nothing), ("allInside", .allInside), ("allFiltered", .allFiltered),
      ("play", .play), ("pause", .pause), ("close", .close), ("names", .names), ("existence", .existence),
      ("relations", .relationsOnDate), ("none", .noneOnDate), ("notDrawn", .absent), ("drawnIn", .drawnIn),
      ("filtered", .filtered), ("certain", .certain), ("possible", .possible), ("outside", .outside),
      ("onlyCertain", .onlyCertain), ("onlyPossible", .onlyPossible),
    ]
    let words = lexicon.words
    return .object(
      said.map { ($0.key, .string(lexicon[$0.word])) } + [
        ("reasons", .strings(words.reasons)),
        ("actor", .strings([1, 2].map { words.noun(.actor, $0) })),
        ("only", .string(words.only("%"))), ("without", .string(words.without("%"))),
        ("colon", .string(lexicon[.colon])), ("signs", .string(words.heading(lexicon[.signs]) + "%")),
        // The script puts the counts in the places of the two digits, and names in those of the two letters.
        ("share", .string(words.share(1, of: 2))), ("folds", .string(words.drawn(["%2"], as: "%1"))),
        ("disputed", .int(Status.allCases.firstIndex(of: .disputed) ?? -1)),
        ("unverified", .string(words.verification(.unverified))),
        ("relation", .strings([1, 2].map { words.noun(.relation, $0) })),
        ("uncertain", .strings([1, 2].map { words.uncertain($0) })),
      ])
  }

  private func data(_ kind: RelationKind) -> JSON {
    return .array([
      .string(kind.label(in: lexicon.language)), .int(Family.allCases.firstIndex(of: kind.family) ?? 0),
      .int(kind.mark.strength), .int(kind.marksBothEnds ? 1 : 0), .string(kind.id.rawValue),
    ])
  }

  private func data(_ entry: ExplorerModel.ActorEntry) -> JSON {
    guard let actor = model.graph.actor(entry.id) else { return .array([]) }
    let names = actor.names.map { name in
      JSON.strings([name.text, lexicon.words.sort(name.sort), name.language ?? "", dates(name.when)])
    }
    return .array([
      .string(entry.id.rawValue), .string(model.graph.kind(of: actor).label(in: lexicon.language)),
      .strings(entry.labels), flat(entry.labelRuns) { [$0] }, .int(entry.node ?? -1),
      flat(entry.folds) { [$0] },
      .array(names), .string(dates(actor.existence)),
    ])
  }

  private func data(_ node: ExplorerModel.Node) -> JSON {
    .array([
      .int(entryOf[node.actor] ?? 0), flat(node.runs) { [$0.look * 2 + ($0.isUncertain ? 1 : 0)] },
      .strings(node.looks.map(\.word)),
    ])
  }

  private func data(_ edge: ExplorerModel.Edge) -> JSON {
    .ints(
      [
        edge.first, edge.second, Family.allCases.firstIndex(of: edge.family) ?? 0,
        (edge.isUncertain ? 1 : 0) + (edge.isDoubtful ? 2 : 0),
      ]
        + edge.detourStops.runs.flatMap { [$0.first, $0.count] })
  }

  private func data(_ hull: ExplorerModel.Hull) -> JSON {
    .array([
      .string(hull.label), .ints(hull.members), .string(hull.pacts[0].rawValue), flat(hull.sureStops),
      .array(hull.doubts.map { flat($0.stops) }),
    ])
  }

  private func flat(_ stops: StopSet) -> JSON {
    .ints(stops.runs.flatMap { [$0.first, $0.count] })
  }

  private func data(_ row: ExplorerModel.Row) -> JSON {
    let relation = row.relation
    let kind = model.graph.kind(of: relation)
    return .array(
      [
        .string(relation.id.rawValue), .int(kinds.firstIndex(of: kind) ?? 0),
        .int(entryOf[relation.from] ?? 0),
        .int(relation.to.flatMap { entryOf[$0] } ?? -1),
        .int(Sign.allCases.firstIndex(of: model.graph.sign(of: relation)) ?? 0),
        .int(Status.allCases.firstIndex(of: relation.status) ?? 0), .string(dates(relation.when)),
        .string(relation.label(in: lexicon.language) ?? ""),
        .string(lexicon.words.verification(model.graph.verification(of: relation))),
        .array(relation.claims.map(data)), flat(row.runs, Self.numbers),
      ] + (relation.via.flatMap { entryOf[$0] }.map { [.int($0)] } ?? []))
  }

  private func data(_ claim: Claim) -> JSON {
    let status = claim.status.map { lexicon.words.status($0) }
    let texts = [
      claim.locator, claim.quote, claim.when.isEmpty ? nil : dates(claim.when), status, claim.note,
    ]
    let source = JSON.int(places[claim.source] ?? -1)
    let used = texts.lastIndex { $0 != nil }.map { $0 + 1 } ?? 0
    return .array([source] + texts.prefix(used).map { .string($0 ?? "") })
  }

  private func data(_ source: Source) -> JSON {
    .strings([
      source.id.rawValue, Self.title(of: source), source.link ?? "",
    ])
  }

  /// Publisher, title and date of a source, else its identifier.
  static func title(of source: Source) -> String {
    let parts = [source.publisher, source.title, source.date?.description].compactMap { $0 }
    return parts.isEmpty ? source.id.rawValue : parts.joined(separator: ", ")
  }

  private func dates(_ periods: [Period]) -> String {
    lexicon.when(periods)
  }

  private static func numbers(_ standing: ExplorerModel.StateAtStop) -> [Int] {
    let element =
      switch standing.element {
      case .edge(let index, let isForward): index * 4 + (isForward ? 1 : 0)
      case .hull(let index): index * 4 + 2
      case .inside(let node): node * 4 + 3
      case .none: -1
      }
    return [standing.doubt.map(Int.init) ?? -1, element]
  }

  private func flat<Value>(_ runs: Runs<Value>, _ numbers: (Value) -> [Int]) -> JSON {
    .ints(runs.runs.flatMap { [$0.first, $0.count] + numbers($0.value) })
  }
}

extension JSON {
  /// The same with every text as a page shows it.
  fileprivate var shown: JSON {
    switch self {
    case .string(let text): .string(ShownText.replacingHidden(in: text))
    case .array(let values): .array(values.map(\.shown))
    case .object(let members): .object(members.map { ($0.0, $0.1.shown) })
    case .null, .bool, .int, .number: self
    }
  }
}
